import { plainHeader } from '../ats/columns/plain-header.ts';
import { readFlag } from '../ats/words/flag-words.ts';

/**
 * What the columns of a job seeker's sheet are called, the surest name first. JobSync exports `appliedDate`, `JobTitle`
 * and `applied` (Yes or No), Teal `Job Position` and `Max. Salary`, Huntr `List`; the rest is what people write themselves.
 */
const COLUMNS = {
  company: [
    'company',
    'company name',
    'employer',
    'employer name',
    'organization',
    'organisation',
    'company organization',
    'firm',
    'firma',
    'unternehmen',
    'arbeitgeber',
    'entreprise',
    'societe',
    'employeur',
    'empresa',
    'compania',
  ],
  title: [
    'job title',
    'job position',
    'position title',
    'role title',
    'title',
    'position',
    'role',
    'job',
    'job name',
    'job role',
    'vacancy',
    'stelle',
    'stellenbezeichnung',
    'stellentitel',
    'poste',
    'intitule du poste',
    'intitule',
    'puesto',
    'cargo',
  ],
  appliedOn: [
    'date applied',
    'applied date',
    'applied on',
    'applied at',
    'application date',
    'date of application',
    'application sent',
    'date submitted',
    'submitted on',
    'applied',
    'beworben am',
    'bewerbungsdatum',
    'datum der bewerbung',
    'beworben',
    'date de candidature',
    'postule le',
    'candidature envoyee le',
    'fecha de solicitud',
    'fecha de candidatura',
    'solicitado el',
    'date',
    'datum',
    'fecha',
  ],
  hasApplied: ['applied', 'has applied', 'already applied', 'beworben', 'postule', 'solicitado'],
  posting: [
    'job url',
    'job link',
    'posting url',
    'job posting',
    'job posting url',
    'job post url',
    'job ad',
    'posting',
    'url',
    'link',
    'website',
    'lien',
    'enlace',
    'stellenanzeige',
  ],
  pay: [
    'salary',
    'salary range',
    'compensation',
    'pay',
    'max salary',
    'min salary',
    'gehalt',
    'salaire',
    'salario',
    'sueldo',
  ],
  notes: ['notes', 'note', 'comments', 'comment', 'notizen', 'bemerkungen', 'remarques', 'notas'],
  person: [
    'contact',
    'contact name',
    'contact person',
    'recruiter',
    'recruiter name',
    'hiring manager',
    'interviewer',
    'ansprechpartner',
    'ansprechperson',
    'contacto',
  ],
  state: [
    'status',
    'stage',
    'application status',
    'current status',
    'current stage',
    'list',
    'list name',
    'job status',
    'state',
    'column',
    'outcome',
    'result',
    'statut',
    'etat',
    'etape',
    'stand',
    'estado',
    'etapa',
  ],
} as const;

export type SheetColumn = keyof typeof COLUMNS;
export type SheetPlaces = Readonly<Partial<Record<SheetColumn, number>>>;

/** The header is sought in so many lines: above it, people write a heading or leave a line free. */
const LINES_LOOKED_AT = 12;

export interface FoundHeader {
  /** Its place among the lines, the first being 0. */
  readonly line: number;
  readonly places: SheetPlaces;
}

/** The line that names a company and a job, with what each of its columns is; `null` where none does. */
export function findHeader(lines: readonly (readonly string[])[]): FoundHeader | null {
  for (const [line, cells] of lines.slice(0, LINES_LOOKED_AT).entries()) {
    const places = placesOf(cells, lines.slice(line + 1));
    if (places.company !== undefined && places.title !== undefined) return { line, places };
  }
  return null;
}

function placesOf(header: readonly string[], rows: readonly (readonly string[])[]): SheetPlaces {
  const plain = header.map(plainHeader);
  const flags = new Set(plain.flatMap((_, place) => (areFlags(rows, place) ? [place] : [])));
  const taken = new Set<number>();
  const places: Partial<Record<SheetColumn, number>> = {};
  for (const [column, names] of Object.entries(COLUMNS) as [SheetColumn, readonly string[]][]) {
    const place = names
      .flatMap((name) => plain.flatMap((one, index) => (one === name ? [index] : [])))
      .find((one) => !taken.has(one) && flags.has(one) === (column === 'hasApplied'));
    if (place === undefined) continue;
    taken.add(place);
    places[column] = place;
  }
  return places;
}

/** "Applied" is a day in one sheet and a tick in the next: what its cells say tells. */
function areFlags(rows: readonly (readonly string[])[], place: number): boolean {
  const cells = rows.map((row) => row[place]?.trim() ?? '').filter((cell) => cell !== '');
  return cells.length > 0 && cells.every((cell) => readFlag(cell) !== null);
}
