import type { Endpoint } from './endpoint.ts';
import { ADMINS, EVERY_ROLE } from './endpoint.ts';
import {
  effectAnswer,
  effectBody,
  policyAnswer,
  policyChangesAnswer,
  policyChangesQuery,
  policyQuery,
  ruleBody,
  ruleQuery,
} from './policy.ts';

/** The policy as the workspace has set it, what a change would do, and changing it. */
export const policyEndpoints = {
  getPolicy: {
    method: 'get',
    path: '/api/policy',
    summary: 'Every rule as it holds, what would hold otherwise, and who set it.',
    access: EVERY_ROLE,
    query: policyQuery,
    status: 200,
    answer: policyAnswer,
  },
  tryPolicy: {
    method: 'post',
    path: '/api/policy/effect',
    summary: 'Whom a change of one rule would touch today; nothing is saved.',
    access: ADMINS,
    body: effectBody,
    status: 200,
    answer: effectAnswer,
  },
  setPolicy: {
    method: 'put',
    path: '/api/policy',
    summary: 'Set one rule differently; everything open is worked out again.',
    access: ADMINS,
    body: ruleBody,
    status: 200,
    answer: policyAnswer,
  },
  resetPolicy: {
    method: 'delete',
    path: '/api/policy',
    summary: 'Set one rule back to what holds without the setting.',
    access: ADMINS,
    query: ruleQuery,
    status: 200,
    answer: policyAnswer,
  },
  listPolicyChanges: {
    method: 'get',
    path: '/api/policy/changes',
    summary: 'Who changed which rule, from what to what, the latest first.',
    access: EVERY_ROLE,
    query: policyChangesQuery,
    status: 200,
    answer: policyChangesAnswer,
  },
} as const satisfies Record<string, Endpoint>;
