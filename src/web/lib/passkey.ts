import { type Phrase, phrase } from './language/phrase.ts';

export type PasskeyAbility = 'able' | 'insecure' | 'unable' | 'numbered';

/** Whether this browser can use passkeys at this address. */
export function passkeyAbility(): PasskeyAbility {
  if (!window.isSecureContext) return 'insecure';
  if (typeof PublicKeyCredential === 'undefined') return 'unable';
  if (typeof PublicKeyCredential.parseRequestOptionsFromJSON !== 'function') return 'unable';
  // A passkey belongs to a name; browsers make none for a number.
  return /^[\d.]+$|^\[/.test(window.location.hostname) ? 'numbered' : 'able';
}

export const WHY_NO_PASSKEY: Readonly<Record<Exclude<PasskeyAbility, 'able'>, Phrase>> = {
  insecure: phrase(
    'Browsers use passkeys only at an address that begins with https, or on this machine itself. Your password works here all the same.',
  ),
  unable: phrase('This browser cannot use passkeys. A newer one can.'),
  numbered: phrase(
    'Browsers use passkeys only at an address with a name, not at a number such as 127.0.0.1. Your password works here all the same.',
  ),
};

/** As the server asks it, in the JSON of WebAuthn. */
type Asked = Readonly<Record<string, unknown>>;

interface Asking {
  readonly signal?: AbortSignal;
  /** Offered among what the browser would fill in, without a window of its own. */
  readonly isQuiet?: boolean;
}

/** Has one of the passkeys of this device answer, once its holder has shown a finger, a face or a PIN. */
export async function askPasskey(asked: Asked, { signal, isQuiet = false }: Asking): Promise<Asked> {
  const options = { ...asked, userVerification: 'required' } as unknown;
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    options as PublicKeyCredentialRequestOptionsJSON,
  );
  const mediation = isQuiet ? 'conditional' : 'optional';
  return jsonOf(await navigator.credentials.get({ publicKey, mediation, ...(signal && { signal }) }));
}

/** Makes a passkey on a device that its holder chooses. */
export async function makePasskey(asked: Asked): Promise<Asked> {
  const options = asked as unknown as PublicKeyCredentialCreationOptionsJSON;
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  return jsonOf(await navigator.credentials.create({ publicKey }));
}

/** Why the browser gave none, where that is for its holder to know; `null` for anything else that went wrong. */
export function whyNoAnswer(error: unknown): Phrase | null {
  if (!(error instanceof DOMException)) return null;
  switch (error.name) {
    case 'NotAllowedError':
      return phrase('The browser gave no passkey, or it took too long. You can try again.');
    case 'InvalidStateError':
      return phrase('This device keeps a passkey for you already.');
    case 'SecurityError':
      return phrase('Passkeys belong to another address of Heardback. Open it there to use them.');
    default:
      return phrase('This device cannot keep or use such a passkey. Another one may.');
  }
}

function jsonOf(credential: Credential | null): Asked {
  if (!(credential instanceof PublicKeyCredential))
    throw new DOMException('none was given', 'NotAllowedError');
  return { ...credential.toJSON() };
}
