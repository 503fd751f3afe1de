import { recordFromPerson } from '../../../../actions/record-from-person.ts';
import { AppError } from '../../../../domain/app-error.ts';
import type { Language } from '../../../../domain/wording/language.ts';
import { defined } from '../../../../lib/defined.ts';
import { DONE, isGoingOn, type StatusAct } from './act.ts';
import { isDay } from './form-values.ts';

const CHOICES: Readonly<Record<Language, readonly [string, string]>> = {
  en: ['By mail', 'By phone'],
  fr: ['Par mail', 'Par téléphone'],
  de: ['Per Mail', 'Am Telefon'],
  es: ['Por correo', 'Por teléfono'],
};

/** How somebody would rather hear a no, and by when they wish to hear (R7). */
export const noticeChannelAct: StatusAct = {
  name: 'how-to-tell',
  group: 'answer',
  words: {
    en: {
      title: 'How to tell me',
      about:
        'If it is a no, you may rather read it or rather hear it. The team sees what you choose before it tells you.',
      button: 'Keep this',
      done: 'The team sees how you would like to be told.',
    },
    fr: {
      title: 'Comment me prévenir',
      about:
        'Si la réponse est non, vous préférez peut-être la lire, ou l’entendre. L’équipe voit votre choix avant de vous prévenir.',
      button: 'Retenir ce choix',
      done: 'L’équipe voit comment vous préférez l’apprendre.',
    },
    de: {
      title: 'Wie ich die Antwort erfahren möchte',
      about:
        'Falls es eine Absage wird: Möchten Sie sie lieber lesen oder lieber hören? Das Team sieht Ihre Wahl, bevor es Ihnen antwortet.',
      button: 'So festhalten',
      done: 'Das Team sieht, wie Sie es erfahren möchten.',
    },
    es: {
      title: 'Cómo decírmelo',
      about: 'Si es un no, puede que prefiera leerlo u oírlo. El equipo ve lo que elige antes de decírselo.',
      button: 'Guardar',
      done: 'El equipo ve cómo desea que se lo digan.',
    },
  },
  fields: [
    {
      name: 'channel',
      kind: 'choice',
      isRequired: true,
      label: {
        en: 'A no reaches me best',
        fr: 'Un refus, je préfère l’apprendre',
        de: 'Eine Absage am liebsten',
        es: 'Si es un no, mejor',
      },
      choices: (_, language) => [
        { value: 'mail', label: CHOICES[language][0] },
        { value: 'call', label: CHOICES[language][1] },
      ],
    },
    {
      name: 'hearBy',
      kind: 'day',
      isRequired: false,
      label: {
        en: 'I would like to hear by',
        fr: 'Je souhaite une réponse avant le',
        de: 'Ich möchte Bescheid wissen bis',
        es: 'Desearía saberlo a más tardar el',
      },
    },
  ],
  // Whoever holds an offer is not asked how they would like a no.
  isOffered: (seen) => isGoingOn(seen) && seen.view.outcome === null && seen.view.standing.phase !== 'offer',
  perform: async (deps, call) => {
    const { channel, hearBy = '' } = call.values;
    if (hearBy !== '' && !isDay(hearBy))
      throw new AppError('input_invalid', 'Cannot read the day', { hearBy: 'is no day' });
    await recordFromPerson(deps, {
      ...call,
      factsOf: (envelope) => [
        {
          type: 'WishStated',
          ...envelope(),
          noticeChannel: channel === 'call' ? 'call' : 'mail',
          ...defined({ hearBy: hearBy === '' ? undefined : hearBy }),
        },
      ],
    });
    return DONE;
  },
};
