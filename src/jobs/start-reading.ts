import { mailboxesToRead } from '../actions/mailboxes-to-read.ts';
import type { MessageDeps } from '../actions/message-deps.ts';
import { MAILBOX_BELL } from '../storage/queries/mailboxes.ts';
import { handleMailbox } from './handlers/mailbox.ts';

/** How soon a mailbox is tried again whose line broke, or that another process let go of. */
const ROUND_MS = 5000;

interface Reader {
  readonly workspaceId: string;
  readonly stopping: AbortController;
  readonly ended: Promise<void>;
}

/**
 * Reads every mailbox, each with a line of its own that stays open; a change of its settings opens it anew. No queue stands
 * between, because a mailbox is not a task that ends. Answers with the way to stop.
 */
export async function startReading(deps: MessageDeps): Promise<() => Promise<void>> {
  const readers = new Map<string, Reader>();
  let isStopped = false;

  async function look(): Promise<void> {
    for (const one of await mailboxesToRead(deps)) {
      if (isStopped || readers.has(one.mailboxId)) continue;
      const stopping = new AbortController();
      const ended = handleMailbox(deps, { ...one, signal: stopping.signal })
        .catch((err: unknown) =>
          deps.log.error({ err, mailboxId: one.mailboxId }, 'a mailbox could not be read'),
        )
        .finally(() => readers.delete(one.mailboxId));
      readers.set(one.mailboxId, { workspaceId: one.workspaceId, stopping, ended });
    }
  }
  let looking: Promise<void> = Promise.resolve();
  function lookAgain(): void {
    looking = looking
      .then(look)
      .catch((err: unknown) => deps.log.warn({ err }, 'mailboxes could not be listed'));
  }
  async function readAnew(workspaceId: string): Promise<void> {
    const ofIt = [...readers.values()].filter((one) => one.workspaceId === workspaceId);
    for (const { stopping } of ofIt) stopping.abort();
    await Promise.all(ofIt.map(({ ended }) => ended));
    lookAgain();
  }
  const stopListening = await deps.database.listen(MAILBOX_BELL, (workspaceId) => void readAnew(workspaceId));
  const timer = setInterval(lookAgain, ROUND_MS);
  lookAgain();
  return async () => {
    isStopped = true;
    clearInterval(timer);
    await stopListening();
    await looking;
    const all = [...readers.values()];
    for (const { stopping } of all) stopping.abort();
    await Promise.all(all.map(({ ended }) => ended));
  };
}
