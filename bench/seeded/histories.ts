import type { Circumstances } from '../../src/domain/circumstances.ts';
import type { Fact, FactType, Outcome } from '../../src/domain/fact/fact.ts';
import { DAY, HOUR, type Instant, MINUTE } from '../../src/lib/instant.ts';
import { seededCircumstances } from './circumstances.ts';
import type { Seeded } from './random.ts';

export interface SeededHistory {
  readonly circumstances: Circumstances;
  /** In the order in which they happened, the last one before `now`. */
  readonly facts: readonly Fact[];
}

/** How stories go. */
export interface Telling {
  /** Before how many facts a story is to come to its end, from 5 to 40. */
  readonly lengthOf: (seeded: Seeded) => number;
  /** The share of stories that have an end. */
  readonly ending: number;
  /** The share of decisions that are told; of questions a little more is answered. */
  readonly told: number;
  readonly memberOf: (number: number) => string;
}

/** Every length as often as any other, and many that never end: hard work for whatever reads them. */
const EVEN: Telling = {
  lengthOf: (seeded) => seeded.integer(5, 40),
  ending: 0.6,
  told: 0.75,
  memberOf: (number) => `member-${number}`,
};

/**
 * Lengths as in life, ten facts or so in the middle: four in ten are never interviewed, half have a round or two, and few
 * have many. Nearly all come to an end, and nearly all hear of it.
 */
export const AS_IN_LIFE: Omit<Telling, 'memberOf'> = {
  lengthOf: (seeded) => {
    const luck = seeded.fraction();
    if (luck < 0.4) return seeded.integer(5, 7);
    return luck < 0.9 ? seeded.integer(8, 16) : seeded.integer(17, 40);
  },
  ending: 0.97,
  told: 0.95,
};

/** One application with 5 to 40 facts: rounds of interviews with what is said around them, and often an end. */
export function seededHistory(seeded: Seeded, now: Instant, telling: Telling = EVEN): SeededHistory {
  const circumstances = seededCircumstances(seeded);
  const story = beginStory(seeded, circumstances, telling);
  const length = telling.lengthOf(seeded);
  while (story.told.length < length - 5) tellRound(story);
  if (seeded.chance(telling.ending)) tellEnd(story);
  while (story.told.length < 5) tellChat(story);
  return { circumstances, facts: endingBefore(story.told.slice(0, 40), now - seeded.integer(0, 20) * DAY) };
}

/** A fact without its envelope; given to a conditional type, so that each member of the union loses it by itself. */
type Happening = Fact extends infer F
  ? F extends Fact
    ? Omit<F, 'id' | 'at' | 'recordedAt' | 'actor'>
    : never
  : never;

interface Story {
  readonly seeded: Seeded;
  readonly theirSide: 'candidate' | 'agency';
  readonly told: Fact[];
  /** Tells the next fact, this long after the one before. */
  readonly tell: (after: number, happening: Happening) => void;
  readonly nextId: (of: string) => string;
  readonly telling: Telling;
}

function beginStory(seeded: Seeded, { channel }: Circumstances, telling: Telling): Story {
  const told: Fact[] = [];
  let at = 0;
  let ids = 0;
  function nextId(of: string): string {
    ids += 1;
    return `${of}-${ids}`;
  }
  function tell(after: number, happening: Happening): void {
    at += after;
    const actor = { kind: ACTORS[happening.type] ?? 'member', id: telling.memberOf(1) } as const;
    told.push({ ...happening, id: nextId('fact'), at, recordedAt: at + MINUTE, actor });
  }
  const story: Story = {
    seeded,
    theirSide: channel === 'agency' ? 'agency' : 'candidate',
    told,
    tell,
    nextId,
    telling,
  };
  tell(0, { type: 'ApplicationReceived', channel });
  tell(DAY, { type: 'StageEntered', stage: 'screen' });
  return story;
}

const ACTORS: Readonly<Partial<Record<FactType, 'person' | 'system'>>> = {
  MessageReceived: 'person',
  StatusPageRead: 'person',
  WishStated: 'person',
  MessageBounced: 'system',
};

function tellRound(story: Story): void {
  const { seeded, tell, told, nextId, telling } = story;
  const interviewId = nextId('interview');
  const stage = seeded.pick(['screen', 'technical', 'onsite', 'final']);
  const interviewers = [telling.memberOf(seeded.integer(1, 40))];
  const countsAsInterview = stage !== 'screen';
  const startsAt = (told.at(-1)?.at ?? 0) + 3 * DAY;
  const planned = { interviewId, stage, interviewers, countsAsInterview };
  tell(HOUR, { type: 'InterviewScheduled', ...planned, startsAt, endsAt: startsAt + HOUR });
  tell(3 * DAY, { type: 'InterviewHeld', ...planned });
  tellDebrief(story, { interviewId, interviewerId: interviewers[0] ?? '' });
  tellThanks(story);
  if (seeded.chance(0.5)) tellChat(story);
  if (seeded.chance(0.4)) tellHolding(story);
  if (seeded.chance(0.7)) tellDecision(story, 'advance');
}

