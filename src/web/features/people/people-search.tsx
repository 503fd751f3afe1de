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
import { Marked } from './marked.tsx';
import { moveThroughPeople, peopleLinks } from './move-through-people.ts';
import './people.css';

/** Everyone, by anything that is known of them, as you type; the search stays in the address of the page. */
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
        placeholder={t('Name, mail address, number, opening or note')}
        leftSection={<IconSearch size={17} stroke={1.6} aria-hidden />}
        size="md"
        maw={560}
        mb="lg"
        autoFocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
          const first = peopleLinks()[0];
          if (!first) return;
          event.preventDefault();
          if (event.key === 'Enter') first.click();
          else first.focus();
        }}
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
      <Empty title={t('Nobody is found by “{{q}}”.', { q })}>
        {t('Try part of the name, the mail address, the number, the opening or a note.')}
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
  const words = q.toLowerCase().split(/\s+/);
  return (
    <ul className="people" aria-live="polite" onKeyDown={moveThroughPeople}>
      {people.map((person) => (
        <PersonItem key={person.id} person={person} words={words} />
      ))}
    </ul>
  );
}

function PersonItem({ person, words }: { person: PersonRow; words: readonly string[] }) {
  const { t } = useTranslation();
  const { name, address, phone, note, applications, foundIn } = person;
  return (
    <li className="person-row">
      <p>
        <span className="person-name">
          <Marked text={name} words={words} />
        </span>
        {address && (
          <span className="person-address">
            <Marked text={address} words={words} />
          </span>
        )}
        {phone && foundIn.includes('phone') && (
          <span className="person-address person-phone">
            <mark className="found">{phone}</mark>
          </span>
        )}
      </p>
      <p className="person-applications">
        {applications.map((one) => (
          <Link key={one.id} to="/applications/$applicationId" params={{ applicationId: one.id }}>
            <Marked text={one.opening.name} words={words} />
          </Link>
        ))}
        {applications.length === 0 && <span className="person-address">{t('no application')}</span>}
      </p>
      {note && (
        <p className="person-note">
          {t('In a note:')} <Marked text={note.text} words={words} />
        </p>
      )}
    </li>
  );
}
