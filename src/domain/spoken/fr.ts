import type { CallSituation, CallWords, RoomSituation, SpokenAbout, SpokenWords } from './spoken-words.ts';

/** French. */
export const SPOKEN_FRENCH: SpokenWords = { call, room };

function call(situation: CallSituation, about: SpokenAbout): CallWords {
  const { first, next } = lines(situation, about);
  return {
    first: `${greeting(about)} ${first}`,
    next,
    asked: ASKED[situation](about),
    voicemail: voicemail(about),
  };
}

function greeting({ name, senderName, company }: SpokenAbout): string {
  return `Bonjour ${name}, ${senderName ?? '…'}, de ${company}. Est-ce que je vous appelle à un bon moment ?`;
}

function lines(situation: CallSituation, about: SpokenAbout): Pick<CallWords, 'first' | 'next'> {
  const { opening, interviewDay, answerBy, strength, reason } = about;
  const by = answerBy ?? '…';
  switch (situation) {
    case 'no':
      return {
        first: `Je vous appelle pour vous donner notre décision : nous ne vous proposerons pas le poste « ${opening} ».`,
        next: [
          `Merci pour le temps que vous nous avez consacré${interviewDay ? `, en dernier lieu le ${interviewDay}` : ''}.`,
          ...(reason ? [`Une exigence du poste a été déterminante : ${reason}.`] : []),
          ...(strength ? [`Nos notes relèvent un point fort chez vous : ${strength}.`] : []),
          'Je m’arrête ici, pour que vous puissiez poser vos questions.',
        ],
      };
    case 'runnerUp':
      return {
        first: `Je vous appelle pour vous donner notre décision : une autre personne a accepté le poste « ${opening} », nous ne pourrons donc pas vous le proposer.`,
        next: [
          'Cela s’est joué à peu de chose, et je le pense vraiment. Je le regrette.',
          ...(strength ? [`Nos notes relèvent un point fort chez vous : ${strength}.`] : []),
          'Si un poste semblable s’ouvre, souhaitez-vous que nous vous écrivions, et jusqu’à quand ? Un non est une bonne réponse.',
        ],
      };
    case 'cancelled':
      return {
        first: `Je vous appelle parce que le poste « ${opening} » est supprimé ; votre candidature s’arrête donc ici.`,
        next: [
          'Cela ne tient pas à vous : personne ne sera recruté.',
          'Merci pour votre temps. Je regrette que cela se termine ainsi.',
        ],
      };
    case 'holding':
      return {
        first: `Aucune décision n’est encore prise pour le poste « ${opening} », et je tenais à vous le dire moi-même au lieu d’écrire une fois de plus.`,
        next: [
          `Ce retard vient de nous. Vous aurez de mes nouvelles d’ici au ${by}, même s’il n’y a rien de nouveau.`,
          'Avez-vous une autre offre ou une échéance que nous devrions connaître ?',
        ],
      };
    case 'freeze':
      return {
        first: `Le recrutement pour le poste « ${opening} » est suspendu. Cela ne tient pas à vous, et rien n’est décidé au sujet de votre candidature.`,
        next: [
          `Je ne sais pas quand cela reprendra. Vous aurez de toute façon de mes nouvelles d’ici au ${by}.`,
          'Vous pouvez maintenir votre candidature ou la retirer ; si une autre offre se présente, ne nous attendez pas.',
        ],
      };
    case 'nextStep':
      return {
        first: `Nous souhaitons poursuivre avec vous pour le poste « ${opening} ».`,
        next: [
          'La prochaine étape est : …',
          'Cela vous convient-il ? Y a-t-il un point qui n’est pas clair ?',
        ],
      };
    case 'offer':
      return {
        first: `Notre décision est prise, et nous souhaitons vous proposer le poste « ${opening} ».`,
        next: [
          'Vous recevrez l’offre par écrit d’ici au …',
          `Vous avez jusqu’au ${by} pour y réfléchir. Qu’aimeriez-vous savoir avant ?`,
          'Y a-t-il une autre offre ou une échéance que nous devrions connaître ?',
        ],
      };
    case 'interest':
      return {
        first: `J’ai une question toute simple au sujet du poste « ${opening} » : souhaitez-vous l’occuper ?`,
        next: ['Un non est aussi une bonne réponse.', 'Que vous faudrait-il savoir pour dire oui ou non ?'],
      };
    case 'missed':
      return {
        first:
          'Nous vous attendions pour notre entretien, et il n’a pas pu avoir lieu. J’espère que tout va bien.',
        next: ['Souhaitez-vous une nouvelle date, ou préférez-vous en rester là ? Les deux nous vont.'],
      };
    case 'talk':
      return {
        first: `Je vous appelle au sujet de votre candidature au poste « ${opening} ».`,
        next: [`Vous aurez de nouveau de mes nouvelles d’ici au ${by}.`],
      };
    default:
      return situation satisfies never;
  }
}

