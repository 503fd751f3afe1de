import { sayFeedback } from '../domain/feedback/sayable.ts';
import { judgedOf } from '../domain/finalists/scorecards.ts';
import type { History } from '../domain/history/history.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { getMessage } from '../storage/queries/messages.ts';
import { notesByFact } from '../storage/queries/notes.ts';
import { saveWordsFrom } from '../storage/queries/words-from.ts';
import type { Acting } from './acting.ts';
import { loadWordsToCheck } from './check-message-words.ts';
import type { ActionDeps } from './deps.ts';
import type { OneApplication } from './load-history.ts';
import { loadLetterContext } from './load-letter-context.ts';

type FeedbackDeps = Pick<ActionDeps, 'database' | 'clock' | 'policies'>;

const STRONG = 4;

/** What is recorded of the last decision, as sentences that can be said in the person's own language. */
export async function readFeedbackWords(deps: FeedbackDeps, one: OneApplication) {
  return await inWorkspace(deps.database, one.workspaceId, async (trx) => {
    const context = await loadLetterContext(trx, one, deps);
    const notes = await notesByFact(trx, one.workspaceId, one.applicationId);
    const { subject, text, kind, ...around } = await loadWordsToCheck(
      trx,
      { ...one, subject: '', text: '' },
      context,
    );
    const last = context.history.decisions.at(-1);
    const said = sayFeedback({
      strengths: strengthsOf(context.history),
      decided: decidedOf(context.history),
      written: writtenOf(context.history, notes),
      around,
    });
    return { factId: last?.factId ?? null, ...said };
  });
}

/** Everybody who judged it saw a strength; nothing is added up or compared. */
function strengthsOf(history: History): string[] {
  return judgedOf(history)
    .filter(({ judgements }) => judgements.every((one) => one.judgement >= STRONG))
    .map(({ criterion }) => criterion);
}

function decidedOf({ facts, decisions }: History): readonly string[] {
  const last = decisions.at(-1);
  const made = facts.find((fact) => fact.id === last?.factId);
  return made?.type === 'DecisionMade' ? (made.criteria ?? []) : [];
}

/** Beside the last decision first, then beside the debriefs. */
function writtenOf({ decisions, interviews }: History, notes: ReadonlyMap<string, string>): string[] {
  const ids = [
    decisions.at(-1)?.factId,
    ...[...interviews.values()].flatMap((one) => one.debriefs.map((each) => each.factId)),
  ];
  return ids.flatMap((id) => (id === undefined ? [] : (notes.get(id) ?? [])));
}

/** A mail takes its words from a record. Said again it counts the latest. */
export async function linkWords(
  { database, clock }: Pick<ActionDeps, 'database' | 'clock'>,
  {
    workspaceId,
    memberId,
    messageId,
    factId,
    sentences,
  }: Acting & { readonly messageId: string; readonly factId: string; readonly sentences: number },
): Promise<void> {
  await inWorkspace(database, workspaceId, async (trx) => {
    await getMessage(trx, workspaceId, messageId);
    await saveWordsFrom(trx, {
      workspace_id: workspaceId,
      message_id: messageId,
      fact_id: factId,
      sentences,
      taken_by: memberId,
      taken_at: clock.now(),
    });
  });
}
