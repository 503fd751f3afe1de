import { queryOptions } from '@tanstack/react-query';
import type { RuleSetting } from '../../../../contract/policy.ts';
import type { RuleId } from '../../../../domain/policy/policy.ts';
import { call } from '../../../lib/api.ts';

/** Where a rule holds: for one opening, for one stage, or everywhere. */
export interface RuleScope {
  readonly openingId?: string;
  readonly stage?: string;
}

export function policyQuery(scope: RuleScope) {
  return queryOptions({
    queryKey: ['policy', scope],
    queryFn: ({ signal }) => call('get /api/policy', { query: scope }, { signal }),
  });
}

/** Whom a change would touch today; asked again for each value that somebody pauses at. */
export function effectQuery(scope: RuleScope, rule: RuleId, setting: RuleSetting | null) {
  return queryOptions({
    queryKey: ['policy-effect', scope, rule, setting],
    queryFn: ({ signal }) =>
      call('post /api/policy/effect', { body: { ...scope, rule, setting } }, { signal }),
    staleTime: 30_000,
  });
}

export function policyChangesQuery(rule: RuleId) {
  return queryOptions({
    queryKey: ['policy-changes', rule],
    queryFn: ({ signal }) => call('get /api/policy/changes', { query: { rule, limit: 10 } }, { signal }),
  });
}
