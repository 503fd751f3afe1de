import type { Instant, PlainDate } from '../../lib/instant.ts';
import type { Fact, Outcome, Says } from '../fact/fact.ts';
import type { History } from '../history/history.ts';

/** What a company's status document says, with its instants read. */
export interface FollowedDocument {
  readonly outcome: { readonly is: Outcome; readonly toldAt: Instant } | null;
  /** How and when it ended, and whether the opening was cancelled for everybody. */
  readonly ended: { readonly how: string; readonly isCancelled: boolean; readonly at: Instant } | null;
  readonly interviews: readonly FollowedInterview[];
  readonly promises: readonly { readonly id: string; readonly madeAt: Instant; readonly dueAt: Instant }[];
  readonly words: readonly FollowedWord[];
  readonly freezes: readonly {
    readonly id: string;
    readonly since: Instant;
    readonly until: PlainDate | null;
    readonly endedAt: Instant | null;
  }[];
  readonly offers: readonly {
    readonly id: string;
    readonly at: Instant;
    readonly endsAt: Instant;
    readonly answer: 'accepted' | 'declined' | null;
    readonly answeredAt: Instant | null;
  }[];
}

export interface FollowedInterview {
  readonly id: string;
  readonly state: 'booked' | 'unbooked' | 'held' | 'cancelled' | 'missed';
  readonly by: 'team' | 'candidate' | null;
  readonly plannedAt: Instant;
  readonly startsAt: Instant | null;
  readonly endsAt: Instant | null;
  readonly changedAt: Instant | null;
}

export interface FollowedWord {
  readonly id: string;
  readonly at: Instant;
  readonly from: 'team' | 'candidate';
  readonly about: readonly Says[];
  readonly promisedBy: Instant | null;
}

type Body = Fact extends infer Each
  ? Each extends Fact
    ? Omit<Each, 'recordedAt' | 'actor'>
    : never
  : never;

/**
 * What the company's document says and the job seeker's own history does not know yet, as facts. Their ids come from the
 * document, so that reading it twice adds nothing; what one knows already from elsewhere stays as it is.
 */
export function factsOfDocument(history: History, document: FollowedDocument, now: Instant): readonly Fact[] {
  const bodies: Body[] = [
    ...document.interviews.flatMap((one) => interviewFacts(history, one)),
    ...wordFacts(document),
    ...promiseFacts(document),
    ...document.freezes.flatMap(freezeFacts),
    ...document.offers.flatMap(offerFacts),
    ...withdrawalFacts(history, document),
    ...cancellationFacts(document),
  ];
  const known = new Set(history.facts.map(({ id }) => id));
  return bodies
    .filter(({ id, at }) => !known.has(id) && at <= now)
    .map((body) => ({ ...body, recordedAt: now, actor: { kind: 'system' } }) as Fact);
}

function interviewFacts(history: History, one: FollowedInterview): Body[] {
  const interviewId = `followed-${one.id}`;
  const known = history.interviews.get(interviewId);
  const id = (what: string) => `followed:${one.id}:${what}`;
  const about = { interviewId, stage: '', interviewers: [], countsAsInterview: true } as const;
  const changedAt = one.changedAt ?? one.plannedAt;
  switch (one.state) {
    case 'booked': {
      if (one.startsAt === null || one.endsAt === null) return [];
      const times = { startsAt: one.startsAt, endsAt: one.endsAt };
      if (known === undefined)
        return [{ type: 'InterviewScheduled', id: id('booked'), at: one.plannedAt, ...about, ...times }];
      if (known.state.is === 'booked' && known.state.startsAt === times.startsAt) return [];
      const at = Math.max(one.plannedAt, known.plannedAt) + 1;
      return [
        {
          type: 'InterviewMoved',
          id: id(`moved:${times.startsAt}`),
          at,
          interviewId,
          by: one.by ?? 'team',
          ...times,
        },
      ];
    }
    case 'held':
      return [{ type: 'InterviewHeld', id: id('held'), at: one.endsAt ?? changedAt, ...about }];
    case 'unbooked':
      return known === undefined
        ? []
        : [
            {
              type: 'InterviewMoved',
              id: id(`off:${changedAt}`),
              at: changedAt,
              interviewId,
              by: one.by ?? 'team',
            },
          ];
    case 'cancelled':
      return known === undefined
        ? []
        : [
            {
              type: 'InterviewCancelled',
              id: id('cancelled'),
              at: changedAt,
              interviewId,
              by: one.by ?? 'team',
            },
          ];
    case 'missed': {
      const by = one.by === 'candidate' ? 'candidate' : 'interviewer';
      return known === undefined
        ? []
        : [{ type: 'InterviewMissed', id: id('missed'), at: changedAt, interviewId, by }];
    }
    default:
      return one.state satisfies never;
  }
}

