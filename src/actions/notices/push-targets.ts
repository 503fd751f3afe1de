import { createHash } from 'node:crypto';
import type { HookOutcome } from '../../delivery/hooks/guarded-post.ts';
import { makePushKeys, type PushAddress, type PushKeys } from '../../delivery/push/send-push.ts';
import { AppError } from '../../domain/app-error.ts';
import { TODAY_PATH } from '../../domain/places.ts';
import type { Language } from '../../domain/wording/language.ts';
import { noticeSpeech } from '../../domain/wording/notice-words.ts';
import type { Trx } from '../../storage/database.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { readMailSettings } from '../../storage/queries/mail-settings.ts';
import { uuidOr } from '../../storage/queries/messages.ts';
import { readNoticeSettings, saveNoticeSettings } from '../../storage/queries/notice-settings.ts';
import {
  deletePushTargets,
  findPushKey,
  insertPushKey,
  listPushTargets,
  type PushTarget,
  savePushTarget,
} from '../../storage/queries/push-targets.ts';
import type { Acting } from '../acting.ts';
import type { NoticeDeps } from './notice-deps.ts';

/** More browsers than this nobody carries about; the oldest gives way. */
const MOST_TARGETS = 10;

/** The key by which browsers know who pushes; made once for the workspace, and kept. */
export async function getPushKey(
  { database, clock, mail }: Pick<NoticeDeps, 'database' | 'clock' | 'mail'>,
  workspaceId: string,
): Promise<string> {
  return await inWorkspace(database, workspaceId, async (trx) => {
    const known = await findPushKey(trx, workspaceId);
    if (known !== undefined) return known.public_key;
    const { publicKey, privateKey } = makePushKeys();
    await insertPushKey(trx, {
      workspace_id: workspaceId,
      public_key: publicKey,
      sealed_private_key: mail.keys.seal(privateKey),
      made_at: clock.now(),
    });
    return (await findPushKey(trx, workspaceId))?.public_key ?? publicKey;
  });
}

export interface AddPushTarget extends Acting {
  readonly address: PushAddress;
  readonly name: string;
}

/** A browser of a member takes reminders from now on. The same browser again stays one. */
export async function addPushTarget(
  { database, clock, mail, newId }: NoticeDeps,
  { workspaceId, memberId, address, name }: AddPushTarget,
): Promise<void> {
  await inWorkspace(database, workspaceId, async (trx) => {
    await savePushTarget(trx, {
      workspace_id: workspaceId,
      push_target_id: newId(),
      member_id: memberId,
      sealed_target: mail.keys.seal(JSON.stringify(address)),
      target_hash: createHash('sha256').update(address.endpoint).digest('base64url'),
      made_at: clock.now(),
      name,
      last_pushed_at: null,
    });
    const all = await listPushTargets(trx, workspaceId, memberId);
    const ids = all.slice(MOST_TARGETS).map((one) => one.push_target_id);
    await deletePushTargets(trx, workspaceId, { memberId, ids });
  });
}

/** A browser of a member takes no reminders any more. */
export async function removePushTarget(
  { database }: Pick<NoticeDeps, 'database'>,
  { workspaceId, memberId, pushTargetId }: Acting & { readonly pushTargetId: string },
): Promise<void> {
  const removed = await inWorkspace(database, workspaceId, (trx) =>
    deletePushTargets(trx, workspaceId, { memberId, ids: [uuidOr(pushTargetId)] }),
  );
  if (removed === 0)
    throw new AppError('push_target_not_found', `No browser "${pushTargetId}" of yours takes reminders here`);
}

/** The browsers of a member, told apart by what they called them and by whose push service they use. */
export async function listOwnPush(
  { database, mail }: Pick<NoticeDeps, 'database' | 'mail'>,
  { workspaceId, memberId }: Acting,
) {
  return await inWorkspace(database, workspaceId, async (trx) => {
    const settings = await readNoticeSettings(trx, workspaceId, memberId);
    const targets = await listPushTargets(trx, workspaceId, memberId);
    return {
      quiet: { from: settings.push_quiet_from, until: settings.push_quiet_until },
      targets: targets.map((one) => ({
        id: one.push_target_id,
        name: one.name,
        digest: one.target_hash,
        host: new URL(openTarget(one, mail).endpoint).host,
        madeAt: one.made_at,
        lastPushedAt: one.last_pushed_at,
      })),
    };
  });
}

export interface SetQuietHours extends Acting {
  readonly from: number;
  readonly until: number;
}

