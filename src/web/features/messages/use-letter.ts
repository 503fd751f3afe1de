import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Message } from '../../../contract/messages.ts';
import { call } from '../../lib/api.ts';
import { keepMessage } from './messages-query.ts';

export interface LetterFields {
  readonly subject: string;
  readonly text: string;
  /** A calendar day, or empty. */
  readonly promise: string;
}

const PAUSE_MS = 600;

/** A letter that is saved while it is written; what was saved last says what stands in the way and how it looks. */
export function useLetter(first: Message) {
  const queryClient = useQueryClient();
  const [fields, setFields] = useState<LetterFields>(() => fieldsOf(first));
  const [saved, setSaved] = useState(first);
  const [failure, setFailure] = useState<unknown>(null);
  const last = useRef(fieldsOf(first));
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(fields);
  latest.current = fields;

  async function save(): Promise<Message | null> {
    clearTimeout(timer.current);
    const run = queue.current.then(async () => {
      const now = latest.current;
      if (isSame(now, last.current)) return;
      const params = { messageId: first.id };
      const body = { subject: now.subject, text: now.text, ...promiseOf(now, last.current) };
      const after = await call('put /api/messages/{messageId}', { params, body });
      last.current = now;
      setSaved(after);
      setFailure(null);
      keepMessage(queryClient, after);
    });
    queue.current = run.catch(() => undefined);
    try {
      await run;
      return queryClient.getQueryData<Message>(['message', first.id]) ?? saved;
    } catch (error) {
      setFailure(error);
      return null;
    }
  }

  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    fields,
    saved,
    failure,
    isTouched: () => !isSame(latest.current, fieldsOf(first)),
    isSaved: isSame(fields, last.current),
    change: (part: Partial<LetterFields>) => {
      setFields((before) => ({ ...before, ...part }));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), PAUSE_MS);
    },
    save,
  };
}

function fieldsOf({ subject, text, promise }: Message): LetterFields {
  return {
    subject: subject ?? '',
    text: text ?? '',
    promise: promise !== null && 'on' in promise ? promise.on : '',
  };
}

function isSame(a: LetterFields, b: LetterFields): boolean {
  return a.subject === b.subject && a.text === b.text && a.promise === b.promise;
}

function promiseOf({ promise }: LetterFields, before: LetterFields) {
  if (promise === before.promise) return {};
  return { promise: promise === '' ? null : { on: promise } };
}
