import { type Expression, type SqlBool, sql } from 'kysely';
import type { ObligationKind } from '../../domain/obligation/obligation.ts';
import type { Party } from '../../domain/party.ts';
import type { Instant } from '../../lib/instant.ts';

/** What a member narrows Today to: an opening, a kind of word, or what is late. */
export interface TodayFilter {
  readonly openingId?: string | undefined;
  readonly kind?: ObligationKind | undefined;
  /** Only where a word was due by then. */
  readonly lateAt?: Instant | undefined;
  /** Whose words count: one's own side; on the list of those who are waited for, anybody else's. */
  readonly side: Extract<Party, 'team' | 'candidate'>;
}

/**
 * Whether an application passes, as a condition on its standing: the page is still read in its order from an index, and
 * the duties of one application lie beside each other under its key.
 */
export function passes(
  workspaceId: string,
  { openingId, kind, lateAt, side }: TodayFilter,
  isWaiting: boolean,
): Expression<SqlBool> {
  const parts = [sql<SqlBool>`true`];
  if (openingId !== undefined) parts.push(sql`standing.opening_id = ${openingId}`);
  if (kind !== undefined || lateAt !== undefined) {
    const owed = [
      sql<SqlBool>`f.workspace_id = ${workspaceId} and f.application_id = standing.application_id`,
    ];
    owed.push(sql`f.state = 'open'`, isWaiting ? sql`f.owed_by <> ${side}` : sql`f.owed_by = ${side}`);
    if (kind !== undefined) owed.push(sql`f.kind = ${kind}`);
    if (lateAt !== undefined) owed.push(sql`f.due_at <= ${lateAt}`, sql`f.owed_to <> f.owed_by`);
    parts.push(sql`exists (select 1 from obligation f where ${sql.join(owed, sql` and `)})`);
  }
  return sql.join<SqlBool>(parts, sql` and `);
}
