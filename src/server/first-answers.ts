/** A page of the app that is often opened from outside: what draws it, and what it asks for before it can be drawn. */
interface FirstPage {
  readonly page: RegExp;
  /** Its file in the app, as the list of built files names it. */
  readonly script: string;
  /** The paths of the API that it asks, in the order of importance. */
  readonly asks: (ids: readonly string[], search: URLSearchParams) => readonly string[];
}

const NOTHING = () => [];

const PAGES: readonly FirstPage[] = [
  {
    page: /^\/$/,
    script: 'routes/today-page.tsx',
    asks: (_, search) => [`/api/today?${todaySearch(search)}`],
  },
  {
    page: /^\/applications\/([^/]+)$/,
    script: 'routes/application-page.tsx',
    asks: ([id = '']) => [`/api/applications/${id}`, `/api/applications/${id}/messages`],
  },
  {
    page: /^\/debrief\/([^/]+)\/([^/]+)$/,
    script: 'routes/debrief-page.tsx',
    asks: ([id = '', interview = '']) => [`/api/applications/${id}/interviews/${interview}/debrief`],
  },
  { page: /^\/openings$/, script: 'routes/openings-page.tsx', asks: NOTHING },
  { page: /^\/openings\/[^/]+$/, script: 'routes/opening-page.tsx', asks: NOTHING },
  { page: /^\/people$/, script: 'routes/people-page.tsx', asks: NOTHING },
  { page: /^\/calendar$/, script: 'routes/calendar-page.tsx', asks: NOTHING },
  { page: /^\/outbox$/, script: 'routes/outbox-page.tsx', asks: NOTHING },
];

/** What the page at an address needs first; nothing for an address that is seldom the first one. */
export function firstPageAt({
  pathname,
  searchParams,
}: URL): { script: string; asks: readonly string[] } | null {
  for (const { page, script, asks } of PAGES) {
    const found = page.exec(pathname);
    if (found !== null) return { script, asks: asks(found.slice(1), searchParams) };
  }
  return null;
}

/** As the app asks: its own words when nothing was chosen, and only what it knows. */
function todaySearch(search: URLSearchParams): URLSearchParams {
  const asked = new URLSearchParams({ whose: search.get('whose') ?? 'mine' });
  for (const name of ['openingId', 'kind', 'late']) {
    const value = search.get(name);
    if (value !== null) asked.set(name, value);
  }
  return asked;
}
