import type { AdviceSpeech } from '../advice-speech.ts';

export const GERMAN_ADVICE: AdviceSpeech = {
  says: {
    answer: (day) => (day === null ? 'Antworten' : `Antworten bis ${day}`),
    thank: (day) => (day === null ? 'Danken' : `Danken bis ${day}`),
    write: () => 'Jetzt schreiben',
    call: () => 'Anrufen',
    checkIn: () => 'Fragen, ob der Einstellungsstopp andauert',
    noteInterview: () => 'Den Tag des Interviews festhalten',
    wait: (day) => (day === null ? 'Warten' : `Warten bis ${day}`),
    prepare: () => 'Auf das Gespräch vorbereiten',
    moveOn: () => 'Nach vorn schauen',
    askFeedback: (day) =>
      day === null
        ? 'Wenn Sie möchten, um Feedback bitten'
        : `Wenn Sie möchten, um Feedback bitten bis ${day}`,
    nothing: () => 'Nichts zu tun',
  },
  why: {
    theyAsked: (day, owed) => `Seit ${day} wartet man auf: ${owed}.`,
    theirOffer: (day) => `Das Angebot kam am ${day}. Wenn Sie länger brauchen, bitten Sie rechtzeitig darum.`,
    youMet: (day) =>
      `Ihr Gespräch war am ${day}. Eine kurze Nachricht innerhalb eines Tages, mit einem konkreten Moment des Gesprächs.`,
    dayNamed: (day) =>
      `Für eine Rückmeldung wurde ${day} genannt. Zwei Arbeitstage danach ist es früh genug, zu fragen.`,
    dayNamedPassed: (day) =>
      `Für eine Rückmeldung wurde ${day} genannt, und zwei weitere Arbeitstage sind vorbei. Eine Frage, kurz und freundlich.`,
    waitSinceMet: (day) =>
      `Ihr Gespräch war am ${day}, und es wurde kein Tag genannt. Fünf Arbeitstage sind üblich.`,
    waitSinceWord: (day) =>
      `Die letzte Nachricht von dort kam am ${day} und nannte keinen Tag. Fünf Arbeitstage sind üblich.`,
    waitSinceApplied: (day) => `Sie haben sich am ${day} beworben. Fünf Arbeitstage sind üblich.`,
    longSinceMet: (day) =>
      `Ihr Gespräch war am ${day}, und die üblichen fünf Arbeitstage sind vorbei. Eine Frage, kurz und freundlich.`,
    longSinceWord: (day) =>
      `Die letzte Nachricht von dort kam am ${day}, und die üblichen fünf Arbeitstage sind vorbei. Eine Frage, kurz und freundlich.`,
    longSinceApplied: (day) =>
      `Sie haben sich am ${day} beworben, und die üblichen fünf Arbeitstage sind vorbei. Eine Frage, kurz und freundlich.`,
    noteSent: (day) =>
      `Sie haben am ${day} geschrieben. Die fünf Arbeitstage danach gehören der anderen Seite.`,
    noteUnanswered: (day) =>
      `Sie haben am ${day} geschrieben, und in fünf Arbeitstagen kam keine Antwort. Eine zweite Nachricht ist die letzte.`,
    lastNoteSent: (day) =>
      `Ihre zweite Nachricht ging am ${day} hinaus. Kommt bis dahin nichts, schauen Sie nach vorn.`,
    notesUnanswered: (day) =>
      `Ihre letzte Nachricht vom ${day} blieb ohne Antwort. Legen Sie es beiseite; es kommt wieder, wenn jemand schreibt.`,
    neverAWord: (day) =>
      `Seit ${day} kam nichts, so lange, wie zwei Nachrichten brauchen. Legen Sie es beiseite; es kommt wieder, wenn jemand schreibt.`,
    awayUntil: (day) => `Soweit bekannt, ist dort bis ${day} niemand da. Einen Tag danach ist es früh genug.`,
    away: (day) =>
      `Sie haben am ${day} erfahren, dass dort niemand da ist. Eine Nachricht läge bei allen anderen.`,
    back: (day) => `Die Abwesenheit dauerte bis ${day} und ist vorbei. Eine Frage, kurz und freundlich.`,
    frozen: (day) =>
      `Am ${day} hieß es, Einstellungen ruhen. Eine Nachricht nach zehn Arbeitstagen, dann eine im Monat.`,
    frozenUntil: (day) => `Es hieß, Einstellungen ruhen bis ${day}. An diesem Tag ist es Zeit, zu fragen.`,
    freezeLasts: (day) => `Am ${day} hieß es, Einstellungen ruhen. Jetzt eine Nachricht, dann eine im Monat.`,
    freezeEndCame: (day) =>
      `Einstellungen sollten bis ${day} ruhen. Eine Nachricht fragt, wie es weitergeht.`,
    missedCalls: () => 'Sie haben sich am Telefon verfehlt. Ein Anruf klärt es schneller als ein Brief.',
    putOff: () => 'Sie haben es bis dahin verschoben.',
    interviewComing: (day) => `Ihr Gespräch ist am ${day}. Das nächste Wort fällt dort.`,
    interviewUndated: () =>
      'Ihre Tabelle sagt, dass Sie in Interviews sind, und nicht, wann. Mit dem Tag lässt sich sagen, was als Nächstes kommt.',
    otherOffer: (day) =>
      `Sie haben ein anderes Angebot, das bis ${day} zu beantworten ist. Schnell kann nur sein, wer es weiß: Bitten Sie um eine Entscheidung oder einen ehrlichen Zeitplan.`,
    toldNo: (day) =>
      `Die Absage kam am ${day}. Eine enge Frage, mit Dank. Niemand muss antworten, und Sie müssen nicht fragen.`,
    nothingOwed: () => 'Gerade schuldet niemand eine Rückmeldung.',
    over: () => 'Es ist zu Ende.',
  },
};
