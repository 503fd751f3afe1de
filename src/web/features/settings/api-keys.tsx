import { Button } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiKey } from '../../../contract/settings.ts';
import { Empty, Loading, ProblemNotice } from '../../components/page-state.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { call } from '../../lib/api.ts';
import { CopyOnce } from './copy-once.tsx';
import { NewApiKey } from './new-api-key.tsx';
import { ROLE_WORDS } from './team/role-words.ts';

const keysQuery = queryOptions({
  queryKey: ['api-keys'],
  queryFn: ({ signal }) => call('get /api/api-keys', {}, { signal }),
});

/** What programs show in place of signing in. */
export function ApiKeys() {
  const { t } = useTranslation();
  const keys = useQuery(keysQuery);
  const [isMaking, setMaking] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  if (keys.isPending) return <Loading rows={3} />;
  if (!keys.data) return <ProblemNotice error={keys.error} onRetry={() => void keys.refetch()} />;
  return (
    <>
      {made !== null && (
        <CopyOnce title={t('The key is made')} text={made} onDone={() => setMade(null)}>
          {t('Copy it now: it is shown only this once, and kept nowhere in a form that could be read.')}
        </CopyOnce>
      )}
      {isMaking ? (
        <NewApiKey
          onMade={(key) => {
            setMade(key);
            setMaking(false);
          }}
          onClose={() => setMaking(false)}
        />
      ) : (
        <Button className="settings-apart" variant="default" onClick={() => setMaking(true)}>
          {t('Make a key')}
        </Button>
      )}
      {keys.data.keys.length === 0 && !isMaking ? (
        <Empty title={t('No key opens anything here.')}>
          {t('A program shows its key as “Authorization: Bearer …” with each request.')}
        </Empty>
      ) : (
        <ul className="settings-rows">
          {keys.data.keys.map((key) => (
            <KeyRow key={key.id} apiKey={key} />
          ))}
        </ul>
      )}
    </>
  );
}

function KeyRow({ apiKey }: { apiKey: ApiKey }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => call('delete /api/api-keys/{apiKeyId}', { params: { apiKeyId: apiKey.id } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keysQuery.queryKey }),
  });
  const { lastUsedAt, expiresAt } = apiKey;
  return (
    <li>
      <div>
        <p>
          <strong>{apiKey.name}</strong>{' '}
          <span className="settings-quiet">{t('ends in {{hint}}', { hint: apiKey.hint })}</span>
        </p>
        <p className="settings-quiet">
          {t(ROLE_WORDS[apiKey.role].label)}
          {', '}
          {lastUsedAt ? (
            <>
              {t('last used')} <TimeText at={Date.parse(lastUsedAt)} />
            </>
          ) : (
            t('never used')
          )}
          {', '}
          {expiresAt ? (
            <>
              {t('ends')} <TimeText at={Date.parse(expiresAt)} />
            </>
          ) : (
            t('without an end')
          )}
          {apiKey.madeBy && `, ${t('made by {{name}}', { name: apiKey.madeBy.name })}`}
        </p>
      </div>
      <Button
        variant="default"
        size="xs"
        loading={revoke.isPending}
        aria-label={t('End the key {{name}}', { name: apiKey.name })}
        onClick={() => revoke.mutate()}
      >
        {t('End it')}
      </Button>
    </li>
  );
}
