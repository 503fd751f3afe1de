import { createSpotlight, Spotlight } from '@mantine/spotlight';
import '@mantine/spotlight/styles.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../lib/api.ts';
import { listShortcuts } from '../../lib/shortcuts.ts';
import { viewsQuery } from '../../lib/views-query.ts';
import './palette.css';

const [store, { open }] = createSpotlight();

interface Entry {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly keys?: string;
  readonly run: () => void;
}

interface Group {
  readonly name: string;
  readonly entries: readonly Entry[];
}

/** Everything by name: people and openings as you type, the pages, your views, and what can be done where you are. */
export function Palette({ opened }: { opened: number }) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const groups = useGroups(query);
  useEffect(() => {
    if (opened > 0) open();
  }, [opened]);
  const shown = groups.filter(({ entries }) => entries.length > 0);
  const first = shown[0]?.entries[0]?.id;
  // What comes in later stands above: the first is the one that Enter takes. It is drawn when this runs.
  useEffect(() => {
    if (first !== undefined) requestAnimationFrame(selectFirst);
  }, [first]);
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      scrollable
      maxHeight={480}
      overlayProps={{ backgroundOpacity: 0.3, blur: 0 }}
      onSpotlightClose={() => setQuery('')}
    >
      <Spotlight.Search
        placeholder={t('A person, an opening, or what you want to do')}
        aria-label={t('Find or do anything')}
      />
      <Spotlight.ActionsList>
        {shown.map(({ name, entries }) => (
          <Spotlight.ActionsGroup key={name} label={name}>
            {entries.map(({ id, label, hint, keys, run }) => (
              <Spotlight.Action key={id} onClick={run} className="palette-entry" aria-label={label}>
                <span className="palette-label">{label}</span>
                {hint && <span className="palette-hint">{hint}</span>}
                {keys && (
                  <span className="palette-keys" aria-hidden>
                    {keys.split(' ').map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </span>
                )}
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {shown.length === 0 && <Spotlight.Empty>{t('Nothing of that name.')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

/** The library marks the first entry when the query changes, and not when answers come in above it. */
function selectFirst(): void {
  const { listId } = store.getState();
  const list = document.getElementById(listId);
  list?.querySelector('[data-selected]')?.removeAttribute('data-selected');
  list?.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
  store.updateState((state) => ({ ...state, selected: 0 }));
}

function useGroups(query: string): readonly Group[] {
  const { t } = useTranslation();
  const asked = useDeferredValue(query.trim());
  const [people, openings] = [usePeople(asked), useOpenings(asked)];
  const views = useViews();
  const actions = listShortcuts()
    .filter(({ keys }) => keys !== '/')
    .map(({ keys, label, run }): Entry => ({ id: `${keys} ${label}`, label, keys, run }));
  const fits = ({ label }: Entry) => label.toLowerCase().includes(query.trim().toLowerCase());
  return [
    { name: t('People'), entries: people },
    { name: t('Openings'), entries: openings },
    { name: t('Your views'), entries: views.filter(fits) },
    { name: t('What you can do here'), entries: withoutRepeats(actions).filter(fits) },
  ];
}

/** A search over a million people answers within a keystroke or two; one letter would find everybody. */
const SHORTEST = 2;

function usePeople(asked: string): readonly Entry[] {
  const navigate = useNavigate();
  const { data } = useQuery({
    queryKey: ['people', 'palette', asked],
    queryFn: ({ signal }) => call('get /api/people', { query: { q: asked, limit: 6 } }, { signal }),
    enabled: asked.length >= SHORTEST,
    placeholderData: keepPreviousData,
  });
  if (asked.length < SHORTEST) return [];
  return (data?.people ?? []).flatMap(({ name, applications }) =>
    applications.map(
      ({ id, opening }): Entry => ({
        id,
        label: name,
        hint: opening.name,
        run: () => void navigate({ to: '/applications/$applicationId', params: { applicationId: id } }),
      }),
    ),
  );
}

function useOpenings(asked: string): readonly Entry[] {
  const navigate = useNavigate();
  const { data } = useQuery({
    queryKey: ['openings', 'palette', asked],
    queryFn: ({ signal }) => call('get /api/openings', { query: { q: asked, limit: 5 } }, { signal }),
    enabled: asked.length >= SHORTEST,
    placeholderData: keepPreviousData,
  });
  if (asked.length < SHORTEST) return [];
  return (data?.openings ?? []).map(
    ({ id, title }): Entry => ({
      id,
      label: title,
      run: () => void navigate({ to: '/openings/$openingId', params: { openingId: id } }),
    }),
  );
}

function useViews(): readonly Entry[] {
  const navigate = useNavigate();
  const { data } = useQuery(viewsQuery);
  return (data?.views ?? []).map(
    ({ id, name, search }): Entry => ({
      id,
      label: name,
      run: () => void navigate({ to: '/', search: search as object }),
    }),
  );
}

/** Two keys may do one thing, such as `o` and Enter. */
function withoutRepeats(entries: readonly Entry[]): readonly Entry[] {
  return [...new Map(entries.map((entry) => [entry.label, entry])).values()];
}
