import type { CheckResult, CheckStep, CheckSubject } from '../domain/fact/fact.ts';
import { defined } from '../lib/defined.ts';
import type { Instant } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { saveNewCheck } from '../storage/queries/background-checks.ts';
import { getWorkspaceExtras } from '../storage/queries/workspaces.ts';
import type { Acting } from './acting.ts';
import type { ActionDeps } from './deps.ts';
import { loadHistory } from './load-history.ts';
import { recordRequestWithin } from './record-request.ts';

interface OneCheck extends Acting {
  readonly applicationId: string;
  readonly checkId: string;
  readonly at?: Instant | undefined;
}

export interface AskCheck extends OneCheck {
  readonly what: CheckSubject;
  readonly checker: string;
  /** As the workspace sets it when left out. */
  readonly rules?: 'none' | 'fcra' | undefined;
}

/** As the workspace sets it; by the country of the opening where it leaves that open. */
export async function checkRulesIn(trx: Trx, workspaceId: string, country: string): Promise<'none' | 'fcra'> {
  const { checkRules } = await getWorkspaceExtras(trx, workspaceId);
  if (checkRules !== 'byCountry') return checkRules;
  return country === 'US' ? 'fcra' : 'none';
}

/** A background check is to be made; asked twice with the same id it is one. */
export async function askCheck(deps: ActionDeps, input: AskCheck): Promise<void> {
  const { workspaceId, applicationId, checkId, what, checker } = input;
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    const { history } = await loadHistory(trx, input, deps.policies);
    const { country } = history.circumstances.team;
    const rules = input.rules ?? (await checkRulesIn(trx, workspaceId, country));
    const request = {
      kind: 'record',
      fact: { type: 'CheckAsked', ...envelopeOf(input, checkId, deps), checkId, what, rules },
    } as const;
    await recordRequestWithin(trx, { workspaceId, applicationId, request, authorId: input.memberId }, deps);
    await saveNewCheck(trx, {
      workspace_id: workspaceId,
      application_id: applicationId,
      check_id: checkId,
      checker,
      asked_at: input.at ?? deps.clock.now(),
    });
  });
}

export interface TakeCheckStep extends OneCheck {
  readonly step: CheckStep;
  readonly note?: string | undefined;
}

export async function takeCheckStep(deps: ActionDeps, input: TakeCheckStep): Promise<void> {
  const { workspaceId, applicationId, checkId, step, memberId, note } = input;
  const request = {
    kind: 'record',
    fact: { type: 'CheckStepTaken', ...envelopeOf(input, `${checkId}:${step}`, deps), checkId, step },
  } as const;
  const recording = { workspaceId, applicationId, request, authorId: memberId, ...defined({ note }) };
  await inWorkspace(deps.database, workspaceId, (trx) => recordRequestWithin(trx, recording, deps));
}

export interface RecordCheckReport extends OneCheck {
  readonly result: CheckResult;
}

export async function recordCheckReport(deps: ActionDeps, input: RecordCheckReport): Promise<void> {
  const { workspaceId, applicationId, checkId, result, memberId } = input;
  const request = {
    kind: 'record',
    fact: { type: 'CheckReported', ...envelopeOf(input, deps.newId(), deps), checkId, result },
  } as const;
  await inWorkspace(deps.database, workspaceId, (trx) =>
    recordRequestWithin(trx, { workspaceId, applicationId, request, authorId: memberId }, deps),
  );
}

function envelopeOf({ at, memberId }: OneCheck, id: string, { clock }: ActionDeps) {
  const now = clock.now();
  return { id, at: at ?? now, recordedAt: now, actor: { kind: 'member', id: memberId } } as const;
}
