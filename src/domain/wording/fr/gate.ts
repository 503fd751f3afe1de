import type { Outcome } from '../../fact/fact.ts';
import type { GateSpeech } from '../gate-speech.ts';

const DISCARD = 'Abandonnez ce mail, ou écrivez-en un nouveau.';

export const FRENCH_GATE: GateSpeech = {
  subjectEmpty: () => ['Le mail n’a pas d’objet.', 'Écrivez-en un, en quelques mots simples.'],
  textEmpty: () => ['Le mail ne dit encore rien.', 'Écrivez le texte.'],
  fieldBlank: ({ fields }) => [
    `Il reste un blanc : ${fields.join(', ')}.`,
    'Remplissez-le, ou retirez la phrase.',
  ],
  addressMissing: (_, { receiver }) => [
    `Aucune adresse mail n’est connue pour ${receiver}.`,
    'Ajoutez-en une, ou appelez et enregistrez l’appel.',
  ],
  addressBounced: ({ at }, { day }) => [
    `Un mail à cette adresse est revenu le ${day(at)} : elle ne fonctionne pas.`,
    'Demandez une autre adresse, ou appelez et enregistrez l’appel.',
  ],
  mustNotMail: ({ why }, { receiver }) => [
    MUST_NOT_MAIL[why](receiver),
    'Appelez plutôt, et enregistrez l’appel.',
  ],
  agencyOnly: (_, { candidate }) => [
    `La candidature de ${candidate} vient d’une agence, et il n’est pas convenu que vous écriviez directement.`,
    'Envoyez-le à l’agence, ou convenez avec elle que vous pouvez écrire directement.',
  ],
  alreadyMet: ({ at }, { day }) => [`Ce retour n’est plus dû : il a été donné le ${day(at)}.`, DISCARD],
  noLongerOwed: ({ at }, { day }) => [`Ce retour n’est plus dû depuis le ${day(at)}.`, DISCARD],
  alreadyTold: ({ at }, { candidate, day }) => [
    `${candidate} le sait depuis le ${day(at)}.`,
    'Abandonnez ce mail, pour que personne ne l’apprenne deux fois.',
  ],
  decisionMissing: () => [
    'Ce mail annonce une issue, mais personne n’a enregistré de décision.',
    'Enregistrez d’abord la décision.',
  ],
  decisionChanged: ({ at, outcome }, { day }) => [
    `Une nouvelle décision a été prise le ${day(at)} : ${DECIDED[outcome]}.`,
    'Abandonnez ce mail et écrivez ce qui vaut maintenant.',
  ],
  outcomeContradicts: ({ at }, { candidate, day }) => [
    `${candidate} a appris une autre issue le ${day(at)}.`,
    'Rouvrez la candidature, avec un motif, avant d’écrire autre chose.',
  ],
  withdrawn: ({ at }, { candidate, day }) => [
    `${candidate} a retiré sa candidature le ${day(at)}.`,
    'Remerciez plutôt cette personne d’avoir prévenu.',
  ],
  offerIsLive: ({ until }, { candidate, day }) => [
    `${candidate} a une offre de votre part jusqu’au ${day(until - 1)}.`,
    'Enregistrez d’abord sa réponse à l’offre.',
  ],
  interviewToCome: ({ at }, { candidate, moment }) => [
    `${candidate} a un entretien le ${moment(at)}.`,
    'Annulez d’abord l’entretien, ou attendez qu’il soit passé.',
  ],
  otherApplicationOpen: ({ openings }, { candidate }) => [
    `${candidate} a encore une candidature en cours pour ${openings.join(' et ')}, et votre équipe donne une seule réponse.`,
    'Décidez d’abord là-bas, ou changez le réglage.',
  ],
  outcomeWaits: ({ why, until }, { day }) => [
    WAITS[why](day(until - 1)),
    'Il pourra partir une fois ce temps passé.',
  ],
  preAdverseMissing: () => [
    'Un rapport de vérification a pu jouer dans ce refus, et la copie n’a pas encore été remise.',
    'Remettez d’abord la copie et le résumé des droits, et laissez le temps de répondre ; ou indiquez que le rapport ne joue aucun rôle.',
  ],
  referenceQuoted: ({ quote }) => [
    `Ce mail reprend des propos confiés par une personne de référence : « ${quote} … ».`,
    'Retirez-les. Ce qu’une personne de référence a dit reste entre celles et ceux qui décident.',
  ],
  refereeNotWarned: (_, { candidate, receiver }) => [
    `${candidate} n’a pas encore annoncé votre demande à ${receiver}.`,
    'Demandez d’abord que ce soit fait, et enregistrez-le ensuite.',
  ],
  promiseInPast: () => ['La date que ce mail promet est déjà passée.', 'Donnez une nouvelle date.'],
  needsCall: (_, { candidate }) => [
    `Ce serait la troisième fois de suite que l’on demande à ${candidate} d’attendre.`,
    'Appelez d’abord et enregistrez l’appel ; le mail pourra suivre.',
  ],
  needsManager: (_, { candidate }) => [
    `Faire attendre ${candidate} une troisième fois de suite demande l’accord d’un responsable.`,
    'Demandez à un responsable du recrutement ou à un administrateur d’ouvrir ce mail et de l’approuver.',
  ],
  noConsent: (_, { candidate }) => [
    `${candidate} n’a pas accepté que l’on garde le contact, ou y a mis fin.`,
    'Posez d’abord la question, avec la lettre prévue ; sans son accord, rien ne part.',
  ],
};

const MUST_NOT_MAIL = {
  asked: (name: string) => `${name} a demandé à ne pas recevoir de mails.`,
  erased: (name: string) => `Les données de ${name} ont été effacées.`,
  other: (name: string) => `${name} ne doit pas recevoir de mails.`,
} as const;

const DECIDED: Readonly<Record<Outcome, string>> = {
  advance: 'passage à la prochaine étape',
  decline: 'un refus',
  hold: 'en attente',
  offer: 'une offre',
};

const WAITS = {
  liveOffer: (day: string) => `Cette issue attend jusqu’au ${day}, car une autre personne a une offre.`,
  otherApplication: (day: string) =>
    `Cette issue attend jusqu’au ${day}, car une autre candidature n’est pas tranchée.`,
  preAdverse: (day: string) =>
    `Un refus fondé sur un rapport de vérification ne peut partir qu’après le ${day} : la personne doit d’abord pouvoir répondre au rapport.`,
} as const;
