import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RuleSetting } from '../../../../contract/policy.ts';
import type { RuleId } from '../../../../domain/policy/policy.ts';
import { call } from '../../../lib/api.ts';
import { policyQuery, type RuleScope } from './policy-query.ts';

/** Long enough that typing "10" does not ask about 1. */
const PAUSE_MS = 350;

interface RuleDraft {
  readonly scope: RuleScope;
  readonly rule: RuleId;
  /** What the form says, with only what differs from what would hold otherwise; `null` when nothing does. */
  readonly setting: RuleSetting | null;
  /** The same of what is saved. */
  readonly saved: RuleSetting | null;
}

/** Saving a rule or setting it back, and the value to work the effect out for once typing pauses. */
export function useRuleDraft({ scope, rule, setting, saved }: RuleDraft) {
  const queryClient = useQueryClient();
  const [paused] = useDebouncedValue(JSON.stringify(setting), PAUSE_MS);
  const save = useMutation({
    mutationFn: (given: RuleSetting | null) =>
      given === null
        ? call('delete /api/policy', { query: { ...scope, rule } })
        : call('put /api/policy', { body: { ...scope, setting: given } }),
    onSuccess: async (policy) => {
      queryClient.setQueryData(policyQuery(scope).queryKey, policy);
      const stale = ['policy', 'policy-changes', 'policy-effect', 'today', 'application', 'opening'];
      await Promise.all(stale.map((key) => queryClient.invalidateQueries({ queryKey: [key] })));
    },
  });
  return {
    isChanged: JSON.stringify(setting) !== JSON.stringify(saved),
    tried: JSON.parse(paused) as RuleSetting | null,
    isTriedChanged: paused !== JSON.stringify(saved),
    save,
  };
}

/** Keeps of a value the parts that differ from what would hold otherwise. */
export function differing<Value extends object>(value: Value, otherwise: Value): Partial<Value> | null {
  const entries = Object.entries(value).filter(
    ([name, part]) => JSON.stringify(part) !== JSON.stringify(otherwise[name as keyof Value]),
  );
  return entries.length === 0 ? null : (Object.fromEntries(entries) as Partial<Value>);
}
