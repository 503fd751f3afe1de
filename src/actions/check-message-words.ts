import { checkWords } from '../domain/checker/check-words.ts';
import type { Finding } from '../domain/checker/finding.ts';
import type { WordsToCheck } from '../domain/checker/letter.ts';
import { DRAFT_RULES, type DraftKind } from '../domain/draft/draft-kind.ts';
import { judgedOf } from '../domain/draft/judged.ts';
import type { History } from '../domain/history/history.ts';
import type { Language } from '../domain/wording/language.ts';
import type { Trx } from '../storage/database.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { getApplication } from '../storage/queries/applications.ts';
import { listOtherNames } from '../storage/queries/letter-people.ts';
import { notesByFact } from '../storage/queries/notes.ts';
import { listReferees } from '../storage/queries/references.ts';
import type { ActionDeps } from './deps.ts';
import type { OneApplication } from './load-history.ts';
import { type LetterContext, loadLetterContext } from './load-letter-context.ts';

export interface CheckMessageWords extends OneApplication {
  readonly subject: string;
  readonly text: string;
  readonly language?: Language | undefined;
  readonly kind?: DraftKind | undefined;
}

type CheckDeps = Pick<ActionDeps, 'database' | 'clock' | 'policies'>;

/** What is worth another look in a letter about one application, held against what is recorded of it. */
export async function checkMessageWords(
  deps: CheckDeps,
  asked: CheckMessageWords,
): Promise<readonly Finding[]> {
  return await inWorkspace(deps.database, asked.workspaceId, (trx) =>
    checkMessageWordsWithin(trx, asked, deps),
  );
}

/** The same inside a transaction that is under way. */
export async function checkMessageWordsWithin(
  trx: Trx,
  asked: CheckMessageWords,
  deps: Pick<ActionDeps, 'clock' | 'policies'>,
): Promise<readonly Finding[]> {
  return checkWords(await loadWordsToCheck(trx, asked, await loadLetterContext(trx, asked, deps)));
}

/** Of a search with thousands of people only so many names are looked for. */
const MOST_NAMES = 300;

/** The letter with everything that it is held against. */
export async function loadWordsToCheck(
  trx: Trx,
  asked: CheckMessageWords,
  context: LetterContext,
): Promise<WordsToCheck> {
  const { workspaceId, applicationId, kind = null } = asked;
  const { history, candidate, recruiter } = context;
  const { personId } = await getApplication(trx, workspaceId, applicationId);
  const { channel, mayWriteDirectly } = history.circumstances;
  const isThroughAgency = channel === 'agency' && !mayWriteDirectly;
  const referees = history.references.size === 0 ? [] : await listReferees(trx, workspaceId, [applicationId]);
  const refereeNames = referees.map((one) => one.name);
  const isToReferee = kind !== null && DRAFT_RULES[kind].isToReferee;
  const isToAgency = isThroughAgency || (kind !== null && DRAFT_RULES[kind].isToAgency);
  return {
    subject: asked.subject,
    text: asked.text,
    language: asked.language ?? context.language,
    kind,
    receiver: isToReferee
      ? (refereeNames.find((one) => asked.text.includes(one.split(' ')[0] ?? one)) ?? candidate.name)
      : isToAgency && recruiter !== null
        ? recruiter.name
        : candidate.name,
    candidate: candidate.name,
    others: await listOtherNames(trx, workspaceId, {
      openingId: context.openingId,
      personId,
      most: MOST_NAMES,
    }),
    names: [
      context.opening,
      context.company,
      context.senderName ?? '',
      ...context.members.values(),
      ...refereeNames,
    ],
    recordedReasons: recordedReasons(history, await notesByFact(trx, workspaceId, applicationId)),
    isOnBench: context.benchUntil !== null,
  };
}

/** The reason that was written beside the last decision, and the criterion on which the scorecards agree. */
function recordedReasons(history: History, notes: ReadonlyMap<string, string>): string[] {
  const last = history.decisions.at(-1);
  const note = last === undefined ? undefined : notes.get(last.factId);
  const { reason } = judgedOf(history);
  return [note, reason ?? undefined].filter((one) => one !== undefined && one.trim() !== '') as string[];
}
