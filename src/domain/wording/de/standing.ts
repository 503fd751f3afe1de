import type { Closure } from '../../standing/standing.ts';
import type { DueWords, Owing, Someone, StandingSpeech } from '../standing-speech.ts';

export const GERMAN_STANDING: StandingSpeech = {
  wordsOwed: {
    thankYou: 'einen Dank mit Termin für die Antwort',
    answer: 'eine Antwort',
    outcome: 'das Ergebnis',
    holdingNote: 'einen Zwischenbescheid mit neuem Termin',
    acknowledgement: 'eine Rückmeldung auf die Nachricht',
    competingOfferReply: 'eine Entscheidung oder einen ehrlichen Zeitplan, bevor ein anderes Angebot endet',
    offerMidpoint: 'eine Rückmeldung, solange das Angebot offen ist',
    offerEnding: 'eine Rückmeldung, bevor das Angebot endet',
    offerAnswer: 'eine Antwort zum Angebot',
    offerDeclinedThanks: 'einen Dank nach dem abgelehnten Angebot',
    offerLapsedWord: 'eine Rückmeldung zum abgelaufenen Angebot',
    reserveNextStep: 'den nächsten Schritt, da die erste Wahl abgesagt hat',
    welcome: 'eine Rückmeldung vor dem ersten Arbeitstag',
    startLogistics: 'die praktischen Angaben zum ersten Arbeitstag',
    startHello: 'einen Gruß vor dem ersten Arbeitstag',
    handOff: 'die Übergabe an die Einarbeitung',
    newTime: 'einen neuen Termin',
    apology: 'eine Entschuldigung und neue Termine',
    attendanceQuestion: 'die Frage nach dem verpassten Interview',
    freezeNotice: 'eine Rückmeldung zum Einstellungsstopp',
    reengagement: 'die Rückmeldung, dass es weitergeht',
    withdrawalThanks: 'einen Dank nach dem Rückzug',
    silenceReply: 'eine Antwort, weil nie eine kam',
    interestQuestion: 'die Frage, ob weiterhin Interesse besteht',
    feedback: 'das erbetene Feedback',
    agencyCheck: 'die Frage, ob die Rückmeldung weitergegeben wurde',
    legalNotice: 'die gesetzlich verlangte Mitteilung',
    debrief: 'den Gesprächsbericht',
    scorecard: 'den Bewertungsbogen',
    candidateThankYou: 'einen Dank',
    candidateReply: 'eine Antwort',
    candidateTask: 'die vereinbarte Aufgabe',
    candidateAvailability: 'passende Termine',
    candidateInterest: 'eine Rückmeldung, ob weiterhin Interesse besteht',
    offerDecision: 'eine Entscheidung zum Angebot',
    followUp: 'eine Nachfrage',
    passOn: 'die Weitergabe unserer Rückmeldung',
    interestGauge: 'eine Einschätzung des Interesses',
    reference: 'eine Referenz',
    celebration: 'ein Wort der Freude über die Zusage',
    firstDay: 'die Angabe, ob der erste Arbeitstag stattfand',
    referenceRequest: 'die Fragen für eine Referenz',
    referenceChaser: 'eine Erinnerung an die Referenz',
    refereeReminder: 'die Bitte, die Referenzperson zu erinnern',
    refereeReplacement: 'die Bitte um eine andere Referenzperson',
    checkDisclosure: 'die Aufklärung vor der Hintergrundprüfung',
    preAdverse: 'eine Kopie des Berichts mit den Rechten',
    adverseNotice: 'die Mitteilung nach dem Prüfbericht',
    refereeNames: 'die Namen von Referenzpersonen',
    refereeWarning: 'eine Vorwarnung, dass wir fragen werden',
    checkAuthorisation: 'die schriftliche Einwilligung in die Prüfung',
    check: 'den Prüfbericht',
  },
  owes: (owing) => owes(owing),
  standing: (owing, since, due) => `${owes(owing, ` seit dem ${since}`)}; ${dueClause(due)}`,
  courtesies: {
    followUp: (when) => {
      if (when === null) return 'Eine Nachfrage wäre angebracht';
      return when.isOver
        ? `Eine Nachfrage ist seit dem ${when.day} angebracht`
        : `Eine Nachfrage wäre ab dem ${when.day} angebracht`;
    },
    candidateThankYou: (when) => {
      if (when === null) return 'Ein kurzer Dank wäre aufmerksam';
      return when.isOver
        ? 'Ein kurzer Dank wäre noch immer aufmerksam'
        : `Ein kurzer Dank wäre aufmerksam, bis zum ${when.day}`;
    },
  },
  resting: {
    active: 'Zurzeit schuldet niemand eine Rückmeldung',
    offer: 'Das Angebot ist offen, und zurzeit schuldet niemand eine Rückmeldung',
    hired: 'Das Angebot wurde angenommen, und zurzeit schuldet niemand eine Rückmeldung',
    frozen: 'Die Stelle ist ausgesetzt, und alle wissen es',
    onHold: 'Zurückgestellt: Niemand schuldet eine Rückmeldung, bis sich jemand meldet',
    shelved: 'Es kam keine Antwort; die Bewerbung ruht, bis sich die andere Seite meldet',
    closing: 'Die abschließende Rückmeldung ist unterwegs',
    closed: 'Abgeschlossen: Alles ist gesagt',
  },
  closed,
  warnings: {
    longWait: 'Seit zwei Wochen gibt es keine Antwort',
    lawNear: 'Die gesetzliche Frist läuft bald ab',
    lawPassed: 'Die gesetzliche Frist ist abgelaufen',
    needsCall:
      'Zwei Zwischenbescheide in Folge: Als Nächstes folgt ein Anruf, mit Zustimmung der Fachleitung',
    interestUnclear: 'Es ist unklar, ob Interesse an der Stelle besteht: Fragen Sie direkt nach',
    agencySilent: 'Die Agentur hat nicht bestätigt, dass sie unsere Rückmeldung weitergegeben hat',
    debriefMissing: 'Was im Interview gesagt wurde, ist noch nicht festgehalten',
    decisionMakerAway: 'Die Person, die entscheidet, ist abwesend',
    offerQuestionOpen: 'Eine Frage zum Angebot ist offen; die Frist des Angebots läuft währenddessen weiter',
    bounced: 'Die letzte Nachricht kam zurück: Bitte auf anderem Weg melden',
    interviewUnconfirmed: 'Das geplante Ende des Interviews ist vorbei: Hat es stattgefunden?',
    closingNotePrepared:
      'Keine Rückmeldung nach dem verpassten Interview: Eine freundliche Schlussnachricht liegt bereit',
    monthlyLook: 'Einen weiteren Monat zurückgestellt: Bitte einmal ansehen',
    candidateHardToReach:
      'Schwer zu erreichen: mehrere Versuche in Folge, und keine Antwort. Versuchen Sie es auf anderem Weg, zu anderer Zeit',
    teamHardToReach: 'Die Person hat mehrmals versucht, uns zu erreichen, und niemand hat geantwortet',
  },
};

