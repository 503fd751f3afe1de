import { recordFromPerson } from '../../../../actions/record-from-person.ts';
import { DAY } from '../../../../lib/instant.ts';
import { type ActSeen, DONE, type StatusAct } from './act.ts';

/** "I never got an answer": goes to a named member above whoever owed it, and is counted. */
export const noAnswerAct: StatusAct = {
  name: 'no-answer',
  group: 'process',
  words: {
    en: {
      title: 'I never got an answer',
      about:
        'This goes to somebody above the person who owed you the word. They owe you an answer within a business day, and it is counted.',
      button: 'Say so',
      done: 'Somebody above has it now, and owes you an answer within a business day.',
    },
    fr: {
      title: 'Je n’ai jamais reçu de réponse',
      about:
        'Cela parvient à la personne responsable de celle qui vous devait ce retour. Elle vous doit une réponse sous un jour ouvré, et ce silence est compté.',
      button: 'Le dire',
      done: 'Une personne responsable l’a reçu et vous doit une réponse sous un jour ouvré.',
    },
    de: {
      title: 'Ich habe nie eine Antwort bekommen',
      about:
        'Das geht an jemanden, der über der Person steht, die Ihnen die Antwort schuldete. Von dort schuldet man Ihnen innerhalb eines Arbeitstags eine Antwort, und es wird gezählt.',
      button: 'Das mitteilen',
      done: 'Jemand mit mehr Verantwortung weiß es jetzt und schuldet Ihnen innerhalb eines Arbeitstags eine Antwort.',
    },
    es: {
      title: 'Nunca recibí una respuesta',
      about:
        'Esto llega a una persona con más responsabilidad que quien le debía la respuesta. Esa persona le debe una en un día hábil, y queda registrado.',
      button: 'Decirlo',
      done: 'Ya lo tiene una persona con más responsabilidad, que le debe una respuesta en un día hábil.',
    },
  },
  fields: [],
  isOffered: (seen) => isLeftWaiting(seen) && !wasJustSaid(seen),
  perform: async (deps, call) => {
    await recordFromPerson(deps, {
      ...call,
      factsOf: (envelope) => [{ type: 'SilenceReported', ...envelope() }],
    });
    return DONE;
  },
};

/** A word of theirs is late, or two weeks went by without any while the process is not over. */
function isLeftWaiting({ view, now }: ActSeen): boolean {
  if (view.outcome?.outcome === 'decline' || view.known.withdrawn !== null) return false;
  if (view.standing.closure !== null || view.standing.phase === 'hired') return false;
  if (view.turn === 'team' && view.isLate) return true;
  const met = [...view.known.interviews.values()].map(({ state }) => (state.is === 'held' ? state.at : 0));
  const last = Math.max(view.words.at(-1)?.at ?? 0, view.known.facts[0]?.at ?? now, ...met);
  return view.upcoming.length === 0 && now - last > 14 * DAY;
}

function wasJustSaid({ view, now }: ActSeen): boolean {
  const last = view.known.silenceReports.at(-1);
  return last !== undefined && now - last.at < 7 * DAY;
}