type Asked = (about: SpokenAbout) => CallWords['asked'];

const why: Asked = ({ reason }) => [
  {
    question: 'Pourquoi ?',
    answer: reason
      ? `À cause d’une exigence du poste : ${reason}. Nous aurions eu besoin d’en voir davantage dans vos exemples.`
      : 'Je ne peux vous dire que ce qui figure dans nos notes. Je regarde, et je vous écris d’ici au …',
  },
  {
    question: 'Puis-je encore y changer quelque chose ?',
    answer: 'Non, la décision est prise. Je ne veux pas vous laisser un espoir que je ne pourrais pas tenir.',
  },
];
const when: Asked = () => [
  {
    question: 'Ce n’est vraiment pas un non ?',
    answer: 'Il n’y a pas de décision. S’il y en avait une, je vous la dirais maintenant.',
  },
  {
    question: 'Combien y a-t-il d’autres personnes ?',
    answer: 'Je ne peux pas parler d’autres personnes. Je peux vous dire ce qui vient ensuite, et quand.',
  },
];
const none: Asked = () => [];

const ASKED: Readonly<Record<CallSituation, Asked>> = {
  no: why,
  runnerUp: why,
  cancelled: () => [
    { question: 'Le poste sera-t-il rouvert ?', answer: 'Je ne le sais pas, et je ne veux pas deviner.' },
  ],
  holding: when,
  freeze: when,
  nextStep: none,
  offer: () => [
    {
      question: 'Puis-je avoir plus de temps ?',
      answer: 'Dites-moi combien il vous en faut : je m’en occupe et je vous réponds sous un jour ouvré.',
    },
  ],
  interest: none,
  missed: none,
  talk: none,
};

function voicemail({ name, senderName, company, opening }: SpokenAbout): string {
  return `Bonjour ${name}, ${senderName ?? '…'}, de ${company}, au sujet du poste « ${opening} ». Je rappellerai à …, et je vous écris aussi un message pour que vous puissiez proposer un moment. Mon numéro est le …`;
}

function room(situation: RoomSituation, { opening, answerBy, reason }: SpokenAbout): readonly string[] {
  const by = answerBy ?? '…';
  switch (situation) {
    case 'clearNo':
      return [
        `Je préfère vous le dire maintenant plutôt que de vous faire attendre : nous ne donnerons pas suite à votre candidature au poste « ${opening} ».`,
        `La raison est une exigence du poste : ${reason ?? '…'}.`,
        'Merci d’être là et d’avoir parlé aussi ouvertement. Voulez-vous me poser une question à ce sujet ?',
      ];
    case 'missingRequirement':
      return [
        `Pour ce poste, nous ne pouvons pas nous passer de : ${reason ?? '…'}, et vous m’avez dit franchement que cela manque. C’est donc non de notre part, et je veux que vous l’entendiez de moi, ici.`,
        'Le reste de notre échange n’y change rien, et je ne veux pas faire comme si.',
      ];
    case 'morePeople':
      return [
        'Nous rencontrons encore d’autres personnes, et je n’ai pas décidé.',
        `Vous aurez de mes nouvelles d’ici au ${by}, quelle que soit l’issue : un oui, un non, ou « il nous faut jusqu’au … ».`,
      ];
    case 'notDecided':
      return [
        'Je ne le sais pas encore, et je ne veux pas deviner à voix haute.',
        `Nous en parlerons le …, et vous aurez de nos nouvelles d’ici au ${by}.`,
      ];
    case 'good':
      return [
        'J’ai apprécié cet échange. Ce n’est pas une promesse : la décision ne dépend pas que de moi, et rien n’est décidé.',
        `Vous aurez de nos nouvelles d’ici au ${by}.`,
      ];
    case 'howDidIDo':
      return [
        'Je vais noter tout de suite ce que j’ai vu, et le rapprocher des exigences du poste.',
        'Il y a une chose que je peux déjà dire : …',
        `La réponse elle-même viendra d’ici au ${by}.`,
      ];
    case 'askWish':
      return [
        'Si c’était un non, préféreriez-vous l’entendre au téléphone ou le lire ?',
        'Y a-t-il une date avant laquelle vous devez le savoir ?',
      ];
    case 'askSearch':
      return [
        'Où en êtes-vous dans votre recherche : vous regardez, vous échangez avec d’autres, ou vous avez une offre ?',
        'Cela ne compte ni pour ni contre vous. Je le demande pour que nous répondions à temps.',
      ];
    default:
      return situation satisfies never;
  }
}
