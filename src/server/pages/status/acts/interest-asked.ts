import { recordFromPerson } from '../../../../actions/record-from-person.ts';
import type { InEveryLanguage } from '../../../../domain/wording/language.ts';
import { type ActSeen, type ActWords, DONE, type StatusAct } from './act.ts';

/** Asked straight out: an answer is one tap, whichever it is. Unsure stays with the team, to be talked about. */
export const interestNoAct: StatusAct = answerAct('interest-no', 'no', {
  en: {
    title: 'I am no longer interested',
    about: 'That is a good answer, too. The team hears it at once, and no reason is needed.',
    button: 'Say no, thank you',
    done: 'The team knows that you would rather not go on. Thank you for telling it.',
  },
  fr: {
    title: 'Le poste ne m’intéresse plus',
    about: 'C’est aussi une bonne réponse. L’équipe l’apprend aussitôt, sans raison à donner.',
    button: 'Dire non, merci',
    done: 'L’équipe sait que vous préférez ne pas continuer. Merci de l’avoir dit.',
  },
  de: {
    title: 'Ich habe kein Interesse mehr',
    about: 'Auch das ist eine gute Antwort. Das Team erfährt es sofort, und ein Grund ist nicht nötig.',
    button: 'Nein, danke',
    done: 'Das Team weiß, dass Sie lieber nicht weitermachen. Danke, dass Sie es gesagt haben.',
  },
  es: {
    title: 'Ya no me interesa',
    about: 'También es una buena respuesta. El equipo lo sabe enseguida, y no hace falta un motivo.',
    button: 'Decir que no, gracias',
    done: 'El equipo sabe que prefiere no continuar. Gracias por decirlo.',
  },
});

export const interestUnsureAct: StatusAct = answerAct('interest-unsure', 'unclear', {
  en: {
    title: 'I am not sure yet',
    about: 'The team sees that you would need to know more, and talks with you. Nothing is decided by it.',
    button: 'Say that I am not sure',
    done: 'The team sees that you are not sure yet.',
  },
  fr: {
    title: 'Je ne sais pas encore',
    about:
      'L’équipe voit que vous aimeriez en savoir plus, et en parle avec vous. Rien n’est décidé pour autant.',
    button: 'Dire que je ne sais pas encore',
    done: 'L’équipe voit que vous ne savez pas encore.',
  },
  de: {
    title: 'Ich bin noch unsicher',
    about:
      'Das Team sieht, dass Sie mehr wissen müssten, und spricht mit Ihnen. Entschieden ist damit nichts.',
    button: 'Mitteilen, dass ich unsicher bin',
    done: 'Das Team sieht, dass Sie noch unsicher sind.',
  },
  es: {
    title: 'Todavía no lo sé',
    about: 'El equipo ve que necesitaría saber más y habla con usted. Con esto no se decide nada.',
    button: 'Decir que no lo sé',
    done: 'El equipo ve que todavía no lo sabe.',
  },
});

/** Whether the team waits for their word on it. */
export function isInterestAsked({ view }: ActSeen): boolean {
  return view.standing.obligations.some(
    (owed) => owed.kind === 'candidateInterest' && owed.state.is === 'open',
  );
}

function answerAct(name: string, interest: 'no' | 'unclear', words: InEveryLanguage<ActWords>): StatusAct {
  return {
    name,
    group: 'answer',
    words,
    fields: [],
    isOpen: () => true,
    isOffered: isInterestAsked,
    perform: async (deps, { workspaceId, applicationId }) => {
      await recordFromPerson(deps, {
        workspaceId,
        applicationId,
        factsOf: (envelope) => [{ type: 'InterestStated', ...envelope(), interest }],
      });
      return DONE;
    },
  };
}
