import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react';
import type { ContractForm } from '../lib/contract-form.ts';
import { focusPage, isFocusLost } from '../lib/page-focus.ts';
import { problemOf } from '../lib/problem.ts';
import { ProblemNotice } from './page-state.tsx';

/** The form element itself, with a refusal on top unless it already stands beside a field. */
export function ContractFormFrame<Values>({
  plan,
  label,
  takesFocus = false,
  children,
}: {
  plan: ContractForm<Values>;
  label?: string;
  /** Somebody has just asked for this form: they go on in its first field, and after it where they were. */
  takesFocus?: boolean;
  children: ReactNode;
}) {
  const form = useFocusWhileOpen(takesFocus);
  const isBesideFields = Object.keys(problemOf(plan.failure).fields).length > 0;
  return (
    <form
      ref={form}
      className="form"
      noValidate
      onSubmit={plan.onSubmit}
      onFocus={plan.onBegin}
      onKeyDown={submitOnCtrlEnter}
      aria-label={label}
    >
      {plan.failure !== null && !isBesideFields && <ProblemNotice error={plan.failure} />}
      {children}
    </form>
  );
}

function useFocusWhileOpen(takesFocus: boolean): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus({ preventScroll: true });
    return () => {
      // What opened the form may come back with its own wish for the focus, or another page may.
      requestAnimationFrame(() => {
        if (isFocusLost()) focusPage();
      });
    };
  }, [takesFocus]);
  return form;
}

/** From anywhere in the form, also from a text of several lines. */
function submitOnCtrlEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
