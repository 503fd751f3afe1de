import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BenchAnswer, BenchPlaceAnswer } from '../../../contract/bench.ts';
import { ButtonLink } from '../../components/button-link.tsx';
import { Chip } from '../../components/chip.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Empty, Loading, ProblemNotice } from '../../components/page-state.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { call } from '../../lib/api.ts';
import { sayPlainDate } from '../../lib/when.ts';
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
      {query.hasNextPage && (
        <Button
          variant="subtle"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('Show more')}
        </Button>
      )}
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

function Place({ place }: { place: BenchPlaceAnswer }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const params = { applicationId: place.applicationId };
  const write = useMutation({
    mutationFn: (kind: 'benchTouch' | 'benchRenewal' | 'benchInvitation') =>
      call('post /api/applications/{applicationId}/drafts', { params, body: { kind } }),
    onSuccess: (message) => navigate({ to: '/messages/$messageId', params: { messageId: message.id } }),
  });
  const leave = useMutation({
    mutationFn: () => call('delete /api/applications/{applicationId}/bench', { params }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['bench'] }),
  });
  const error = write.error ?? leave.error;
  return (
    <li>
      <div className="bench-who">
        <Link to="/applications/$applicationId" params={params}>
          {place.person.name}
        </Link>
        <span>{t('close in “{{opening}}”', { opening: place.opening.name })}</span>
        {place.isTouchDue && <Chip tone="soon">{t('hears from you now')}</Chip>}
        {place.isRenewalDue && <Chip tone="soon">{t('consent ends')}</Chip>}
        {place.draftId !== null && <Chip tone="accent">{t('the letter is ready')}</Chip>}
      </div>
      <p className="bench-quiet">
        {place.until && `${t('Until {{day}}', { day: sayPlainDate(place.until) })}. `}
        {place.lookingFor && `${t('Looks for: {{words}}', { words: place.lookingFor })}. `}
        {place.touchedAt && (
          <>
            {t('Last word')} <TimeText at={Date.parse(place.touchedAt)} />.{' '}
          </>
        )}
        {place.touchDueOn &&
          !place.isTouchDue &&
          t('Next word {{day}}.', { day: sayPlainDate(place.touchDueOn) })}
      </p>
      {error !== null && <ProblemNotice error={error} />}
      <div className="bench-acts">
        {place.draftId !== null ? (
          <ReadyLetter messageId={place.draftId} />
        ) : place.state === 'asked' ? (
          <Button size="xs" loading={write.isPending} onClick={() => write.mutate('benchInvitation')}>
            {t('Write the question')}
          </Button>
        ) : (
          <Button
            size="xs"
            variant={place.isTouchDue || place.isRenewalDue ? 'filled' : 'default'}
            loading={write.isPending}
            onClick={() => write.mutate(place.isRenewalDue ? 'benchRenewal' : 'benchTouch')}
          >
            {place.isRenewalDue ? t('Ask whether it goes on') : t('Write a short word')}
          </Button>
        )}
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          loading={leave.isPending}
          onClick={() => leave.mutate()}
        >
          {t('They asked to leave')}
        </Button>
      </div>
    </li>
  );
}

/** Written before anybody asked: read it, add a line of one's own, send it. */
function ReadyLetter({ messageId }: { messageId: string }) {
  const { t } = useTranslation();
  return (
    <ButtonLink size="xs" to="/messages/$messageId" params={{ messageId }}>
      {t('Read and send')}
    </ButtonLink>
  );
}
