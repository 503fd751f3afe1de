import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Calendars } from '../../../../contract/calendar-sources.ts';
import { ProblemNotice } from '../../../components/page-state.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { call } from '../../../lib/api.ts';
import { CopyOnce } from '../copy-once.tsx';

/** What a member owes, in their own calendar program. */
export function FeedLink({ feed }: { feed: Calendars['feed'] }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [url, setUrl] = useState<string | null>(null);
  const onSettled = () => queryClient.invalidateQueries({ queryKey: ['calendars'] });
  const make = useMutation({
    mutationFn: () => call('put /api/you/calendar-feed', {}),
    onSuccess: (made) => setUrl(made.url),
    onSettled,
  });
  const end = useMutation({
    mutationFn: () => call('delete /api/you/calendar-feed', {}),
    onSuccess: () => setUrl(null),
    onSettled,
  });
  const error = make.error ?? end.error;
  return (
    <section className="calendars-part" aria-label={t('What you owe, in your own calendar')}>
      <h2>{t('What you owe, in your own calendar')}</h2>
      <p className="calendar-quiet">
        {t(
          'Your calendar program can subscribe to an address of your own: words that you owe on the day by which they are due, and your interviews. Whoever has the address can read it, so keep it to yourself.',
        )}
      </p>
      {url !== null && (
        <CopyOnce title={t('Your address')} text={url} onDone={() => setUrl(null)}>
          {t('Copy it now: it is shown only this once, and kept nowhere in a form that could be read.')}
        </CopyOnce>
      )}
      {feed && (
        <p className="calendar-quiet">
          {t('Made')} <TimeText at={Date.parse(feed.madeAt)} withTime />
          {', '}
          {feed.lastUsedAt ? (
            <>
              {t('last read')} <TimeText at={Date.parse(feed.lastUsedAt)} withTime />
            </>
          ) : (
            t('not read yet')
          )}
        </p>
      )}
      {error && <ProblemNotice error={error} />}
      <div className="calendar-acts">
        <Button variant="default" loading={make.isPending} onClick={() => make.mutate()}>
          {feed ? t('A new address; the old one ends') : t('Make the address')}
        </Button>
        {feed && (
          <Button variant="subtle" color="gray" loading={end.isPending} onClick={() => end.mutate()}>
            {t('End it')}
          </Button>
        )}
      </div>
    </section>
  );
}
