import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../../contract/messages.ts';
import { type DraftKind, isDraftKind } from '../../../domain/draft/draft-kind.ts';
import type { FieldName } from '../../../domain/draft/fields.ts';
import type { Language } from '../../../domain/wording/language.ts';
import type { BlankWords, Filled } from '../../components/letter-blanks.tsx';
import { showUndoable } from '../../components/undoable.tsx';
import { call } from '../../lib/api.ts';
import { keepMessage } from './messages-query.ts';

export interface LetterFields {
  readonly subject: string;
  readonly text: string;
  /** A calendar day, or empty. */
  readonly promise: string;
}

const PAUSE_MS = 600;

interface Redraft {
  readonly kind?: DraftKind;
  readonly language?: Language;
}

/** A letter that is saved while it is written; what was saved last says what stands in the way and how it looks. */
export function useLetter(first: Message) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [fields, setFields] = useState<LetterFields>(() => fieldsOf(first));
  const [saved, setSaved] = useState(first);
  const [failure, setFailure] = useState<unknown>(null);
  const last = useRef(fieldsOf(first));
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(fields);
  latest.current = fields;
  /** What the writer filled in goes along into another letter or language. */
  const filled = useRef<Partial<Record<FieldName, string>>>({});

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

  function show(after: Message): void {
    last.current = fieldsOf(after);
    latest.current = last.current;
    setFields(last.current);
    setSaved(after);
    keepMessage(queryClient, after);
  }

  async function write(body: Redraft): Promise<void> {
    const { personal_line: personalLine, new_times, next_step, new_opening } = filled.current;
    const known = Object.entries({ new_times, next_step, new_opening }).filter(([, value]) => value);
    const params = { messageId: first.id };
    show(
      await call('put /api/messages/{messageId}/draft', {
        params,
        body: { ...body, filled: Object.fromEntries(known), ...(personalLine && { personalLine }) },
      }),
    );
  }

  /** What was written until now gives its place, and comes back with one key. */
  async function redraft(body: Redraft): Promise<void> {
    try {
      const before = await save();
      if (before === null) return;
      await write(body);
      setFailure(null);
      showUndoable({
        title: t('Written anew'),
        message: t('What stood there can come back.'),
        undo: async () => {
          const kind = isDraftKind(before.kind) ? before.kind : 'letter';
          await write({ kind, language: before.language });
          change(fieldsOf(before));
          await save();
        },
      });
    } catch (error) {
      setFailure(error);
    }
  }

  function change(part: Partial<LetterFields>): void {
    latest.current = { ...latest.current, ...part };
    setFields(latest.current);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), PAUSE_MS);
  }

  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    fields,
    saved,
    failure,
    isTouched: () => !isSame(latest.current, fieldsOf(first)),
    isSaved: isSame(fields, last.current),
    change,
    save,
    redraft: (body: Redraft) => void redraft(body),
    fill: (words: BlankWords, { field, value }: Filled) => {
      filled.current = { ...filled.current, [field]: value };
      change(words);
    },
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
