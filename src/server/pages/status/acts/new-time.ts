import { recordFromPerson } from '../../../../actions/record-from-person.ts';
import { AppError } from '../../../../domain/app-error.ts';
import { DONE, type StatusAct } from './act.ts';

/** "I can't make it": the time is free again, and the team owes a new one within a business day (R24). */
export const newTimeAct: StatusAct = {
  name: 'new-time',
  group: 'process',
  words: {
    en: {
      title: 'I cannot make the interview',
      about:
        'The time is given back, and the team owes you a new one within a business day. No reason is needed.',
      button: 'Ask for a new time',
      done: 'The time is given back. A new one is owed to you within a business day.',
    },
    fr: {
      title: 'Je ne peux pas venir à l’entretien',
      about:
        'Le créneau est libéré, et l’équipe vous en doit un nouveau sous un jour ouvré. Vous n’avez pas à donner de raison.',
      button: 'Demander un autre créneau',
      done: 'Le créneau est libéré. Un nouveau vous est dû sous un jour ouvré.',
    },
    de: {
      title: 'Ich kann zum Gespräch nicht kommen',
      about:
        'Der Termin wird frei, und das Team schuldet Ihnen innerhalb eines Arbeitstags einen neuen. Ein Grund ist nicht nötig.',
      button: 'Um einen neuen Termin bitten',
      done: 'Der Termin ist frei. Das Team schuldet Ihnen innerhalb eines Arbeitstags einen neuen.',
    },
    es: {
      title: 'No puedo ir a la entrevista',
      about: 'La hora queda libre, y el equipo le debe otra en un día hábil. No hace falta dar un motivo.',
      button: 'Pedir otra hora',
      done: 'La hora queda libre. Se le debe otra en un día hábil.',
    },
  },
  fields: [
    {
      name: 'interview',
      kind: 'choice',
      isRequired: true,
      label: { en: 'Which interview', fr: 'Quel entretien', de: 'Welches Gespräch', es: 'Qué entrevista' },
      choices: ({ view }, _, time) =>
        view.upcoming.map(({ id, startsAt }) => ({ value: id, label: time.moment(startsAt) })),
    },
    {
      name: 'text',
      kind: 'lines',
      isRequired: false,
      label: {
        en: 'Times that suit you',
        fr: 'Les créneaux qui vous conviennent',
        de: 'Zeiten, die Ihnen passen',
        es: 'Horas que le convienen',
      },
    },
  ],
  isOffered: ({ view }) => view.upcoming.length > 0,
  perform: async (deps, call) => {
    const interview = call.seen.view.upcoming.find(({ id }) => id === call.values['interview']);
    if (interview === undefined)
      throw new AppError('interview_unknown', 'Cannot give this time back: it is no interview to come');
    await recordFromPerson(deps, {
      ...call,
      note: call.values['text'],
      factsOf: (envelope) => [
        { type: 'InterviewMoved', ...envelope(), interviewId: interview.id, by: 'candidate' },
      ],
    });
    return DONE;
  },
};
