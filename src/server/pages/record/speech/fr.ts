import type { RecordSpeech } from './record-speech.ts';

export const fr: RecordSpeech = {
  title: (team) => `Comment ${team} répond`,
  headline: (percent) => `${percent} % des personnes reçues en entretien ont eu une réponse`,
  lead: ({ people, days, ninety }) =>
    `Calculé sur ${people} personnes. La moitié des réponses sont arrivées dans les ${days} jours suivant le dernier entretien, neuf sur dix dans les ${ninety} jours.`,
  seen: ({ seen, recorded }) =>
    `${seen} réponses ont été constatées par une machine : un mail accepté et non revenu, une page lue. ${recorded} ont été données de vive voix ou autrement, et notées par un membre de l’équipe.`,
  tooFew: (least) =>
    `Moins de ${least} personnes comptent jusqu’ici. Un pourcentage sur si peu de monde ne dirait pas grand-chose.`,
  period: (from, until) => `Entretiens du ${from} au ${until}.`,
  counted: (day) => `Calculé le ${day}, refait chaque jour.`,
  howTitle: 'Comment ces chiffres sont calculés',
  how: [
    'Compte toute personne dont l’entretien a eu lieu dans les 12 derniers mois et il y a au moins deux semaines, une fois par poste, sans aucun tri.',
    'Une réponse est une issue, une étape suivante ou une offre dont la personne a été informée. Un clic, une réponse automatique et un mail revenu n’en sont pas.',
    'Clore un processus, importer un fichier, effacer une personne ou annuler un entretien n’y change rien. Ce qui vient d’un import n’est pas une réponse.',
    'Ce qu’un membre note à la main compte à partir du jour où c’est noté.',
  ],
  signed: 'Les mêmes chiffres, signés, pour les programmes',
  ended: 'Il n’y a pas de bilan public ici.',
  badgeName: 'réponses',
  badge: ({ percent, days, people }) =>
    `${percent} % de réponses, médiane ${days} jours, 12 derniers mois, ${people} personnes`,
  badgeTooFew: 'trop peu de personnes',
};
