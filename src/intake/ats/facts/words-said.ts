import type { Fact, TeamWord } from '../../../domain/fact/fact.ts';
import { HOUR, type Instant } from '../../../lib/instant.ts';
import { plainWords } from '../columns/plain-header.ts';
import { type Chronicle, factAt, lastMeetingBefore } from './chronicle.ts';

/** One of the two may be a day without a time: a contact on the day of the decision follows it. */
const SAME_DAY = 12 * HOUR;

/**
 * Adds the words that the rows prove were said. Exports can hardly ever prove that somebody was told: only columns for
 * it count, and a last contact on or after the decision.
 */
export function tellWords(chronicle: Chronicle): void {
  tellThanksAndPromise(chronicle);
  const { merged, facts } = chronicle;
  if (merged.heardFromAt !== null) {
    const word = {
      from: 'candidate',
      to: 'team',
      says: ['other'],
      messageId: `heardFrom:${merged.heardFromAt}`,
    } as const;
    facts.push({
      ...factAt(`heardFrom:${chronicle.dayOf(merged.heardFromAt)}`, merged.heardFromAt),
      type: 'MessageReceived',
      ...word,
    });
  }
  tellTask(chronicle);
  if (merged.toldAt !== null) tellOutcome(chronicle, merged.toldAt);
  if (merged.lastContactedAt !== null) tellLastContact(chronicle, merged.lastContactedAt);
}

function tellThanksAndPromise(chronicle: Chronicle): void {
  const { merged, facts, now } = chronicle;
  const promise = merged.promisedFor;
  if (merged.thankedAt !== null) {
    facts.push(
      message(
        `thanked:${chronicle.dayOf(merged.thankedAt)}`,
        merged.thankedAt,
        ['thanks'],
        promise === null ? {} : { promise },
      ),
    );
    return;
  }
  const madeAt = lastMeetingBefore(chronicle, now)?.endsAt ?? merged.appliedAt;
  if (promise === null || madeAt === null) return;
  const id = `promise:${'on' in promise ? promise.on : promise.at}`;
  facts.push({ ...factAt(id, madeAt), type: 'PromiseMade', by: 'team', to: 'candidate', deadline: promise });
}

/** A task given to the candidate is theirs to bring, until its column says that it came back. */
function tellTask({ merged, facts, dayOf }: Chronicle): void {
  const { taskSentAt, taskDueOn, taskReceivedAt } = merged;
  if (taskSentAt === null) return;
  const taskId = `task:${dayOf(taskSentAt)}`;
  const deadline = taskDueOn === null ? {} : { deadline: taskDueOn };
  facts.push({
    ...factAt(taskId, taskSentAt),
    type: 'TaskAgreed',
    taskId,
    owedBy: 'candidate',
    ...deadline,
  });
  if (taskReceivedAt === null) return;
  const id = `taskReceived:${dayOf(taskReceivedAt)}`;
  facts.push({
    ...factAt(id, Math.max(taskReceivedAt, taskSentAt)),
    type: 'MessageReceived',
    from: 'candidate',
    to: 'team',
    says: ['task'],
    messageId: id,
  });
}

function tellOutcome(chronicle: Chronicle, toldAt: Instant): void {
  const how = plainWords(chronicle.merged.toldBy ?? '');
  const to = /agenc|agentur/.test(how) ? 'agency' : 'candidate';
  const says: readonly TeamWord[] = ['decision'];
  if (/phone|call|telef|video/.test(how)) {
    const call = { from: 'team', to, says, callId: 'told', wasReached: true } as const;
    chronicle.facts.push({ ...factAt(`told:${chronicle.dayOf(toldAt)}`, toldAt), type: 'CallMade', ...call });
    return;
  }
  chronicle.facts.push(message(`told:${chronicle.dayOf(toldAt)}`, toldAt, says, { to }));
}

/** What the last contact can have said, from what came before it. */
function tellLastContact(chronicle: Chronicle, contactedAt: Instant): void {
  const { merged, facts } = chronicle;
  const decision = facts.find((fact) => fact.type === 'DecisionMade');
  const freeze = facts.find((fact) => fact.type === 'OpeningFrozen');
  const follows = (at: Instant | undefined) => at !== undefined && contactedAt + SAME_DAY >= at;
  const says: TeamWord[] = [];
  if (follows(decision?.at)) says.push('decision');
  if (follows(freeze?.at)) says.push('freezeNotice');
  if (lastMeetingBefore(chronicle, contactedAt) !== undefined) says.push('thanks');
  if (merged.heardFromAt !== null && contactedAt >= merged.heardFromAt) says.push('acknowledgement');
  if (says.length === 0) return;
  const causes = [decision, freeze]
    .filter((fact) => fact !== undefined && follows(fact.at))
    .map((fact) => fact?.at ?? 0);
  const id = `contacted:${chronicle.dayOf(contactedAt)}`;
  facts.push(message(id, Math.max(contactedAt, ...causes), says));
}

function message(
  id: string,
  at: Instant,
  says: readonly TeamWord[],
  more: Partial<Extract<Fact, { type: 'MessageSent' }>> = {},
): Fact {
  return {
    ...factAt(id, at),
    type: 'MessageSent',
    from: 'team',
    to: 'candidate',
    says,
    messageId: id,
    ...more,
  };
}
