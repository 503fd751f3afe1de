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
  return await trx
    .selectFrom('member')
    .select(COLUMNS)
    .where('workspace_id', '=', workspaceId)
    .where('left_at', 'is', null)
    .orderBy('name')
    .execute();
}

/** By id, also those who have left: the names of what they did stay. */
export async function listMembersById(
  trx: Trx,
  workspaceId: string,
  ids: readonly string[],
): Promise<Member[]> {
  if (ids.length === 0) return [];
  return await trx
    .selectFrom('member')
    .select(COLUMNS)
    .where('workspace_id', '=', workspaceId)
    .where('member_id', 'in', ids)
    .execute();
}

export async function findMember(
  trx: Trx,
  workspaceId: string,
  memberId: string,
): Promise<OwnMember | undefined> {
  return await trx
    .selectFrom('member')
    .select([...COLUMNS, 'language', 'time_zone as timeZone'])
    .where('workspace_id', '=', workspaceId)
    .where('member_id', '=', memberId)
    .where('left_at', 'is', null)
    .executeTakeFirst();
}

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
