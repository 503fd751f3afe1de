import type { Closure } from '../../standing/standing.ts';
import type { DueWords, Owing, Someone, StandingSpeech } from '../standing-speech.ts';

export const FRENCH_STANDING: StandingSpeech = {
  wordsOwed: {
    thankYou: 'un remerciement avec une date de réponse',
    answer: 'une réponse',
    outcome: 'l’issue de la candidature',
    holdingNote: 'un message d’attente avec une nouvelle date',
    acknowledgement: 'un accusé de réception',
    competingOfferReply: 'une décision ou un calendrier honnête avant la fin d’une autre offre',
    offerMidpoint: 'un retour pendant que l’offre est ouverte',
    offerEnding: 'un retour avant la fin de l’offre',
    offerAnswer: 'une réponse au sujet de l’offre',
    offerDeclinedThanks: 'un remerciement après le refus de l’offre',
    offerLapsedWord: 'un retour sur l’offre arrivée à son terme',
    reserveNextStep: 'la prochaine étape, le premier choix n’étant plus disponible',
    welcome: 'un retour avant le premier jour',
    startLogistics: 'les informations pratiques pour le premier jour',
    startHello: 'un petit bonjour avant le premier jour',
    handOff: 'le passage de relais pour l’accueil',
    newTime: 'un nouveau rendez-vous',
    apology: 'des excuses et de nouveaux créneaux',
    attendanceQuestion: 'une question sur l’entretien manqué',
    freezeNotice: 'un retour sur la suspension du recrutement',
    reengagement: 'un retour sur la fin de la suspension',
    withdrawalThanks: 'un remerciement pour avoir prévenu',
    silenceReply: 'une réponse, car aucune n’est jamais venue',
    interestQuestion: 'la question de savoir si le poste intéresse toujours',
    feedback: 'les commentaires demandés',
    agencyCheck: 'la question de savoir si le retour a été transmis',
    legalNotice: 'l’information exigée par la loi',
    debrief: 'le compte rendu',
    scorecard: 'la grille d’évaluation',
    candidateThankYou: 'un remerciement',
    candidateReply: 'une réponse',
    candidateTask: 'le travail convenu',
    candidateAvailability: 'des disponibilités',
    candidateInterest: 'un retour sur l’intérêt pour le poste',
    offerDecision: 'une décision sur l’offre',
    followUp: 'une relance',
    passOn: 'la transmission de notre retour',
    interestGauge: 'un retour sur l’intérêt de la personne',
    reference: 'une référence',
    celebration: 'un mot pour fêter l’acceptation',
    firstDay: 'l’indication que le premier jour a bien eu lieu',
    referenceRequest: 'les questions pour une référence',
    referenceChaser: 'un rappel pour la référence',
    refereeReminder: 'la demande de relancer la personne de référence',
    refereeReplacement: 'la demande d’une autre personne de référence',
    checkDisclosure: 'l’information préalable à la vérification des antécédents',
    preAdverse: 'une copie du rapport avec les droits',
    adverseNotice: 'l’avis après le rapport de vérification',
    refereeNames: 'les noms de personnes de référence',
    refereeWarning: 'un mot pour prévenir de notre demande',
    checkAuthorisation: 'l’autorisation écrite de vérifier les antécédents',
    check: 'le rapport de vérification',
  },
  owes: (owing) => owes(owing),
  standing: (owing, since, due) => `${owes(owing)} depuis le ${since} ; ${dueClause(due)}`,
  courtesies: {
    followUp: (when) => {
      if (when === null) return 'Une relance serait de mise';
      return when.isOver
        ? `Une relance est de mise depuis le ${when.day}`
        : `Une relance serait de mise à partir du ${when.day}`;
    },
    candidateThankYou: (when) => {
      if (when === null) return 'Un mot de remerciement ferait plaisir';
      return when.isOver
        ? 'Un mot de remerciement ferait encore plaisir'
        : `Un mot de remerciement ferait plaisir, d’ici au ${when.day}`;
    },
  },
  resting: {
    active: 'Personne ne doit de retour pour l’instant',
    offer: 'L’offre est ouverte, et personne ne doit de retour pour l’instant',
    hired: 'L’offre a été acceptée, et personne ne doit de retour pour l’instant',
    frozen: 'Le poste est suspendu, et tout le monde a été prévenu',
    onHold: 'En attente : personne ne doit de retour tant que personne n’écrit',
    shelved: 'Aucune réponse n’est venue ; la candidature est mise de côté et reviendra au premier message',
    closing: 'Le dernier retour est en route',
    closed: 'Clôture : le dernier retour a été donné',
  },
  closed,
  warnings: {
    longWait: 'Deux semaines ont passé sans réponse',
    lawNear: 'La date fixée par la loi approche',
    lawPassed: 'La date fixée par la loi est passée',
    needsCall:
      'Deux messages d’attente de suite : le prochain retour est un appel, avec l’accord d’une personne responsable',
    interestUnclear: 'L’intérêt pour le poste n’est pas clair : posez la question directement',
    agencySilent: 'L’agence n’a pas confirmé avoir transmis notre retour',
    debriefMissing: 'Ce qui s’est dit pendant l’entretien n’est pas encore dans le dossier',
    decisionMakerAway: 'La personne qui décide est absente',
    offerQuestionOpen: 'Une question sur l’offre est ouverte ; la date de l’offre continue de courir',
    bounced: 'Le dernier message est revenu : passez par un autre moyen',
    interviewUnconfirmed: 'L’heure de fin prévue de l’entretien est passée : dites s’il a eu lieu',
    closingNotePrepared:
      'Pas de nouvelles après l’entretien manqué : un mot de clôture bienveillant est prêt à être envoyé',
    monthlyLook: 'En attente depuis un mois de plus : regardez où cela en est',
    candidateHardToReach:
      'Difficile à joindre : plusieurs essais de suite, sans réponse. Essayez autrement, à une autre heure',
    teamHardToReach: 'La personne a essayé plusieurs fois de nous joindre, et personne n’a répondu',
  },
};

