import type { Outcome } from '../../fact/fact.ts';
import type { GateSpeech } from '../gate-speech.ts';

const DISCARD = 'Verwerfen Sie diese Mail, oder schreiben Sie sie neu.';

export const GERMAN_GATE: GateSpeech = {
  subjectEmpty: () => ['Die Mail hat keinen Betreff.', 'Schreiben Sie einen, in wenigen klaren Worten.'],
  textEmpty: () => ['Die Mail sagt noch nichts.', 'Schreiben Sie den Text.'],
  fieldBlank: ({ fields }) => [
    `Etwas blieb leer: ${fields.join(', ')}.`,
    'Füllen Sie es aus, oder nehmen Sie den Satz heraus.',
  ],
  addressMissing: (_, { receiver }) => [
    `Für ${receiver} ist keine Mailadresse bekannt.`,
    'Fügen Sie eine hinzu, oder rufen Sie an und tragen Sie den Anruf ein.',
  ],
  addressBounced: ({ at }, { day }) => [
    `Eine Mail an diese Adresse kam am ${day(at)} zurück: Die Adresse ist ungültig.`,
    'Fragen Sie nach einer anderen, oder rufen Sie an und tragen Sie den Anruf ein.',
  ],
  mustNotMail: ({ why }, { receiver }) => [
    MUST_NOT_MAIL[why](receiver),
    'Rufen Sie stattdessen an, und tragen Sie den Anruf ein.',
  ],
  agencyOnly: (_, { candidate }) => [
    `${candidate} kam über eine Agentur, und es ist nicht vereinbart, dass Sie selbst schreiben.`,
    'Schicken Sie die Mail an die Agentur, oder vereinbaren Sie, dass Sie direkt schreiben dürfen.',
  ],
  alreadyMet: ({ at }, { day }) => [
    `Diese Rückmeldung wird nicht mehr geschuldet: Sie wurde am ${day(at)} gegeben.`,
    DISCARD,
  ],
  noLongerOwed: ({ at }, { day }) => [
    `Diese Rückmeldung wird seit dem ${day(at)} nicht mehr geschuldet.`,
    DISCARD,
  ],
  alreadyTold: ({ at }, { candidate, day }) => [
    `${candidate} weiß das seit dem ${day(at)}.`,
    'Verwerfen Sie diese Mail, damit es niemand zweimal hört.',
  ],
  decisionMissing: () => [
    'Diese Mail teilt ein Ergebnis mit, aber niemand hat eine Entscheidung eingetragen.',
    'Tragen Sie zuerst die Entscheidung ein.',
  ],
  decisionChanged: ({ at, outcome }, { day }) => [
    `Am ${day(at)} wurde neu entschieden: ${DECIDED[outcome]}.`,
    'Verwerfen Sie diese Mail, und schreiben Sie, was jetzt gilt.',
  ],
  outcomeContradicts: ({ at }, { candidate, day }) => [
    `${candidate} hat am ${day(at)} ein anderes Ergebnis gehört.`,
    'Öffnen Sie die Bewerbung mit einer Begründung wieder, bevor Sie etwas anderes schreiben.',
  ],
  withdrawn: ({ at }, { candidate, day }) => [
    `${candidate} hat die Bewerbung am ${day(at)} zurückgezogen.`,
    'Danken Sie stattdessen für die Nachricht.',
  ],
  offerIsLive: ({ until }, { candidate, day }) => [
    `${candidate} hat bis zum ${day(until - 1)} ein Angebot von Ihnen.`,
    'Tragen Sie zuerst die Antwort auf das Angebot ein.',
  ],
  interviewToCome: ({ at }, { candidate, moment }) => [
    `${candidate} hat am ${moment(at)} ein Interview.`,
    'Sagen Sie das Interview zuerst ab, oder warten Sie, bis es vorbei ist.',
  ],
  otherApplicationOpen: ({ openings }, { candidate }) => [
    `${candidate} ist noch im Verfahren für ${openings.join(' und ')}, und Ihr Team gibt eine Antwort für alles.`,
    'Entscheiden Sie zuerst dort, oder ändern Sie die Einstellung.',
  ],
  outcomeWaits: ({ why, until }, { day }) => [
    WAITS[why](day(until - 1)),
    'Sie kann hinausgehen, wenn diese Zeit vorbei ist.',
  ],
  preAdverseMissing: () => [
    'Hinter dieser Absage steht ein Prüfbericht, und eine Kopie davon wurde noch nicht übergeben.',
    'Übergeben Sie zuerst die Kopie und die Übersicht der Rechte und lassen Sie Zeit zu antworten; oder halten Sie fest, dass der Bericht keine Rolle spielt.',
  ],
  referenceQuoted: ({ quote }) => [
    `Diese Mail gibt wieder, was eine Referenzperson vertraulich gesagt hat: „${quote} …“.`,
    'Nehmen Sie es heraus. Was eine Referenzperson sagt, bleibt bei denen, die entscheiden.',
  ],
  refereeNotWarned: (_, { candidate, receiver }) => [
    `${candidate} hat ${receiver} noch nicht gesagt, dass Sie fragen werden.`,
    'Bitten Sie zuerst darum und halten Sie fest, wenn es geschehen ist.',
  ],
  promiseInPast: () => [
    'Der Termin, den diese Mail verspricht, ist schon vorbei.',
    'Nennen Sie einen neuen Termin.',
  ],
  needsCall: (_, { candidate }) => [
    `Damit würde ${candidate} zum dritten Mal in Folge um Geduld gebeten.`,
    'Rufen Sie zuerst an und tragen Sie den Anruf ein; dann kann die Mail folgen.',
  ],
  needsManager: (_, { candidate }) => [
    `Ein drittes Warten in Folge für ${candidate} braucht das Ja einer Führungskraft.`,
    'Bitten Sie die Fachleitung oder die Administration, diese Mail zu öffnen und freizugeben.',
  ],
  noConsent: (_, { candidate }) => [
    `${candidate} hat nicht zugestimmt, in Kontakt zu bleiben, oder hat es beendet.`,
    'Fragen Sie zuerst; ein Brief dafür liegt bereit. Ohne ein Ja geht nichts hinaus.',
  ],
};

const MUST_NOT_MAIL = {
  asked: (name: string) => `${name} möchte keine Mails erhalten.`,
  erased: (name: string) => `Die Daten von ${name} wurden gelöscht.`,
  other: (name: string) => `${name} darf keine Mails erhalten.`,
} as const;

const DECIDED: Readonly<Record<Outcome, string>> = {
  advance: 'weiter zum nächsten Schritt',
  decline: 'eine Absage',
  hold: 'zurückgestellt',
  offer: 'ein Angebot',
};

const WAITS = {
  liveOffer: (day: string) =>
    `Dieses Ergebnis wartet bis zum ${day}, weil eine andere Person ein Angebot hat.`,
  otherApplication: (day: string) =>
    `Dieses Ergebnis wartet bis zum ${day}, weil eine andere Bewerbung noch offen ist.`,
  preAdverse: (day: string) =>
    `Eine Absage, die auf einer Hintergrundprüfung beruht, darf erst nach dem ${day} hinausgehen: Vorher muss eine Antwort auf die Prüfung möglich sein.`,
} as const;
