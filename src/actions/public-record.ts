import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import {
  answeredPercent,
  LEAST_SAMPLE,
  RECORD_LENGTH,
  type ResponseRecord,
  RIPE_AFTER,
} from '../domain/measures/response-record.ts';
import { DAY, HOUR, type Instant, toIso } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import { listWorkspacesWithRecord } from '../storage/doors.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { countRecordLines, findPublicRecord, readBegin } from '../storage/queries/record-lines.ts';
import { findWorkspace } from '../storage/queries/workspaces.ts';
import type { Acting } from './acting.ts';
import type { MessageDeps } from './message-deps.ts';
import { recordNameOf } from './record-name.ts';

/** Counted anew once a day. */
export const COUNTED_EVERY = 24 * HOUR;

/** Shows the record, or stops showing it. The key is made once and kept: what was signed before stays checkable. */
export async function setPublicRecord(
  deps: MessageDeps,
  { workspaceId, memberId, isShown }: Acting & { readonly isShown: boolean },
): Promise<void> {
  const now = deps.clock.now();
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    const known = await findPublicRecord(trx, workspaceId);
    const set = { is_shown: isShown, set_by: memberId, set_at: now };
    if (known) {
      await trx.updateTable('public_record').set(set).where('workspace_id', '=', workspaceId).execute();
    } else {
      const { publicKey, privateKey } = generateKeyPairSync('ed25519');
      const row = {
        workspace_id: workspaceId,
        public_key: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
        sealed_key: deps.mail.keys.seal(
          privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
        ),
        counted_at: null,
        signed: null,
        ...set,
      };
      await trx.insertInto('public_record').values(row).execute();
    }
    if (isShown) await countWithin(trx, workspaceId, deps);
  });
}

/** What the record of a workspace would say now. */
export async function readRecord(
  trx: Trx,
  workspaceId: string,
  now: Instant,
): Promise<{ readonly record: ResponseRecord; readonly team: string }> {
  const workspace = await findWorkspace(trx, workspaceId);
  const began = await readBegin(trx, workspaceId);
  return { record: await countRecordLines(trx, workspaceId, { now, began }), team: workspace?.name ?? '' };
}

/** Counts the records of all workspaces that show one and were last counted a day ago. */
export async function countPublicRecords(deps: MessageDeps): Promise<void> {
  const before = deps.clock.now() - COUNTED_EVERY;
  for (const workspaceId of await listWorkspacesWithRecord(deps.database, before)) {
    try {
      await inWorkspace(deps.database, workspaceId, (trx) => countWithin(trx, workspaceId, deps));
    } catch (err) {
      deps.log.error({ err, workspaceId }, 'the public record could not be counted');
    }
  }
}

async function countWithin(trx: Trx, workspaceId: string, deps: MessageDeps): Promise<void> {
  const now = deps.clock.now();
  const kept = await findPublicRecord(trx, workspaceId);
  if (!kept) return;
  const { record, team } = await readRecord(trx, workspaceId, now);
  const payload = record.people < LEAST_SAMPLE ? null : payloadOf(record, { workspaceId, team, now });
  const signed = payload === null ? null : signedWith(deps.mail.keys.open(kept.sealed_key), payload);
  await trx
    .updateTable('public_record')
    .set({ counted_at: now, signed })
    .where('workspace_id', '=', workspaceId)
    .execute();
}

interface Counted {
  readonly workspaceId: string;
  readonly team: string;
  readonly now: Instant;
}

/** What is signed: figures, sample, period and definition, so that none can be shown without the others. */
function payloadOf(record: ResponseRecord, { workspaceId, team, now }: Counted): string {
  return JSON.stringify({
    heardback: 'response-record',
    form: 1,
    record: recordNameOf(workspaceId),
    team,
    countedAt: toIso(now),
    from: toIso(now - RECORD_LENGTH),
    until: toIso(now - RIPE_AFTER),
    ...record,
    answeredPercent: answeredPercent(record),
    leastSample: LEAST_SAMPLE,
    definition: `Of everybody whose interview ended between "from" and "until", each once for an opening, the share that had an answer by "countedAt": an outcome, a next step or an offer, by a mail that a server took and that did not come back, a call that reached them, a talk in the room or the status page read. Nobody is left out but who withdrew within ${RIPE_AFTER / DAY} days. What came with an import is no answer, closing without a word is none, and what a member recorded counts from the day on which it was recorded.`,
  });
}

function signedWith(privateKey: string, payload: string): string {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), type: 'pkcs8', format: 'der' });
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64');
  const signature = sign(null, Buffer.from(payload, 'utf8'), key).toString('base64');
  return JSON.stringify({ payload, signature, publicKey, algorithm: 'Ed25519' });
}
