import { SegmentedControl, TextInput } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BenchAnswer } from '../../../contract/bench.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { Empty, Loading, ProblemNotice } from '../../components/page-state.tsx';
import { ShowMore } from '../../components/show-more.tsx';
import { call } from '../../lib/api.ts';
import { Place } from './bench-place.tsx';
import './bench.css';

type Shown = 'agreed' | 'touch' | 'renewal' | 'asked';

/** Runners-up who agreed to be kept in touch with: until when, what they look for, and who hears from you now. */
export function BenchView() {
  const { t } = useTranslation();
  const [shown, setShown] = useState<Shown>('agreed');
  const [words, setWords] = useState('');
  const query = useInfiniteQuery({
    queryKey: ['bench', shown, words],
    queryFn: ({ pageParam, signal }) =>
      call(
        'get /api/bench',
        { query: { ...queryOf(shown, words), ...(pageParam && { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last: BenchAnswer) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
  const first = query.data?.pages[0];
  if (!first && query.error)
    return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  if (!first) return <Loading />;
  const places = query.data?.pages.flatMap((page) => page.places) ?? [];
  return (
    <>
      <PageHeader title={t('Bench')} lead={t('Runners-up who agreed to be kept in touch with')} />
      <Counts bench={first} />
      <div className="bench-filters">
        <SegmentedControl
          aria-label={t('Who is shown')}
          value={shown}
          onChange={(value) => setShown(value as Shown)}
          data={[
            { value: 'agreed', label: t('Everyone ({{n}})', { n: first.agreed }) },
            { value: 'touch', label: t('Hears from you now ({{n}})', { n: first.touchesDue }) },
            { value: 'renewal', label: t('Consent ends ({{n}})', { n: first.renewalsDue }) },
            { value: 'asked', label: t('Asked ({{n}})', { n: first.asked }) },
          ]}
        />
        <TextInput
          aria-label={t('Search the bench')}
          placeholder={t('Name, opening, what they look for')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </div>
      {places.length === 0 ? (
        <Nobody isSearching={words !== '' || shown !== 'agreed'} />
      ) : (
        <ul className="bench">
          {places.map((place) => (
            <Place key={place.person.id} place={place} />
          ))}
        </ul>
      )}
      <ShowMore of={query} />
    </>
  );
}

function queryOf(shown: Shown, words: string) {
  const q = words.trim() === '' ? {} : { q: words.trim() };
  if (shown === 'asked') return { state: 'asked' as const, ...q };
  return { state: 'agreed' as const, ...(shown !== 'agreed' && { due: shown }), ...q };
}

/** What the bench brought, as it was counted; nothing is said where there is nothing to compare. */
function Counts({ bench: { hires, daysFromBench, daysElsewhere } }: { bench: BenchAnswer }) {
  const { t } = useTranslation();
  if (hires === 0) return null;
  return (
    <p className="bench-counts">
      {t('{{count}} people of the bench were hired.', { count: hires })}{' '}
      {daysFromBench !== null &&
        daysElsewhere !== null &&
        t(
          'From the opening to the yes it took {{bench}} days with them, and {{others}} days with others (the middle of each).',
          {
            bench: daysFromBench,
            others: daysElsewhere,
          },
        )}
    </p>
  );
}

function Nobody({ isSearching }: { isSearching: boolean }) {
  const { t } = useTranslation();
  if (isSearching) return <Empty title={t('Nobody of the bench fits.')} />;
  return (
    <Empty title={t('Nobody is on the bench yet.')}>
      {t(
        'After a told no, people can say on their status page that they would like to hear from you, until a day of their own choice.',
      )}{' '}
      <Link to="/openings">{t('See who is in process')}</Link>
    </Empty>
  );
}
