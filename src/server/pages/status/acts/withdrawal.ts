import { withdraw } from '../../../../actions/own-data.ts';
import { DONE, type StatusAct } from './act.ts';

/** At any stage, without a reason and without blame: many go silent only because they don't know how to say it. */
export const withdrawalAct: StatusAct = {
  name: 'withdrawal',
  group: 'process',
  guard: 'codeOrYes',
  words: {
    en: {
      title: 'I would like to withdraw',
      about:
        'That is all right at any time, and no reason is needed. Interviews to come are called off for you, and the team says thank you.',
      button: 'Withdraw',
      done: 'You have withdrawn. Interviews to come are called off.',
    },
    fr: {
      title: 'Je souhaite retirer ma candidature',
      about:
        'C’est possible à tout moment, sans raison à donner. Les entretiens à venir sont annulés pour vous, et l’équipe vous remercie.',
      button: 'Retirer ma candidature',
      done: 'Votre candidature est retirée. Les entretiens à venir sont annulés.',
    },
    de: {
      title: 'Ich möchte meine Bewerbung zurückziehen',
      about:
        'Das ist jederzeit in Ordnung, und ein Grund ist nicht nötig. Kommende Gespräche werden für Sie abgesagt, und das Team dankt Ihnen.',
      button: 'Bewerbung zurückziehen',
      done: 'Ihre Bewerbung ist zurückgezogen. Kommende Gespräche sind abgesagt.',
    },
    es: {
      title: 'Deseo retirar mi candidatura',
      about:
        'Puede hacerlo en cualquier momento, y no hace falta dar un motivo. Las entrevistas pendientes se cancelan sin que tenga que hacer nada, y el equipo le da las gracias.',
      button: 'Retirar mi candidatura',
      done: 'Ha retirado su candidatura. Las entrevistas pendientes se han cancelado.',
    },
  },
  fields: [],
  isOffered: ({ view }) => view.standing.closure === null && view.known.withdrawn === null,
  perform: async (deps, call) => {
    await withdraw(deps, call);
    return DONE;
  },
};
