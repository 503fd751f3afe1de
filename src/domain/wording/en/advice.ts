import type { AdviceSpeech } from '../advice-speech.ts';

export const ENGLISH_ADVICE: AdviceSpeech = {
  says: {
    answer: (day) => (day === null ? 'Answer' : `Answer by ${day}`),
    thank: (day) => (day === null ? 'Say thank you' : `Say thank you by ${day}`),
    write: () => 'Write now',
    call: () => 'Call them',
    checkIn: () => 'Ask whether the freeze goes on',
    noteInterview: () => 'Write down when you meet, or met',
    wait: (day) => (day === null ? 'Wait' : `Wait until ${day}`),
    prepare: () => 'Prepare for the interview',
    moveOn: () => 'Move on',
    askFeedback: (day) =>
      day === null ? 'If you like, ask for feedback' : `If you like, ask for feedback by ${day}`,
    nothing: () => 'Nothing to do',
  },
  why: {
    theyAsked: (day, owed) => `They have waited since ${day} for ${owed}.`,
    theirOffer: (day) => `They made their offer on ${day}. If you need longer, ask in good time.`,
    youMet: (day) => `You met on ${day}. A short note within a day, with one concrete moment of the talk.`,
    dayNamed: (day) => `They named ${day} for their word. Two business days after it is soon enough to ask.`,
    dayNamedPassed: (day) =>
      `They named ${day} for their word, and two more business days are over. One question, short and kind.`,
    waitSinceMet: (day) => `You met on ${day}, and no day was named. Five business days are usual.`,
    waitSinceWord: (day) => `Their last word came on ${day} and named no day. Five business days are usual.`,
    waitSinceApplied: (day) => `You applied on ${day}. Five business days are usual.`,
    longSinceMet: (day) =>
      `You met on ${day}, and the usual five business days are over. One question, short and kind.`,
    longSinceWord: (day) =>
      `Their last word came on ${day}, and the usual five business days are over. One question, short and kind.`,
    longSinceApplied: (day) =>
      `You applied on ${day}, and the usual five business days are over. One question, short and kind.`,
    noteSent: (day) => `You wrote on ${day}. The next five business days are theirs.`,
    noteUnanswered: (day) =>
      `You wrote on ${day}, and five business days brought no answer. A second note is the last one.`,
    lastNoteSent: (day) => `Your second note left on ${day}. If nothing has come by then, move on.`,
    notesUnanswered: (day) =>
      `Your last note, of ${day}, had no answer. Put it aside; it comes back when they write.`,
    neverAWord: (day) =>
      `Nothing has come since ${day}, in the time of two notes. Put it aside; it comes back when they write.`,
    awayUntil: (day) => `As far as is known they are away until ${day}. A day after that is soon enough.`,
    away: (day) => `You heard on ${day} that they are away. A note would wait for them with all the others.`,
    back: (day) => `They were away until ${day}, and are back. One question, short and kind.`,
    frozen: (day) =>
      `They said on ${day} that hiring stands still. One note after ten business days, then one a month.`,
    frozenUntil: (day) => `They said that hiring stands still until ${day}. That is the day to ask.`,
    freezeLasts: (day) => `They said on ${day} that hiring stands still. One note now, then one a month.`,
    freezeEndCame: (day) => `Hiring was to stand still until ${day}. One note asks how it goes on.`,
    missedCalls: () => 'You missed each other on the phone. A call settles it faster than a letter.',
    putOff: () => 'You put it off until then.',
    interviewComing: (day) => `You meet on ${day}. The next word comes there.`,
    interviewUndated: () =>
      'Your sheet says that you are in their interviews, and not when. With the day it can be told what comes next.',
    otherOffer: (day) =>
      `You have another offer to answer by ${day}. They can only be quick if they know: ask for a decision or an honest timetable.`,
    toldNo: (day) =>
      `They told you on ${day}. One narrow question, with thanks. They need not answer, and you need not ask.`,
    nothingOwed: () => 'Nobody owes a word right now.',
    over: () => 'It is over.',
  },
};