/** The pronoun stands before the verb ("vous doit une réponse"), a name after what is owed. */
function owes({ debtor, creditor, kind }: Owing): string {
  const what = FRENCH_STANDING.wordsOwed[kind];
  const verb = debtor === 'reader' ? 'devez' : creditor === 'reader' ? 'vous doit' : 'doit';
  const toWhom = creditor === null || creditor === 'reader' ? '' : ` ${dativeOf(creditor)}`;
  return `${subjectOf(debtor)} ${verb}${toWhom} ${what}`;
}

function dueClause({ from, day, isLate, lawDay }: DueWords): string {
  const was = isLate ? 'c’était' : 'c’est';
  switch (from) {
    case 'promise':
      return `${was} promis pour le ${day}`;
    case 'law':
      return lawDay === null ? `${was} dû, selon la loi, le ${day}` : `la loi laisse jusqu’au ${lawDay}`;
    case 'wish':
      return `une réponse est souhaitée avant le ${day}`;
    case 'bounce':
      return `le dernier message est revenu, nouvelle échéance le ${day}`;
    case 'competingOffer':
      return `une autre offre prend bientôt fin, échéance le ${day}`;
    case 'default':
    case 'absence':
    case 'plan':
    case 'block':
      return `échéance le ${day}`;
    default:
      return from satisfies never;
  }
}

function closed(how: Closure['how'], candidate: Someone, day: string): string {
  const has = candidate === 'reader' ? 'avez' : 'a';
  const their = candidate === 'reader' ? 'votre' : 'sa';
  switch (how) {
    case 'told':
      return `Clôture : la réponse a été annoncée le ${day}`;
    case 'waived':
      return `Clôture sans retour le ${day}, avec un motif écrit`;
    case 'withdrawn':
      return `${subjectOf(candidate)} ${has} retiré ${their} candidature le ${day}`;
    case 'hired':
      return `Le premier jour a été confirmé le ${day}`;
    case 'declinedOffer':
      return `${subjectOf(candidate)} ${has} décliné l’offre le ${day}`;
    case 'withoutInterview':
      return `Clôture le ${day}, avant tout entretien`;
    default:
      return how satisfies never;
  }
}

function subjectOf(someone: Someone): string {
  if (someone === 'reader') return 'Vous';
  return typeof someone === 'object' ? someone.name : SUBJECTS[someone];
}

function dativeOf(someone: Exclude<Someone, 'reader'>): string {
  return typeof someone === 'object' ? `à ${someone.name}` : DATIVES[someone];
}

const SUBJECTS = {
  team: 'L’équipe',
  company: 'L’entreprise',
  agency: 'L’agence',
  referee: 'La personne de référence',
  checker: 'Le service de vérification',
} as const;

const DATIVES = {
  team: 'à l’équipe',
  company: 'à l’entreprise',
  agency: 'à l’agence',
  referee: 'à la personne de référence',
  checker: 'au service de vérification',
} as const;
