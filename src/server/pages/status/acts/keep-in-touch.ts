import { agreeToBench, leaveBench } from '../../../../actions/bench/bench-place.ts';
import { consentEnd, USUAL_CONSENT_MONTHS } from '../../../../domain/bench/bench-days.ts';
import { createZone } from '../../../../domain/calendar/zone.ts';
import { plainDateOf } from '../../../../lib/day-number.ts';
import type { ServerDeps } from '../../../deps.ts';
import { type ActCall, type ActField, type ActSeen, DONE, type StatusAct } from './act.ts';

const MONTHS = [6, USUAL_CONSENT_MONTHS, 24] as const;

const FIELDS: readonly ActField[] = [
  {
    name: 'until',
    kind: 'choice',
    isRequired: true,
    label: { en: 'Until', fr: 'Jusqu’à', de: 'Bis', es: 'Hasta' },
    choices: ({ now }, _language, time) =>
      MONTHS.map((months) => {
        const day = consentEnd(plainDateOf(createZone(time.timeZone).dayOf(now)), months);
        return { value: day, label: time.day(Date.parse(`${day}T12:00:00Z`)) };
      }),
  },
  {
    name: 'lookingFor',
    kind: 'line',
    isRequired: false,
    label: {
      en: 'What you are looking for',
      fr: 'Ce que vous cherchez',
      de: 'Was Sie suchen',
      es: 'Lo que busca',
    },
  },
];

/** Kept in touch with, for one purpose, until a day of their own choice: offered once they were asked, or after a no. */
export const keepInTouchAct: StatusAct = {
  name: 'keep-in-touch',
  group: 'answer',
  words: {
    en: {
      title: 'Write to me when a similar position opens',
      about:
        'The team may then write to you about positions like this one, and now and then a short word, until the day that you choose. For nothing else. One click ends it.',
      button: 'Yes, until then',
      done: 'The team may write to you about similar positions until then.',
    },
    fr: {
      title: 'M’écrire quand un poste semblable s’ouvre',
      about:
        'L’équipe pourra vous écrire au sujet de postes comme celui-ci, et vous adresser un court message de temps en temps, jusqu’au jour que vous choisissez. Pour rien d’autre. Un clic y met fin.',
      button: 'Oui, jusque-là',
      done: 'L’équipe peut vous écrire au sujet de postes semblables jusque-là.',
    },
    de: {
      title: 'Schreiben Sie mir, wenn eine ähnliche Stelle frei wird',
      about:
        'Das Team darf Ihnen dann über Stellen wie diese schreiben, und ab und zu ein kurzes Lebenszeichen, bis zu dem Tag, den Sie wählen. Für nichts anderes. Ein Klick beendet es.',
      button: 'Ja, bis dahin',
      done: 'Das Team darf Ihnen bis dahin über ähnliche Stellen schreiben.',
    },
    es: {
      title: 'Escríbanme cuando se abra un puesto parecido',
      about:
        'El equipo podrá escribirle sobre puestos como este, y unas líneas de vez en cuando, hasta el día que usted elija. Para nada más. Puede ponerle fin con un clic.',
      button: 'Sí, hasta entonces',
      done: 'El equipo puede escribirle sobre puestos parecidos hasta entonces.',
    },
  },
  fields: FIELDS,
  isOpen: ({ bench }) => bench?.state === 'asked',
  isOffered: (seen) => !isOn(seen) && (seen.bench?.state === 'asked' || wasMetAndTold(seen)),
  perform: agree,
};

/** On the bench already: another day, other words, or the renewal that they were asked for. */
export const goOnAct: StatusAct = {
  ...keepInTouchAct,
  name: 'keep-in-touch-longer',
  words: {
    en: {
      title: 'Go on writing to me',
      about: 'The team may go on writing to you about similar positions, until the day that you choose.',
      button: 'Yes, until then',
      done: 'It goes on until then.',
    },
    fr: {
      title: 'Continuer à m’écrire',
      about:
        'L’équipe pourra continuer à vous écrire au sujet de postes semblables, jusqu’au jour que vous choisissez.',
      button: 'Oui, jusque-là',
      done: 'Cela continue jusque-là.',
    },
    de: {
      title: 'Schreiben Sie mir weiterhin',
      about: 'Das Team darf Ihnen weiter über ähnliche Stellen schreiben, bis zu dem Tag, den Sie wählen.',
      button: 'Ja, bis dahin',
      done: 'Es gilt bis dahin weiter.',
    },
    es: {
      title: 'Sigan escribiéndome',
      about: 'El equipo podrá seguir escribiéndole sobre puestos parecidos, hasta el día que usted elija.',
      button: 'Sí, hasta entonces',
      done: 'Seguirá hasta entonces.',
    },
  },
  isOpen: ({ bench }) => bench?.isEnding === true,
  isOffered: isOn,
};

/** One click, at once, no reason. */
export const leaveBenchAct: StatusAct = {
  name: 'stop-writing',
  group: 'answer',
  words: {
    en: {
      title: 'Stop writing to me about positions',
      about: 'No more mails about similar positions. What you told about what you look for is deleted.',
      button: 'Stop these mails',
      done: 'You get no more mails about similar positions.',
    },
    fr: {
      title: 'Ne plus m’écrire au sujet de postes',
      about: 'Plus de mails sur des postes semblables. Ce que vous avez dit de votre recherche est effacé.',
      button: 'Arrêter ces mails',
      done: 'Vous ne recevrez plus de mails sur des postes semblables.',
    },
    de: {
      title: 'Mir nicht mehr über Stellen schreiben',
      about: 'Keine Mails mehr über ähnliche Stellen. Ihre Angaben dazu, was Sie suchen, werden gelöscht.',
      button: 'Diese Mails beenden',
      done: 'Sie bekommen keine Mails mehr über ähnliche Stellen.',
    },
    es: {
      title: 'No me escriban más sobre puestos',
      about: 'No recibirá más correos sobre puestos parecidos. Se borra lo que contó sobre lo que busca.',
      button: 'Dejar de recibirlos',
      done: 'No recibirá más correos sobre puestos parecidos.',
    },
  },
  fields: [],
  isOpen: () => true,
  isOffered: isOn,
  perform: async (deps, { workspaceId, applicationId }) => {
    await leaveBench(deps, { workspaceId, applicationId, how: 'statusPage', memberId: null });
    return DONE;
  },
};

function isOn({ bench }: ActSeen): boolean {
  return bench?.state === 'agreed';
}

/** After a no that was told to somebody who was met; never before, when it would sound like one. */
function wasMetAndTold({ view }: ActSeen): boolean {
  const { closure } = view.standing;
  return closure?.how === 'told' && view.known.interviews.size > 0;
}

async function agree(deps: ServerDeps, { workspaceId, applicationId, values }: ActCall) {
  await agreeToBench(deps, {
    workspaceId,
    applicationId,
    until: values['until'] ?? '',
    lookingFor: values['lookingFor'],
    how: 'statusPage',
    memberId: null,
  });
  return DONE;
}
