import { FIELD_IDS, FIELDS, type FieldId } from './fields.ts';
import { spellingsOf } from './header-spellings.ts';
import { findInterviewIn, type InterviewColumn } from './interview-columns.ts';
import { MORE_HEADERS } from './more-headers.ts';
import { findNearest } from './nearest.ts';
import { plainHeader } from './plain-header.ts';
import { PRESETS, type Preset, type TableKind } from './presets.ts';

export type Columns = Partial<Record<FieldId, number>>;

/** What we took one column for, and why: shown to people before anything rests on it. */
export interface ColumnReading {
  readonly header: string;
  readonly index: number;
  readonly field: FieldId | 'interview' | null;
  readonly because: 'mapping' | 'preset' | 'header' | 'table' | 'unknown' | 'double';
  /** For an unknown header: the field whose name is only a letter or two away, and that nothing else filled. */
  readonly nearTo?: { readonly field: FieldId; readonly header: string };
}

export interface HeaderReading {
  readonly kind: TableKind;
  readonly preset: string | null;
  readonly columns: Columns;
  readonly interviews: readonly InterviewColumn[];
  readonly readings: readonly ColumnReading[];
}

/** Field to header, as a person said it; it beats everything that we would have taken a column for. */
export type SaidColumns = Readonly<Partial<Record<FieldId, string>>>;

export interface HeaderHints {
  readonly said?: SaidColumns | undefined;
  /** Headers that somebody said are not to be read. */
  readonly unused?: readonly string[] | undefined;
  /** The columns whose first cells are dates. */
  readonly dated?: ReadonlySet<number>;
}

/**
 * Works out what each column of a table says: by the mapping that somebody gave, by a preset that the header matches,
 * by the header's own words, for words such as `Interview` by whether dates stand below them, and for words such as `ID`
 * and `Status` by what kind of table it is.
 */
export function understandHeader(header: readonly string[], hints: HeaderHints = {}): HeaderReading {
  const { said = {}, unused = [], dated = new Set() } = hints;
  const plain = header.map(plainHeader);
  const preset = findPreset(plain);
  const draft: Draft = { header, plain, columns: {}, readings: [] };
  takeSaid(draft, said);
  leaveUnused(draft, unused);
  if (preset) takePreset(draft, preset);
  takeDated(draft, dated);
  takeByHeader(draft);
  takeBySpelling(draft);
  const kind = preset?.kind ?? kindOf(draft);
  takeByTable(draft, kind);
  if (kind === 'applications') takeSecondStep(draft);
  const interviews = kind === 'applications' ? takeInterviews(draft) : [];
  explainRest(draft);
  const readings = draft.readings.filter(Boolean);
  return { kind, preset: preset?.name ?? null, columns: draft.columns, interviews, readings };
}

/** How many columns a row would explain if it were the header: the row that explains most is it. */
export function countUnderstood(row: readonly string[]): number {
  return row.filter((cell) => FIELD_BY_HEADER.has(plainHeader(cell)) || fieldBySpelling(cell) !== null)
    .length;
}

interface Draft {
  readonly header: readonly string[];
  readonly plain: readonly string[];
  readonly columns: Columns;
  readonly readings: ColumnReading[];
}

const FIELD_BY_HEADER: ReadonlyMap<string, FieldId> = new Map(
  FIELD_IDS.flatMap((field) =>
    headersOf(field).map((header): [string, FieldId] => [plainHeader(header), field]),
  ),
);

function headersOf(field: FieldId): readonly string[] {
  return [...FIELDS[field].headers, ...(MORE_HEADERS[field] ?? [])];
}

function fieldBySpelling(header: string): FieldId | null {
  for (const plain of spellingsOf(header)) {
    const field = FIELD_BY_HEADER.get(plain);
    if (field !== undefined) return field;
  }
  return null;
}

function findPreset(plain: readonly string[]): Preset | null {
  const have = new Set(plain);
  return PRESETS.find(({ signs }) => signs.every((sign) => have.has(sign))) ?? null;
}

function take(draft: Draft, index: number, field: FieldId, because: ColumnReading['because']): void {
  draft.columns[field] = index;
  draft.readings[index] = { header: draft.header[index] ?? '', index, field, because };
}

