import type { Circumstances } from '../circumstances.ts';
import type { CallMade, Fact, MessageReceived, MessageSent } from '../fact/fact.ts';
import { inOrder } from '../fact/order.ts';
import type { EvidenceKind } from '../obligation/obligation.ts';
import type { History, Interview, InterviewState, Mark, Offer, SpokenWord } from './history.ts';

/** Folds facts, told in any order and any number of times, into the history that the rules read. */
export function historyOf(circumstances: Circumstances, facts: readonly Fact[]): History {
  const draft = emptyDraft(circumstances, inOrder(facts));
  for (const fact of draft.facts) apply(draft, fact);
  return draft;
}

/** The history with one more fact, which may be older than the last one or already known. */
export function evolve(history: History, fact: Fact): History {
  return historyOf(history.circumstances, [...history.facts, fact]);
}

/** A history while it is being folded; nobody outside this file ever holds one. */
type Draft = {
  -readonly [Key in keyof History]: History[Key] extends readonly (infer Item)[]
    ? Item[]
    : History[Key] extends ReadonlyMap<infer K, infer V>
      ? Map<K, V>
      : History[Key] extends ReadonlySet<infer V>
        ? Set<V>
        : History[Key];
};

function emptyDraft(circumstances: Circumstances, facts: readonly Fact[]): Draft {
  return {
    circumstances,
    facts: facts as Fact[],
    interviews: new Map(),
    words: [],
    promises: [],
    decisions: [],
    tasks: [],
    asks: [],
    offers: new Map(),
    freezes: [],
    absences: [],
    blocks: [],
    references: new Map(),
    competingOffers: [],
    wishes: [],
    interest: null,
    notNeeded: new Set(),
    openingEnded: null,
    isOpeningFilled: false,
    firstChoiceLost: null,
    withdrawn: null,
    waived: null,
    closed: null,
    reopened: null,
    firstDay: null,
  };
}

function apply(draft: Draft, fact: Fact): void {
  switch (fact.type) {
    case 'ApplicationReceived':
    case 'StageEntered':
      return;
    case 'InterviewScheduled':
      return bookInterview(draft, fact);
    case 'InterviewMoved':
      return replanInterview(draft, fact.interviewId, movedState(fact));
    case 'InterviewCancelled':
      return replanInterview(draft, fact.interviewId, {
        is: 'cancelled',
        by: fact.by,
        at: fact.at,
        factId: fact.id,
      });
    case 'InterviewHeld':
      return holdInterview(draft, fact);
    case 'InterviewMissed':
      return changeInterview(draft, fact.interviewId, (interview) => ({
        ...interview,
        state: { is: 'missed', by: fact.by, at: fact.at, factId: fact.id },
      }));
    case 'DebriefRecorded':
      return applyDebrief(draft, fact);
    case 'ScorecardFiled':
      return changeInterview(draft, fact.interviewId, (interview) => ({
        ...interview,
        scorecards: [
          ...interview.scorecards,
          { ...markOf(fact), interviewerId: fact.interviewerId, judgements: fact.judgements },
        ],
      }));
    case 'PromiseMade':
      draft.promises.push({ ...markOf(fact), by: fact.by, deadline: fact.deadline, messageId: null });
      return;
    case 'TaskAgreed':
      draft.tasks.push({
        ...markOf(fact),
        id: fact.taskId,
        owedBy: fact.owedBy,
        deadline: fact.deadline ?? null,
      });
      return;
    case 'AnswerAsked':
      draft.asks.push({
        ...markOf(fact),
        about: fact.about,
        owedBy: fact.owedBy,
        deadline: fact.deadline ?? null,
      });
      return;
    case 'DecisionMade':
      if (draft.decisions.some((known) => known.id === fact.decisionId)) return;
      draft.decisions.push({
        ...markOf(fact),
        id: fact.decisionId,
        outcome: fact.outcome,
        holdUntil: fact.holdUntil ?? null,
      });
      return;
    case 'MessageSent':
      return speak(draft, fact, { evidence: 'mail', messageId: fact.messageId });
    case 'MessageBounced':
      return bounce(draft, fact.messageId, markOf(fact));
    case 'MessageReceived':
      return speak(draft, fact, {
        evidence: 'received',
        messageId: fact.messageId,
        automatic: fact.automatic ?? null,
      });
    case 'CallMade':
      if (fact.wasReached) speak(draft, fact, { evidence: 'call' });
      return;
    case 'StatusPageRead':
      draft.words.push({
        ...wordOf(fact, 'statusPage'),
        says: fact.says,
        decisionId: fact.decisionId ?? null,
      });
      return;
    case 'AgencyConfirmed':
      return passOn(draft, fact.wordId, markOf(fact));
    case 'AnswerNotNeeded':
      draft.notNeeded.add(fact.messageId);
      return;
    case 'WishStated':
      if (fact.hearBy !== undefined) draft.wishes.push({ ...markOf(fact), hearBy: fact.hearBy });
      return;
    case 'InterestStated':
      draft.interest = { ...markOf(fact), interest: fact.interest };
      draft.words.push({ ...wordOf(fact, 'received'), from: 'candidate', to: 'team', says: ['interest'] });
      return;
    case 'CompetingOfferShared':
      draft.competingOffers.push({ ...markOf(fact), deadline: fact.deadline });
      return;
    case 'OfferMade':
      draft.offers.set(fact.offerId, {
        ...markOf(fact),
        id: fact.offerId,
        expires: fact.expires ?? null,
        questions: [],
        accepted: null,
        declined: null,
      });
      draft.words.push({ ...wordOf(fact, 'mail'), says: ['decision'], decisionId: lastOfferDecision(draft) });
      return;
    case 'OfferExtended':
      return changeOffer(draft, fact.offerId, (offer) => ({ ...offer, expires: fact.expires }));
    case 'OfferQuestioned':
      return changeOffer(draft, fact.offerId, (offer) => ({
        ...offer,
        questions: [...offer.questions, markOf(fact)],
      }));
    case 'OfferAccepted':
      return changeOffer(draft, fact.offerId, (offer) => ({
        ...offer,
        accepted: { ...markOf(fact), startsOn: fact.startsOn ?? null },
      }));
    case 'OfferDeclined':
      return changeOffer(draft, fact.offerId, (offer) => ({ ...offer, declined: markOf(fact) }));
    case 'FirstDayConfirmed':
      draft.firstDay = markOf(fact);
      return;
    case 'OutcomeBlocked':
      draft.blocks.push({ ...markOf(fact), decisionId: fact.decisionId, until: fact.until });
      return;
    case 'ReferenceAsked':
      draft.references.set(fact.referenceId, { ...markOf(fact), received: null });
      return;
    case 'ReferenceReceived':
      return receiveReference(draft, fact.referenceId, markOf(fact));
    case 'OpeningFrozen':
      if (draft.freezes.at(-1)?.thawed !== null)
        draft.freezes.push({ ...markOf(fact), until: fact.until ?? null, thawed: null });
      return;
    case 'OpeningThawed':
      return thaw(draft, markOf(fact));
    case 'OpeningFilled':
      draft.openingEnded = markOf(fact);
      draft.isOpeningFilled = true;
      return;
    case 'OpeningClosed':
      draft.openingEnded ??= markOf(fact);
      return;
    case 'FirstChoiceLost':
      draft.firstChoiceLost = markOf(fact);
      return;
    case 'AbsenceStated':
      draft.absences.push({
        ...markOf(fact),
        party: fact.party,
        memberId: fact.memberId ?? null,
        from: fact.from,
        until: fact.until,
      });
      return;
    case 'CandidateWithdrew':
      draft.withdrawn = markOf(fact);
      return;
    case 'ClosureWaived':
      draft.waived = markOf(fact);
      return;
    case 'ApplicationClosed':
      draft.closed = markOf(fact);
      return;
    case 'ApplicationReopened':
      return reopen(draft, markOf(fact));
    default:
      return exhausted(fact);
  }
}

