import type { Dimension } from '../../domain/measures/figures.ts';
import type { Trx } from '../database.ts';
import { listMembersById } from './members.ts';

/** What the groups of a report are called, by their keys; those whose key is their name already are left out. */
export async function listGroupNames(
  trx: Trx,
  workspaceId: string,
  { by, keys }: { readonly by: Dimension; readonly keys: readonly (string | null)[] },
): Promise<ReadonlyMap<string, string>> {
  const ids = keys.filter((key) => key !== null);
  switch (by) {
    case 'member':
    case 'team':
      return new Map((await listMembersById(trx, workspaceId, ids)).map(({ id, name }) => [id, name]));
    case 'opening': {
      if (ids.length === 0) return new Map();
      const rows = await trx
        .selectFrom('opening')
        .select(['opening_id', 'title'])
        .where('workspace_id', '=', workspaceId)
        .where(({ eb, fn, val }) => eb('opening_id', '=', fn.any(val(ids))))
        .execute();
      return new Map(rows.map((row) => [row.opening_id, row.title]));
    }
    case 'stage':
    case 'channel':
    case 'agency':
    case 'kind':
    case 'country':
      return new Map();
    default:
      return by satisfies never;
  }
}
