import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { SessionAnswer } from '../../../contract/session.ts';
import { call } from '../../lib/api.ts';
import { askPasskey, passkeyAbility } from '../../lib/passkey.ts';

/** A challenge holds for five minutes; whoever looks at the page for longer is offered a new one. */
const OFFERED_FOR_MS = 4 * 60_000;

/**
 * Signing in with a passkey: with a press, and before that among what the browser fills in beside the address, which asks
 * nobody anything.
 */
export function usePasskey(onEntered: (session: SessionAnswer) => void) {
  const quiet = useRef<AbortController>(null);
  const [offers, setOffers] = useState(0);
  const press = useMutation({
    // A browser asks for one passkey at a time.
    onMutate: () => quiet.current?.abort(),
    mutationFn: () => enter({}),
    onSuccess: onEntered,
    onError: () => setOffers(offers + 1),
  });
  const [failure, setFailure] = useState<unknown>(null);
  const entered = useRef(onEntered);
  entered.current = onEntered;
  // biome-ignore lint/correctness/useExhaustiveDependencies: offered again once a press came to nothing
  useEffect(() => {
    const offering = new AbortController();
    quiet.current = offering;
    offerQuietly(offering.signal).then((session) => session && entered.current(session), setFailure);
    return () => offering.abort();
  }, [offers]);
  return { press, failure };
}

async function enter(asking: Parameters<typeof askPasskey>[1]): Promise<SessionAnswer> {
  const { publicKey } = await call('post /api/passkey-challenges', {});
  const response = await askPasskey(publicKey, asking);
  return await call('put /api/session/passkey', { body: { response } });
}

/** Until one is chosen or nobody wants any; says nothing of what does not concern whoever types a password. */
async function offerQuietly(signal: AbortSignal): Promise<SessionAnswer | null> {
  if (passkeyAbility() !== 'able' || !(await isOfferedQuietly())) return null;
  while (!signal.aborted) {
    const lapse = AbortSignal.timeout(OFFERED_FOR_MS);
    const response = await call('post /api/passkey-challenges', {}, { signal })
      .then(({ publicKey }) =>
        askPasskey(publicKey, { signal: AbortSignal.any([signal, lapse]), isQuiet: true }),
      )
      .catch(() => null);
    if (response !== null) return await call('put /api/session/passkey', { body: { response } });
    if (!lapse.aborted) return null;
  }
  return null;
}

async function isOfferedQuietly(): Promise<boolean> {
  return (await PublicKeyCredential.isConditionalMediationAvailable?.()) ?? false;
}