function tellDebrief({ seeded, tell }: Story, who: { interviewId: string; interviewerId: string }): void {
  if (!seeded.chance(0.8)) return;
  const kind = seeded.pick(['teamPromised', 'nothingSaid'] as const);
  tell(2 * HOUR, { type: 'DebriefRecorded', ...who, closing: { kind }, isInterestClear: seeded.chance(0.7) });
  if (seeded.chance(0.7))
    tell(DAY, { type: 'ScorecardFiled', ...who, judgements: { skill: seeded.integer(1, 4) } });
}

function tellThanks({ seeded, tell, told, theirSide, nextId }: Story): void {
  if (!seeded.chance(0.7)) return;
  const messageId = nextId('message');
  const word = { from: 'team', to: theirSide, messageId, says: ['thanks'] } as const;
  const promisedAt = (told.at(-1)?.at ?? 0) + seeded.integer(3, 10) * DAY;
  tell(DAY, { type: 'MessageSent', ...word, ...(seeded.chance(0.7) && { promise: { at: promisedAt } }) });
  if (seeded.chance(0.03)) tell(HOUR, { type: 'MessageBounced', messageId, isHard: true });
}

function tellChat({ seeded, tell, theirSide, nextId, telling }: Story): void {
  const says = seeded.pick(['thanks', 'question', 'followUp', 'confirmation'] as const);
  tell(DAY, {
    type: 'MessageReceived',
    from: theirSide,
    to: 'team',
    messageId: nextId('message'),
    says: [says],
  });
  if (says !== 'question' || !seeded.chance(telling.told + 0.05)) return;
  const answer = { from: 'team', to: theirSide, messageId: nextId('message') } as const;
  tell(DAY, { type: 'MessageSent', ...answer, says: ['acknowledgement'] });
}

function tellHolding({ seeded, tell, told, theirSide, nextId }: Story): void {
  const promise = { at: (told.at(-1)?.at ?? 0) + seeded.integer(4, 8) * DAY };
  const word = { from: 'team', to: theirSide, messageId: nextId('message'), says: ['holding'] } as const;
  tell(3 * DAY, {
    type: 'MessageSent',
    ...word,
    holdingCause: seeded.pick(['delay', 'away'] as const),
    promise,
  });
}

function tellDecision({ seeded, tell, theirSide, nextId, telling }: Story, outcome: Outcome): void {
  const decisionId = nextId('decision');
  tell(2 * DAY, { type: 'DecisionMade', decisionId, outcome, decidedBy: telling.memberOf(1) });
  if (!seeded.chance(telling.told)) return;
  const says = outcome === 'advance' ? (['decision', 'nextStep'] as const) : (['decision'] as const);
  const word = { from: 'team', to: theirSide, decisionId, says } as const;
  if (seeded.chance(0.3))
    tell(DAY, { type: 'CallMade', ...word, callId: nextId('call'), wasReached: seeded.chance(0.7) });
  else tell(DAY, { type: 'MessageSent', ...word, messageId: nextId('message') });
}

function tellEnd(story: Story): void {
  const { seeded, tell, nextId } = story;
  if (seeded.chance(0.2)) {
    const offerId = nextId('offer');
    tellDecision(story, 'offer');
    tell(DAY, { type: 'OfferMade', offerId });
    tell(4 * DAY, { type: seeded.chance(0.7) ? 'OfferAccepted' : 'OfferDeclined', offerId });
    return;
  }
  tellDecision(story, 'decline');
  if (seeded.chance(0.5)) tell(DAY, { type: 'ApplicationClosed' });
}

/** The whole story moved in time, so that it ends where it should. */
function endingBefore(facts: readonly Fact[], end: Instant): Fact[] {
  const shift = end - (facts.at(-1)?.at ?? 0);
  return facts.map((fact) => moved(fact, shift));
}

function moved(fact: Fact, shift: number): Fact {
  const base = { ...fact, at: fact.at + shift, recordedAt: fact.recordedAt + shift };
  if (base.type === 'InterviewScheduled')
    return { ...base, startsAt: base.startsAt + shift, endsAt: base.endsAt + shift };
  if (base.type !== 'MessageSent' || !base.promise || !('at' in base.promise)) return base;
  return { ...base, promise: { at: base.promise.at + shift } };
}
