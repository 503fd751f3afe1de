import { sql } from 'kysely';
import type { Trx } from '../database.ts';
import type { PersonRow } from './people.ts';

/** Where a word of the search was found. */
export type FoundIn = 'name' | 'address' | 'phone' | 'opening' | 'note';

export interface PersonFound
  extends Pick<PersonRow, 'personId' | 'kind' | 'name' | 'address' | 'phone' | 'erasedAt'> {
  readonly foundIn: readonly FoundIn[];
  /** What the note says in which it was found. */
  readonly note: { readonly applicationId: string; readonly text: string } | null;
  readonly applications: readonly ApplicationFound[];
}

export interface ApplicationFound {
  readonly applicationId: string;
  readonly openingId: string;
  readonly openingTitle: string;
}

export interface PeopleSearched {
  /** As somebody types it. */
  readonly words: string;
  readonly most: number;
}

/**
 * People by any part of their name, address, telephone number, of the openings they applied for or of a note about them.
 * Each word must occur in one of these; one of a single letter or two where a word begins. Those whose name begins with
 * what is typed come first, then by name; without words, those who came last.
 */
export async function searchPeople(
  trx: Trx,
  workspaceId: string,
  { words: typed, most }: PeopleSearched,
): Promise<PersonFound[]> {
  const words = wordsIn(typed);
  if (words.length === 0)
    return await describe(trx, workspaceId, {
      words,
      people: await latest(trx, workspaceId, most),
      notes: [],
    });
  const people = new Map<string, FoundRow>();
  const keep = (rows: readonly FoundRow[]) => {
    for (const row of rows)
      if (people.size < most && !people.has(row.personId)) people.set(row.personId, row);
  };
  keep(await named(trx, words, most));
  if (people.size < most) keep(await inOpenings(trx, workspaceId, { words, most }));
  const notes = people.size < most ? await noted(trx, workspaceId, { words, most }) : [];
  keep(notes);
  return await describe(trx, workspaceId, { words, people: [...people.values()], notes });
}

const MOST_WORDS = 5;
const MOST_OPENINGS = 200;

function wordsIn(typed: string): string[] {
  const parts = typed
    .toLowerCase()
    .split(/\s+/)
    .map((part) => (isNumber(part) ? digitsOf(part) : part));
  return [...new Set(parts.filter((part) => part !== ''))].slice(0, MOST_WORDS);
}

/** A telephone number is kept and looked for without what stands between its digits. */
function isNumber(part: string): boolean {
  return /^[\d()\-./+]*\d[\d()\-./+]*$/.test(part);
}

function digitsOf(part: string): string {
  return part.replace(/[()\-./+]/g, '');
}

interface FoundRow extends Pick<PersonRow, 'personId' | 'kind' | 'name' | 'address' | 'phone' | 'erasedAt'> {}

async function named(trx: Trx, words: readonly string[], most: number): Promise<FoundRow[]> {
  const beginning = `${escaped(words.join(' '))}%`;
  const { rows } = await sql<FoundRow>`
    select person_id as "personId", kind, name, address, phone, erased_at as "erasedAt"
    from search_people(${words.map(patternOf)}::text[], ${beginning}, ${most})`.execute(trx);
  return rows;
}

/** Trigrams need three letters: shorter words are looked for where a word begins. */
function patternOf(word: string): string {
  return word.length < 3 ? `% ${escaped(word)}%` : `%${escaped(word)}%`;
}

function escaped(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&');
}

interface Asked {
  readonly words: readonly string[];
  readonly most: number;
}

/** Some words tell the opening, the others the person; all of them may tell the opening. */
async function inOpenings(trx: Trx, workspaceId: string, { words, most }: Asked): Promise<FoundRow[]> {
  const openings = await openingsWithAny(trx, workspaceId, words);
  const ofOpening = words.filter((word) => openings.some(({ title }) => title.includes(word)));
  const rest = words.filter((word) => !ofOpening.includes(word));
  const ids = openings
    .filter(({ title }) => ofOpening.every((word) => title.includes(word)))
    .map(({ openingId }) => openingId);
  if (ids.length === 0) return [];
  const people =
    rest.length === 0 ? sql`person` : sql`search_people(${rest.map(patternOf)}::text[], '', 500)`;
  const { rows } = await sql<FoundRow>`
    select distinct p.person_id as "personId", p.kind, p.name, p.address, p.phone, p.erased_at as "erasedAt" from (
      select p.* from ${people} p
      join application a on a.workspace_id = ${workspaceId} and a.person_id = p.person_id
      where a.opening_id = any(${ids}::uuid[]) limit ${most}) p
    order by p.name`.execute(trx);
  return rows;
}

