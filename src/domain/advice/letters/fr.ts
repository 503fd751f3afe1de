import type { OwnLetters } from './own-letters.ts';

export const FR_LETTERS: OwnLetters = {
  greeting: (receiver) => (receiver === null ? 'Bonjour,' : `Bonjour ${receiver},`),
  close: 'Cordialement,',
  blanks: {
    moment: 'un moment de l’entretien qui vous est resté',
    day: 'un jour',
    otherDeadline: 'votre autre échéance, avec le fuseau horaire',
    startDay: 'le jour à partir duquel vous pourriez commencer',
    backOn: 'le jour du retour',
    news: 'une chose nouvelle depuis',
    why: 'ce qui vous y attire',
    referee: 'le nom de la personne à qui vous demandez',
  },
  letters: {
    thankYou: ({ opening, company, metOn, moment }, known) => ({
      subject: `Merci pour notre entretien : ${opening}`,
      lines: [
        `Merci pour notre entretien au sujet du poste « ${opening} » chez ${company}${metOn === null ? '' : `, le ${metOn}`}.`,
        known(moment, 'moment'),
        'J’aimerais beaucoup continuer. Si quelque chose de ma part peut vous aider, dites-le-moi.',
      ],
    }),
    followUp1: ({ opening, company, metOn, appliedOn, promisedFor }) => ({
      subject: `${opening} : où en est ma candidature ?`,
      lines: [
        `${metOn === null ? `J’ai postulé${appliedOn === null ? '' : ` le ${appliedOn}`} au poste « ${opening} » chez ${company}` : `Nous avons parlé du poste « ${opening} » chez ${company} le ${metOn}`}${promisedFor === null ? '' : `, et vous pensiez pouvoir me répondre d’ici au ${promisedFor}`}.`,
        'Le poste m’intéresse toujours beaucoup. Pourriez-vous me dire quelle est la prochaine étape, et pour quand vous la prévoyez ?',
        'Si un élément de plus peut faciliter la décision, je vous l’enverrai volontiers.',
      ],
    }),
    followUp2: ({ opening, company, metOn }, known) => ({
      subject: `${opening} : un dernier mot de ma part`,
      lines: [
        `Le poste « ${opening} » chez ${company} est-il toujours ouvert ?`,
        `Depuis ${metOn === null ? 'ma candidature' : 'notre entretien'}, une chose peut compter pour vous : ${known(null, 'news')}.`,
        'Un simple oui ou non m’aide à m’organiser. C’est mon dernier message à ce sujet ; vos nouvelles seront toujours les bienvenues.',
      ],
    }),
    timeline: ({ opening, startOn }, known) => ({
      subject: `${opening} : calendrier et date de début`,
      lines: [
        `Pour bien m’organiser : quand pensez-vous décider pour le poste « ${opening} », et quand le travail commencerait-il ?`,
        `Je pourrais commencer à partir du ${known(startOn, 'startDay')}. Et si je n’ai pas de nouvelles d’ici là, à qui puis-je m’adresser ?`,
      ],
    }),
    competingOffer: ({ opening, company, otherOfferUntil }, known) => ({
      subject: `${opening} : j’ai une autre offre`,
      lines: [
        `Je préfère vous le dire : j’ai une autre offre, à laquelle je dois répondre au plus tard le ${known(otherOfferUntil, 'otherDeadline')}.`,
        `C’est le poste « ${opening} » chez ${company} que je préférerais : ${known(null, 'why')}.`,
        'Pourriez-vous me dire votre décision, ou un calendrier honnête, avant cette date ?',
      ],
    }),
    moreTime: ({ opening, offerUntil, wishedDay }, known) => ({
      subject: `${opening} : un peu plus de temps`,
      lines: [
        `Merci pour l’offre concernant le poste « ${opening} ». Elle compte beaucoup pour moi, et je veux vous donner une réponse qui tienne.`,
        `Pourrais-je avoir jusqu’au ${known(wishedDay, 'day')}${offerUntil === null ? '' : ` au lieu du ${offerUntil}`} ? Vous aurez ma réponse ce jour-là au plus tard.`,
      ],
    }),
    decisionMakerAway: ({ opening, backOn }, known) => ({
      subject: `${opening} : la suite, quand cela vous conviendra`,
      lines: [
        `Je sais qu’il y a eu une absence de votre côté jusqu’au ${known(backOn, 'backOn')} ; rien ne presse du mien.`,
        `Le poste « ${opening} » m’intéresse toujours. Une fois que tout le monde sera de retour, pourriez-vous me dire quelle est la prochaine étape ?`,
      ],
    }),
    afterFreeze: ({ opening, company, frozenUntil }) => ({
      subject: `${opening} : le poste m’intéresse toujours`,
      lines: [
        frozenUntil === null
          ? `Je sais que les recrutements chez ${company} sont suspendus en ce moment ; je ne vous demande donc pas de décision.`
          : `Je sais que les recrutements chez ${company} devaient rester suspendus jusqu’au ${frozenUntil}.`,
        `Le poste « ${opening} » m’intéresse toujours. ${frozenUntil === null ? 'Y a-t-il un moment où il serait utile de redemander ?' : 'Savez-vous déjà quelle sera la suite ?'}`,
      ],
    }),
    feedbackRequest: ({ opening, company }) => ({
      subject: `${opening} : une question pour progresser`,
      lines: [
        `Merci pour le temps que vous m’avez accordé pour le poste « ${opening} » chez ${company}.`,
        'Je ne vous demande pas de revenir sur quoi que ce soit. Si vous le pouvez, me diriez-vous ce que je pourrais faire mieux la prochaine fois ? Je comprends si ce n’est pas possible.',
      ],
    }),
    withdrawal: ({ opening, company, metOn }) => ({
      subject: `${opening} : je retire ma candidature`,
      lines: [
        `Je retire ma candidature au poste « ${opening} » chez ${company}. Merci pour votre temps${metOn === null ? '' : ' et pour nos échanges'}.`,
      ],
    }),
    refereeRequest: ({ opening, company }, known) => ({
      subject: 'Puis-je vous citer comme référence ?',
      lines: [
        `Ma candidature au poste « ${opening} » chez ${company} avance. Puis-je vous citer comme quelqu’un qui connaît mon travail ? Si cela ne vous convient pas, un non est tout à fait possible.`,
        `On vous écrirait vers le ${known(null, 'day')}. Je vous enverrai mon CV et l’annonce, et vous dirai comment cela s’est terminé.`,
      ],
    }),
    keepInTouch: ({ opening, company, metOn }) => ({
      subject: `Merci, ${company}`,
      lines: [
        `Merci de m’avoir dit votre décision pour le poste « ${opening} »${metOn === null ? '' : ', et pour nos bons échanges'}.`,
        `${metOn === null ? '' : 'Ce que j’ai vu de votre travail m’a plu. '}Si un poste qui me convient s’ouvre plus tard, j’aimerais le savoir.`,
      ],
    }),
  },
};
