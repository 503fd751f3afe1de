import type { Language } from '../../domain/wording/language.ts';
import type { Trx } from '../database.ts';
import { searchPeople } from './people-search.ts';

/** What a letter to somebody must know of them. */
export interface LetterPerson {
  readonly personId: string;
  readonly name: string;
  readonly phone: string | null;
  readonly country: string | null;
  readonly region: string | null;
  readonly timeZone: string | null;
  /** The one they are written to in, where somebody has said so. */
  readonly language: Language | null;
}

/** People by id. */
export async function listLetterPeople(
  trx: Trx,
  workspaceId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, LetterPerson>> {
  const rows = await trx
    .selectFrom('person')
    .select([
      'person_id as personId',
      'name',
      'phone',
      'country',
      'region',
      'time_zone as timeZone',
      'language',
    ])
    .where('workspace_id', '=', workspaceId)
    .where('person_id', 'in', personIds)
    .execute();
  return new Map(rows.map((row) => [row.personId, { ...row, language: row.language ?? null }]));
}

/** Sets in which language somebody is written to from now on. */
export async function savePersonLanguage(
  trx: Trx,
  workspaceId: string,
  { personId, language }: { readonly personId: string; readonly language: Language },
): Promise<void> {
  await trx
    .updateTable('person')
    .set({ language })
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
    .execute();
}

/** The names of everybody else who applied for the opening: they have no place in a letter to this one. */
export async function listOtherNames(
  trx: Trx,
  workspaceId: string,
  {
    openingId,
    personId,
    most,
  }: { readonly openingId: string; readonly personId: string; readonly most: number },
): Promise<string[]> {
  const rows = await trx
    .selectFrom('application as a')
    .innerJoin('person as p', (join) =>
      join.onRef('p.workspace_id', '=', 'a.workspace_id').onRef('p.person_id', '=', 'a.person_id'),
    )
    .select('p.name')
    .where('a.workspace_id', '=', workspaceId)
    .where('a.opening_id', '=', openingId)
    .where('a.person_id', '!=', personId)
    .where('p.erased_at', 'is', null)
    .limit(most)
    .execute();
  return rows.map((row) => row.name);
}

export interface LetterExample {
  readonly applicationId: string;
  readonly person: string;
  readonly opening: string;
}

const LISTS = ['owed', 'soon', 'waiting'] as const;

/** Applications to try a wording on: as people are searched, else those that are owed a word first. */
export async function listLetterExamples(
  trx: Trx,
  workspaceId: string,
  { words, most }: { readonly words: string; readonly most: number },
): Promise<LetterExample[]> {
  if (words !== '') {
    const people = await searchPeople(trx, workspaceId, { words, most });
    const ids = people.map((person) => person.personId);
    return await examples(trx, workspaceId, most)
      .where(({ eb, fn, val }) => eb('a.person_id', '=', fn.any(val(ids))))
      .execute();
  }
  const found: LetterExample[] = [];
  // List by list, as the index of Today has them: nothing is sorted, however many there are.
  for (const list of LISTS) {
    if (found.length >= most) break;
    found.push(
      ...(await examples(trx, workspaceId, most - found.length)
        .where('s.list', '=', list)
        .execute()),
    );
  }
  return found;
}

function examples(trx: Trx, workspaceId: string, most: number) {
  return trx
    .selectFrom('standing as s')
    .innerJoin('application as a', (join) =>
      join.onRef('a.workspace_id', '=', 's.workspace_id').onRef('a.application_id', '=', 's.application_id'),
    )
    .innerJoin('person as p', (join) =>
      join.onRef('p.workspace_id', '=', 'a.workspace_id').onRef('p.person_id', '=', 'a.person_id'),
    )
    .innerJoin('opening as o', (join) =>
      join.onRef('o.workspace_id', '=', 'a.workspace_id').onRef('o.opening_id', '=', 'a.opening_id'),
    )
    .select(['a.application_id as applicationId', 'p.name as person', 'o.title as opening'])
    .where('s.workspace_id', '=', workspaceId)
    .where('p.erased_at', 'is', null)
    .orderBy('s.urgency')
    .orderBy('s.attention_since')
    .orderBy('s.application_id')
    .limit(most);
}
