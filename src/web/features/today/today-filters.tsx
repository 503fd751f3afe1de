import { Button, Popover, Select, Switch, TextInput } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ViewSearch } from '../../../contract/views.ts';
import { obligationKind } from '../../../contract/vocabulary.ts';
import type { ObligationKind } from '../../../domain/obligation/obligation.ts';
import { wordOwed } from '../../../domain/wording/words-owed.ts';
import { ProblemNotice } from '../../components/page-state.tsx';
import { call } from '../../lib/api.ts';
import { capitalised } from '../../lib/as-sentence.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { viewsQuery } from '../../lib/views-query.ts';
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

/** Under a name of one's own, from then on in the palette. */
function KeepView({ search }: { search: ViewSearch }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '') return;
    setFailure(null);
    call('post /api/views', { body: { name, search } }).then((answer) => {
      queryClient.setQueryData(viewsQuery.queryKey, answer);
      setOpen(false);
      setName('');
    }, setFailure);
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus position="bottom-end" withArrow shadow="md">
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          size="sm"
          leftSection={<IconBookmark size={16} stroke={1.6} aria-hidden />}
          onClick={() => setOpen((is) => !is)}
        >
          {t('Keep this view')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={onSubmit} className="today-keep">
          {failure !== null && <ProblemNotice error={failure} />}
          <TextInput
            label={t('Name of the view')}
            description={t('You find it with the key /')}
            value={name}
            maxLength={60}
            data-autofocus
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" size="sm" mt="sm">
            {t('Keep it')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