/** Words of theirs; one's own are in one's own history already. */
function wordFacts({ words, outcome }: FollowedDocument): Body[] {
  return words.flatMap((word): Body[] => {
    if (word.from !== 'team') return [];
    const tells = outcome !== null && word.at === outcome.toldAt && word.about.includes('decision');
    const decisionId = tells ? `followed-${outcome.is}-${outcome.toldAt}` : null;
    const said: Body = {
      type: 'MessageSent',
      id: `followed:${word.id}`,
      at: word.at,
      messageId: `followed-${word.id}`,
      from: 'team',
      to: 'candidate',
      says: word.about,
      ...(word.promisedBy !== null && { promise: { at: word.promisedBy } }),
      ...(decisionId !== null && { decisionId }),
    };
    if (!tells || decisionId === null) return [said];
    const decided: Body = {
      type: 'DecisionMade',
      id: `followed:decided:${word.id}`,
      at: word.at,
      decisionId,
      outcome: outcome.is,
      decidedBy: 'company',
      ...(outcome.is === 'hold' && word.promisedBy !== null && { holdUntil: { at: word.promisedBy } }),
    };
    return [decided, said];
  });
}

/** Promises that stand alone; those inside a word came with it. */
function promiseFacts({ promises, words }: FollowedDocument): Body[] {
  const inWords = new Set(words.map(({ id }) => id));
  return promises
    .filter(({ id }) => !inWords.has(id))
    .map(({ id, madeAt, dueAt }) => ({
      type: 'PromiseMade',
      id: `followed:${id}`,
      at: madeAt,
      by: 'team',
      to: 'candidate',
      deadline: { at: dueAt },
    }));
}

function freezeFacts({ id, since, until, endedAt }: FollowedDocument['freezes'][number]): Body[] {
  const frozen: Body = {
    type: 'OpeningFrozen',
    id: `followed:${id}`,
    at: since,
    ...(until !== null && { until }),
  };
  return endedAt === null
    ? [frozen]
    : [frozen, { type: 'OpeningThawed', id: `followed:${id}:thawed`, at: endedAt }];
}

function offerFacts({ id, at, endsAt, answer, answeredAt }: FollowedDocument['offers'][number]): Body[] {
  const offerId = `followed-${id}`;
  const made: Body = { type: 'OfferMade', id: `followed:${id}`, at, offerId, expires: { at: endsAt } };
  if (answer === null || answeredAt === null) return [made];
  const type = answer === 'accepted' ? 'OfferAccepted' : 'OfferDeclined';
  return [made, { type, id: `followed:${id}:${answer}`, at: answeredAt, offerId }];
}

function withdrawalFacts(history: History, { ended }: FollowedDocument): Body[] {
  if (ended?.how !== 'withdrawn' || history.withdrawn !== null) return [];
  return [{ type: 'CandidateWithdrew', id: 'followed:withdrawn', at: ended.at }];
}

/** It was cancelled before they told it: the telling is their last word. */
function cancellationFacts({ ended }: FollowedDocument): Body[] {
  if (ended === null || !ended.isCancelled) return [];
  return [{ type: 'OpeningClosed', id: 'followed:cancelled', at: ended.at - 1 }];
}
