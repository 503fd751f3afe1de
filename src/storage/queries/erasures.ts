import { sql } from 'kysely';
import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';

/** How much of a person is here. */
export interface PersonTraces {
  readonly applications: number;
  readonly notes: number;
  readonly messages: number;
  readonly statusLinks: number;
  readonly facts: number;
  readonly open: number;
}

export async function countTraces(trx: Trx, workspaceId: string, personId: string): Promise<PersonTraces> {
  const { rows } = await sql<PersonTraces>`
    with mine as (select application_id from application where workspace_id = ${workspaceId} and person_id = ${personId})
    select (select count(*) from mine)::int as applications,
      (select count(*) from note where workspace_id = ${workspaceId} and erased_at is null
        and application_id in (select * from mine))::int as notes,
      (select count(*) from message m join message_letter l on l.workspace_id = m.workspace_id and l.message_id = m.message_id
        where m.workspace_id = ${workspaceId} and l.erased_at is null and m.application_id in (select * from mine))::int
        + (select count(*) from kept_mail k join kept_mail_letter l on l.workspace_id = k.workspace_id and l.kept_mail_id = k.kept_mail_id
        where k.workspace_id = ${workspaceId} and l.erased_at is null and k.application_id in (select * from mine))::int as messages,
      (select count(*) from status_link where workspace_id = ${workspaceId} and revoked_at is null
        and application_id in (select * from mine))::int as "statusLinks",
      (select count(*) from fact where workspace_id = ${workspaceId} and application_id in (select * from mine))::int as facts,
      (select count(*) from standing where workspace_id = ${workspaceId} and list in ('owed', 'soon')
        and application_id in (select * from mine))::int as open`.execute(trx);
  return rows[0] ?? { applications: 0, notes: 0, messages: 0, statusLinks: 0, facts: 0, open: 0 };
}

/**
 * Erases everything that tells who somebody is: name, addresses, notes, letters, links. Facts hold nothing of the kind and
 * stay, as the proof that they were answered. The country and the clock stay, because dates were counted by them.
 */
export async function erasePerson(
  trx: Trx,
  workspaceId: string,
  { personId, at }: { readonly personId: string; readonly at: Instant },
): Promise<void> {
  const mine = sql`(select application_id from application where workspace_id = ${workspaceId} and person_id = ${personId})`;
  const here = sql`workspace_id = ${workspaceId}`;
  // A mail that may be theirs is not kept on the chance that it is not.
  const theirs = sql`(select k.kept_mail_id from kept_mail k where k.workspace_id = ${workspaceId}
    and (k.application_id in ${mine} or k.suspects ?| (select array_agg(application_id::text) from ${mine} as m)))`;
  const appointments = sql`(select p.appointment_id from appointment p where p.workspace_id = ${workspaceId}
    and (p.application_id in ${mine} or p.suspects ?| (select array_agg(application_id::text) from ${mine} as m)))`;
  const statements = [
    sql`update person set name = 'Erased person', address = null, phone = null, agency_name = null, external_id = null, erased_at = ${at}
      where ${here} and person_id = ${personId}`,
    sql`update application set external_id = null where ${here} and person_id = ${personId}`,
    sql`update note set text = '', erased_at = ${at} where ${here} and erased_at is null and application_id in ${mine}`,
    sql`update message_letter set subject = null, text = null, to_name = null, to_address = null, answer = null, erased_at = ${at}
      where ${here} and erased_at is null and message_id in
        (select message_id from message where ${here} and application_id in ${mine})`,
    sql`update caught_message set to_address = null, subject = null, source = null, erased_at = ${at}
      where ${here} and erased_at is null and application_id in ${mine}`,
    sql`delete from kept_mail_source where ${here} and kept_mail_id in ${theirs}`,
    sql`update kept_mail_letter set from_name = null, from_address = null, to_line = null, subject = null, text = null, stand_in = null,
      erased_at = ${at} where ${here} and erased_at is null and kept_mail_id in ${theirs}`,
    sql`update proposal set quote = null where ${here} and kept_mail_id in ${theirs}`,
    sql`update kept_mail set state = 'leftAlone', settled_at = ${at} where ${here} and state in ('unsure', 'unreadable')
      and kept_mail_id in ${theirs}`,
    sql`update kept_mail set mail_id = null where ${here} and kept_mail_id in ${theirs}`,
    sql`update appointment_words set summary = null, location = null, people = '[]', answers = '{}', proposal = null, erased_at = ${at}
      where ${here} and erased_at is null and appointment_id in ${appointments}`,
    sql`update appointment set verdict = 'other', suspects = '[]', settled_at = ${at} where ${here} and verdict = 'unsure'
      and appointment_id in ${appointments}`,
    sql`update message_calendar set content = null where ${here} and message_id in
        (select message_id from message where ${here} and application_id in ${mine})`,
    // Digests that were caught name many people; nobody else reads them again.
    sql`delete from caught_message where ${here} and application_id is null`,
    sql`update mail_stop set note = null, lifted_why = null where ${here} and person_id = ${personId}`,
    sql`delete from status_link where ${here} and application_id in ${mine}`,
    sql`delete from bench_place where ${here} and person_id = ${personId}`,
    sql`delete from bench_proposal where ${here} and person_id = ${personId} and application_id is null`,
    sql`delete from sought_job where ${here} and application_id in ${mine}`,
    sql`delete from company_person where ${here} and application_id in ${mine}`,
    sql`delete from followed_page where ${here} and application_id in ${mine}`,
    sql`update reference_answer set text = '', erased_at = ${at} where ${here} and erased_at is null and (application_id in ${mine}
      or (application_id, reference_id) in (select application_id, reference_id from reference where ${here} and person_id = ${personId}))`,
    sql`delete from outside_link where ${here} and (person_id = ${personId} or application_id in ${mine})`,
    sql`update background_check set checker = '' where ${here} and application_id in ${mine}`,
    sql`update onboarding_step set text = '' where ${here} and application_id in ${mine}`,
    sql`delete from status_code where ${here} and application_id in ${mine}`,
  ];
  for (const statement of statements) await statement.execute(trx);
}