function markOf(fact: Fact): Mark {
  return { factId: fact.id, at: fact.at };
}

/** A word by the team to the candidate with nothing in it yet. */
function wordOf(fact: Fact, evidence: EvidenceKind): SpokenWord {
  return {
    factId: fact.id,
    at: fact.at,
    from: 'team',
    to: 'candidate',
    says: [],
    evidence,
    decisionId: null,
    promise: null,
    holdingCause: null,
    fulfils: null,
    messageId: null,
    automatic: null,
    bounced: null,
    passedOn: null,
  };
}

function speak(
  draft: Draft,
  fact: MessageSent | MessageReceived | CallMade,
  how: Partial<SpokenWord> & Pick<SpokenWord, 'evidence'>,
): void {
  const word: SpokenWord = {
    ...wordOf(fact, how.evidence),
    from: fact.from,
    to: fact.to,
    says: fact.says,
    decisionId: fact.decisionId ?? null,
    promise: fact.promise ?? null,
    holdingCause: fact.holdingCause ?? null,
    fulfils: fact.fulfils ?? null,
    messageId: how.messageId ?? null,
    automatic: how.automatic ?? null,
  };
  draft.words.push(word);
  if (word.promise !== null && word.automatic === null) {
    draft.promises.push({
      ...markOf(fact),
      by: fact.from,
      deadline: word.promise,
      messageId: word.messageId,
    });
  }
  if (word.automatic?.awayUntil !== undefined) {
    const from = new Date(fact.at).toISOString().slice(0, 10);
    draft.absences.push({
      ...markOf(fact),
      party: fact.from,
      memberId: null,
      from,
      until: word.automatic.awayUntil,
    });
  }
}

