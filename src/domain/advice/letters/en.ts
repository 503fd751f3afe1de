import type { OwnLetters } from './own-letters.ts';

export const EN_LETTERS: OwnLetters = {
  greeting: (receiver) => (receiver === null ? 'Hello,' : `Dear ${receiver},`),
  close: 'Kind regards,',
  blanks: {
    moment: 'one moment of the talk that stayed with you',
    day: 'a day',
    otherDeadline: 'your other deadline, with the time zone',
    startDay: 'the day from which you could start',
    backOn: 'the day of the return',
    news: 'one thing that is new since then',
    why: 'why you would rather work there',
    referee: 'the name of the one whom you ask',
  },
  letters: {
    thankYou: ({ opening, company, metOn, moment }, known) => ({
      subject: `Thank you for our talk: ${opening}`,
      lines: [
        `Thank you for talking with me about the position of ${opening} at ${company}${metOn === null ? '' : ` on ${metOn}`}.`,
        known(moment, 'moment'),
        'I would be glad to go on. If anything from my side would help you, please tell me.',
      ],
    }),
    followUp1: ({ opening, company, metOn, appliedOn, promisedFor }) => ({
      subject: `${opening}: where things stand`,
      lines: [
        `${metOn === null ? `I applied for the position of ${opening} at ${company}${appliedOn === null ? '' : ` on ${appliedOn}`}` : `We talked about the position of ${opening} at ${company} on ${metOn}`}${promisedFor === null ? '' : `, and you expected to have news by ${promisedFor}`}.`,
        'I am still very interested. Could you tell me what the next step is, and by when you expect it?',
        'If something more from me would make the decision easier, I will gladly send it.',
      ],
    }),
    followUp2: ({ opening, company, metOn }, known) => ({
      subject: `${opening}: one last note from me`,
      lines: [
        `Is the position of ${opening} at ${company} still open?`,
        `Since ${metOn === null ? 'I applied' : 'we talked'}, there is one thing that may matter to you: ${known(null, 'news')}.`,
        'A short yes or no helps me to plan. This is my last note about it; I will be glad to hear from you whenever there is news.',
      ],
    }),
    timeline: ({ opening, startOn }, known) => ({
      subject: `${opening}: timeline and start date`,
      lines: [
        `To plan well on my side: by when do you expect to decide about the position of ${opening}, and when would the work begin?`,
        `I could start from ${known(startOn, 'startDay')}. And if I have not heard by your date, whom may I ask?`,
      ],
    }),
    competingOffer: ({ opening, company, otherOfferUntil }, known) => ({
      subject: `${opening}: I have another offer`,
      lines: [
        `I want to be open with you: I have another offer, and I must answer it by ${known(otherOfferUntil, 'otherDeadline')}.`,
        `The position of ${opening} at ${company} is the one that I would rather take: ${known(null, 'why')}.`,
        'Could you tell me your decision, or an honest timetable, before then?',
      ],
    }),
    moreTime: ({ opening, offerUntil, wishedDay }, known) => ({
      subject: `${opening}: a little more time`,
      lines: [
        `Thank you for the offer of the position of ${opening}. It means a lot to me, and I want to give you an answer that holds.`,
        `Could I have until ${known(wishedDay, 'day')}${offerUntil === null ? '' : ` instead of ${offerUntil}`}? I will give you my answer on that day at the latest.`,
      ],
    }),
    decisionMakerAway: ({ opening, backOn }, known) => ({
      subject: `${opening}: the next step, when it suits`,
      lines: [
        `I know that there was an absence on your side until ${known(backOn, 'backOn')}; there is no hurry on mine.`,
        `I am still interested in the position of ${opening}. Once everybody is back at work, could you tell me what the next step is?`,
      ],
    }),
    afterFreeze: ({ opening, company, frozenUntil }) => ({
      subject: `${opening}: still interested`,
      lines: [
        frozenUntil === null
          ? `I know that hiring at ${company} stands still at the moment, so I am not asking for a decision.`
          : `I know that hiring at ${company} was to stand still until ${frozenUntil}.`,
        `I am still interested in the position of ${opening}. ${frozenUntil === null ? 'Is there a time at which it makes sense to ask again?' : 'Can you say how it goes on from here?'}`,
      ],
    }),
    feedbackRequest: ({ opening, company }) => ({
      subject: `${opening}: a question to learn from`,
      lines: [
        `Thank you for the time that you gave me for the position of ${opening} at ${company}.`,
        'I am not asking you to go back over anything. If you can, would you tell me the one thing that I should do better next time? I understand if you cannot.',
      ],
    }),
    withdrawal: ({ opening, company, metOn }) => ({
      subject: `${opening}: I withdraw my application`,
      lines: [
        `I withdraw my application for the position of ${opening} at ${company}. Thank you for your time${metOn === null ? '' : ' and for the talks'}.`,
      ],
    }),
    refereeRequest: ({ opening, company }, known) => ({
      subject: 'May I name you as a reference?',
      lines: [
        `I am in the running for the position of ${opening} at ${company}. May I name you as somebody who knows my work? If that does not suit you, a no is quite all right.`,
        `They would write to you around ${known(null, 'day')}. I will send you my CV and the posting, and tell you how it ended.`,
      ],
    }),
    keepInTouch: ({ opening, company, metOn }) => ({
      subject: `Thank you, ${company}`,
      lines: [
        `Thank you for telling me how you decided about the position of ${opening}${metOn === null ? '' : ', and for the good talks'}.`,
        `${metOn === null ? '' : 'I liked what I saw of your work. '}If something fitting opens later, I would be glad to hear of it.`,
      ],
    }),
  },
};
