import { newPushName } from './browser-name.ts';

/** Whether this browser can show reminders, and if not, why. */
export type PushAbility = 'able' | 'insecure' | 'homeScreen' | 'unable' | 'blocked';

const WORKER = '/reminders.js';

export function pushAbility(): PushAbility {
  if (!window.isSecureContext) return 'insecure';
  if (!('serviceWorker' in navigator) || !('PushManager' in window))
    return isApplePhone() ? 'homeScreen' : 'unable';
  return Notification.permission === 'denied' ? 'blocked' : 'able';
}

/** There a page may push only once it was put on the home screen. */
function isApplePhone(): boolean {
  return /iPhone|iPad/.test(navigator.userAgent);
}

export interface Subscribed {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
  readonly name: string;
}

/** Asks for the permission, and has the browser's own push service make an address. `null` where the permission is refused. */
export async function subscribeHere(publicKey: string): Promise<Subscribed | null> {
  if ((await Notification.requestPermission()) !== 'granted') return null;
  const registration = await navigator.serviceWorker.register(WORKER);
  await navigator.serviceWorker.ready;
  const known = await registration.pushManager.getSubscription();
  // An address that was made for another key, of another installation at this place, is of no use.
  if (known !== null && !isFor(known, publicKey)) await known.unsubscribe();
  const subscription = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: publicKey,
  });
  const { endpoint, keys } = subscription.toJSON();
  const { p256dh, auth } = keys ?? {};
  if (endpoint === undefined || p256dh === undefined || auth === undefined) return null;
  return { endpoint, keys: { p256dh, auth }, name: newPushName(navigator.userAgent) };
}

/** By which the server's list knows this browser; `null` where it takes nothing. */
export async function digestHere(): Promise<string | null> {
  if (pushAbility() !== 'able') return null;
  const registration = await navigator.serviceWorker.getRegistration(WORKER);
  const subscription = await registration?.pushManager.getSubscription();
  if (!subscription) return null;
  const bytes = new TextEncoder().encode(subscription.endpoint);
  return base64url(await crypto.subtle.digest('SHA-256', bytes));
}

/** This browser no longer takes anything, whatever the server still knows. */
export async function unsubscribeHere(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration(WORKER);
  const subscription = await registration?.pushManager.getSubscription();
  await subscription?.unsubscribe();
}

function isFor(subscription: PushSubscription, publicKey: string): boolean {
  const key = subscription.options.applicationServerKey;
  return key !== null && base64url(key) === publicKey;
}

function base64url(bytes: ArrayBuffer): string {
  const text = btoa(String.fromCharCode(...new Uint8Array(bytes)));
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
