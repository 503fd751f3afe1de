import { recordFromPerson } from '../../../../actions/record-from-person.ts';
import { DONE, type StatusAct } from './act.ts';

/** A question, which the team owes a reply to within a business day, at any time, after the end as well. */
export const questionAct: StatusAct = {
  name: 'question',
  group: 'process',
  words: {
    en: {
      title: 'I have a question',
      about: 'It reaches the team at once, and a reply is owed within a business day.',
      button: 'Ask',
      done: 'Your question is with the team. A reply is owed to you within a business day.',
    },
    fr: {
      title: 'J’ai une question',
      about: 'Elle parvient aussitôt à l’équipe, qui vous doit une réponse sous un jour ouvré.',
      button: 'Poser la question',
      done: 'Votre question est entre les mains de l’équipe. Une réponse vous est due sous un jour ouvré.',
    },
    de: {
      title: 'Ich habe eine Frage',
      about: 'Sie erreicht das Team sofort, und es schuldet Ihnen innerhalb eines Arbeitstags eine Antwort.',
      button: 'Fragen',
      done: 'Ihre Frage ist beim Team. Es schuldet Ihnen innerhalb eines Arbeitstags eine Antwort.',
    },
    es: {
      title: 'Tengo una pregunta',
      about: 'Llega al equipo enseguida, y se le debe una respuesta en un día hábil.',
      button: 'Preguntar',
      done: 'El equipo ya tiene su pregunta. Se le debe una respuesta en un día hábil.',
    },
  },
  fields: [
    {
      name: 'text',
      kind: 'lines',
      isRequired: true,
      label: { en: 'Your question', fr: 'Votre question', de: 'Ihre Frage', es: 'Su pregunta' },
    },
  ],
  isOffered: () => true,
  perform: async (deps, call) => {
    await recordFromPerson(deps, {
      ...call,
      note: call.values['text'],
      factsOf: (envelope) => {
        const shared = envelope();
        return [
          {
            type: 'MessageReceived',
            ...shared,
            messageId: shared.id,
            from: 'candidate',
            to: 'team',
            says: ['question'],
          },
        ];
      },
    });
    return DONE;
  },
};
