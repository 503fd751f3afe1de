import type { Outcome } from '../delivery/mail/outcome.ts';
import { DAY, HOUR, type Instant, MINUTE } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { saveBouncedAddress } from '../storage/queries/mail-settings.ts';
import {
  type LetterRecord,
  listLetters,
  lockMessages,
  type MessageRecord,
  saveLetters,
  saveMessages,
} from '../storage/queries/messages.ts';
import { lockStandings } from '../storage/queries/standings.ts';
import { acceptMessages } from './accept-messages.ts';
import type { MessageDeps } from './message-deps.ts';
import { type Move, moved } from './message-moves.ts';

/** What became of a mail; without an outcome it was not even tried. */
export interface Sent {
  readonly message: MessageRecord;
  readonly outcome: Outcome | null;
  readonly at: Instant;
}

export interface Outcomes {
  readonly workspaceId: string;
  /** Of the sender who took them in hand. */
  readonly claim: string;
  readonly sent: readonly Sent[];
}

/** Writes down what the server said of a batch, with the facts that follow, in one transaction. */
export async function recordOutcomes(
  deps: MessageDeps,
  { workspaceId, claim, sent }: Outcomes,
): Promise<void> {
  const tried = sent.filter((one) => one.outcome !== null);
  if (tried.length === 0) return;
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    const applicationIds = [...new Set(tried.map(({ message }) => message.application_id))];
    await lockStandings(trx, workspaceId, applicationIds);
    const ids = tried.map(({ message }) => message.message_id);
    const now = deps.clock.now();
    // One that was given up for lost meanwhile is known after all, unless somebody settled it.
    const ours = (await lockMessages(trx, workspaceId, ids)).filter(
      (message) => message.claim === claim && (message.state === 'sending' || message.state === 'in_doubt'),
    );
    const sentOf = new Map(tried.map((one) => [one.message.message_id, one]));
    await saveAnswers(trx, { workspaceId, ours, sentOf });
    const { accepted, others } = apart(ours, sentOf);
    await saveMessages(trx, others);
    await acceptMessages(trx, workspaceId, accepted, { policies: deps.policies, now });
    await markBadAddresses(trx, { workspaceId, ours, sentOf });
  });
}

function apart(ours: readonly MessageRecord[], sentOf: ReadonlyMap<string, Sent>) {
  const accepted: { message: MessageRecord; at: Instant; transport: 'smtp' }[] = [];
  const others: ReturnType<typeof moved>[] = [];
  for (const message of ours) {
    const sent = sentOf.get(message.message_id);
    if (!sent?.outcome) continue;
    const { outcome, at } = sent;
    if (outcome.is === 'accepted') accepted.push({ message, at, transport: 'smtp' });
    else others.push(moved(message, moveFor(message, outcome, at)));
  }
  return { accepted, others };
}

type NotAccepted = Exclude<Outcome, { readonly is: 'accepted' }>;

function moveFor(message: MessageRecord, { is, why }: NotAccepted, at: Instant): Move {
  switch (is) {
    case 'try-again':
      return retry(message, why, at);
    case 'give-up':
    case 'address-is-bad':
      return { to: 'failed', at, why, set: { stopped_why: why } };
    case 'in-doubt':
      return { to: 'in_doubt', at, why, set: { stopped_why: why } };
    default:
      return is satisfies never;
  }
}

/** RFC 5321 4.5.4.1: tries lie further and further apart; a person hears of it when a day of them came to nothing. */
function retry({ tries, approved_at: approvedAt }: MessageRecord, why: string, at: Instant): Move {
  if (at - (approvedAt ?? at) > LONGEST_TRYING && tries > FEWEST_TRIES)
    return { to: 'failed', at, why, set: { stopped_why: why } };
  const wait = Math.min(MINUTE * 2 ** Math.min(tries - 1, 10), HOUR);
  return { to: 'held', at, why, set: { waits_for: 'retry', wake_at: at + wait, stopped_why: why } };
}

const LONGEST_TRYING = DAY;
const FEWEST_TRIES = 5;

interface Answers {
  readonly workspaceId: string;
  readonly ours: readonly MessageRecord[];
  readonly sentOf: ReadonlyMap<string, Sent>;
}

async function saveAnswers(trx: Trx, { workspaceId, ours, sentOf }: Answers): Promise<void> {
  const letters = await listLetters(
    trx,
    workspaceId,
    ours.map((one) => one.message_id),
  );
  const rows: LetterRecord[] = [];
  for (const letter of letters.values()) {
    const answer = sentOf.get(letter.message_id)?.outcome?.answer ?? null;
    rows.push({ ...letter, answer });
  }
  await saveLetters(trx, rows);
}

/** The next mail to this address is stopped at the gate, until somebody gives another. */
async function markBadAddresses(trx: Trx, { workspaceId, ours, sentOf }: Answers): Promise<void> {
  const bad = ours.filter(({ message_id: id }) => sentOf.get(id)?.outcome?.is === 'address-is-bad');
  if (bad.length === 0) return;
  const letters = await listLetters(
    trx,
    workspaceId,
    bad.map((one) => one.message_id),
  );
  for (const { message_id: id, to_address: address } of letters.values())
    if (address !== null)
      await saveBouncedAddress(trx, workspaceId, { address, at: sentOf.get(id)?.at ?? 0 });
}
