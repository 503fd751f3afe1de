import { createHash } from 'node:crypto';
import { FROM_SHEET } from '../../domain/advice/search-summary.ts';
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
import { plainDateOf } from '../../lib/day-number.ts';
import { DAY, type Instant, type PlainDate } from '../../lib/instant.ts';
import type { Trx } from '../../storage/database.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import type { Acting } from '../acting.ts';
import type { ActionDeps } from '../deps.ts';
import { recordFacts } from '../save-standing.ts';
import { addSoughtWithin } from './add-sought.ts';
import { getSeekerWorkspace } from './seeker-only.ts';

export interface SheetImported extends Pick<SheetRead, 'problems' | 'columns' | 'kept'> {
  readonly added: number;
  /** Rows that were here already. */
  readonly known: number;
  /** What the rows that were added leave open. */
  readonly remarks: readonly (SheetRemark & { readonly row: number })[];
}

export interface BroughtSheet extends Acting {
  readonly text: string;
  /** Asked for where the sheet does not tell. */
  readonly dateOrder?: DateOrder | undefined;
}

/** Takes the good rows of a sheet, all in one transaction; the same row again is known. */
export async function importSheet(
  deps: ActionDeps,
  { workspaceId, memberId, text, dateOrder }: BroughtSheet,
): Promise<SheetImported> {
  return await inWorkspace(deps.database, workspaceId, async (trx) => {
    const workspace = await getSeekerWorkspace(trx, workspaceId);
    const { timeZone } = workspace;
    const read = readSheet(text, { today: todayIn(timeZone, deps.clock.now()), timeZone, dateOrder });
    const before = await knownIds(trx, workspaceId);
    const remarks: (SheetRemark & { readonly row: number })[] = [];
    let added = 0;
    for (const row of read.rows) {
      const externalId = idOf(row);
      if (before.has(externalId)) continue;
      before.add(externalId);
      await addRow(trx, { row, externalId, acting: { workspaceId, memberId }, timeZone }, deps);
      remarks.push(...row.remarks.map((remark) => ({ ...remark, row: row.row })));
      added += 1;
    }
    const { problems, columns, kept } = read;
    return { added, known: read.rows.length - added, remarks, problems, columns, kept };
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

interface Around {
  readonly id: string;
  readonly memberId: string;
  readonly appliedAt: Instant;
  readonly now: Instant;
}

/** Only an end is taken from a sheet's state, at the moment of the import: when an interview was, it does not say. */
function factsOf({ state }: SheetRow, { id: applicationId, memberId, now }: Around): readonly Fact[] {
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
    case 'applied':
    case 'interview':
    case 'noAnswer':
    case null:
      return [];
    default:
      return state satisfies never;
  }
}

async function knownIds(trx: Trx, workspaceId: string): Promise<Set<string>> {
  const rows = await trx
    .selectFrom('application')
    .select('external_id')
    .where('workspace_id', '=', workspaceId)
    .where('external_id', 'is not', null)
    .execute();
  return new Set(rows.flatMap((row) => (row.external_id === null ? [] : [row.external_id])));
}

/** The company, the job and the day make a row what it is, whatever else is written beside it later. */
function idOf({ company, title, appliedOn }: SheetRow): string {
  const text = [company, title, appliedOn ?? ''].map((one) => one.trim().toLowerCase()).join('\n');
  return `sheet:${createHash('sha256').update(text).digest('base64url').slice(0, 24)}`;
}
