import { type UseFormReturnType, useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { asSentence } from './as-sentence.ts';
import { t } from './language/phrase.ts';
import { newId } from './new-id.ts';
import { nextTask } from './next-task.ts';
import { problemOf } from './problem.ts';
import { afterRest } from './when-idle.ts';

/** A form whose rules are the contract's schema; a refusal lands beside its field or on top, and nothing typed is lost. */
export interface ContractForm<Values> {
  readonly form: UseFormReturnType<Values>;
  /** A field with its type, for components of our own; Mantine's take `form.getInputProps`. */
  readonly field: <Name extends keyof Values & string>(name: Name) => Field<Values[Name]>;
  readonly failure: unknown;
  readonly isSending: boolean;
  /** Somebody has begun: what judges the form is fetched in the next moment of rest. */
  readonly onBegin: () => void;
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
}

export interface Field<T> {
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly error: ReactNode;
}

export interface FormPlan<Values, Schema extends z.ZodType> {
  /** Or where it is fetched from once somebody begins: nothing is judged before they have typed. */
  readonly schema: Schema | (() => Promise<Schema>);
  readonly initial: Values;
  /** What the fields mean on the wire; the schema judges this. */
  readonly toBody: (values: Values) => unknown;
  /** Path on the wire to field of the form, where they differ. */
  readonly fieldNames?: Readonly<Record<string, string>>;
  readonly send: (body: z.input<Schema>, idempotencyKey: string) => Promise<unknown>;
}

/** Ties a Mantine form to a schema of the contract and to the request that it sends. */
export function useContractForm<Values extends object, Schema extends z.ZodType>(
  plan: FormPlan<Values, Schema>,
): ContractForm<Values> {
  const [failure, setFailure] = useState<unknown>(null);
  const [isSending, setSending] = useState(false);
  const keyFor = useIdempotencyKey();
  const queryClient = useQueryClient();
  const form = useForm<Values>({ initialValues: plan.initial });
  const { judge, beReady } = useJudge(plan.schema);
  const sent = useFocusOnError(form.errors);

  async function submit(): Promise<void> {
    form.clearErrors();
    setFailure(null);
    const body = plan.toBody(form.getValues());
    try {
      const parsed = (await judge()).safeParse(body);
      if (!parsed.success) return showFields(form, sentencesOf(parsed.error.issues), plan.fieldNames);
      setSending(true);
      await plan.send(body as z.input<Schema>, keyFor(body));
    } catch (error) {
      setFailure(error);
      if (problemOf(error).code === 'sign_in_needed')
        void queryClient.invalidateQueries({ queryKey: ['session'] });
      showFields(form, problemOf(error).fields, plan.fieldNames);
    } finally {
      setSending(false);
    }
  }

  return {
    form,
    field: (name) => ({
      value: form.values[name],
      onChange: (value) => form.setValues({ [name]: value } as unknown as Partial<Values>),
      error: form.errors[name],
    }),
    failure,
    isSending,
    onBegin: beReady,
    onSubmit: (event) => {
      event.preventDefault();
      sent.current = event.currentTarget;
      if (!isSending) void submit();
    },
  };
}

interface Judge<Schema> {
  readonly judge: () => Promise<Schema>;
  /** Fetches both at rest, so that they are here even if the line is lost meanwhile. */
  readonly beReady: () => void;
}

/** The schema, and the sentences in which it speaks, one after the other so that nobody who taps waits for both. */
function useJudge<Schema extends z.ZodType>(schema: Schema | (() => Promise<Schema>)): Judge<Schema> {
  const begun = useRef(false);
  const judge = async (): Promise<Schema> => {
    const { speakPlainly } = await import('./sentences.ts');
    await nextTask();
    const known = await (typeof schema === 'function' ? schema() : schema);
    speakPlainly();
    return known;
  };
  return {
    judge,
    beReady: () => {
      if (begun.current) return;
      begun.current = true;
      // What cannot be fetched now is fetched again, and its failure told, when the form is sent.
      afterRest(() => void judge().catch(() => undefined));
    },
  };
}

/** A repeated try of the same content keeps its key; changed content is a new recording. */
function useIdempotencyKey(): (body: unknown) => string {
  const last = useRef({ content: '', key: '' });
  return (body) => {
    const content = JSON.stringify(body);
    if (last.current.content !== content) last.current = { content, key: newId() };
    return last.current.key;
  };
}

function sentencesOf(issues: readonly z.core.$ZodIssue[]): Record<string, string> {
  const sentences: Record<string, string> = {};
  for (const issue of issues) sentences[issue.path.join('.')] ??= issue.message;
  return sentences;
}

function showFields<Values extends object>(
  form: UseFormReturnType<Values>,
  sentences: Readonly<Record<string, string>>,
  names: Readonly<Record<string, string>> = {},
): void {
  const entries = Object.entries(sentences).map(
    ([path, sentence]) => [names[path] ?? path, asSentence(t(sentence))] as const,
  );
  if (entries.length === 0) return;
  form.setErrors(Object.fromEntries(entries));
}

/** Once what is wrong with a form that was sent is drawn, the first field that has an error takes the focus. */
function useFocusOnError(errors: object): RefObject<HTMLFormElement | null> {
  const sent = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(errors).length === 0) return;
    sent.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    sent.current = null;
  }, [errors]);
  return sent;
}
