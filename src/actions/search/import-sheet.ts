import { createHash } from 'node:crypto';
import { FROM_SHEET } from '../../domain/advice/from-sheet.ts';
import { newBySheet } from '../../domain/advice/new-by-sheet.ts';
import { wallAtInstant } from '../../domain/calendar/wall-clock.ts';
import { wallTime } from '../../domain/calendar/wall-time.ts';
import type { Fact } from '../../domain/fact/fact.ts';
import type { DateOrder } from '../../intake/ats/dates/written-date.ts';
import {
  readSheet,
  type SheetRead,
  type SheetRemark,
  type SheetRow,
} from '../../intake/sheets/read-sheet.ts';
import type { SheetState } from '../../intake/sheets/sheet-state.ts';
import { plainDateOf } from '../../lib/day-number.ts';
import { DAY, type Instant, type PlainDate } from '../../lib/instant.ts';
import type { Trx } from '../../storage/database.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { listSought } from '../../storage/queries/sought-jobs.ts';
import { lockStandings } from '../../storage/queries/standings.ts';
import type { Acting } from '../acting.ts';
import type { ActionDeps } from '../deps.ts';
import { loadHistory } from '../load-history.ts';
import { recordFacts } from '../save-standing.ts';
import { addSoughtWithin } from './add-sought.ts';
import { getSeekerWorkspace } from './seeker-only.ts';

export interface SheetImported extends Pick<SheetRead, 'problems' | 'columns' | 'kept'> {
  readonly added: number;
  /** Rows that were here already. */
  readonly known: number;
  /** Those of them that say something new: it was recorded. */
  readonly changed: readonly { readonly row: number; readonly state: SheetNews }[];
  /** What the rows that were added leave open. */
  readonly remarks: readonly (SheetRemark & { readonly row: number })[];
}

/** Where an application can come to by a sheet alone. */
type SheetNews = Exclude<SheetState, 'notApplied' | 'applied' | 'noAnswer'>;

export interface BroughtSheet extends Acting {
  readonly text: string;
  /** Asked for where the sheet does not tell. */
  readonly dateOrder?: DateOrder | undefined;
}

/**
 * Takes the good rows of a sheet, all in one transaction. The same row again is known: where it says by now that the process
 * ended or an offer came, that becomes a fact, unless something of the kind is on record already.
 */
export async function importSheet(
  deps: ActionDeps,
  { workspaceId, memberId, text, dateOrder }: BroughtSheet,
): Promise<SheetImported> {
  return await inWorkspace(deps.database, workspaceId, async (trx) => {
    const workspace = await getSeekerWorkspace(trx, workspaceId);
    const { timeZone } = workspace;
    const read = readSheet(text, { today: todayIn(timeZone, deps.clock.now()), timeZone, dateOrder });
    const before = await knownApplications(trx, workspaceId);
    const seen = new Set<string>();
    const remarks: (SheetRemark & { readonly row: number })[] = [];
    const changed: SheetImported['changed'][number][] = [];
    let added = 0;
    for (const row of read.rows) {
      const externalId = idOf(row);
      if (seen.has(externalId)) continue;
      seen.add(externalId);
      const known = before.get(externalId);
      if (known === undefined) {
        await addRow(trx, { row, externalId, acting: { workspaceId, memberId }, timeZone }, deps);
        remarks.push(...row.remarks.map((remark) => ({ ...remark, row: row.row })));
        added += 1;
        continue;
      }
      const { state } = row;
      if (known.isOver || !isNews(state)) continue;
      if (await changeKnown(trx, { row, id: known.id, workspaceId, memberId }, deps))
        changed.push({ row: row.row, state });
    }
    const { problems, columns, kept } = read;
    return { added, known: read.rows.length - added, changed, remarks, problems, columns, kept };
  });
}

function todayIn(timeZone: string, now: Instant): PlainDate {
  return plainDateOf(Math.floor(wallAtInstant(timeZone, now) / DAY));
}

interface AddingRow {
  readonly row: SheetRow;
  readonly externalId: string;
  readonly acting: Acting;
  readonly timeZone: string;
}

async function addRow(
  trx: Trx,
  { row, externalId, acting, timeZone }: AddingRow,
  deps: ActionDeps,
): Promise<void> {
  const now = deps.clock.now();
  const noon = row.appliedOn === null ? null : wallTime(row.appliedOn, '12:00', timeZone);
  const appliedAt = noon === null ? now : Math.min(noon, now);
  const { company, title, posting, pay, notes, person } = row;
  const { id } = await addSoughtWithin(
    trx,
    {
      ...acting,
      job: {
        company,
        title,
        channel: 'direct',
        appliedAt,
        posting: posting ?? undefined,
        pay: pay ?? undefined,
        notes: notes ?? undefined,
        person: person === null ? undefined : { name: person },
        externalId,
      },
    },
    deps,
  );
  const facts = factsOf(row, { id, memberId: acting.memberId, appliedAt, now });
  if (facts.length > 0)
    await recordFacts(
      trx,
      { workspaceId: acting.workspaceId, applicationId: id, facts },
      { policies: deps.policies, now },
    );
}

