import { sql } from 'kysely';
import type { KnownAround, KnownMail, KnownPerson } from '../../domain/kept-mail/known-around.ts';
import type { Trx } from '../database.ts';
import { listPeopleKnownAs } from './import-lookups.ts';

/** What mails name, by which it is looked up whose they are. Addresses in lower case. */
export interface MailNames {
  readonly mailIds: readonly string[];
  readonly addresses: readonly string[];
  readonly marks: readonly string[];
}

/** Everything that is known of those whom mails name, with a handful of statements whatever their number. */
export async function lookAround(trx: Trx, workspaceId: string, names: MailNames): Promise<KnownAround> {
  const people = (await isSeekers(trx, workspaceId))
    ? await listAtCompanies(trx, workspaceId, names.addresses)
    : await listPeople(trx, workspaceId, names.addresses);
  const { threads, marks, returnMarks } = await listKnownMails(trx, workspaceId, names);
  const { members, own } = await listOwnAddresses(trx, workspaceId);
  return { threads, marks, returnMarks, people, members, own };
}

interface MailRow extends KnownMail {
  readonly by: 'thread' | 'mark' | 'returnMark' | 'ownLetter';
  readonly key: string;
}

/** Nothing of a person who was erased is found again. */
async function listKnownMails(trx: Trx, workspaceId: string, { mailIds, marks }: MailNames) {
  const { rows } = await sql<MailRow>`
    with hit as (
      select 'thread' as by, mail_id as key, application_id, message_id, coalesce(word ->> 'to', 'candidate') as party
        from message where workspace_id = ${workspaceId} and mail_id = any(${[...mailIds]})
      union all
      select 'thread', mail_id, application_id, message_id, coalesce(party, 'candidate')
        from kept_mail where workspace_id = ${workspaceId} and mail_id = any(${[...mailIds]}) and application_id is not null
      union all
      select distinct 'mark', conversation, application_id, null::uuid, coalesce(word ->> 'to', 'candidate')
        from message where workspace_id = ${workspaceId} and conversation = any(${[...marks]})
      union all
      select 'returnMark', return_mark, application_id, message_id, coalesce(word ->> 'to', 'candidate')
        from message where workspace_id = ${workspaceId} and return_mark = any(${[...marks]})
      union all
      select 'ownLetter', f.fact_id, f.application_id, null::uuid, 'team'
        from sought_job j join fact f on f.workspace_id = j.workspace_id and f.application_id = j.application_id
        where j.workspace_id = ${workspaceId} and f.fact_id = any(${mailIds.map(localPartOf)})
    )
    select h.by, h.key, h.application_id as "applicationId", h.message_id as "messageId", h.party,
      coalesce(case when h.party = 'agency' then g.name else p.name end, '') as name
    from hit h
    join application a on a.workspace_id = ${workspaceId} and a.application_id = h.application_id
    join person p on p.workspace_id = ${workspaceId} and p.person_id = a.person_id and p.erased_at is null
    left join person g on g.workspace_id = ${workspaceId} and g.person_id = a.agency_person_id`.execute(trx);
  const of = (by: MailRow['by']) =>
    new Map(rows.filter((row) => row.by === by).map(({ key, by: _, ...mail }) => [key, mail]));
  const letters = of('ownLetter');
  const own = mailIds.flatMap((id): [string, KnownMail][] => {
    const letter = letters.get(localPartOf(id));
    return letter === undefined ? [] : [[id, { ...letter, isOwnLetter: true }]];
  });
  return {
    threads: new Map([...of('thread'), ...own]),
    marks: of('mark'),
    returnMarks: of('returnMark'),
  };
}

/** A job seeker's own letter has the id of its fact in front of the sender's domain. */
function localPartOf(mailId: string): string {
  return mailId.replace(/^</, '').split('@', 1)[0] ?? '';
}

async function isSeekers(trx: Trx, workspaceId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('workspace')
    .select('kind')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst();
  return row?.kind === 'seeker';
}

/**
 * In a job seeker's workspace those who write are the people whom one knows at companies; one's own address is in every mail of
 * one's mailbox, and says nothing.
 */