function bookInterview(draft: Draft, fact: Extract<Fact, { type: 'InterviewScheduled' }>): void {
  draft.interviews.set(fact.interviewId, {
    id: fact.interviewId,
    factId: fact.id,
    plannedAt: fact.at,
    stage: fact.stage,
    interviewers: fact.interviewers,
    countsAsInterview: fact.countsAsInterview,
    state: { is: 'booked', startsAt: fact.startsAt, endsAt: fact.endsAt },
    debriefs: [],
    scorecards: [],
  });
}

function holdInterview(draft: Draft, fact: Extract<Fact, { type: 'InterviewHeld' }>): void {
  const planned = draft.interviews.get(fact.interviewId);
  draft.interviews.set(fact.interviewId, {
    id: fact.interviewId,
    factId: planned?.factId ?? fact.id,
    plannedAt: planned?.plannedAt ?? fact.at,
    stage: fact.stage,
    interviewers: fact.interviewers,
    countsAsInterview: fact.countsAsInterview,
    state: { is: 'held', at: fact.at, factId: fact.id },
    debriefs: planned?.debriefs ?? [],
    scorecards: planned?.scorecards ?? [],
  });
}

/** Once it was held it can't be moved or called off any more. */
function replanInterview(draft: Draft, id: string, state: InterviewState): void {
  changeInterview(draft, id, (interview) =>
    interview.state.is === 'held' ? interview : { ...interview, state },
  );
}

/** A fact about an interview that nobody planned changes nothing: there is nothing it could be about. */
function changeInterview(draft: Draft, id: string, change: (interview: Interview) => Interview): void {
  const interview = draft.interviews.get(id);
  if (interview !== undefined) draft.interviews.set(id, change(interview));
}

function movedState(fact: Extract<Fact, { type: 'InterviewMoved' }>): InterviewState {
  if (fact.startsAt === undefined || fact.endsAt === undefined) {
    return { is: 'unbooked', by: fact.by, at: fact.at, factId: fact.id };
  }
  return { is: 'booked', startsAt: fact.startsAt, endsAt: fact.endsAt };
}

function applyDebrief(draft: Draft, fact: Extract<Fact, { type: 'DebriefRecorded' }>): void {
  const { closing } = fact;
  changeInterview(draft, fact.interviewId, (interview) => ({
    ...interview,
    debriefs: [...interview.debriefs, { ...markOf(fact), interviewerId: fact.interviewerId }],
  }));
  switch (closing.kind) {
    case 'teamPromised':
      if (closing.deadline !== undefined) {
        draft.promises.push({ ...markOf(fact), by: 'team', deadline: closing.deadline, messageId: null });
      }
      break;
    case 'candidateActs':
      draft.tasks.push({
        ...markOf(fact),
        id: closing.taskId,
        owedBy: 'candidate',
        deadline: closing.deadline ?? null,
      });
      break;
    case 'agencyActs':
      draft.asks.push({
        ...markOf(fact),
        about: 'reply',
        owedBy: 'agency',
        deadline: closing.deadline ?? null,
      });
      break;
    case 'nothingSaid':
      break;
    default:
      exhausted(closing);
  }
  if (fact.wishesToHearBy !== undefined) draft.wishes.push({ ...markOf(fact), hearBy: fact.wishesToHearBy });
  if (fact.toldInRoom !== undefined) tellInRoom(draft, fact, fact.toldInRoom.decisionId);
}

function tellInRoom(draft: Draft, fact: Fact, decisionId: string): void {
  draft.words.push({ ...wordOf(fact, 'room'), says: ['decision'], decisionId });
}

function receiveReference(draft: Draft, id: string, mark: Mark): void {
  const asked = draft.references.get(id);
  if (asked !== undefined) draft.references.set(id, { ...asked, received: mark });
}

function bounce(draft: Draft, messageId: string, mark: Mark): void {
  draft.words = draft.words.map((word) =>
    word.messageId === messageId && word.bounced === null ? { ...word, bounced: mark } : word,
  );
}

function passOn(draft: Draft, wordId: string, mark: Mark): void {
  draft.words = draft.words.map((word) =>
    word.factId === wordId && word.passedOn === null ? { ...word, passedOn: mark } : word,
  );
}

function changeOffer(draft: Draft, id: string, change: (offer: Offer) => Offer): void {
  const offer = draft.offers.get(id);
  if (offer !== undefined) draft.offers.set(id, change(offer));
}

function lastOfferDecision(draft: Draft): string | null {
  return draft.decisions.findLast((decision) => decision.outcome === 'offer')?.id ?? null;
}

function thaw(draft: Draft, mark: Mark): void {
  draft.freezes = draft.freezes.map((freeze) =>
    freeze.thawed === null ? { ...freeze, thawed: mark } : freeze,
  );
}

/** R25: from here on an earlier outcome may be contradicted; what ended the process no longer does. */
function reopen(draft: Draft, mark: Mark): void {
  draft.reopened = mark;
  draft.withdrawn = null;
  draft.waived = null;
  draft.closed = null;
  draft.openingEnded = null;
  draft.isOpeningFilled = false;
}

/** Every kind is named above; the compiler refuses a new one that is not. */
function exhausted(kind: never): void {
  void kind;
}
