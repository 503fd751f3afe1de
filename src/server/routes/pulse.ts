import { answerTeamPulse } from '../../actions/answer-team-pulse.ts';
import type { PulseAnswer } from '../../contract/pulse.ts';
import { zoneOf } from '../../domain/calendar/calendars.ts';
import { nextSteps, pulseOfNumbers } from '../../domain/measures/next-steps.ts';
import { plainDateOf } from '../../lib/day-number.ts';
import { DAY } from '../../lib/instant.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { findOwnPulse, listPulseSteps, type PulseStep } from '../../storage/queries/pulse-checks.ts';
import { readTotals } from '../../storage/queries/report-figures.ts';
import { countWaitingNow } from '../../storage/queries/report-people.ts';
import type { Caller } from '../auth/caller.ts';
import type { ServerDeps } from '../deps.ts';
import type { HandlersOf } from '../handler.ts';

const LENGTH = 28 * DAY;
const STEPS = 6;
/** Of fewer members an answer would say who gave it. */
const LEAST_MEMBERS = 3;

/** How do we reject, how do we stay in touch: what the numbers say, and what the members say. */
export function pulseRoutes(deps: ServerDeps): HandlersOf<'getPulse' | 'answerPulse'> {
  return {
    getPulse: async ({ caller }) => await readPulse(deps, caller),
    answerPulse: async ({ caller, body }) => {
      const { workspace, memberId } = caller;
      const timeZone = caller.timeZone ?? workspace.timeZone;
      await answerTeamPulse(deps, { workspaceId: workspace.id, memberId, timeZone, ...body });
      return await readPulse(deps, caller);
    },
  };
}

async function readPulse({ database, clock }: ServerDeps, caller: Caller): Promise<PulseAnswer> {
  const [now, workspaceId] = [clock.now(), caller.workspace.id];
  const today = plainDateOf(zoneOf(caller.timeZone ?? caller.workspace.timeZone).dayOf(now));
  return await inWorkspace(database, workspaceId, async (trx) => {
    const period = { since: now - LENGTH, until: now, now };
    const figures = await readTotals(trx, workspaceId, period);
    const earlier = { ...period, since: period.since - LENGTH, until: period.since };
    const before = await readTotals(trx, workspaceId, earlier);
    const { waiting, untold } = await countWaitingNow(trx, workspaceId);
    const steps = await listPulseSteps(trx, workspaceId, { today, steps: STEPS });
    const own = await findOwnPulse(trx, workspaceId, { memberId: caller.memberId, since: now - LENGTH });
    return {
      figures,
      before,
      numbers: pulseOfNumbers(figures),
      members: marksOf(steps.at(-1)),
      own: own ?? null,
      trend: steps.map((step) => ({ from: step.from, ...marksOf(step) })),
      steps: [...nextSteps({ figures, waiting, untold })],
    };
  });
}

function marksOf(step: PulseStep | undefined): PulseAnswer['members'] {
  if (step === undefined) return { answers: 0, rejecting: null, keeping: null };
  const isTold = step.members >= LEAST_MEMBERS;
  return {
    answers: step.answers,
    rejecting: isTold ? step.rejecting : null,
    keeping: isTold ? step.keeping : null,
  };
}
