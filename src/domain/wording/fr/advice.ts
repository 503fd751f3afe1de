import type { AdviceSpeech } from '../advice-speech.ts';

export const FRENCH_ADVICE: AdviceSpeech = {
  says: {
    answer: (day) => (day === null ? 'Répondre' : `Répondre au plus tard le ${day}`),
    thank: (day) => (day === null ? 'Remercier' : `Remercier au plus tard le ${day}`),
    write: () => 'Écrire maintenant',
    call: () => 'Les appeler',
    checkIn: () => 'Demander si la pause continue',
    noteInterview: () => 'Noter la date de l’entretien',
    wait: (day) => (day === null ? 'Attendre' : `Attendre jusqu’au ${day}`),
    prepare: () => 'Préparer l’entretien',
    moveOn: () => 'Passer à la suite',
    askFeedback: (day) =>
      day === null
        ? 'Si vous le souhaitez, demander un retour'
        : `Si vous le souhaitez, demander un retour au plus tard le ${day}`,
    nothing: () => 'Rien à faire',
  },
  why: {
    theyAsked: (day, owed) => `Depuis le ${day}, ils attendent de vous ${owed}.`,
    theirOffer: (day) =>
      `Ils vous ont fait leur offre le ${day}. S’il vous faut plus de temps, demandez-le assez tôt.`,
    youMet: (day) =>
      `Vous vous êtes vus le ${day}. Un mot bref sous un jour, avec un moment concret de l’entretien.`,
    dayNamed: (day) =>
      `Ils ont annoncé leur retour pour le ${day}. Il est bien assez tôt de demander deux jours ouvrés après.`,
    dayNamedPassed: (day) =>
      `Ils avaient annoncé leur retour pour le ${day}, et deux jours ouvrés de plus sont passés. Une question, brève et aimable.`,
    waitSinceMet: (day) =>
      `Vous vous êtes vus le ${day}, sans date annoncée. Cinq jours ouvrés sont habituels.`,
    waitSinceWord: (day) =>
      `Leur dernier mot date du ${day}, sans date annoncée. Cinq jours ouvrés sont habituels.`,
    waitSinceApplied: (day) => `Vous avez postulé le ${day}. Cinq jours ouvrés sont habituels.`,
    longSinceMet: (day) =>
      `Vous vous êtes vus le ${day}, et les cinq jours ouvrés habituels sont passés. Une question, brève et aimable.`,
    longSinceWord: (day) =>
      `Leur dernier mot date du ${day}, et les cinq jours ouvrés habituels sont passés. Une question, brève et aimable.`,
    longSinceApplied: (day) =>
      `Vous avez postulé le ${day}, et les cinq jours ouvrés habituels sont passés. Une question, brève et aimable.`,
    noteSent: (day) => `Vous avez écrit le ${day}. Les cinq jours ouvrés suivants sont à eux.`,
    noteUnanswered: (day) =>
      `Vous avez écrit le ${day}, et cinq jours ouvrés n’ont apporté aucune réponse. Un second message est le dernier.`,
    lastNoteSent: (day) =>
      `Votre second message est parti le ${day}. Si rien n’est venu d’ici là, passez à la suite.`,
    notesUnanswered: (day) =>
      `Votre dernier message, du ${day}, est resté sans réponse. Mettez la candidature de côté ; elle revient s’ils écrivent.`,
    neverAWord: (day) =>
      `Rien n’est venu depuis le ${day}, le temps de deux messages. Mettez la candidature de côté ; elle revient s’ils écrivent.`,
    awayUntil: (day) =>
      `Autant qu’on le sache, l’absence dure jusqu’au ${day}. Il est bien assez tôt d’écrire un jour après.`,
    away: (day) =>
      `Vous avez appris le ${day} que la personne est absente. Un message attendrait avec tous les autres.`,
    back: (day) => `L’absence durait jusqu’au ${day}, elle est finie. Une question, brève et aimable.`,
    frozen: (day) =>
      `Ils ont dit le ${day} que les recrutements sont suspendus. Un mot après dix jours ouvrés, puis un par mois.`,
    frozenUntil: (day) =>
      `Ils ont dit que les recrutements sont suspendus jusqu’au ${day}. C’est le jour où demander.`,
    freezeLasts: (day) =>
      `Ils ont dit le ${day} que les recrutements sont suspendus. Un mot maintenant, puis un par mois.`,
    freezeEndCame: (day) =>
      `Les recrutements devaient être suspendus jusqu’au ${day}. Un mot pour demander la suite.`,
    missedCalls: () => 'Vous vous êtes manqués au téléphone. Un appel règle cela plus vite qu’une lettre.',
    putOff: () => 'Vous l’avez reporté à ce jour.',
    interviewComing: (day) => `Vous vous voyez le ${day}. Le prochain mot viendra pendant l’entretien.`,
    interviewUndated: () =>
      'Votre feuille dit que vous êtes en entretien, et ne dit pas quand. Avec le jour, la suite peut se dire.',
    otherOffer: (day) =>
      `Vous avez une autre offre à laquelle répondre avant la fin du ${day}. On ne peut se hâter que si on le sait : demandez une décision ou un calendrier honnête.`,
    toldNo: (day) =>
      `Ils vous ont répondu le ${day}. Une seule question précise, avec un merci. Ils ne sont pas tenus de répondre, ni vous de demander.`,
    nothingOwed: () => 'Personne ne doit de retour pour l’instant.',
    over: () => 'C’est terminé.',
  },
};