export async function setQuietHours(
  { database }: Pick<NoticeDeps, 'database'>,
  { workspaceId, memberId, from, until }: SetQuietHours,
): Promise<void> {
  await inWorkspace(database, workspaceId, async (trx) => {
    const settings = await readNoticeSettings(trx, workspaceId, memberId);
    await saveNoticeSettings(trx, { ...settings, push_quiet_from: from, push_quiet_until: until });
  });
}

/** Where and by which keys a member is pushed to, opened for this once. */
export interface PushPlan {
  readonly keys: PushKeys;
  /** Whom a push service may write to about us. */
  readonly sender: string;
  readonly targets: readonly { readonly id: string; readonly address: PushAddress }[];
  readonly lastAt: number | null;
}

/** `null` where no browser of the member takes reminders. */
export async function planPush(
  trx: Trx,
  { workspaceId, memberId }: Acting,
  { mail }: Pick<NoticeDeps, 'mail'>,
): Promise<PushPlan | null> {
  const key = await findPushKey(trx, workspaceId);
  const targets = await listPushTargets(trx, workspaceId, memberId);
  if (key === undefined || targets.length === 0) return null;
  const { from_address: from } = await readMailSettings(trx, workspaceId);
  const last = Math.max(...targets.map((one) => one.last_pushed_at ?? 0));
  return {
    keys: { publicKey: key.public_key, privateKey: mail.keys.open(key.sealed_private_key) },
    sender: senderFor(mail.baseUrl, from),
    targets: targets.map((one) => ({ id: one.push_target_id, address: openTarget(one, mail) })),
    lastAt: last === 0 ? null : last,
  };
}

function openTarget({ sealed_target }: PushTarget, { keys }: NoticeDeps['mail']): PushAddress {
  return JSON.parse(keys.open(sealed_target)) as PushAddress;
}

/** A push service takes an encrypted address or a mail address; on a machine of one's own there may be neither. */
function senderFor(baseUrl: string, from: string | null): string {
  if (baseUrl.startsWith('https:')) return baseUrl;
  return `mailto:${from ?? 'heardback@localhost.invalid'}`;
}

export interface Pushed {
  readonly outcome: HookOutcome;
  /** Targets that took it, and targets that take nothing any more. */
  readonly taken: readonly string[];
  readonly gone: readonly string[];
}

/** Pushes the same to each browser. One that took it is enough; one that is gone is told apart from one that is busy. */
export async function pushToAll(
  { sendPush }: Pick<NoticeDeps, 'sendPush'>,
  plan: PushPlan,
  text: string,
): Promise<Pushed> {
  const { keys, sender } = plan;
  const told = await Promise.all(
    plan.targets.map(async ({ id, address }) => ({
      id,
      outcome: await sendPush({ address, keys, sender, text }),
    })),
  );
  const taken = told.filter(({ outcome }) => outcome.is === 'accepted').map(({ id }) => id);
  const gone = told.flatMap(({ id, outcome }) => ('why' in outcome && outcome.why === 'gone' ? [id] : []));
  return { outcome: bestOf(told.map(({ outcome }) => outcome)), taken, gone };
}

/** Accepted by one is accepted; trying again is worth it only where none took it and one may yet. */
function bestOf(outcomes: readonly HookOutcome[]): HookOutcome {
  const order = ['accepted', 'in-doubt', 'try-again', 'give-up'] as const;
  for (const is of order) {
    const found = outcomes.find((one) => one.is === is);
    if (found !== undefined) return found;
  }
  return { is: 'give-up', why: 'gone' };
}

/** Pushes a test to every browser of a member that takes reminders, whatever the hour: they asked for it. */
export async function testPush(
  deps: NoticeDeps,
  { workspaceId, memberId, language }: Acting & { readonly language: Language },
): Promise<HookOutcome> {
  const plan = await inWorkspace(deps.database, workspaceId, (trx) =>
    planPush(trx, { workspaceId, memberId }, deps),
  );
  if (plan === null)
    throw new AppError('push_target_not_found', 'Cannot push a test: no browser of yours takes reminders');
  const speech = noticeSpeech(language);
  const url = `${deps.mail.baseUrl}${TODAY_PATH}`;
  const text = JSON.stringify({ id: deps.newId(), title: 'Heardback', body: speech.testLead, url, language });
  const { outcome, gone } = await pushToAll(deps, plan, text);
  await inWorkspace(deps.database, workspaceId, (trx) =>
    deletePushTargets(trx, workspaceId, { memberId, ids: gone }),
  );
  return outcome;
}
