import { AppError } from '../domain/app-error.ts';
import type {
  ApplicationReopened,
  FreezeCause,
  OpeningClosed,
  OpeningFilled,
  OpeningFrozen,
  OpeningThawed,
} from '../domain/fact/fact.ts';
import type { InEveryLanguage } from '../domain/wording/language.ts';
import { defined } from '../lib/defined.ts';
import type { Instant, PlainDate } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { insertNote } from '../storage/queries/notes.ts';
import {
  listEverMet,
  listLeftInOpening,
  type OpeningApplicationRow,
} from '../storage/queries/opening-applications.ts';
import {
  type Ending,
  findEnding,
  finishEnding,
  removeEnding,
  saveEnding,
} from '../storage/queries/opening-endings.ts';
import { getOpening, type OpeningRow, saveOpening } from '../storage/queries/openings.ts';
import type { Acting } from './acting.ts';
import { proposeFromBenchWithin } from './bench/propose.ts';
import type { ActionDeps } from './deps.ts';
import { refuseFuture } from './refuse-future.ts';
import { recordFactsInBulk } from './save-standing.ts';

/** What happened to the opening as a whole. */
export type OpeningChange =
  | {
      readonly is: 'frozen';
      readonly until?: PlainDate | undefined;
      readonly cause?: FreezeCause | undefined;
    }
  | { readonly is: 'thawed' }
  | { readonly is: 'filled'; readonly acceptedApplicationId?: string | undefined }
  /** It comes to its end without anybody: everyone left hears before it is closed. */
  | { readonly is: 'cancelled' }
  | { readonly is: 'closed' }
  | { readonly is: 'reopened'; readonly reason: string };

export interface RecordForOpening extends Acting {
  readonly openingId: string;
  readonly change: OpeningChange;
  readonly at?: Instant | undefined;
}

/**
 * Records a change of an opening in the history of everyone still in process, and answers who they are. Said twice it
 * changes nothing.
 */
export async function recordForOpening(
  deps: ActionDeps,
  { workspaceId, memberId, openingId, change, at }: RecordForOpening,
): Promise<OpeningApplicationRow[]> {
  const now = deps.clock.now();
  refuseFuture(at, now);
  return await inWorkspace(deps.database, workspaceId, async (trx) => {
    await lockOpening(trx, workspaceId, openingId);
    const opening = await getOpening(trx, workspaceId, openingId);
    const left = await listLeftInOpening(trx, workspaceId, openingId);
    const ending = await findEnding(trx, workspaceId, openingId);
    if (isSo({ opening, ending }, change)) return withoutAccepted(left, change);
    const met = change.is === 'closed' ? await listMet(trx, workspaceId, left) : [];
    refuse(opening, change, met);
    await saveOpening(trx, { workspaceId, openingId }, stateAfter(change));
    const fact = factOf(change, { id: deps.newId(), at: at ?? now, recordedAt: now, memberId });
    await keepEnding(trx, { workspaceId, openingId, change, fact, memberId });
    if (change.is === 'reopened' || change.is === 'thawed')
      await proposeFromBenchWithin(trx, { workspaceId, openingId }, deps);
    const concerned = withoutAccepted(left, change).map((row) => row.applicationId);
    const facts = new Map(concerned.map((id) => [id, [fact]]));
    await recordFactsInBulk(trx, { workspaceId, facts }, { policies: deps.policies, now });
    if (change.is === 'reopened')
      await noteReason(
        trx,
        { workspaceId, applicationIds: concerned, fact, text: change.reason, memberId },
        deps,
      );
    return withoutAccepted(await listLeftInOpening(trx, workspaceId, openingId), change);
  });
}

interface Keeping {
  readonly workspaceId: string;
  readonly openingId: string;
  readonly change: OpeningChange;
  readonly fact: OpeningFact;
  readonly memberId: string;
}

/** An ending is begun when it is filled or cancelled, finished when it is closed, and given up when it is opened again. */
async function keepEnding(
  trx: Trx,
  { workspaceId, openingId, change, fact, memberId }: Keeping,
): Promise<void> {
  const { id: factId, at } = fact;
  if (change.is === 'filled' || change.is === 'cancelled')
    return await saveEnding(trx, workspaceId, {
      openingId,
      how: change.is,
      factId,
      begunBy: memberId,
      begunAt: at,
    });
  if (change.is === 'closed') return await finishEnding(trx, workspaceId, { openingId, by: memberId, at });
  if (change.is === 'reopened') await removeEnding(trx, workspaceId, openingId);
}

interface Noting {
  readonly workspaceId: string;
  readonly applicationIds: readonly string[];
  readonly fact: OpeningFact;
  readonly text: string;
  readonly memberId: string;
}

/** The written reason stands in the record of each person whom it concerns (R25). */
async function noteReason(
  trx: Trx,
  { workspaceId, applicationIds, fact, text, memberId }: Noting,
  { newId }: ActionDeps,
): Promise<void> {
  for (const applicationId of applicationIds)
    await insertNote(trx, {
      id: newId(),
      workspaceId,
      applicationId,
      factId: fact.id,
      kind: fact.type,
      text,
      authorId: memberId,
      writtenAt: fact.recordedAt,
    });
}

