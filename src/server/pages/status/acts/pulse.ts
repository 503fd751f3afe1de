import { answerPulse } from '../../../../actions/answer-pulse.ts';
import type { InEveryLanguage } from '../../../../domain/wording/language.ts';
import { DAY } from '../../../../lib/instant.ts';
import { type ActField, DONE, type StatusAct } from './act.ts';

/** Two weeks after the last word: never in the same breath as a no. */
const ASKED_AFTER = 14 * DAY;
const ASKED_UNTIL = 120 * DAY;

/** Two questions about how it was, some time after the end; they change nothing for the person who answers. */
export const pulseAct: StatusAct = {
  name: 'pulse',
  group: 'answer',
  words: {
    en: {
      title: 'Two questions about how it was',
      about: 'Your answers are counted with those of others. They change nothing for you.',
      button: 'Answer',
      done: 'Thank you for your answers.',
    },
    fr: {
      title: 'Deux questions sur votre expérience',
      about: 'Vos réponses sont comptées avec celles des autres. Elles ne changent rien pour vous.',
      button: 'Répondre',
      done: 'Merci pour vos réponses.',
    },
    de: {
      title: 'Zwei Fragen dazu, wie es war',
      about: 'Ihre Antworten werden mit denen anderer gezählt. Für Sie ändern sie nichts.',
      button: 'Antworten',
      done: 'Danke für Ihre Antworten.',
    },
    es: {
      title: 'Dos preguntas sobre cómo fue',
      about: 'Sus respuestas se cuentan con las de otras personas. No cambian nada para usted.',
      button: 'Responder',
      done: 'Gracias por sus respuestas.',
    },
  },
  fields: [
    choice('informed', informedLabels(), ['yes', 'partly', 'no'], {
      en: 'Did you know at each point where you stood?',
      fr: 'Saviez-vous à chaque moment où vous en étiez ?',
      de: 'Wussten Sie jederzeit, wie es stand?',
      es: '¿Supo en cada momento en qué punto estaba?',
    }),
    choice('again', againLabels(), ['yes', 'maybe', 'no'], {
      en: 'Would you apply here again?',
      fr: 'Postuleriez-vous ici à nouveau ?',
      de: 'Würden Sie sich hier wieder bewerben?',
      es: '¿Volvería a presentarse aquí?',
    }),
  ],
  isOffered: ({ view, now, hasPulse }) => {
    const { closure } = view.standing;
    if (hasPulse || closure === null || closure.how === 'hired') return false;
    const last = Math.max(closure.at, view.words.at(-1)?.at ?? 0);
    return now - last >= ASKED_AFTER && now - last < ASKED_UNTIL;
  },
  perform: async (deps, call) => {
    await answerPulse(deps, call);
    return DONE;
  },
};

function informedLabels(): InEveryLanguage<readonly string[]> {
  return {
    en: ['Yes', 'Partly', 'No'],
    fr: ['Oui', 'En partie', 'Non'],
    de: ['Ja', 'Zum Teil', 'Nein'],
    es: ['Sí', 'En parte', 'No'],
  };
}

function againLabels(): InEveryLanguage<readonly string[]> {
  return {
    en: ['Yes', 'Maybe', 'No'],
    fr: ['Oui', 'Peut-être', 'Non'],
    de: ['Ja', 'Vielleicht', 'Nein'],
    es: ['Sí', 'Quizá', 'No'],
  };
}

function choice(
  name: string,
  labels: InEveryLanguage<readonly string[]>,
  values: readonly string[],
  label: InEveryLanguage<string>,
): ActField {
  return {
    name,
    kind: 'choice',
    isRequired: true,
    label,
    choices: (_, language) =>
      values.map((value, index) => ({ value, label: labels[language][index] ?? value })),
  };
}
