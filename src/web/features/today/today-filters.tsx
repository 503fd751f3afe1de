import { Select, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ViewSearch } from '../../../contract/views.ts';
import { obligationKind } from '../../../contract/vocabulary.ts';
import type { ObligationKind } from '../../../domain/obligation/obligation.ts';
import { wordOwed } from '../../../domain/wording/words-owed.ts';
import { call } from '../../lib/api.ts';
import { capitalised } from '../../lib/as-sentence.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { KeepView } from './keep-view.tsx';
import { OwnViews } from './own-views.tsx';
import type { TodayAsked } from './today-query.ts';

/** What Today is narrowed to; all of it stands in the address. */
export function TodayFilters({ asked, search }: { asked: TodayAsked; search: ViewSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/' });
  const language = useLanguage();
  const change = (part: object): void =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  const kinds = obligationKind.options.filter((kind) => !BESIDE.has(kind));
  return (
    <div className="today-filters">
      <OpeningSelect openingId={asked.openingId} onChange={(openingId) => change({ openingId })} />
      <Select
        aria-label={t('Kind of word')}
        placeholder={t('Any kind of word')}
        data={kinds.map((kind) => ({ value: kind, label: capitalised(wordOwed(language, kind)) }))}
        value={asked.kind ?? null}
        onChange={(kind) => change({ kind: (kind as ObligationKind | null) ?? undefined })}
        clearable
        searchable
        size="sm"
      />
      <Switch
        label={t('Late only')}
        checked={asked.late === 'true'}
        onChange={(event) => change({ late: event.currentTarget.checked ? 'true' : undefined })}
      />
      <KeepView search={search} />
      <OwnViews />
    </div>
  );
}

/** They stand on Today by themselves, or are nobody's word to somebody outside. */
const BESIDE: ReadonlySet<ObligationKind> = new Set<ObligationKind>([
  'debrief',
  'scorecard',
  'handOff',
  'reference',
  'candidateThankYou',
  'followUp',
]);

function OpeningSelect({
  openingId,
  onChange,
}: {
  openingId: string | undefined;
  onChange: (id: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const [q, setQ] = useState('');
  const { data } = useQuery({
    queryKey: ['openings', 'filter', q],
    queryFn: ({ signal }) => call('get /api/openings', { query: { q, limit: 20 } }, { signal }),
    placeholderData: (before) => before,
  });
  const { data: chosen } = useQuery({
    queryKey: ['opening', openingId, 'name'],
    queryFn: ({ signal }) =>
      call(
        'get /api/openings/{openingId}',
        { params: { openingId: openingId ?? '' }, query: { limit: 1 } },
        { signal },
      ),
    enabled: openingId !== undefined,
  });
  const found = (data?.openings ?? []).map(({ id, title }) => ({ value: id, label: title }));
  const isListed = openingId === undefined || found.some(({ value }) => value === openingId);
  return (
    <Select
      aria-label={t('Opening')}
      placeholder={t('Any opening')}
      data={isListed || !chosen ? found : [...found, { value: chosen.id, label: chosen.title }]}
      value={openingId ?? null}
      onChange={(id) => onChange(id ?? undefined)}
      onSearchChange={setQ}
      filter={({ options }) => options}
      clearable
      searchable
      size="sm"
      nothingFoundMessage={t('No opening of that name.')}
    />
  );
}
