import { recordFromPerson } from '../../../../actions/record-from-person.ts';
import { AppError } from '../../../../domain/app-error.ts';
import type { Deadline } from '../../../../domain/fact/fact.ts';
import { type ActCall, DONE, isGoingOn, type StatusAct } from './act.ts';
import { instantAt, isDay } from './form-values.ts';

/** "I have another offer": its deadline opens the team's debt at once (policy row 17). */
export const otherOfferAct: StatusAct = {
  name: 'other-offer',
  group: 'process',
  words: {
    en: {
      title: 'I have another offer',
      about:
        'From now on the team owes you a decision or an honest timetable before your deadline. You need not say from whom the offer is, or what it says.',
      button: 'Share the deadline',
      done: 'The team knows your deadline, and owes you an answer before it.',
    },
    fr: {
      title: 'J’ai une autre offre',
      about:
        'Dès maintenant, l’équipe vous doit une décision ou un calendrier honnête avant votre échéance. Vous n’avez pas à dire de qui vient l’offre, ni ce qu’elle contient.',
      button: 'Communiquer l’échéance',
      done: 'L’équipe connaît votre échéance et vous doit une réponse avant celle-ci.',
    },
    de: {
      title: 'Ich habe ein anderes Angebot',
      about:
        'Ab jetzt schuldet das Team Ihnen vor Ihrer Frist eine Entscheidung oder einen ehrlichen Zeitplan. Von wem das Angebot ist und was darin steht, brauchen Sie nicht zu sagen.',
      button: 'Die Frist mitteilen',
      done: 'Das Team kennt Ihre Frist und schuldet Ihnen vorher eine Antwort.',
    },
    es: {
      title: 'Tengo otra oferta',
      about:
        'Desde ahora el equipo le debe una decisión o un calendario sincero antes de su fecha límite. No hace falta que diga de quién es la oferta ni qué dice.',
      button: 'Comunicar la fecha límite',
      done: 'El equipo conoce su fecha límite y le debe una respuesta antes.',
    },
  },
  fields: [
    {
      name: 'on',
      kind: 'day',
      isRequired: true,
      label: {
        en: 'I must answer by',
        fr: 'Je dois répondre avant le',
        de: 'Ich muss antworten bis',
        es: 'Debo responder a más tardar el',
      },
    },
    {
      name: 'at',
      kind: 'time',
      isRequired: false,
      label: {
        en: 'At (if there is a time)',
        fr: 'À (s’il y a une heure)',
        de: 'Uhrzeit, falls es eine gibt',
        es: 'A las (si hay una hora)',
      },
    },
    {
      name: 'note',
      kind: 'lines',
      isRequired: false,
      label: {
        en: 'Anything the team should know',
        fr: 'Ce que l’équipe devrait savoir',
        de: 'Was das Team wissen sollte',
        es: 'Lo que el equipo debería saber',
      },
    },
  ],
  isOffered: isGoingOn,
  perform: async (deps, call) => {
    const deadline = deadlineOf(call);
    if (('at' in deadline ? deadline.at : instantAt(deadline.on, '23:59', call.timeZone)) <= call.seen.now)
      throw new AppError('promise_in_past', 'Cannot share this deadline: it has passed', {
        on: 'has passed',
      });
    await recordFromPerson(deps, {
      ...call,
      note: call.values['note'],
      factsOf: (envelope) => [{ type: 'CompetingOfferShared', ...envelope(), deadline }],
    });
    return DONE;
  },
};

function deadlineOf({ values, timeZone }: ActCall): Deadline {
  const { on = '', at = '' } = values;
  if (!isDay(on))
    throw new AppError('input_invalid', 'Cannot read the day of the deadline', { on: 'is no day' });
  return at === '' ? { on, timeZone } : { at: instantAt(on, at, timeZone) };
}
