import { Button } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Passkeys as OwnPasskeys } from '../../../contract/passkey-endpoints.ts';
import { Loading, ProblemNotice } from '../../components/page-state.tsx';
import { call } from '../../lib/api.ts';
import { makePasskey, passkeyAbility, WHY_NO_PASSKEY, whyNoAnswer } from '../../lib/passkey.ts';
import { problemOf } from '../../lib/problem.ts';
import { PasskeyRow } from './passkey-row.tsx';
import { newPushName } from './reminders/browser-name.ts';

const passkeysQuery = queryOptions({
  queryKey: ['passkeys'],
  queryFn: ({ signal }) => call('get /api/you/passkeys', {}, { signal }),
});

/** The passkeys of whoever is looking: added with this device or another, named, and taken away. */
export function Passkeys() {
  const own = useQuery(passkeysQuery);
  const queryClient = useQueryClient();
  if (own.isPending) return <Loading rows={1} />;
  if (!own.data) return <ProblemNotice error={own.error} onRetry={() => void own.refetch()} />;
  const keep = (after: OwnPasskeys) => queryClient.setQueryData(passkeysQuery.queryKey, after);
  return (
    <>
      <ul className="settings-rows settings-apart">
        {own.data.passkeys.map((passkey) => (
          <PasskeyRow
            key={passkey.id}
            passkey={passkey}
            onChanged={keep}
            onRemoved={() => void queryClient.invalidateQueries({ queryKey: passkeysQuery.queryKey })}
          />
        ))}
      </ul>
      <AddPasskey host={own.data.host} onAdded={keep} />
    </>
  );
}

function AddPasskey({ host, onAdded }: { host: string; onAdded: (after: OwnPasskeys) => void }) {
  const { t } = useTranslation();
  const add = useMutation({
    mutationFn: async () => {
      const { publicKey } = await call('post /api/you/passkey-challenges', {});
      const response = await makePasskey(publicKey);
      return await call('post /api/you/passkeys', {
        body: { name: newPushName(navigator.userAgent), response },
      });
    },
    onSuccess: onAdded,
  });
  const ability = passkeyAbility();
  if (ability !== 'able') return <p role="note">{t(WHY_NO_PASSKEY[ability])}</p>;
  if (window.location.hostname !== host)
    return (
      <p role="note">
        {t('Passkeys belong to {{host}}. Open Heardback at that address to add or use one.', { host })}
      </p>
    );
  if (add.error !== null && problemOf(add.error).code === 'sign_in_again') return <SignInFirst />;
  const why = whyNoAnswer(add.error);
  return (
    <>
      {why !== null && <p role="status">{t(why)}</p>}
      {add.error !== null && why === null && <ProblemNotice error={add.error} />}
      <Button variant="default" loading={add.isPending} onClick={() => add.mutate()}>
        {t('Add a passkey')}
      </Button>
      {add.isSuccess && (
        <output className="settings-saved">{t('Added. The sign-in page takes it from now on.')}</output>
      )}
    </>
  );
}

/** Ends this session, so that the page asks for signing in over what stands there. */
function SignInFirst() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const end = useMutation({
    mutationFn: () => call('delete /api/session', {}),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['session'] }),
  });
  return (
    <>
      <p role="status">
        {t(
          'You signed in more than a day ago. Sign in once more before you add a passkey, so that nobody adds one at a screen that you left open.',
        )}
      </p>
      {end.error !== null && <ProblemNotice error={end.error} />}
      <Button variant="default" loading={end.isPending} onClick={() => end.mutate()}>
        {t('Sign in once more')}
      </Button>
    </>
  );
}
