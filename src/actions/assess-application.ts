import type { Fact } from '../domain/fact/fact.ts';
import { historyOf } from '../domain/history/evolve.ts';
import { assess } from '../domain/standing/assess.ts';
import type { Surroundings } from '../storage/queries/circumstances.ts';
import type { PoliciesOfWorkspace } from './policy-shelf.ts';
import { type Assessed, stageOf } from './save-standing-rows.ts';

export interface ToAssess extends Surroundings, Pick<Assessed, 'workspaceId' | 'now' | 'isHistory'> {
  readonly facts: readonly Fact[];
  readonly policyOf: PoliciesOfWorkspace;
}

/** The standing of one application by the policy of its opening and stage. Reads and writes nothing. */
export function assessApplication(one: ToAssess): Assessed {
  const { workspaceId, applicationId, openingId, knownSince, isHistory, now } = one;
  const history = historyOf(one.circumstances, one.facts);
  const stage = stageOf(history);
  const policy = one.policyOf(openingId, stage);
  const standing = assess(history, policy, now);
  const factCount = one.facts.length;
  const ids = { workspaceId, applicationId, openingId };
  return { ...ids, knownSince, isHistory, factCount, stage, history, standing, policy, now };
}
