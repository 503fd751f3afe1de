import { AppError } from '../domain/app-error.ts';
import type { OpeningClosed, OpeningFilled, OpeningFrozen, OpeningThawed } from '../domain/fact/fact.ts';
import { defined } from '../lib/defined.ts';
import type { Instant, PlainDate } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { listLeftInOpening, type OpeningApplicationRow } from '../storage/queries/opening-applications.ts';
import { getOpening, type OpeningRow, saveOpening } from '../storage/queries/openings.ts';
import type { Acting } from './acting.ts';
import type { ActionDeps } from './deps.ts';
import { refuseFuture } from './refuse-future.ts';
import { recordFactsInBulk } from './save-standing.ts';

/** What happened to the opening as a whole. */
export type OpeningChange =
  | { readonly is: 'frozen'; readonly until?: PlainDate | undefined }
  | { readonly is: 'thawed' }
  | { readonly is: 'filled'; readonly acceptedApplicationId?: string | undefined }
  | { readonly is: 'closed' };

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
    if (isSo(opening, change)) return withoutAccepted(left, change);
    refuse(opening, change, left);
    await saveOpening(trx, { workspaceId, openingId }, stateAfter(change));
    const fact = factOf(change, { id: deps.newId(), at: at ?? now, recordedAt: now, memberId });
    const concerned = withoutAccepted(left, change).map((row) => row.applicationId);
    const facts = new Map(concerned.map((id) => [id, [fact]]));
    await recordFactsInBulk(trx, { workspaceId, facts }, { policies: deps.policies, now });
    return withoutAccepted(await listLeftInOpening(trx, workspaceId, openingId), change);
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

function isSo(opening: OpeningRow, change: OpeningChange): boolean {
  switch (change.is) {
    case 'frozen':
      return opening.state === 'frozen' && opening.frozenUntil === (change.until ?? null);
    case 'thawed':
      return opening.state === 'open';
    case 'filled':
    case 'closed':
      return opening.state === change.is;
    default:
      return change satisfies never;
  }
}

/** An opening that came to its end is not frozen; one is not closed over people who were interviewed and not told (R22). */
function refuse(opening: OpeningRow, change: OpeningChange, left: readonly OpeningApplicationRow[]): void {
  const isOver = opening.state === 'filled' || opening.state === 'closed';
  if ((change.is === 'frozen' || change.is === 'thawed') && isOver) {
    throw new AppError('already_closed', `Cannot freeze or thaw “${opening.title}”: it is ${opening.state}`);
  }
  const untold = left.filter((row) => row.wasInterviewed);
  if (change.is !== 'closed' || untold.length === 0) return;
  const names = untold.slice(0, 5).map((row) => row.personName);
  const others = untold.length > names.length ? ` and ${untold.length - names.length} more` : '';
  throw new AppError(
    'nobody_told',
    `Cannot close “${opening.title}”: nobody has told ${names.join(', ')}${others} yet`,
  );
}

function stateAfter(
  change: OpeningChange,
): Partial<Pick<OpeningRow, 'state'>> & { frozen_until: PlainDate | null } {
  if (change.is === 'frozen') return { state: 'frozen', frozen_until: change.until ?? null };
  return { state: change.is === 'thawed' ? 'open' : change.is, frozen_until: null };
}

interface Envelope {
  readonly id: string;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly memberId: string;
}

function factOf(
  change: OpeningChange,
  { memberId, ...envelope }: Envelope,
): OpeningFrozen | OpeningThawed | OpeningFilled | OpeningClosed {
  const actor = { kind: 'member', id: memberId } as const;
  switch (change.is) {
    case 'frozen':
      return { type: 'OpeningFrozen', ...envelope, actor, ...defined({ until: change.until }) };
    case 'thawed':
      return { type: 'OpeningThawed', ...envelope, actor };
    case 'filled':
      return { type: 'OpeningFilled', ...envelope, actor };
    case 'closed':
      return { type: 'OpeningClosed', ...envelope, actor };
    default:
      return change satisfies never;
  }
}

function withoutAccepted(left: OpeningApplicationRow[], change: OpeningChange): OpeningApplicationRow[] {
  const accepted = change.is === 'filled' ? change.acceptedApplicationId : undefined;
  return accepted === undefined ? left : left.filter((row) => row.applicationId !== accepted);
}
