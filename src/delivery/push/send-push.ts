import webPush from 'web-push';
import { createGuardedPost, type HookOutcome, type HookRules } from '../hooks/guarded-post.ts';

/** Where a browser takes what is pushed to it, as `PushSubscription.toJSON()` says it. */
export interface PushAddress {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

/** By which a push service knows who pushes (VAPID, RFC 8292); base64url, the public one uncompressed. */
export interface PushKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

export interface Push {
  readonly address: PushAddress;
  readonly keys: PushKeys;
  /** Whom the push service may write to about us: a `mailto:` or `https:` address. */
  readonly sender: string;
  readonly text: string;
}

/**
 * Pushes one reminder, encrypted for that browser alone (RFC 8291): the push service carries it and cannot read it. Never
 * throws. `give-up` with `gone`: the browser takes nothing there any more.
 */
export type SendPush = (push: Push) => Promise<HookOutcome>;

/** A reminder of yesterday is none: a browser that was off for longer is not told. */
const LASTS_SECONDS = 12 * 60 * 60;

/** The library encrypts and signs; the posting is ours, so that no address leads to what only this machine can reach. */
export function createSendPush(rules: HookRules): SendPush {
  const post = createGuardedPost(rules);
  return async ({ address, keys, sender, text }) => {
    const sealed = sealFor({ address, keys, sender, text });
    return sealed === null
      ? { is: 'give-up', why: 'addressUnreadable' }
      : await post(address.endpoint, sealed);
  };
}

/** Keys that are no keys make the library throw: nothing can be said to such a browser. */
function sealFor({ address, keys, sender, text }: Push) {
  try {
    const { headers, body } = webPush.generateRequestDetails(address, text, {
      TTL: LASTS_SECONDS,
      urgency: 'normal',
      vapidDetails: { subject: sender, ...keys },
    });
    const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]);
    return { headers: Object.fromEntries(named), body: body ?? Buffer.alloc(0) };
  } catch {
    return null;
  }
}

/** A pair of keys for one workspace. */
export function makePushKeys(): PushKeys {
  return webPush.generateVAPIDKeys();
}