function takeSaid(draft: Draft, said: SaidColumns): void {
  for (const [field, name] of Object.entries(said) as [FieldId, string][]) {
    const exact = draft.header.findIndex((header) => header.trim() === name.trim());
    const index = exact === -1 ? draft.plain.indexOf(plainHeader(name)) : exact;
    if (index !== -1) take(draft, index, field, 'mapping');
  }
}

/** What somebody said is not to be read; a column that they named for a field is read all the same. */
function leaveUnused(draft: Draft, unused: readonly string[]): void {
  const names = new Set(unused.map((name) => name.trim()));
  draft.header.forEach((header, index) => {
    if (draft.readings[index] || !names.has(header.trim())) return;
    draft.readings[index] = { header, index, field: null, because: 'mapping' };
  });
}

function takePreset(draft: Draft, preset: Preset): void {
  for (const [plain, field] of Object.entries(preset.columns)) {
    const index = draft.plain.indexOf(plain);
    if (index === -1 || draft.readings[index]) continue;
    if (field === null) {
      draft.readings[index] = { header: draft.header[index] ?? '', index, field: null, because: 'preset' };
    } else if (draft.columns[field] === undefined) {
      take(draft, index, field, 'preset');
    }
  }
}

/** Headers that name what happened, or how, by words; where dates stand below them, they say when it happened. */
const WHEN_DATED: ReadonlyMap<string, FieldId> = new Map(
  Object.entries({
    interviewStartsAt: 'interview, interview round, entrevista, entretien, gesprach, 면접, 面接, 面试',
    offerSentAt: 'offer, job offer, angebot, offre, oferta, 오퍼, オファー',
    decidedAt:
      'decision, final decision, outcome, result, rejection, rejected, entscheidung, ergebnis, absage, decision finale, refus, rechazo, decyzja, 결과, 불합격, 結果, 不採用',
  }).flatMap(([field, headers]) =>
    headers.split(', ').map((known): [string, FieldId] => [plainHeader(known), field as FieldId]),
  ),
);

function takeDated(draft: Draft, dated: ReadonlySet<number>): void {
  for (const [index, plain] of draft.plain.entries()) {
    const field = WHEN_DATED.get(plain);
    if (field === undefined || !dated.has(index) || draft.readings[index]) continue;
    if (draft.columns[field] === undefined) take(draft, index, field, 'table');
  }
}

/** The surest header of each field first, so that "Recruiter" beats "Coordinator" wherever they stand. */
function takeByHeader(draft: Draft): void {
  for (const field of FIELD_IDS) {
    for (const known of headersOf(field)) {
      const index = draft.plain.indexOf(plainHeader(known));
      if (index === -1 || draft.readings[index]) continue;
      if (draft.columns[field] === undefined) take(draft, index, field, 'header');
    }
  }
}

/** What no header says as it stands, by what it says without its trimmings. */
function takeBySpelling(draft: Draft): void {
  for (const [index, header] of draft.header.entries()) {
    if (draft.readings[index] || FIELD_BY_HEADER.has(draft.plain[index] ?? '')) continue;
    const field = fieldBySpelling(header);
    if (field !== null && draft.columns[field] === undefined) take(draft, index, field, 'header');
  }
}

const ENDS_OF_APPLICATIONS: readonly FieldId[] = [
  'appliedAt',
  'stage',
  'decidedAt',
  'reason',
  'reasonType',
  'toldAt',
  'archivedAt',
  'hiredAt',
  'withdrawnAt',
  'status',
];
const SIGNS_OF_INTERVIEWS: readonly FieldId[] = [
  'interviewStatus',
  'interviewEndsAt',
  'interviewKind',
  'interviewId',
  'interviewer',
  'interviewMinutes',
  'interviewMissed',
  'interviewCancelled',
];

function kindOf({ columns, plain }: Draft): TableKind {
  const has = (field: FieldId) => columns[field] !== undefined;
  const isOfApplications = ENDS_OF_APPLICATIONS.some(has);
  const hasStart =
    has('interviewStartsAt') || plain.some((one) => ONLY_IN.interviews[one] === 'interviewStartsAt');
  if (hasStart && !isOfApplications && SIGNS_OF_INTERVIEWS.some(has)) return 'interviews';
  const isOfOffers = has('offerSentAt') || has('offerStatus');
  if (isOfOffers && !isOfApplications && !has('interviewStartsAt')) return 'offers';
  const hasMoment = FIELD_IDS.some((field) => FIELDS[field].kind === 'moment' && has(field));
  const hasOpening = has('opening') || has('openingId') || has('applicationId');
  return hasOpening || hasMoment || isOfApplications ? 'applications' : 'people';
}

