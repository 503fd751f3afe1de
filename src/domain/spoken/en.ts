import type { CallSituation, CallWords, RoomSituation, SpokenAbout, SpokenWords } from './spoken-words.ts';

/** English. */
export const SPOKEN_ENGLISH: SpokenWords = { call, room };

function call(situation: CallSituation, about: SpokenAbout): CallWords {
  const { first, next } = lines(situation, about);
  return {
    first: `${greeting(about)} ${first}`,
    next,
    asked: ASKED[situation](about),
    voicemail: voicemail(about),
  };
}

function greeting({ firstName, senderName, company }: SpokenAbout): string {
  return `${firstName}, this is ${senderName ?? '…'} from ${company}. Is this a good moment?`;
}

function lines(situation: CallSituation, about: SpokenAbout): Pick<CallWords, 'first' | 'next'> {
  const { opening, interviewDay, answerBy, strength, reason } = about;
  const by = answerBy ?? '…';
  switch (situation) {
    case 'no':
      return {
        first: `I’m calling with our decision: we won’t be offering you the position of ${opening}.`,
        next: [
          `Thank you for the time you gave us${interviewDay ? `, the last time on ${interviewDay}` : ''}.`,
          ...(reason ? [`What decided was one requirement of the position: ${reason}.`] : []),
          ...(strength ? [`What our notes name as a strength of yours is ${strength}.`] : []),
          'I’ll stop here, so that you can ask.',
        ],
      };
    case 'runnerUp':
      return {
        first: `I’m calling with our decision: somebody else has accepted the position of ${opening}, so we won’t be offering it to you.`,
        next: [
          'It was close, and I mean that. I’m sorry.',
          ...(strength ? [`What our notes name as a strength of yours is ${strength}.`] : []),
          'If a similar position opens: would you like us to write to you, and until when may we? A no is fine.',
        ],
      };
    case 'cancelled':
      return {
        first: `I’m calling because the position of ${opening} has been cancelled, so your application ends here.`,
        next: [
          'It isn’t about you: nobody will be hired for it.',
          'Thank you for the time you gave us. I’m sorry that it ends this way.',
        ],
      };
    case 'holding':
      return {
        first: `There is no decision yet about ${opening}, and I wanted to tell you so myself instead of writing once more.`,
        next: [
          `The delay is ours. You’ll hear from me by ${by}, also if there is nothing new.`,
          'Do you have another offer, or a date of your own that we should know?',
        ],
      };
    case 'freeze':
      return {
        first: `Hiring for ${opening} has been frozen. It isn’t about you, and nothing has been decided about your application.`,
        next: [
          `I don’t know when it goes on. You’ll hear from me by ${by}, whatever happens.`,
          'You can stay or withdraw, as suits you; please don’t wait for us with another offer.',
        ],
      };
    case 'nextStep':
      return {
        first: `We’d like to go on with you for ${opening}.`,
        next: ['The next step is: …', 'Does that suit you? Is anything unclear?'],
      };
    case 'offer':
      return {
        first: `We’ve decided, and we’d like you to join us as ${opening}.`,
        next: [
          'You’ll have the offer in writing by …',
          `You have until ${by} to think about it. What would you like to know before?`,
          'Is there another offer or a date that we should know of?',
        ],
      };
    case 'interest':
      return {
        first: `I have one plain question about ${opening}: would you like to have this position?`,
        next: ['A no is a good answer, too.', 'What would you need to know to say yes or no?'],
      };
    case 'missed':
      return {
        first: 'We had expected you for our interview and didn’t manage to meet. I hope that all is well.',
        next: ['Would you like a new time, or would you rather not go on? Both are fine.'],
      };
    case 'talk':
      return {
        first: `I’m calling about your application for ${opening}.`,
        next: [`You’ll hear from me next by ${by}.`],
      };
    default:
      return situation satisfies never;
  }
}

type Asked = (about: SpokenAbout) => CallWords['asked'];

const why: Asked = ({ reason }) => [
  {
    question: 'Why?',
    answer: reason
      ? `One requirement of the position: ${reason}. We needed to see more of it than your examples showed.`
      : 'I can only tell you what is in our notes. I’ll look, and write to you by …',
  },
  {
    question: 'Is there anything I can do about it?',
    answer: 'No, the decision is made. I don’t want to leave you with a hope that I can’t keep.',
  },
];
const when: Asked = () => [
  {
    question: 'Is that really not a no?',
    answer: 'There is no decision. If there were one, I’d tell you now.',
  },
  {
    question: 'How many others are there?',
    answer: 'I can’t speak about other people. I can tell you what comes next, and when.',
  },
];
const none: Asked = () => [];

const ASKED: Readonly<Record<CallSituation, Asked>> = {
  no: why,
  runnerUp: why,
  cancelled: () => [{ question: 'Will it open again?', answer: 'I don’t know, and I don’t want to guess.' }],
  holding: when,
  freeze: when,
  nextStep: none,
  offer: () => [
    {
      question: 'May I have more time?',
      answer: 'Tell me how much you need, and I’ll see to it and answer within a working day.',
    },
  ],
  interest: none,
  missed: none,
  talk: none,
};

function voicemail({ firstName, senderName, company, opening }: SpokenAbout): string {
  return `Hello ${firstName}, this is ${senderName ?? '…'} from ${company}, about ${opening}. I’ll try again at …, and I’m also writing you a mail so that you can name a time. My number is …`;
}

function room(
  situation: RoomSituation,
  { firstName, opening, answerBy, reason }: SpokenAbout,
): readonly string[] {
  const by = answerBy ?? '…';
  switch (situation) {
    case 'clearNo':
      return [
        `${firstName}, I’d rather tell you now than let you wait: we won’t go on with you for ${opening}.`,
        reason
          ? `The reason is one requirement of the position: ${reason}.`
          : 'The reason is one requirement of the position: …',
        'Thank you for coming and for how openly you spoke. Would you like to ask me anything about it?',
      ];
    case 'missingRequirement':
      return [
        `For this position we can’t do without ${reason ?? '…'}, and you’ve told me honestly that it’s missing. So it’s a no from us, and I want you to hear it from me, here.`,
        'Everything else that we talked about doesn’t change that, and I don’t want to make it sound as if it did.',
      ];
    case 'morePeople':
      return [
        'We’re still talking with other people, and I haven’t decided.',
        `You’ll hear from me by ${by}, whichever way it goes: a yes, a no, or “we need until …”.`,
      ];
    case 'notDecided':
      return [
        'I don’t know yet, and I don’t want to guess aloud.',
        `We’ll sit together on …, and you’ll hear by ${by}.`,
      ];
    case 'good':
      return [
        'I enjoyed this conversation. That’s no promise: I don’t decide alone, and nothing is decided.',
        `You’ll hear from us by ${by}.`,
      ];
    case 'howDidIDo':
      return [
        'I’ll write down what I saw while it’s fresh, and compare it with the requirements of the position.',
        'One thing I can say now: …',
        `The answer itself comes by ${by}.`,
      ];
    case 'askWish':
      return [
        'If it should be a no: would you rather hear it on the phone or read it?',
        'Is there a date by which you need to know?',
      ];
    case 'askSearch':
      return [
        'Where are you in your search: just looking, talking with others, or do you have an offer?',
        'It doesn’t count for or against you. I ask so that we can answer in time.',
      ];
    default:
      return situation satisfies never;
  }
}
