/** What a call is about: what is said first differs. */
export const CALL_SITUATIONS = [
  'no',
  'runnerUp',
  'cancelled',
  'holding',
  'freeze',
  'nextStep',
  'offer',
  'interest',
  'missed',
  'talk',
] as const;
export type CallSituation = (typeof CALL_SITUATIONS)[number];

/** What has to be said in the room, before everybody gets up. */
export const ROOM_SITUATIONS = [
  'clearNo',
  'missingRequirement',
  'morePeople',
  'notDecided',
  'good',
  'howDidIDo',
  'askWish',
  'askSearch',
] as const;
export type RoomSituation = (typeof ROOM_SITUATIONS)[number];

/** What the words are about; whoever speaks fills in what is `null`. */
export interface SpokenAbout {
  readonly name: string;
  readonly firstName: string;
  readonly opening: string;
  readonly company: string;
  readonly senderName: string | null;
  /** The day of the last interview, in words. */
  readonly interviewDay: string | null;
  /** The date by which they hear next, in words. */
  readonly answerBy: string | null;
  /** A criterion on which the scorecards agree, as strong and as missing. */
  readonly strength: string | null;
  readonly reason: string | null;
}

export interface CallWords {
  /** The first sentence after the greeting: the decision, where there is one. */
  readonly first: string;
  readonly next: readonly string[];
  /** What they are likely to ask, and an honest answer. */
  readonly asked: readonly { readonly question: string; readonly answer: string }[];
  /** What to leave on a machine: never the decision. */
  readonly voicemail: string;
}

/** What is said aloud in one language. */
export interface SpokenWords {
  readonly call: (situation: CallSituation, about: SpokenAbout) => CallWords;
  readonly room: (situation: RoomSituation, about: SpokenAbout) => readonly string[];
}