/** Of two changes at once one waits, and then sees what the other one did. */
async function lockOpening(trx: Trx, workspaceId: string, openingId: string): Promise<void> {
  await trx
    .selectFrom('opening')
    .select('opening_id')
    .where('workspace_id', '=', workspaceId)
    .where('opening_id', '=', openingId)
    .forUpdate()
    .execute();
}

interface Now {
  readonly opening: OpeningRow;
  readonly ending: Ending | undefined;
}

function isSo({ opening, ending }: Now, change: OpeningChange): boolean {
  switch (change.is) {
    case 'frozen':
      return opening.state === 'frozen' && opening.frozenUntil === (change.until ?? null);
    case 'thawed':
      return opening.state === 'open';
    case 'cancelled':
      return ending?.how === 'cancelled' && ending.finishedAt === null;
    case 'reopened':
      return opening.state === 'open' && ending === undefined;
    case 'filled':
    case 'closed':
      return opening.state === change.is;
    default:
      return change satisfies never;
  }
}

/** Who was interviewed, whatever was taken back since. */
async function listMet(
  trx: Trx,
  workspaceId: string,
  left: readonly OpeningApplicationRow[],
): Promise<readonly OpeningApplicationRow[]> {
  const ids = left.filter((row) => !row.wasInterviewed).map((row) => row.applicationId);
  const everMet = await listEverMet(trx, workspaceId, ids);
  return left.filter((row) => row.wasInterviewed || everMet.has(row.applicationId));
}

/** An opening that came to its end is not frozen; one is not closed over people who were interviewed and not told (R22). */
function refuse(opening: OpeningRow, change: OpeningChange, untold: readonly OpeningApplicationRow[]): void {
  const isOver = opening.state === 'filled' || opening.state === 'closed';
  if ((change.is === 'frozen' || change.is === 'thawed') && isOver) {
    throw new AppError('already_closed', `Cannot freeze or thaw “${opening.title}”: it is ${opening.state}`);
  }
  if (change.is === 'cancelled' && opening.state === 'closed')
    throw new AppError('already_closed', `Cannot cancel “${opening.title}”: it is closed`);
  if (change.is !== 'closed' || untold.length === 0) return;
  const names = untold.slice(0, 5).map((row) => row.personName);
  throw new AppError('nobody_told', (language) =>
    WORDS_OWED[language](opening.title, {
      names: new Intl.ListFormat(language, { type: 'unit' }).format(names),
      more: untold.length - names.length,
    }),
  );
}

/** A last word, or thanks after a last word of their own. */
const WORDS_OWED: InEveryLanguage<
  (title: string, owed: { readonly names: string; readonly more: number }) => string
> = {
  en: (title, { names, more }) =>
    `Cannot close “${title}”: a last word is still owed to ${names}${more > 0 ? ` and ${more} more` : ''}`,
  fr: (title, { names, more }) =>
    `Impossible de clore « ${title} » : un dernier mot est encore dû à ${names}${more > 0 ? ` et à ${more} autres` : ''}`,
  de: (title, { names, more }) =>
    `„${title}“ lässt sich noch nicht schließen: Ein letztes Wort steht noch aus an ${names}${more > 0 ? ` und ${more} weitere` : ''}`,
  es: (title, { names, more }) =>
    `No se puede cerrar «${title}»: todavía se debe una última palabra a ${names}${more > 0 ? ` y a ${more} más` : ''}`,
};

function stateAfter(
  change: OpeningChange,
): Partial<Pick<OpeningRow, 'state'>> & { frozen_until: PlainDate | null } {
  if (change.is === 'frozen') return { state: 'frozen', frozen_until: change.until ?? null };
  // While people are still to be told, a cancelled opening stays what it is; it is closed when the last of them was.
  if (change.is === 'cancelled') return { frozen_until: null };
  const isOpen = change.is === 'thawed' || change.is === 'reopened';
  return { state: isOpen ? 'open' : change.is, frozen_until: null };
}

interface Envelope {
  readonly id: string;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly memberId: string;
}

type OpeningFact = OpeningFrozen | OpeningThawed | OpeningFilled | OpeningClosed | ApplicationReopened;

function factOf(change: OpeningChange, { memberId, ...envelope }: Envelope): OpeningFact {
  const actor = { kind: 'member', id: memberId } as const;
  switch (change.is) {
    case 'frozen':
      return {
        type: 'OpeningFrozen',
        ...envelope,
        actor,
        ...defined({ until: change.until, cause: change.cause }),
      };
    case 'thawed':
      return { type: 'OpeningThawed', ...envelope, actor };
    case 'filled':
      return { type: 'OpeningFilled', ...envelope, actor };
    case 'cancelled':
    case 'closed':
      return { type: 'OpeningClosed', ...envelope, actor };
    case 'reopened':
      return { type: 'ApplicationReopened', ...envelope, actor, reopenedBy: memberId };
    default:
      return change satisfies never;
  }
}

function withoutAccepted(left: OpeningApplicationRow[], change: OpeningChange): OpeningApplicationRow[] {
  const accepted = change.is === 'filled' ? change.acceptedApplicationId : undefined;
  return accepted === undefined ? left : left.filter((row) => row.applicationId !== accepted);
}
