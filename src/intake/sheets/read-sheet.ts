import Papa from 'papaparse';
import { plainDateOf } from '../../lib/day-number.ts';
import type { PlainDate } from '../../lib/instant.ts';
import { plainHeader } from '../ats/columns/plain-header.ts';
import { type DateOrder, readWrittenDate, witnessOf } from '../ats/dates/written-date.ts';

/** One application as a job seeker's sheet has it. */
export interface SheetRow {
  /** The line of the sheet, the header being 1. */
  readonly row: number;
  readonly company: string;
  readonly title: string;
  readonly appliedOn: PlainDate | null;
  readonly posting: string | null;
  readonly pay: string | null;
  readonly notes: string | null;
  readonly person: string | null;
  readonly state: SheetState | null;
}

/** Where it stood, as far as the sheet says so; what it says in other words is left to the notes. */
export type SheetState =
  | 'applied'
  | 'interview'
  | 'offer'
  | 'accepted'
  | 'declinedByThem'
  | 'withdrawn'
  | 'noAnswer';

export interface SheetRead {
  readonly rows: readonly SheetRow[];
  readonly problems: readonly { readonly row: number; readonly why: 'companyMissing' | 'titleMissing' }[];
  /** Which column was taken for what. */
  readonly columns: Readonly<Partial<Record<SheetColumn, string>>>;
}

const COLUMNS = {
  company: [
    'company',
    'company name',
    'employer',
    'organization',
    'organisation',
    'firma',
    'unternehmen',
    'entreprise',
    'empresa',
  ],
  title: ['job title', 'title', 'position', 'role', 'job', 'job name', 'stelle', 'poste', 'puesto'],
  appliedOn: [
    'date applied',
    'applied date',
    'applied on',
    'applied',
    'applied at',
    'application date',
    'date',
    'beworben am',
    'date de candidature',
    'fecha',
  ],
  posting: ['job url', 'url', 'link', 'job link', 'posting', 'job posting', 'job post url', 'website'],
  pay: [
    'salary',
    'salary range',
    'max salary',
    'min salary',
    'compensation',
    'pay',
    'gehalt',
    'salaire',
    'salario',
  ],
  notes: ['notes', 'note', 'comments', 'comment', 'notizen', 'remarques', 'notas'],
  person: ['contact', 'contact name', 'recruiter', 'hiring manager', 'interviewer', 'ansprechpartner'],
  state: ['status', 'stage', 'list', 'job status', 'state', 'column', 'statut', 'estado'],
} as const;

export type SheetColumn = keyof typeof COLUMNS;

const MOST_ROWS = 5000;

/** Reads a sheet of JobSync, Huntr, Teal or one's own, by the names of its columns in any order. */
export function readSheet(text: string): SheetRead {
  const parsed = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: 'greedy' });
  const [header = [], ...rows] = parsed.data;
  const places = placesOf(header);
  const cell = (row: readonly string[], column: SheetColumn) => {
    const place = places[column];
    return place === undefined ? '' : (row[place] ?? '').trim();
  };
  const order = orderOf(rows.map((row) => cell(row, 'appliedOn')));
  const read: SheetRow[] = [];
  const problems: SheetRead['problems'][number][] = [];
  rows.slice(0, MOST_ROWS).forEach((row, index) => {
    const number = index + 2;
    const [company, title] = [cell(row, 'company'), cell(row, 'title')];
    if (company === '') problems.push({ row: number, why: 'companyMissing' });
    else if (title === '') problems.push({ row: number, why: 'titleMissing' });
    else
      read.push({
        row: number,
        company: company.slice(0, 200),
        title: title.slice(0, 200),
        appliedOn: dayOf(cell(row, 'appliedOn'), order),
        posting: addressIn(cell(row, 'posting')),
        pay: textOr(cell(row, 'pay'), 200),
        notes: textOr(cell(row, 'notes'), 20_000),
        person: textOr(cell(row, 'person'), 200),
        state: stateOf(cell(row, 'state')),
      });
  });
  const columns = Object.fromEntries(
    Object.entries(places).map(([column, place]) => [column, header[place] ?? '']),
  );
  return { rows: read, problems, columns };
}

/** The first name of each list that the header has, so that "Date Applied" goes before a mere "Date". */
function placesOf(header: readonly string[]): Partial<Record<SheetColumn, number>> {
  const plain = header.map((one) => plainHeader(one));
  const places: Partial<Record<SheetColumn, number>> = {};
  for (const [column, names] of Object.entries(COLUMNS) as [SheetColumn, readonly string[]][]) {
    const place = names.map((name) => plain.indexOf(plainHeader(name))).find((one) => one >= 0);
    if (place !== undefined) places[column] = place;
  }
  return places;
}

/** Whether the day or the month comes first, as the whole column shows; the day where nothing shows it. */
function orderOf(dates: readonly string[]): DateOrder {
  return dates.some((one) => witnessOf(one) === 'mdy') ? 'mdy' : 'dmy';
}

function dayOf(text: string, order: DateOrder): PlainDate | null {
  const written = text === '' ? null : readWrittenDate(text, order);
  return written === null ? null : plainDateOf(written.day);
}

function addressIn(text: string): string | null {
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? text.slice(0, 2000) : null;
}

function textOr(text: string, most: number): string | null {
  return text === '' ? null : text.slice(0, most);
}

const STATES: readonly (readonly [RegExp, SheetState])[] = [
  [/accept|hired|signed|joined/i, 'accepted'],
  [/offer|negotiat/i, 'offer'],
  [/reject|declin|not selected|unsuccessful|denied|no longer/i, 'declinedByThem'],
  [/withdr|i declined|not interested/i, 'withdrawn'],
  [/ghost|no (answer|response)|expired/i, 'noAnswer'],
  [/interview|screen|onsite|assessment|phone/i, 'interview'],
  [/appl|submitted|sent/i, 'applied'],
];

function stateOf(text: string): SheetState | null {
  return STATES.find(([words]) => words.test(text))?.[1] ?? null;
}
