import { useState } from 'react';
import type { Message } from '../../../contract/messages.ts';
import type { LeftPerson } from '../../../contract/standing.ts';
import { call } from '../../lib/api.ts';
import { problemOf } from '../../lib/problem.ts';

/** One person of the review, with their mail as far as it is. */
export interface Answer {
  readonly person: LeftPerson;
  readonly message: Message | null;
  /** Why there is no mail, or why it was not approved. */
  readonly problem: string | null;
  /** Nobody approves what they have not opened. */
  readonly wasOpened: boolean;
  readonly isRead: boolean;
  readonly isOpen: boolean;
}

type Change = Partial<Omit<Answer, 'person'>>;

/** The review of many mails: each is begun, read and approved for itself, and all can be taken back together. */
export function useAnswers(left: readonly LeftPerson[]) {
  const [rows, setRows] = useState<readonly Answer[]>(() => left.map(unwritten));
  const [run, setRun] = useState<{ readonly done: number; readonly of: number } | null>(null);

  function change(applicationId: string, what: Change): void {
    const opened = what.isOpen ? { wasOpened: true } : {};
    setRows((before) =>
      before.map((row) =>
        row.person.applicationId === applicationId ? { ...row, ...opened, ...what } : row,
      ),
    );
  }

  /** A few at a time, so that the first can be read while the last is still written. */
  async function forEach(those: readonly Answer[], work: (row: Answer) => Promise<Change>): Promise<void> {
    const waiting = [...those];
    setRun({ done: 0, of: those.length });
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let row = waiting.shift(); row !== undefined; row = waiting.shift()) {
          const changed = await work(row).catch((error: unknown) => ({ problem: problemOf(error).sentence }));
          change(row.person.applicationId, changed);
          setRun((now) => now && { ...now, done: now.done + 1 });
        }
      }),
    );
    setRun(null);
  }

  const isWaiting = ({ message }: Answer) => message?.state === 'held' || message?.state === 'approved';
  return {
    rows,
    run,
    progress: run === null ? 0 : (run.done / Math.max(1, run.of)) * 100,
    change,
    prepare: () => forEach(rows, ({ person }) => begin(person.applicationId)),
    approve: () =>
      forEach(
        rows.filter(({ isRead, message }) => isRead && message?.state === 'draft'),
        async ({ message }) => ({
          message: await call('put /api/messages/{messageId}/approval', {
            params: { messageId: message?.id ?? '' },
            body: { when: 'held' },
          }),
          problem: null,
          isRead: false,
        }),
      ),
    takeBack: () =>
      forEach(rows.filter(isWaiting), async ({ message }) => ({
        message: await call('delete /api/messages/{messageId}/approval', {
          params: { messageId: message?.id ?? '' },
        }),
      })),
    closed: async (applicationId: string): Promise<void> => {
      const messageId = rows.find(({ person }) => person.applicationId === applicationId)?.message?.id;
      if (messageId === undefined) return;
      const message = await call('get /api/messages/{messageId}', { params: { messageId } });
      const isWhole = message.state === 'draft' && message.findings.length === 0;
      change(applicationId, { message, isOpen: false, isRead: isWhole });
    },
  };
}

export type Answers = ReturnType<typeof useAnswers>;

const AT_ONCE = 3;

function unwritten(person: LeftPerson): Answer {
  return { person, message: null, problem: null, wasOpened: false, isRead: false, isOpen: false };
}

async function begin(applicationId: string): Promise<Change> {
  const message = await call('post /api/applications/{applicationId}/drafts', {
    params: { applicationId },
    body: { forOutcome: true },
  });
  return { message, problem: null };
}