function isNews(state: SheetRow['state']): state is SheetNews {
  return state !== null && state !== 'applied' && state !== 'noAnswer';
}

interface KnownRow extends Acting {
  readonly row: SheetRow;
  readonly id: string;
}

/** Whether the row said something new. What was written by hand holds: nothing is recorded beside it. */
async function changeKnown(
  trx: Trx,
  { row, id, workspaceId, memberId }: KnownRow,
  deps: ActionDeps,
): Promise<boolean> {
  const now = deps.clock.now();
  const said = factsOf(row, { id, memberId, appliedAt: now, now });
  if (said.length === 0) return false;
  await lockStandings(trx, workspaceId, [id]);
  const { history } = await loadHistory(trx, { workspaceId, applicationId: id }, deps.policies);
  const facts = newBySheet(history, said);
  if (facts.length === 0) return false;
  await recordFacts(trx, { workspaceId, applicationId: id, facts }, { policies: deps.policies, now });
  return true;
}

interface Around {
  readonly id: string;
  readonly memberId: string;
  readonly appliedAt: Instant;
  readonly now: Instant;
}

/**
 * An end is taken from a sheet's state, at the moment of the import. Of an interview it does not say when it was: the stage is
 * taken over, and the day asked for.
 */
function factsOf({ state, stage }: SheetRow, { id: applicationId, memberId, now }: Around): readonly Fact[] {
  const id = `${FROM_SHEET}${applicationId}`;
  const envelope = { at: now, recordedAt: now, actor: { kind: 'import', id: memberId } } as const;
  const decisionId = `sheet-${applicationId}`;
  switch (state) {
    case 'declinedByThem':
      return [
        {
          type: 'DecisionMade',
          ...envelope,
          id: `${id}:no`,
          decisionId,
          outcome: 'decline',
          decidedBy: 'company',
        },
        {
          type: 'MessageSent',
          ...envelope,
          id: `${id}:told`,
          messageId: `${applicationId}:told`,
          from: 'team',
          to: 'candidate',
          says: ['decision'],
          decisionId,
        },
      ];
    case 'offer':
      return [{ type: 'OfferMade', ...envelope, id: `${id}:offer`, offerId: `${applicationId}:offer` }];
    case 'accepted':
      return [
        { type: 'OfferMade', ...envelope, id: `${id}:offer`, offerId: `${applicationId}:offer` },
        {
          type: 'OfferAccepted',
          ...envelope,
          at: now + 1,
          id: `${id}:yes`,
          offerId: `${applicationId}:offer`,
        },
      ];
    case 'offerDeclined':
      return [
        { type: 'OfferMade', ...envelope, id: `${id}:offer`, offerId: `${applicationId}:offer` },
        {
          type: 'OfferDeclined',
          ...envelope,
          at: now + 1,
          id: `${id}:no`,
          offerId: `${applicationId}:offer`,
        },
      ];
    case 'withdrawn':
      return [{ type: 'CandidateWithdrew', ...envelope, id: `${id}:withdrew` }];
    case 'interview':
      return [{ type: 'StageEntered', ...envelope, id: `${id}:interview`, stage: stage ?? '' }];
    case 'applied':
    case 'noAnswer':
    case null:
      return [];
    default:
      return state satisfies never;
  }
}

interface KnownApplication {
  readonly id: string;
  readonly isOver: boolean;
}

async function knownApplications(
  trx: Trx,
  workspaceId: string,
): Promise<ReadonlyMap<string, KnownApplication>> {
  const rows = await trx
    .selectFrom('application')
    .select(['external_id', 'application_id'])
    .where('workspace_id', '=', workspaceId)
    .where('external_id', 'is not', null)
    .execute();
  const sought = await listSought(trx, workspaceId);
  const over = new Set(sought.flatMap((one) => (one.phase === 'closed' ? [one.applicationId] : [])));
  return new Map(
    rows.flatMap(({ external_id: key, application_id: id }) =>
      key === null ? [] : [[key, { id, isOver: over.has(id) }] as const],
    ),
  );
}

/** The company, the job and the day make a row what it is, whatever else is written beside it later. */
function idOf({ company, title, appliedOn }: SheetRow): string {
  const text = [company, title, appliedOn ?? ''].map((one) => one.trim().toLowerCase()).join('\n');
  return `sheet:${createHash('sha256').update(text).digest('base64url').slice(0, 24)}`;
}