/** Headers that mean different things in different tables. */
const ONLY_IN: Readonly<Record<TableKind, Readonly<Record<string, FieldId>>>> = {
  applications: { status: 'status', date: 'appliedAt', id: 'applicationId', 'external id': 'applicationId' },
  people: { id: 'personId', 'external id': 'personId' },
  interviews: {
    id: 'interviewId',
    'external id': 'interviewId',
    status: 'interviewStatus',
    cancelled: 'interviewCancelled',
    canceled: 'interviewCancelled',
    'is cancelled': 'interviewCancelled',
    'is canceled': 'interviewCancelled',
    subject: 'interviewKind',
    title: 'interviewKind',
    type: 'interviewKind',
    event: 'interviewKind',
    stage: 'interviewKind',
    date: 'interviewStartsAt',
    start: 'interviewStartsAt',
    'start date': 'interviewStartsAt',
    'scheduled start': 'interviewStartsAt',
    'scheduled start time': 'interviewStartsAt',
    'start date time': 'interviewStartsAt',
    from: 'interviewStartsAt',
    end: 'interviewEndsAt',
    'end date': 'interviewEndsAt',
    'scheduled end': 'interviewEndsAt',
    'scheduled end time': 'interviewEndsAt',
    'end date time': 'interviewEndsAt',
    to: 'interviewEndsAt',
  },
  offers: {
    status: 'offerStatus',
    date: 'offerSentAt',
    'expiry date': 'offerExpiresOn',
    expires: 'offerExpiresOn',
  },
};

function takeByTable(draft: Draft, kind: TableKind): void {
  for (const [index, plain] of draft.plain.entries()) {
    if (draft.readings[index]) continue;
    const field = inTable(kind, [plain, ...spellingsOf(draft.header[index] ?? '')]);
    if (field === null) continue;
    // An `ID` in a list without the person's id is more likely theirs, and harmless if it isn't.
    const meant = field === 'applicationId' && draft.columns.personId === undefined ? 'personId' : field;
    if (draft.columns[meant] === undefined) take(draft, index, meant, 'table');
  }
}

/** `Candidate Stage` with `Candidate Step` beside it: where nothing else says how it stands, the finer step may. */
function takeSecondStep(draft: Draft): void {
  if (draft.columns.stage === undefined || draft.columns.status !== undefined) return;
  const index = draft.header.findIndex((header, at) => !draft.readings[at] && isStage(header));
  if (index !== -1) take(draft, index, 'status', 'table');
}

function isStage(header: string): boolean {
  return (FIELD_BY_HEADER.get(plainHeader(header)) ?? fieldBySpelling(header)) === 'stage';
}

function inTable(kind: TableKind, spellings: readonly string[]): FieldId | null {
  for (const plain of spellings) {
    const field = ONLY_IN[kind][plain];
    if (field !== undefined) return field;
  }
  return null;
}

function takeInterviews(draft: Draft): readonly InterviewColumn[] {
  const found: InterviewColumn[] = [];
  for (const [index, plain] of draft.plain.entries()) {
    const header = draft.header[index] ?? '';
    const stage = draft.readings[index] ? null : findInterviewIn(header, plain);
    if (stage === null) continue;
    found.push({ index, stage });
    draft.readings[index] = { header, index, field: 'interview', because: 'header' };
  }
  return found;
}

function explainRest(draft: Draft): void {
  for (const [index, header] of draft.header.entries()) {
    if (draft.readings[index]) continue;
    const plain = draft.plain[index] ?? '';
    if (FIELD_BY_HEADER.has(plain)) {
      draft.readings[index] = { header, index, field: null, because: 'double' };
      continue;
    }
    const nearTo = nearField(draft.columns, plain);
    draft.readings[index] = { header, index, field: null, because: 'unknown', ...(nearTo && { nearTo }) };
  }
}

function nearField(
  columns: Columns,
  plain: string,
): { readonly field: FieldId; readonly header: string } | null {
  const near = findNearest(plain, FIELD_BY_HEADER.keys());
  const field = near === null ? undefined : FIELD_BY_HEADER.get(near);
  return near === null || field === undefined || columns[field] !== undefined
    ? null
    : { field, header: near };
}
