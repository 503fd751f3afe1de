import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { PersonRow } from '../../../contract/people.ts';
import { Empty, Loading, ProblemNotice } from '../../components/page-state.tsx';
import { call } from '../../lib/api.ts';
import { useShortcuts } from '../../lib/shortcuts.ts';
import './people.css';

/** Everyone, by part of a name or an address, as you type; the search stays in the address. */
export function PeopleSearch({ q }: { q: string }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(q);
  const [settled] = useDebouncedValue(typed, 120);
  const navigate = useNavigate({ from: '/people' });
  const field = useRef<HTMLInputElement>(null);
  useShortcuts([{ keys: '/', label: t('Search'), group: t('People'), run: () => field.current?.focus() }]);
  useEffect(() => {
    if (settled !== q) void navigate({ search: settled ? { q: settled } : {}, replace: true });
  }, [settled, q, navigate]);
  const people = useQuery({
    queryKey: ['people', settled],
    queryFn: ({ signal }) => call('get /api/people', { query: { q: settled } }, { signal }),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <TextInput
        ref={field}
        type="search"
        aria-label={t('Search people')}
        placeholder={t('Part of a name or a mail address')}
        leftSection={<IconSearch size={17} stroke={1.6} aria-hidden />}
        size="md"
        maw={560}
        mb="lg"
        autoFocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {people.isError && <ProblemNotice error={people.error} onRetry={() => void people.refetch()} />}
      {people.isPending && <Loading rows={4} />}
      {people.data && <Found people={people.data.people} q={settled} />}
    </>
  );
}

function Found({ people, q }: { people: readonly PersonRow[]; q: string }) {
  const { t } = useTranslation();
  if (people.length === 0) {
    return q ? (
      <Empty title={t('Nobody is called “{{q}}”.', { q })}>
        {t('Try part of the name, or the mail address.')}
      </Empty>
    ) : (
      <Empty title={t('There are no people yet.')}>
        <Trans
          i18nKey="<add>Add the first one</add>, or <import>import a file</import>."
          components={{ add: <Link to="/people/new" />, import: <Link to="/imports" /> }}
        />
      </Empty>
    );
  }
  return (
    <ul className="people" aria-live="polite">
      {people.map((person) => (
        <li key={person.id} className="person-row">
          <p>
            <span className="person-name">{person.name}</span>
            {person.address && <span className="person-address">{person.address}</span>}
          </p>
          <p className="person-applications">
            {person.applications.map((one) => (
              <Link key={one.id} to="/applications/$applicationId" params={{ applicationId: one.id }}>
                {one.opening.name}
              </Link>
            ))}
            {person.applications.length === 0 && (
              <span className="person-address">{t('no application')}</span>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
