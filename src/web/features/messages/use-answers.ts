import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { AnswerPurpose, ToAnswer } from '../../../contract/endings.ts';
import type { Message } from '../../../contract/messages.ts';
import { call } from '../../lib/api.ts';
import { problemOf } from '../../lib/problem.ts';

/** One person of the review, with their mail as far as it is. */
export interface Answer extends Progress {
  readonly person: ToAnswer;
}

interface Progress {
  readonly message: Message | null;
  /** Why there is no mail, or why it was not approved. */
  readonly problem: string | null;
  /** Nobody approves what they have not opened. */
  readonly wasOpened: boolean;
  readonly isRead: boolean;
  readonly isOpen: boolean;
}

type Change = Partial<Progress>;
const UNWRITTEN: Progress = { message: null, problem: null, wasOpened: false, isRead: false, isOpen: false };

/** What the review is about. */
export interface Reviewing {
  readonly openingId: string;
  readonly purpose: AnswerPurpose;
  readonly left: readonly ToAnswer[];
}

/** The review of many mails: each is begun, read and approved for itself, and all can be taken back together. */
export function useAnswers({ openingId, purpose, left }: Reviewing) {
  const [made, setMade] = useState<ReadonlyMap<string, Progress>>(new Map());
  const [run, setRun] = useState<{ readonly done: number; readonly of: number } | null>(null);
  const queryClient = useQueryClient();
  const rows = left.map((person): Answer => ({ person, ...(made.get(person.applicationId) ?? UNWRITTEN) }));

  function change(applicationId: string, what: Change): void {
    const opened = what.isOpen ? { wasOpened: true } : {};
    setMade((before) =>
      new Map(before).set(applicationId, { ...(before.get(applicationId) ?? UNWRITTEN), ...opened, ...what }),
    );
  }

  /** What was begun before, by whomever, is taken up where it was left. */
  const begunIds = left.flatMap(({ applicationId, message }) =>
    message ? [`${applicationId}:${message.id}`] : [],
  );
  const begunKey = begunIds.join(' ');
  useEffect(() => {
    for (const one of begunKey.split(' ')) {
      const [applicationId = '', messageId = ''] = one.split(':');
      if (messageId === '') continue;
      void call('get /api/messages/{messageId}', { params: { messageId } }).then((message) =>
        setMade((before) => {
          const known = before.get(applicationId) ?? UNWRITTEN;
          return known.isOpen ? before : new Map(before).set(applicationId, { ...known, message });
        }),
      );
    }
  }, [begunKey]);

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
    await refresh();
  }

  async function refresh(): Promise<void> {
    await queryClient.invalidateQueries({ queryKey: ['answers', openingId, purpose] });
  }

  const messageOf = (applicationId: string) =>
    rows.find(({ person }) => person.applicationId === applicationId)?.message;
  const isWaiting = ({ message }: Answer) => message?.state === 'held' || message?.state === 'approved';
  const toWrite = rows.filter(({ person, message }) => message === null && !person.needsDecision);
  return {
    rows,
    toWrite,
    run,
    refresh,
    progress: run === null ? 0 : (run.done / Math.max(1, run.of)) * 100,
    change,
    prepare: () => forEach(toWrite, ({ person }) => begin(person, purpose)),
    approve: () =>
      forEach(
        rows.filter(({ isRead, message }) => isRead && message?.state === 'draft'),
        async ({ message }) => ({
          message: await call('put /api/messages/{messageId}/approval', {
            params: { messageId: message?.id ?? '' },
            body: { when: 'held', asDraft: true },
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
    /** Puts words into a draft where a blank was. */
    fill: async (applicationId: string, body: { subject: string; text: string }): Promise<void> => {
      const messageId = messageOf(applicationId)?.id;
      if (messageId === undefined) return;
      const work = call('put /api/messages/{messageId}', { params: { messageId }, body });
      change(
        applicationId,
        await work.then(
          (message) => ({ message, problem: null }),
          (error: unknown) => ({ problem: problemOf(error).sentence }),
        ),
      );
    },
    closed: async (applicationId: string): Promise<void> => {
      const messageId = messageOf(applicationId)?.id;
      if (messageId === undefined) return;
      const message = await call('get /api/messages/{messageId}', { params: { messageId } });
      const isWhole = message.state === 'draft' && message.findings.length === 0;
      change(applicationId, { message, isOpen: false, isRead: isWhole });
    },
  };
}

export type Answers = ReturnType<typeof useAnswers>;

const AT_ONCE = 3;

async function begin({ applicationId, duty }: ToAnswer, purpose: AnswerPurpose): Promise<Change> {
  const message = await call('post /api/applications/{applicationId}/drafts', {
    params: { applicationId },
    body: purpose === 'ending' || duty === null ? { forOutcome: true } : { fulfils: duty },
  });
  return { message, problem: null };
}