/** "Sie schulden Ada Park seit dem 3. März eine Antwort": the time stands before what is owed. */
function owes({ debtor, creditor, kind }: Owing, since = ''): string {
  const verb = debtor === 'reader' ? 'schulden' : 'schuldet';
  const whom = creditor === null ? '' : ` ${dativeOf(creditor)}`;
  return `${subjectOf(debtor)} ${verb}${whom}${since} ${GERMAN_STANDING.wordsOwed[kind]}`;
}

function dueClause({ from, day, isLate, lawDay }: DueWords): string {
  const was = isLate ? 'war' : 'ist';
  switch (from) {
    case 'promise':
      return `versprochen ${was} das bis zum ${day}`;
    case 'law':
      return lawDay === null
        ? `gesetzlich fällig ${was} das am ${day}`
        : `das Gesetz gibt Zeit bis zum ${lawDay}`;
    case 'wish':
      return `gewünscht ist die Rückmeldung bis zum ${day}`;
    case 'bounce':
      return `die letzte Nachricht kam zurück, neu fällig ${was} das am ${day}`;
    case 'competingOffer':
      return `ein anderes Angebot endet bald, fällig ${was} das am ${day}`;
    case 'default':
    case 'absence':
    case 'plan':
    case 'block':
      return `fällig ${was} das am ${day}`;
    default:
      return from satisfies never;
  }
}

function closed(how: Closure['how'], candidate: Someone, day: string): string {
  const have = candidate === 'reader' ? 'haben' : 'hat';
  switch (how) {
    case 'told':
      return `Abgeschlossen: Die Antwort wurde am ${day} mitgeteilt`;
    case 'waived':
      return `Am ${day} ohne Rückmeldung abgeschlossen, mit schriftlicher Begründung`;
    case 'withdrawn':
      return `${subjectOf(candidate)} ${have} die Bewerbung am ${day} zurückgezogen`;
    case 'hired':
      return `Der erste Arbeitstag wurde am ${day} bestätigt`;
    case 'declinedOffer':
      return `${subjectOf(candidate)} ${have} das Angebot am ${day} abgelehnt`;
    case 'withoutInterview':
      return `Am ${day} abgeschlossen, vor einem Interview`;
    default:
      return how satisfies never;
  }
}

function subjectOf(someone: Someone): string {
  if (someone === 'reader') return 'Sie';
  return typeof someone === 'object' ? someone.name : SUBJECTS[someone];
}

function dativeOf(someone: Someone): string {
  if (someone === 'reader') return 'Ihnen';
  return typeof someone === 'object' ? someone.name : DATIVES[someone];
}

const SUBJECTS = {
  team: 'Das Team',
  company: 'Das Unternehmen',
  agency: 'Die Agentur',
  referee: 'Die Referenzperson',
  checker: 'Die Prüfstelle',
} as const;

const DATIVES = {
  team: 'dem Team',
  company: 'dem Unternehmen',
  agency: 'der Agentur',
  referee: 'der Referenzperson',
  checker: 'der Prüfstelle',
} as const;
