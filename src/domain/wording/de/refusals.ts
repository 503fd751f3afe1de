import type { RefusalSpeech } from '../refusal-speech.ts';

export const GERMAN_REFUSALS: RefusalSpeech = {
  cannot: {
    record: (candidate) => `Das lässt sich für ${candidate} nicht eintragen`,
    recordDebrief: (candidate) => `Der Gesprächsbericht zu ${candidate} lässt sich nicht eintragen`,
    recordDecision: (candidate) => `Die Entscheidung zu ${candidate} lässt sich nicht eintragen`,
    close: (candidate) => `Die Bewerbung von ${candidate} lässt sich nicht abschließen`,
    waiveClosure: (candidate) => `Die Bewerbung von ${candidate} lässt sich nicht abschließen`,
    reopen: (candidate) => `Die Bewerbung von ${candidate} lässt sich nicht wieder öffnen`,
    takeBack: () => 'Das lässt sich nicht zurücknehmen',
  },
  because: {
    nobody_told: ({ candidate }) =>
      `${candidate} weiß noch nichts davon. Geben Sie Bescheid, oder schreiben Sie, warum nicht`,
    already_closed: ({ day }) => `Sie wurde${day === null ? '' : ` am ${day}`} bereits abgeschlossen`,
    not_closed: () => 'Sie ist nicht abgeschlossen',
    already_withdrawn: ({ candidate, day }) =>
      `${candidate} hat${day === null ? '' : ` am ${day}`} die Bewerbung zurückgezogen`,
    outcome_contradicts: ({ day }) =>
      `${day === null ? 'Bereits früher' : `Am ${day}`} wurde ein anderes Ergebnis festgehalten. Öffnen Sie die Bewerbung zuerst wieder, mit einer Begründung`,
    offer_is_live: ({ lastDay }) => `Ein Angebot ist${lastDay === null ? '' : ` bis zum ${lastDay}`} offen`,
    offer_answered: () => 'Dieses Angebot wurde bereits beantwortet',
    interview_to_come: ({ day }) =>
      `${day === null ? 'Ein Interview ist vereinbart' : `Am ${day} ist ein Interview vereinbart`}. Sagen Sie es zuerst ab`,
    reason_missing: () => 'Es wurde keine Begründung geschrieben',
    reason_is_follow_up: ({ quote }) =>
      `„${quote}“ ist kein Grund für eine Absage. Nennen Sie, was die Stelle verlangt und was gefehlt hat`,
    agency_not_asked: ({ candidate }) =>
      `Es ist unklar, wie groß das Interesse von ${candidate} ist, und die Agentur wurde nicht gefragt. Fragen Sie sie zuerst`,
    reason_questioned: ({ quote }) =>
      `${quote === '' ? 'Die Begründung nennt kein Kriterium der Stelle' : `„${quote}“ hat mit der Stelle kaum zu tun`}. Nennen Sie, was die Stelle verlangt und was gefehlt hat, oder bestätigen Sie die Begründung`,
    fact_in_future: ({ day }) =>
      `Es liegt in der Zukunft${day === null ? '' : `, am ${day}`}. Das geht nur bei Plänen`,
    promise_in_past: () =>
      'Der versprochene Termin ist bereits vorbei: Wenn er früher zugesagt wurde, geben Sie an, wann das war',
    interview_unknown: () => 'Dieses Interview ist hier nicht bekannt',
    interview_over: ({ day }) => `Das Interview hat${day === null ? '' : ` am ${day}`} stattgefunden`,
    interview_ends_early: () => 'Das Interview würde enden, bevor es beginnt',
    hold_needs_date: () => 'Wer zurückgestellt wird, braucht einen Termin für die nächste Rückmeldung',
    decision_unknown: () => 'Diese Entscheidung ist hier nicht bekannt',
    offer_unknown: () => 'Dieses Angebot ist hier nicht bekannt',
    reference_unknown: () => 'Diese Referenzperson ist hier nicht bekannt',
    reference_answered: () => 'Diese Referenzperson hat schon geantwortet',
    referee_not_warned: () =>
      'Diese Referenzperson weiß noch nichts davon. Zuerst erfährt sie es von der Person, die sie genannt hat',
    check_unknown: () => 'Diese Prüfung ist hier nicht bekannt',
    check_not_disclosed: () => 'Zuerst kommt die Aufklärung',
    check_not_authorised: () => 'Zuerst kommt die schriftliche Einwilligung',
    check_not_reported: () => 'Es gibt noch keinen Bericht',
    pre_adverse_missing: () => 'Zuerst kommen die Kopie des Berichts und die Übersicht der Rechte',
    offer_not_accepted: () => 'Es wurde kein Angebot angenommen',
    message_unknown: () => 'Diese Nachricht ist hier nicht bekannt',
    duty_not_open: () => 'Diese Rückmeldung wird nicht mehr geschuldet',
    snooze_in_past: () => 'Der Tag, an dem es wiederkommen soll, ist schon da',
    snooze_too_long: ({ day }) =>
      `Es lässt sich höchstens bis ${day === null ? 'zum Termin' : `zum ${day}`} verschieben. Nennen Sie stattdessen einen neuen Termin`,
    fact_not_found: () => 'Nichts dergleichen ist hier festgehalten',
    fact_not_yours: () =>
      'Jemand anderes hat es eingetragen. Zurücknehmen kann es diese Person oder die Administration',
    fact_stands: () => 'Es wurde nicht von Hand und nicht für diese Bewerbung allein eingetragen',
    fact_relied_on: () => 'Ein späterer Eintrag beruht darauf. Nehmen Sie zuerst diesen zurück',
    word_has_left: () =>
      'Die Nachricht ist unterwegs und lässt sich nicht zurückholen. Schreiben Sie eine neue',
  },
};
