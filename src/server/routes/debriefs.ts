import { recordInterviewEnd } from '../../actions/record-interview-end.ts';
import { setCriteria } from '../../actions/set-criteria.ts';
import type { ClosingLine } from '../../domain/fact/fact.ts';
import { defined } from '../../lib/defined.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { listCriteria } from '../../storage/queries/criteria.ts';
import { getOpening } from '../../storage/queries/openings.ts';
import { askedLanguage } from '../asked-language.ts';
import type { ServerDeps } from '../deps.ts';
import type { HandlersOf } from '../handler.ts';
import { deadlineIn } from '../present/deadline-in.ts';
import { readApplicationPage } from '../read-application-page.ts';
import { readDebriefSheet } from '../read-debrief-sheet.ts';
import { repeatKey } from '../recorder.ts';
import { whoActs } from '../who-acts.ts';

type Debriefs = 'getDebrief' | 'endInterview' | 'getCriteria' | 'setCriteria';

/** What an interviewer says when an interview ends, and what an opening is judged by. */
export function debriefRoutes(deps: ServerDeps): HandlersOf<Debriefs> {
  return {
    getDebrief: async ({ caller, params }) => await readDebriefSheet(deps, { ...whoActs(caller), ...params }),
    endInterview: async ({ caller, params, body, c }) => {
      const id = repeatKey(c) ?? deps.newId();
      const { closing, judgements, decision, ...rest } = body;
      await recordInterviewEnd(deps, {
        ...whoActs(caller),
        ...params,
        ...defined(rest),
        ...defined({ decision }),
        id,
        judgements,
        closing: closingLine(closing, id),
      });
      const page = await readApplicationPage(deps, {
        workspaceId: caller.workspace.id,
        applicationId: params.applicationId,
        language: askedLanguage(c),
      });
      return { sentence: page.standing.sentence };
    },
    getCriteria: async ({ caller, params }) => {
      const workspaceId = caller.workspace.id;
      const criteria = await inWorkspace(deps.database, workspaceId, async (trx) => {
        const opening = await getOpening(trx, workspaceId, params.openingId);
        return await listCriteria(trx, workspaceId, opening.openingId);
      });
      return { criteria };
    },
    setCriteria: async ({ caller, params, body }) => {
      const input = { ...whoActs(caller), openingId: params.openingId, names: body.criteria };
      return { criteria: [...(await setCriteria(deps, input))] };
    },
  };
}

type Closing = Parameters<HandlersOf<'endInterview'>['endInterview']>[0]['body']['closing'];

function closingLine(closing: Closing, id: string): ClosingLine {
  if (closing.kind === 'nothingSaid') return closing;
  const deadline = defined({ deadline: deadlineIn(closing.deadline) });
  return closing.kind === 'candidateActs'
    ? { kind: closing.kind, taskId: id, ...deadline }
    : { kind: closing.kind, ...deadline };
}
