import { sql } from 'kysely';
import type { Instant } from '../lib/instant.ts';
import type { Database } from './database.ts';
import { openTransaction, takeRole } from './in-workspace.ts';
import type { MemberRole } from './schema.ts';

// The few questions that look across workspaces. Each opens a policy of its own in the database, for reading only.

/** The workspaces in which an application waits for the sweep, in a random order so that several workers spread out. */
export async function listWorkspacesDue(database: Database, now: Instant, most = 100): Promise<string[]> {
  return await through(database, { 'heardback.door': 'sweep' }, async (trx) => {
    const rows = await trx
      .selectFrom('workspace')
      .select('workspace_id')
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('wake')
            .select(sql`1`.as('one'))
            .whereRef('wake.workspace_id', '=', 'workspace.workspace_id')
            .where('wake_at', '<=', now),
        ),
      )
      .orderBy(sql`random()`)
      .limit(most)
      .execute();
    return rows.map((row) => row.workspace_id);
  });
}

/** The workspaces in which a mail waits for its moment, in a random order. */
export async function listWorkspacesWithMail(
  database: Database,
  now: Instant,
  most = 100,
): Promise<string[]> {
  return await through(database, { 'heardback.door': 'sweep' }, async (trx) => {
    const rows = await trx
      .selectFrom('workspace')
      .select('workspace_id')
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('message')
            .select(sql`1`.as('one'))
            .whereRef('message.workspace_id', '=', 'workspace.workspace_id')
            .where('wake_at', '<=', now),
        ),
      )
      .orderBy(sql`random()`)
      .limit(most)
      .execute();
    return rows.map((row) => row.workspace_id);
  });
}

/** The workspaces in which a member is to be told something: a morning has come, or a notice waits for its moment. */
export async function listWorkspacesWithNotices(database: Database, now: Instant): Promise<string[]> {
  return await through(database, { 'heardback.door': 'sweep' }, async (trx) => {
    const { rows } = await sql<{ id: string }>`
      select workspace_id as id from notice_settings where next_digest_at <= ${now}
      union select workspace_id from notice_settings where next_review_at <= ${now}
      union select workspace_id from notice where wake_at <= ${now}`.execute(trx);
    return rows.map((row) => row.id);
  });
}

/** The workspaces in which a company's status page is to be read again. */
export async function listWorkspacesThatFollow(database: Database, now: Instant): Promise<string[]> {
  return await through(database, { 'heardback.door': 'sweep' }, async (trx) => {
    const rows = await trx
      .selectFrom('followed_page')
      .select('workspace_id')
      .distinct()
      .where((where) => where.or([where('stopped_why', 'is', null), where('stopped_why', '<>', 'ended')]))
      .where('read_next_at', '<=', now)
      .execute();
    return rows.map((row) => row.workspace_id);
  });
}

/** The workspaces in which there is a mailbox to read. */
export async function listWorkspacesWithMailboxes(database: Database): Promise<string[]> {
  return await through(database, { 'heardback.door': 'sweep' }, async (trx) => {
    const rows = await trx
      .selectFrom('mailbox')
      .select('workspace_id')
      .distinct()
      .where('way', '=', 'imap')
      .where('is_paused', '=', false)
      .execute();
    return rows.map((row) => row.workspace_id);
  });
}

/** The workspaces in which a calendar is to be read. */
export async function listWorkspacesWithCalendarsDue(database: Database, now: Instant): Promise<string[]> {
  return await through(database, { 'heardback.door': 'sweep' }, async (trx) => {
    const rows = await trx
      .selectFrom('calendar_source')
      .select('workspace_id')
      .distinct()
      .where('is_paused', '=', false)
      .where('read_at', '<=', now)
      .execute();
    return rows.map((row) => row.workspace_id);
  });
}

/** The workspaces in which an interview of a calendar is over. */
export async function listWorkspacesWithAppointmentsOver(
  database: Database,
  now: Instant,
): Promise<string[]> {
  return await through(database, { 'heardback.door': 'sweep' }, async (trx) => {
    const rows = await trx
      .selectFrom('appointment')
      .select('workspace_id')
      .distinct()
      .where('verdict', '=', 'interview')
      .where('is_over', '=', false)
      .where('is_cancelled', '=', false)
      .where('ends_at', '<=', now)
      .execute();
    return rows.map((row) => row.workspace_id);
  });
}

/** The workspaces in which an opening comes to its end, or came to it. */
export async function listWorkspacesWithEndings(database: Database): Promise<string[]> {
  return await through(database, { 'heardback.door': 'sweep' }, async (trx) => {
    const rows = await trx.selectFrom('opening_ending').select('workspace_id').distinct().execute();
    return rows.map((row) => row.workspace_id);
  });
}

/** The workspaces that keep in touch with somebody. */
export async function listWorkspacesWithBench(database: Database): Promise<string[]> {
  return await through(database, { 'heardback.door': 'sweep' }, async (trx) => {
    const rows = await trx
      .selectFrom('workspace')
      .select('workspace_id')
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('bench_place')
            .select(sql`1`.as('one'))
            .whereRef('bench_place.workspace_id', '=', 'workspace.workspace_id')
            .where('bench_place.state', '=', 'agreed'),
        ),
      )
      .execute();
    return rows.map((row) => row.workspace_id);
  });
}

