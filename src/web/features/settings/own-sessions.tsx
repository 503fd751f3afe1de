import { Button } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loading, ProblemNotice } from '../../components/page-state.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { call } from '../../lib/api.ts';
import { t as say } from '../../lib/language/phrase.ts';

const sessionsQuery = queryOptions({
  queryKey: ['own-sessions'],
  queryFn: ({ signal }) => call('get /api/you/sessions', {}, { signal }),
});

/** Where you are signed in, and out of everywhere but here with one press. */
export function OwnSessions() {
  const { t } = useTranslation();
  const sessions = useQuery(sessionsQuery);
  const queryClient = useQueryClient();
  const end = useMutation({
    mutationFn: () => call('delete /api/you/sessions', {}),
    onSettled: () => queryClient.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  });
  if (sessions.isPending) return <Loading rows={2} />;
  if (!sessions.data) return <ProblemNotice error={sessions.error} onRetry={() => void sessions.refetch()} />;
  const all = sessions.data.sessions;
  return (
    <>
      <ul className="settings-rows settings-apart">
        {all.map((one) => (
          <li key={`${one.since}${one.lastSeenAt}${one.device}`}>
            <div>
              <p>
                <strong>{deviceOf(one.device)}</strong> {one.isThis && <span>{t('(here)')}</span>}
              </p>
              <p className="settings-quiet">
                {one.ip && `${one.ip}, `}
                {t('since')} <TimeText at={Date.parse(one.since)} withTime />
              </p>
            </div>
          </li>
        ))}
      </ul>
      {end.error !== null && <ProblemNotice error={end.error} />}
      {all.length > 1 && (
        <Button variant="default" loading={end.isPending} onClick={() => end.mutate()}>
          {t('Sign out everywhere else')}
        </Button>
      )}
      {end.isSuccess && <output className="settings-saved">{t('You are signed in here alone.')}</output>}
    </>
  );
}

/** The browser and the system, out of all that a browser says of itself. */
function deviceOf(agent: string | null): string {
  if (agent === null) return say('A program');
  const browser = /(Firefox|Edg|OPR|Chrome|Safari|curl)/.exec(agent)?.[1];
  const system = /(Windows|Mac OS X|iPhone|iPad|Android|Linux)/.exec(agent)?.[1];
  const names = [browser?.replace('Edg', 'Edge').replace('OPR', 'Opera'), system?.replace('Mac OS X', 'Mac')];
  return names.filter(Boolean).join(', ') || agent.slice(0, 60);
}
