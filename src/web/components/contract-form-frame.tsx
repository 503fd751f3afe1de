import type { KeyboardEvent, ReactNode } from 'react';
import type { ContractForm } from '../lib/contract-form.ts';
import { problemOf } from '../lib/problem.ts';
import { ProblemNotice } from './page-state.tsx';

/** The form element itself, with a refusal on top unless it already stands beside a field. */
export function ContractFormFrame<Values>({
  plan,
  label,
  children,
}: {
  plan: ContractForm<Values>;
  label?: string;
  children: ReactNode;
}) {
  const isBesideFields = Object.keys(problemOf(plan.failure).fields).length > 0;
  return (
    <form
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

/** From anywhere in the form, also from a text of several lines. */
function submitOnCtrlEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