/** The workspaces in which the end of an offer has passed without an answer. */
export async function listWorkspacesWithLapsedOffers(database: Database): Promise<string[]> {
  return await through(database, { 'heardback.door': 'sweep' }, async (trx) => {
    const rows = await trx
      .selectFrom('obligation')
      .select('workspace_id')
      .distinct()
      .where('kind', '=', 'offerLapsedWord')
      .where('state', '=', 'open')
      .execute();
    return rows.map((row) => row.workspace_id);
  });
}

/** The workspaces in which an away time begins or is over. */
export async function listWorkspacesAwayDue(database: Database, now: Instant): Promise<string[]> {
  return await through(database, { 'heardback.door': 'sweep' }, async (trx) => {
    const rows = await trx
      .selectFrom('away_time')
      .select('workspace_id')
      .distinct()
      .where('ended_at', 'is', null)
      .where(({ or, and, eb }) =>
        or([and([eb('begun_at', 'is', null), eb('begins_at', '<=', now)]), eb('ends_at', '<=', now)]),
      )
      .execute();
    return rows.map((row) => row.workspace_id);
  });
}

export interface Membership {
  readonly workspaceId: string;
  readonly memberId: string;
  readonly role: MemberRole;
}

/** The workspaces that someone who signed in is a member of, the oldest first. */
export async function listMembershipsOf(database: Database, userId: string): Promise<Membership[]> {
  return await through(database, { 'heardback.user_id': userId }, (trx) =>
    trx
      .selectFrom('member')
      .select(['workspace_id as workspaceId', 'member_id as memberId', 'role'])
      .where('user_id', '=', userId)
      .where('left_at', 'is', null)
      .orderBy('created_at')
      .execute(),
  );
}

/** Whether anybody has set Heardback up here yet. */
export async function hasAnyWorkspace(database: Database): Promise<boolean> {
  const row = await through(database, { 'heardback.door': 'setup' }, (trx) =>
    trx.selectFrom('workspace').select('workspace_id').limit(1).executeTakeFirst(),
  );
  return row !== undefined;
}

/** Every workspace here, for whoever runs the machine and names one on the command line. */
export async function listWorkspaces(
  database: Database,
): Promise<{ id: string; name: string; timeZone: string }[]> {
  return await through(database, { 'heardback.door': 'setup' }, (trx) =>
    trx
      .selectFrom('workspace')
      .select(['workspace_id as id', 'name', 'time_zone as timeZone'])
      .orderBy('created_at')
      .execute(),
  );
}

/** The workspaces that show a response record which was last counted before an instant. */
export async function listWorkspacesWithRecord(database: Database, before: Instant): Promise<string[]> {
  return await through(database, { 'heardback.door': 'sweep' }, async (trx) => {
    const rows = await trx
      .selectFrom('public_record')
      .select('workspace_id')
      .where('is_shown', '=', true)
      .where(({ or, eb }) => or([eb('counted_at', 'is', null), eb('counted_at', '<=', before)]))
      .execute();
    return rows.map((row) => row.workspace_id);
  });
}

/** The hiring teams for which a letter about the reports is due, or of which nobody has asked yet when one would be. */
export async function listWorkspacesWithLetters(database: Database, now: Instant): Promise<string[]> {
  return await through(database, { 'heardback.door': 'sweep' }, async (trx) => {
    const rows = await trx
      .selectFrom('workspace')
      .leftJoin('report_settings as r', 'r.workspace_id', 'workspace.workspace_id')
      .select('workspace.workspace_id as id')
      .where('workspace.kind', '=', 'team')
      .where(({ or, eb }) =>
        or([
          eb('r.weekly_at', 'is', null),
          eb('r.weekly_at', '<=', now),
          eb('r.monthly_at', '<=', now),
          eb('r.pile_at', '<=', now),
        ]),
      )
      .execute();
    return rows.map((row) => row.id);
  });
}

/** The hiring teams with a day to count for the reports: one that is over, or that has changed since it was counted. */
export async function listWorkspacesToCount(database: Database, today: number): Promise<string[]> {
  return await through(database, { 'heardback.door': 'sweep' }, async (trx) => {
    const { rows } = await sql<{ id: string }>`
      select w.workspace_id as id from workspace w left join counted_until u on u.workspace_id = w.workspace_id
      where w.kind = 'team' and (u.day is null or u.day < ${today}
        or exists (select 1 from stale_day s where s.workspace_id = w.workspace_id and s.day < u.day))`.execute(
      trx,
    );
    return rows.map((row) => row.id);
  });
}

type Marks = Parameters<typeof takeRole>[2];
type Work<T> = (trx: Parameters<typeof takeRole>[0]) => Promise<T>;

function through<T>({ db, wall }: Database, marks: Marks, work: Work<T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await takeRole(trx, wall, marks);
    return await openTransaction.run(true, () => work(trx));
  });
}
