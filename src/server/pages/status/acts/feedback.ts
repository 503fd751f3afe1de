import { recordFromPerson } from '../../../../actions/record-from-person.ts';
import { DONE, type StatusAct } from './act.ts';

/** Asked for after a no: acknowledged in a business day, answered in five or honestly not given (R26). */
export const feedbackAct: StatusAct = {
  name: 'feedback',
  group: 'answer',
  words: {
    en: {
      title: 'I would like feedback',
      about: 'The team owes you feedback within five business days, or an honest word that it gives none.',
      button: 'Ask for feedback',
      done: 'The team knows that you would like feedback.',
    },
    fr: {
      title: 'J’aimerais un retour sur ma candidature',
      about: 'L’équipe vous doit ce retour sous cinq jours ouvrés, ou un mot honnête si elle n’en donne pas.',
      button: 'Demander un retour',
      done: 'L’équipe sait que vous souhaitez un retour.',
    },
    de: {
      title: 'Ich wünsche mir Feedback',
      about:
        'Das Team schuldet Ihnen innerhalb von fünf Arbeitstagen Feedback oder die ehrliche Auskunft, dass es keines gibt.',
      button: 'Um Feedback bitten',
      done: 'Das Team weiß, dass Sie sich Feedback wünschen.',
    },
    es: {
      title: 'Me gustaría recibir comentarios',
      about:
        'El equipo le debe sus comentarios en cinco días hábiles. Si no los da, debe decírselo con sinceridad.',
      button: 'Pedir comentarios',
      done: 'El equipo sabe que desea recibir comentarios.',
    },
  },
  fields: [
    {
      name: 'text',
      kind: 'lines',
      isRequired: false,
      label: {
        en: 'What you would most like to know',
        fr: 'Ce que vous aimeriez surtout savoir',
        de: 'Was Sie am liebsten wüssten',
        es: 'Lo que más le gustaría saber',
      },
    },
  ],
  isOffered: ({ view }) =>
    view.outcome?.outcome === 'decline' &&
    !view.known.words.some(({ says }) => says.includes('feedbackRequest') || says.includes('feedback')),
  perform: async (deps, call) => {
    await recordFromPerson(deps, {
      ...call,
      note: call.values['text'],
      factsOf: (envelope) => {
        const shared = envelope();
        const says = ['feedbackRequest'] as const;
        return [
          { type: 'MessageReceived', ...shared, messageId: shared.id, from: 'candidate', to: 'team', says },
        ];
      },
    });
    return DONE;
  },
};
