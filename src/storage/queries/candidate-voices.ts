import { sql } from 'kysely';
import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';

/** What candidates said themselves in a period. */
export interface CandidateVoices {
  readonly answers: number;
  readonly informed: { readonly yes: number; readonly partly: number; readonly no: number };
  readonly again: { readonly yes: number; readonly maybe: number; readonly no: number };
  /** Those who said that they never got an answer, and how many of them have one since. */
  readonly neverAnswered: number;
  readonly answeredSince: number;
}

export async function countVoices(
  trx: Trx,
  workspaceId: string,
  { since, until }: { readonly since: Instant; readonly until: Instant },
): Promise<CandidateVoices> {
  const { rows } = await sql<CandidateVoices>`
    select p.*, n.* from
      (select count(*)::int as answers,
        json_build_object('yes', count(*) filter (where informed = 'yes'), 'partly', count(*) filter (where informed = 'partly'),
          'no', count(*) filter (where informed = 'no')) as informed,
        json_build_object('yes', count(*) filter (where again = 'yes'), 'maybe', count(*) filter (where again = 'maybe'),
          'no', count(*) filter (where again = 'no')) as again
      from candidate_pulse where workspace_id = ${workspaceId} and answered_at >= ${since} and answered_at < ${until}) p,
      (select count(*)::int as "neverAnswered",
        count(*) filter (where coalesce(t.answered_at, t.told_at) > r.at)::int as "answeredSince"
      from incident r join tally t on t.workspace_id = r.workspace_id and t.application_id = r.application_id
      where r.workspace_id = ${workspaceId} and r.kind = 'neverAnswered' and r.at >= ${since} and r.at < ${until}) n`.execute(
    trx,
  );
  const none = { yes: 0, partly: 0, no: 0 };
  return (
    rows[0] ?? {
      answers: 0,
      informed: none,
      again: { yes: 0, maybe: 0, no: 0 },
      neverAnswered: 0,
      answeredSince: 0,
    }
  );
}
