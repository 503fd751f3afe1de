import { v5 } from 'uuid';
import type { Instant } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import { insertInBulk, type StoredRow } from '../storage/in-bulk.ts';
import { listMembers } from '../storage/queries/members.ts';

/** The members whom an export names, by name or address; whoever is not there yet comes as one who can't sign in. */
export interface MemberBook {
  readonly idOf: (said: string) => string;
  /** Those who were named and are new, once. */
  readonly takeNew: () => readonly StoredRow<'member'>[];
}

export interface MemberBookInput {
  readonly workspaceId: string;
  readonly now: Instant;
}

export async function openMemberBook(trx: Trx, { workspaceId, now }: MemberBookInput): Promise<MemberBook> {
  const known = new Map<string, string>();
  for (const { id, name, address } of await listMembers(trx, workspaceId)) {
    for (const said of [address, name])
      if (said !== null && !known.has(keyOf(said))) known.set(keyOf(said), id);
  }
  let added: StoredRow<'member'>[] = [];
  return {
    idOf: (said) => {
      const key = keyOf(said);
      const found = known.get(key);
      if (found !== undefined) return found;
      const id = v5(`member:${key}`, workspaceId);
      known.set(key, id);
      added.push(rowOf(said, { workspaceId, id, now }));
      return id;
    },
    takeNew: () => {
      const taken = added;
      added = [];
      return taken;
    },
  };
}

export async function saveNewMembers(trx: Trx, rows: readonly StoredRow<'member'>[]): Promise<number> {
  return await insertInBulk(trx, 'member', rows);
}

function keyOf(said: string): string {
  return (addressIn(said) ?? said).trim().toLowerCase().replace(/\s+/g, ' ');
}

function addressIn(said: string): string | null {
  return said.length > 500 ? null : (/[^\s<>]{1,200}@[^\s<>]{1,200}/.exec(said)?.[0] ?? null);
}

const LONGEST_NAME = 200;

interface NewMember {
  readonly workspaceId: string;
  readonly id: string;
  readonly now: Instant;
}

function rowOf(said: string, { workspaceId, id, now }: NewMember): StoredRow<'member'> {
  return {
    workspace_id: workspaceId,
    member_id: id,
    user_id: null,
    external_id: null,
    name: said.trim().slice(0, LONGEST_NAME),
    address: addressIn(said)?.toLowerCase() ?? null,
    role: 'interviewer',
    time_zone: null,
    created_at: now,
    left_at: null,
    language: null,
    heir_id: null,
  };
}
