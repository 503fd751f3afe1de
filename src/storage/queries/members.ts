import { askedOften } from '../asked-often.ts';
import type { Trx } from '../database.ts';
import { insertInBulk, type StoredRow } from '../in-bulk.ts';
import type { MemberRole, MemberTable } from '../schema.ts';

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly address: string | null;
  readonly role: MemberRole;
}

/** With how they read the app. */
export interface OwnMember extends Member {
  readonly language: MemberTable['language'];
  readonly timeZone: string | null;
}

const COLUMNS = ['member_id as id', 'name', 'address', 'role'] as const;

/** Those who have not left, by name. */
export async function listMembers(trx: Trx, workspaceId: string): Promise<Member[]> {
  return await askPresent(trx, { workspaceId });
}

const askPresent = askedOften((trx, { workspaceId }: { readonly workspaceId: string }) =>
  trx
    .selectFrom('member')
    .select(COLUMNS)
    .where('workspace_id', '=', workspaceId)
    .where('left_at', 'is', null)
    .orderBy('name'),
);

/** By id, also those who have left: the names of what they did stay. */
export async function listMembersById(
  trx: Trx,
  workspaceId: string,
  ids: readonly string[],
): Promise<Member[]> {
  return ids.length === 0 ? [] : await askByIds(trx, { workspaceId, ids: [...ids] });
}

const askByIds = askedOften(
  (trx, { workspaceId, ids }: { readonly workspaceId: string; readonly ids: string[] }) =>
    trx
      .selectFrom('member')
      .select(COLUMNS)
      .where('workspace_id', '=', workspaceId)
      .where(({ eb, fn, val }) => eb('member_id', '=', fn.any(val(ids)))),
);

export async function findMember(
  trx: Trx,
  workspaceId: string,
  memberId: string,
): Promise<OwnMember | undefined> {
  const [member] = await askOne(trx, { workspaceId, memberId });
  return member;
}

const askOne = askedOften(
  (trx, { workspaceId, memberId }: { readonly workspaceId: string; readonly memberId: string }) =>
    trx
      .selectFrom('member')
      .select([...COLUMNS, 'language', 'time_zone as timeZone'])
      .where('workspace_id', '=', workspaceId)
      .where('member_id', '=', memberId)
      .where('left_at', 'is', null),
);

export interface NewMember extends Member {
  readonly workspaceId: string;
  readonly userId: string | null;
  readonly createdAt: number;
}

export async function insertMember(trx: Trx, member: NewMember): Promise<void> {
  await trx
    .insertInto('member')
    .values({
      workspace_id: member.workspaceId,
      member_id: member.id,
      user_id: member.userId,
      external_id: null,
      name: member.name,
      address: member.address,
      role: member.role,
      time_zone: null,
      created_at: member.createdAt,
      left_at: null,
      language: null,
      heir_id: null,
    })
    .execute();
}

/** Adds members who are not there yet, such as those whom an import names; answers how many were new. */
export async function insertMembers(trx: Trx, rows: readonly StoredRow<'member'>[]): Promise<number> {
  return await insertInBulk(trx, 'member', rows);
}

/** With the user who signs in as them; `null` for somebody who does not sign in. */
export async function findMemberUser(
  trx: Trx,
  workspaceId: string,
  memberId: string,
): Promise<(Member & { readonly userId: string | null }) | undefined> {
  return await trx
    .selectFrom('member')
    .select([...COLUMNS, 'user_id as userId'])
    .where('workspace_id', '=', workspaceId)
    .where('member_id', '=', memberId)
    .where('left_at', 'is', null)
    .executeTakeFirst();
}

/** Who has this address here and has not left. */
export async function findMemberByAddress(
  trx: Trx,
  workspaceId: string,
  address: string,
): Promise<{ readonly id: string; readonly userId: string | null } | undefined> {
  return await trx
    .selectFrom('member')
    .select(['member_id as id', 'user_id as userId'])
    .where('workspace_id', '=', workspaceId)
    .where(({ eb, fn }) => eb(fn<string>('lower', ['address']), '=', address.toLowerCase()))
    .where('left_at', 'is', null)
    .orderBy('user_id', (order) => order.nullsLast())
    .executeTakeFirst();
}

/** Admins who can sign in: without one nobody could set anything any more. */
export async function countAdmins(trx: Trx, workspaceId: string): Promise<number> {
  const row = await trx
    .selectFrom('member')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('workspace_id', '=', workspaceId)
    .where('role', '=', 'admin')
    .where('user_id', 'is not', null)
    .where('left_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export type MemberChange = Partial<
  Pick<StoredRow<'member'>, 'name' | 'role' | 'user_id' | 'left_at' | 'heir_id' | 'language' | 'time_zone'>
>;

export async function saveMember(
  trx: Trx,
  { workspaceId, memberId }: { readonly workspaceId: string; readonly memberId: string },
  change: MemberChange,
): Promise<void> {
  await trx
    .updateTable('member')
    .set(change)
    .where('workspace_id', '=', workspaceId)
    .where('member_id', '=', memberId)
    .execute();
}

/** Who of the workspace can sign in. */
export async function listSigningIn(trx: Trx, workspaceId: string): Promise<ReadonlySet<string>> {
  const rows = await trx
    .selectFrom('member')
    .select('member_id')
    .where('workspace_id', '=', workspaceId)
    .where('user_id', 'is not', null)
    .where('left_at', 'is', null)
    .execute();
  return new Set(rows.map((row) => row.member_id));
}