async function openingsWithAny(
  trx: Trx,
  workspaceId: string,
  words: readonly string[],
): Promise<{ openingId: string; title: string }[]> {
  const { rows } = await sql<{ openingId: string; title: string }>`
    select opening_id as "openingId", lower(title) as title from opening
    where workspace_id = ${workspaceId} and lower(title) like any(${words.map((word) => `%${escaped(word)}%`)}::text[])
    order by created_at desc limit ${MOST_OPENINGS}`.execute(trx);
  return rows;
}

interface NotedRow extends FoundRow {
  readonly applicationId: string;
  readonly text: string;
}

async function noted(trx: Trx, workspaceId: string, { words, most }: Asked): Promise<NotedRow[]> {
  const { rows } = await sql<NotedRow>`
    select p.person_id as "personId", p.kind, p.name, p.address, p.phone, p.erased_at as "erasedAt",
      n.application_id as "applicationId", n.text
    from search_notes(${words.map(patternOf)}::text[], ${most}) n
    join application a on a.workspace_id = ${workspaceId} and a.application_id = n.application_id
    join person p on p.workspace_id = ${workspaceId} and p.person_id = a.person_id
    order by p.name, p.person_id`.execute(trx);
  return rows;
}

async function latest(trx: Trx, workspaceId: string, most: number): Promise<FoundRow[]> {
  const rows = await trx
    .selectFrom('person')
    .select(['person_id as personId', 'kind', 'name', 'address', 'phone', 'erased_at as erasedAt'])
    .where('workspace_id', '=', workspaceId)
    .orderBy('person_id', 'desc')
    .limit(most)
    .execute();
  return rows.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

interface Described {
  readonly words: readonly string[];
  readonly people: readonly FoundRow[];
  readonly notes: readonly NotedRow[];
}

async function describe(
  trx: Trx,
  workspaceId: string,
  { words, people, notes }: Described,
): Promise<PersonFound[]> {
  const ids = people.map(({ personId }) => personId);
  const applications = await applicationsOf(trx, workspaceId, ids);
  return people.map(({ personId, kind, name, address, phone, erasedAt }) => {
    const own = applications.filter((one) => one.personId === personId);
    const note = notes.find((one) => one.personId === personId);
    const places: readonly (readonly [FoundIn, string | null | undefined])[] = [
      ['name', name],
      ['address', address],
      ['phone', phone && digitsOf(phone.replaceAll(' ', ''))],
      ['opening', own.map(({ openingTitle }) => openingTitle).join('\n')],
      ['note', note?.text],
    ];
    const foundIn = places.filter(([, text]) => hasAny(text, words)).map(([place]) => place);
    return {
      ...{ personId, kind, name, address, phone, erasedAt },
      foundIn,
      note: note ? { applicationId: note.applicationId, text: note.text } : null,
      applications: own,
    };
  });
}

function hasAny(text: string | null | undefined, words: readonly string[]): boolean {
  const lower = text?.toLowerCase() ?? '';
  return words.some((word) => (word.length < 3 ? ` ${lower}`.includes(` ${word}`) : lower.includes(word)));
}

async function applicationsOf(trx: Trx, workspaceId: string, personIds: readonly string[]) {
  if (personIds.length === 0) return [];
  return await trx
    .selectFrom('application as a')
    .innerJoin('opening as o', (join) =>
      join.on('o.workspace_id', '=', workspaceId).onRef('o.opening_id', '=', 'a.opening_id'),
    )
    .select(['a.application_id as applicationId', 'a.person_id as personId', 'a.opening_id as openingId'])
    .select(['o.title as openingTitle'])
    .where('a.workspace_id', '=', workspaceId)
    .where(({ eb, fn, val }) => eb('a.person_id', '=', fn.any(val([...personIds]))))
    .orderBy('a.created_at', 'desc')
    .limit(MOST_APPLICATIONS)
    .execute();
}

/** An agency's recruiter may have brought thousands. */
const MOST_APPLICATIONS = 500;
