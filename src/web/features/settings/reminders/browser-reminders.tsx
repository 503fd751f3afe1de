import { Button } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PushReminders } from '../../../../contract/push-endpoints.ts';
import { Loading, ProblemNotice } from '../../../components/page-state.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { call } from '../../../lib/api.ts';
import { type Phrase, phrase } from '../../../lib/language/phrase.ts';
import { QuietHours } from './quiet-hours.tsx';
import './reminders.css';
import { digestHere, type PushAbility, pushAbility, subscribeHere, unsubscribeHere } from './this-browser.ts';

const pushQuery = queryOptions({
  queryKey: ['push'],
  queryFn: ({ signal }) => call('get /api/you/push-targets', {}, { signal }),
});

/** Reminders that browsers show, also while the app is closed. Nobody is asked for the permission before they press. */
export function BrowserReminders() {
  const { t } = useTranslation();
  const push = useQuery(pushQuery);
  return (
    <section className="settings-sheet reminders" aria-label={t('In this browser')}>
      <h2 className="settings-heading">{t('In this browser')}</h2>
      <p className="settings-quiet">
        {t(
          'A reminder on this screen when a word of yours is due, also while Heardback is closed. What comes up together comes as one; nothing rings in your quiet hours. It is encrypted on its way: the browser’s push service cannot read it.',
        )}
      </p>
      {push.isPending && <Loading rows={2} />}
      {push.error && <ProblemNotice error={push.error} onRetry={() => void push.refetch()} />}
      {push.data && <Browsers push={push.data} />}
    </section>
  );
}

const WHY_NOT: Readonly<Record<Exclude<PushAbility, 'able'>, Phrase>> = {
  insecure: phrase(
    'This browser takes reminders only from an address that begins with https, or from this machine itself.',
  ),
  homeScreen: phrase(
    'On this device, put Heardback on the home screen first (Share, then “Add to Home Screen”), and open it from there.',
  ),
  unable: phrase('This browser cannot take reminders. A mail or the calendar can tell you instead.'),
  blocked: phrase(
    'Notifications from Heardback are switched off in this browser. Its settings for this page allow them again.',
  ),
};

function Browsers({ push }: { push: PushReminders }) {
  const { t } = useTranslation();
  const { add, remove, test, keep, here } = usePush(push);
  const isHere = push.targets.some(({ digest }) => digest === here);
  const ability = pushAbility();
  const error = add.error instanceof PushRefused ? null : (add.error ?? remove.error ?? test.error);
  return (
    <>
      {push.targets.length > 0 && (
        <ul className="settings-rows">
          {push.targets.map(({ id, name, host, digest, madeAt, lastPushedAt }) => (
            <li key={id}>
              <span>
                <strong>{name || host}</strong> {digest === here && `(${t('this browser')}) `}
                <span className="settings-quiet">
                  {lastPushedAt === null ? t('since') : t('last reminded')}{' '}
                  <TimeText at={Date.parse(lastPushedAt ?? madeAt)} />
                </span>
              </span>
              <Button
                size="compact-sm"
                variant="subtle"
                loading={remove.isPending && remove.variables === id}
                onClick={() => remove.mutate(id)}
              >
                {t('No longer remind {{name}}', { name: name || host })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {ability !== 'able' && <p role="note">{t(WHY_NOT[ability])}</p>}
      {add.error instanceof PushRefused && <p role="status">{t(add.error.says)}</p>}
      {error && <ProblemNotice error={error} />}
      <div className="settings-test">
        {ability === 'able' && !isHere && (
          <Button variant="default" loading={add.isPending} onClick={() => add.mutate()}>
            {t('Remind me in this browser')}
          </Button>
        )}
        {push.targets.length > 0 && (
          <Button variant="subtle" loading={test.isPending} onClick={() => test.mutate()}>
            {t('Show a test')}
          </Button>
        )}
        {test.data && (
          <output data-works={test.data.works}>
            {test.data.sentence} {test.data.wayOut}
          </output>
        )}
      </div>
      {push.targets.length > 0 && <QuietHours quiet={push.quiet} onSaved={keep} />}
    </>
  );
}

/** The browser said no, or its push service is out of reach: nothing of ours went wrong. */
class PushRefused extends Error {
  readonly says: Phrase;

  constructor(says: Phrase) {
    super(says);
    this.says = says;
  }
}

function usePush({ publicKey, targets }: PushReminders) {
  const queryClient = useQueryClient();
  const here = useQuery({ queryKey: [...pushQuery.queryKey, 'here'], queryFn: digestHere });
  const keep = (after: PushReminders) => queryClient.setQueryData(pushQuery.queryKey, after);
  const add = useMutation({
    mutationFn: async () => {
      const body = await subscribeHere(publicKey).catch(() => {
        throw new PushRefused(
          phrase('The push service of this browser did not answer. Try again later, or in another browser.'),
        );
      });
      if (body === null)
        throw new PushRefused(phrase('The browser did not allow it, so nothing was switched on.'));
      return await call('post /api/you/push-targets', { body });
    },
    onSuccess: async (after) => {
      keep(after);
      await queryClient.invalidateQueries({ queryKey: pushQuery.queryKey });
    },
  });
  const remove = useMutation({
    mutationFn: async (pushTargetId: string) => {
      await call('delete /api/you/push-targets/{pushTargetId}', { params: { pushTargetId } });
      if (targets.find(({ id }) => id === pushTargetId)?.digest === here.data) await unsubscribeHere();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: pushQuery.queryKey }),
  });
  const test = useMutation({
    mutationFn: () => call('post /api/you/push-targets/tests', {}),
    onSettled: () => queryClient.invalidateQueries({ queryKey: pushQuery.queryKey }),
  });
  return { add, remove, test, keep, here: here.data ?? null };
}
