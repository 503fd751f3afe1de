import { type Draft, draftFor } from '../delivery/templates/draft.ts';
import { referenceIdOf } from '../domain/draft/about.ts';
import { DRAFT_RULES, type DraftKind } from '../domain/draft/draft-kind.ts';
import { fittingKind } from '../domain/draft/fitting-kind.ts';
import { letterLanguage } from '../domain/draft/letter-language.ts';
import { suggestPromise } from '../domain/draft/suggested-promise.ts';
import type { Deadline } from '../domain/fact/fact.ts';
import type { SpokenWord } from '../domain/history/history.ts';
import type { Obligation } from '../domain/obligation/obligation.ts';
import { foremostWord } from '../domain/standing/foremost.ts';
import type { Language } from '../domain/wording/language.ts';
import type { Trx } from '../storage/database.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { listTeamNotes } from '../storage/queries/notes.ts';
import { listReferees, type RefereeRow } from '../storage/queries/references.ts';
import type { ActionDeps } from './deps.ts';
import type { OneApplication } from './load-history.ts';
import { type LetterContext, loadLetterContext } from './load-letter-context.ts';

export interface DraftMessage extends OneApplication {
  /** Who will send it; whoever holds the application when left out. */
  readonly senderId?: string | undefined;
  /** The one that fits the duty, or the foremost word of the team, when left out. */
  readonly kind?: DraftKind | undefined;
  /** The duty that it is written for, by its key. */
  readonly fulfils?: string | undefined;
  /** The person's own when left out. */
  readonly language?: Language | undefined;
  readonly personalLine?: string | undefined;
  /** The date to promise; what the policy suggests when left out. */
  readonly promise?: Deadline | undefined;
  readonly holdingCause?: SpokenWord['holdingCause'] | undefined;
  readonly filled?:
    | Readonly<Partial<Record<'new_times' | 'next_step' | 'new_opening', string | undefined>>>
    | undefined;
}

type DraftDeps = Pick<ActionDeps, 'database' | 'clock' | 'policies'>;

/** The draft for an application as it stands now: nothing is saved, and nobody is written to. */
export async function draftMessage(deps: DraftDeps, asked: DraftMessage): Promise<Draft> {
  return await inWorkspace(deps.database, asked.workspaceId, (trx) => draftMessageWithin(trx, asked, deps));
}

/** The same inside a transaction that is under way. */
export async function draftMessageWithin(trx: Trx, asked: DraftMessage, deps: DraftDeps): Promise<Draft> {
  const context = await loadLetterContext(trx, asked, deps);
  const { history, standing, policy, now } = context;
  const duty = dutyFor(context, asked);
  const kind = asked.kind ?? (duty === null ? 'letter' : (fittingKind(history, duty, now) ?? 'letter'));
  const referee = await findReferee(trx, asked, referenceIdOf(duty));
  const own =
    DRAFT_RULES[kind].isToReferee && referee !== null ? languageOfReferee(referee) : context.language;
  const language = asked.language ?? own;
  return draftFor({
    ...context,
    kind,
    language,
    referee,
    teamNotes: kind === 'celebration' ? await listTeamNotes(trx, asked) : [],
    duty,
    promise: asked.promise ?? suggestPromise(kind, { history, standing, policy, now }),
    personalLine: asked.personalLine,
    holdingCause: asked.holdingCause,
    filled: asked.filled,
    wordingOf: context.wordingIn(language),
  });
}

async function findReferee(
  trx: Trx,
  { workspaceId, applicationId }: OneApplication,
  referenceId: string | null,
): Promise<RefereeRow | null> {
  if (referenceId === null) return null;
  const referees = await listReferees(trx, workspaceId, [applicationId]);
  return referees.find((one) => one.referenceId === referenceId) ?? null;
}

function languageOfReferee({ language, country, region }: RefereeRow): Language {
  return letterLanguage(language, country, region);
}

/** The duty that was asked for by its key; else, unless a kind was asked for that fits none, the one that is spoken of first. */
function dutyFor({ history, standing, now }: LetterContext, asked: DraftMessage): Obligation | null {
  const open = standing.obligations.filter((owed) => owed.state.is === 'open');
  if (asked.fulfils !== undefined) return open.find((owed) => owed.key === asked.fulfils) ?? null;
  if (asked.kind !== undefined)
    return open.find((owed) => fittingKind(history, owed, now) === asked.kind) ?? null;
  const foremost = foremostWord(open, standing.attention, 'team') ?? null;
  if (foremost !== null && fittingKind(history, foremost, now) !== null) return foremost;
  return open.find((owed) => fittingKind(history, owed, now) !== null) ?? null;
}
