import { recordFromPerson } from '../../../../actions/record-from-person.ts';
import { DONE, isGoingOn, type StatusAct } from './act.ts';
import { isInterestAsked } from './interest-asked.ts';

/** "I am still interested": asked or not, and seen by the team at once. */
export const interestAct: StatusAct = {
  name: 'interest',
  group: 'answer',
  words: {
    en: {
      title: 'I am still interested',
      about: 'The team sees that you want to go on.',
      button: 'Say that I am interested',
      done: 'The team sees that you are still interested.',
    },
    fr: {
      title: 'Le poste m’intéresse toujours',
      about: 'L’équipe voit que vous souhaitez continuer.',
      button: 'Dire que cela m’intéresse',
      done: 'L’équipe voit que le poste vous intéresse toujours.',
    },
    de: {
      title: 'Ich habe weiterhin Interesse',
      about: 'Das Team sieht, dass Sie weitermachen möchten.',
      button: 'Mein Interesse mitteilen',
      done: 'Das Team sieht, dass Sie weiterhin Interesse haben.',
    },
    es: {
      title: 'Sigo teniendo interés',
      about: 'El equipo ve que usted desea continuar.',
      button: 'Decir que me interesa',
      done: 'El equipo ve que usted sigue teniendo interés.',
    },
  },
  fields: [],
  isOpen: isInterestAsked,
  isOffered: (seen) => isGoingOn(seen) && seen.view.standing.phase !== 'offer',
  perform: async (deps, { workspaceId, applicationId }) => {
    await recordFromPerson(deps, {
      workspaceId,
      applicationId,
      factsOf: (envelope) => [{ type: 'InterestStated', ...envelope(), interest: 'yes' }],
    });
    return DONE;
  },
};