async function listAtCompanies(
  trx: Trx,
  workspaceId: string,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, readonly KnownPerson[]>> {
  const { rows } = await sql<ApplicationOfPerson & { applicationId: string }>`
    select c.company_person_id as "personId", lower(c.address) as address, 'atCompany' as kind, c.name,
      c.application_id as "applicationId", p.name as candidate, p.address as "candidateAddress",
      coalesce(s.phase in ('active', 'offer', 'hired', 'frozen', 'onHold', 'shelved', 'closing'), false) as "isOpen",
      coalesce((select max(f.at) from fact f where f.workspace_id = ${workspaceId} and f.application_id = c.application_id), 0) as "lastAt"
    from company_person c
    join application a on a.workspace_id = ${workspaceId} and a.application_id = c.application_id
    join person p on p.workspace_id = ${workspaceId} and p.person_id = a.person_id and p.erased_at is null
    left join standing s on s.workspace_id = ${workspaceId} and s.application_id = c.application_id
    where c.workspace_id = ${workspaceId} and lower(c.address) = any(${[...addresses]})
    order by c.application_id`.execute(trx);
  return byAddressOf(rows);
}

interface ApplicationOfPerson {
  readonly personId: string;
  readonly address: string;
  readonly kind: KnownPerson['kind'];
  readonly name: string;
  readonly applicationId: string | null;
  readonly candidate: string;
  readonly candidateAddress: string | null;
  readonly isOpen: boolean;
  readonly lastAt: number;
}

async function listPeople(
  trx: Trx,
  workspaceId: string,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, readonly KnownPerson[]>> {
  const known = await listPeopleKnownAs(trx, { personIds: [], externalIds: [], addresses });
  if (known.length === 0) return new Map();
  const ids = known.map((one) => one.personId);
  const { rows } = await sql<ApplicationOfPerson>`
    with asked as (
      select person_id, lower(address) as address, kind, name from person
        where workspace_id = ${workspaceId} and person_id = any(${ids}::uuid[]) and erased_at is null
    ), around as (
      select q.*, a.application_id, a.person_id as candidate_id from asked q
        join application a on a.workspace_id = ${workspaceId} and a.person_id = q.person_id
      union
      select q.*, a.application_id, a.person_id from asked q
        join application a on a.workspace_id = ${workspaceId} and a.agency_person_id = q.person_id
    )
    select q.person_id as "personId", q.address, q.kind, q.name, r.application_id as "applicationId",
      coalesce(c.name, '') as candidate, c.address as "candidateAddress",
      coalesce(s.phase in ('active', 'offer', 'hired', 'frozen', 'onHold', 'shelved', 'closing'), false) as "isOpen",
      coalesce((select max(f.at) from fact f where f.workspace_id = ${workspaceId} and f.application_id = r.application_id), 0) as "lastAt"
    from asked q
    left join around r on r.person_id = q.person_id
    left join person c on c.workspace_id = ${workspaceId} and c.person_id = r.candidate_id
    left join standing s on s.workspace_id = ${workspaceId} and s.application_id = r.application_id
    order by r.application_id`.execute(trx);
  return byAddressOf(rows);
}

function byAddressOf(rows: readonly ApplicationOfPerson[]): ReadonlyMap<string, readonly KnownPerson[]> {
  const byAddress = new Map<string, KnownPerson[]>();
  for (const [, ofPerson] of Map.groupBy(rows, (row) => row.personId)) {
    const [first] = ofPerson;
    if (!first) continue;
    const { personId, kind, name, address } = first;
    const applications = ofPerson.flatMap(({ applicationId, candidate, candidateAddress, isOpen, lastAt }) =>
      applicationId === null
        ? []
        : [{ applicationId, candidate, candidateAddress, isOpen, lastAt: Number(lastAt) }],
    );
    byAddress.set(address, [...(byAddress.get(address) ?? []), { personId, kind, name, applications }]);
  }
  return byAddress;
}

/** Members, and the addresses that the team itself writes from and reads at. */
async function listOwnAddresses(trx: Trx, workspaceId: string) {
  const { rows } = await sql<{ address: string; memberId: string | null }>`
    select lower(address) as address, member_id as "memberId" from member where workspace_id = ${workspaceId} and address is not null
    union all select lower(from_address), null from mail_settings where workspace_id = ${workspaceId} and from_address is not null
    union all select lower(reply_address), null from mail_settings where workspace_id = ${workspaceId} and reply_address is not null
    union all select lower(login), member_id from mailbox where workspace_id = ${workspaceId} and login like '%@%'`.execute(
    trx,
  );
  const members = new Map<string, string>();
  for (const { address, memberId } of rows) if (memberId !== null) members.set(address, memberId);
  return { members, own: new Set(rows.map((row) => row.address)) };
}
