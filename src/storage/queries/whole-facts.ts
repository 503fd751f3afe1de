import type { Fact } from '../../domain/fact/fact.ts';
import type { Trx } from '../database.ts';
import { factOf } from './facts.ts';

/** The facts of many applications with who recorded each and when, which the sweep need not know. */
export async function listWholeFacts(
  trx: Trx,
  workspaceId: string,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Fact[]>> {
  const rows = await trx
    .selectFrom('fact')
    .select(['application_id', 'fact_id', 'at', 'recorded_at', 'actor_kind', 'actor_id', 'type', 'data'])
    .where('workspace_id', '=', workspaceId)
    .where(({ eb, fn, val }) => eb('application_id', '=', fn.any(val([...applicationIds]))))
    .orderBy('application_id')
    .orderBy('seq')
    .execute();
  const facts = new Map<string, Fact[]>();
  for (const row of rows) {
    const known = facts.get(row.application_id);
    if (known) known.push(factOf(row));
    else facts.set(row.application_id, [factOf(row)]);
  }
  return facts;
}

/** Which mails of an application a server took, and which only the catcher did. */
export interface MailProofs {
  readonly sentMessageIds: ReadonlySet<string>;
  readonly caughtMessageIds: ReadonlySet<string>;
}

export const NO_MAILS: MailProofs = { sentMessageIds: new Set(), caughtMessageIds: new Set() };

export async function listMailProofs(
  trx: Trx,
  workspaceId: string,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, MailProofs>> {
  const rows = await trx
    .selectFrom('message')
    .select(['application_id', 'message_id', 'transport'])
    .where('workspace_id', '=', workspaceId)
    .where(({ eb, fn, val }) => eb('application_id', '=', fn.any(val([...applicationIds]))))
    .where('accepted_at', 'is not', null)
    .execute();
  return new Map(
    [...Map.groupBy(rows, (row) => row.application_id)].map(([id, mails]) => {
      const by = (transport: 'smtp' | 'catcher') =>
        new Set(mails.filter((mail) => mail.transport === transport).map((mail) => mail.message_id));
      return [id, { sentMessageIds: by('smtp'), caughtMessageIds: by('catcher') }];
    }),
  );
}
