import { FIELDS } from '../../intake/ats/columns/fields.ts';
import type { ColumnReading } from '../../intake/ats/columns/understand-header.ts';
import type { ExportOptions } from '../../intake/ats/export-options.ts';
import type { SurveyedTable } from '../../intake/ats/survey.ts';
import type { Terminal } from '../terminal.ts';
import { cleanLine, textTable } from '../text-table.ts';
import type { AuditFlags } from './flags.ts';
import { NOWHERE } from './report.ts';
import type { Audit, AuditInput } from './run-audit.ts';
import { count } from './words.ts';

export interface Noted {
  readonly input: AuditInput;
  readonly audit: Audit;
  readonly flags: AuditFlags;
  readonly options: ExportOptions;
  readonly terminal: Terminal;
}

const MOST_PROBLEMS = 5;

/** Says beside the data how the files were read, what was left out, and what would make the answer better. */
export function noteReading(noted: Noted): void {
  const { input, audit, flags, terminal } = noted;
  const say = (text: string) => terminal.note(terminal.paintNote('dim', text));
  for (const surveyed of input.opened.survey.tables) {
    say(tableLine(surveyed));
    for (const line of perhapsLines(surveyed)) terminal.note(terminal.paintNote('yellow', line));
    if (flags.columns) terminal.note(columnLines(surveyed, terminal.width));
  }
  for (const line of problemLines(audit)) terminal.note(terminal.paintNote('yellow', line));
  for (const line of doubtLines(noted)) say(line);
}

function tableLine({ table, rows, ignored, flags }: SurveyedTable): string {
  const { source, format, reading, headerRow } = table;
  const separators: Readonly<Record<string, string>> = {
    ',': 'commas',
    ';': 'semicolons',
    '\t': 'tabs',
    '|': 'bars',
  };
  const parts = [
    `${cleanLine(source.name)}: ${count(rows, 'row', 'rows')} of ${reading.preset ?? reading.kind}`,
    `${format.encoding}, ${separators[format.separator]}${headerRow === 1 ? '' : `, header in row ${headerRow}`}`,
  ];
  const unused = reading.readings.filter(
    ({ field, index }) => field === null || (ignored.has(index) && !flags.has(index)),
  ).length;
  if (unused > 0) parts.push(`${count(unused, 'column', 'columns')} not used (--columns shows them)`);
  return parts.join('; ');
}

function perhapsLines({ table, ignored, flags }: SurveyedTable): readonly string[] {
  const near = table.reading.readings.flatMap(({ header, nearTo }) =>
    nearTo
      ? [
          `Column "${cleanLine(header)}" is not used. If it is ${FIELDS[nearTo.field].means}, say --map ${nearTo.field}="${cleanLine(header)}".`,
        ]
      : [],
  );
  const noDates = table.reading.readings.flatMap(({ header, index }) =>
    ignored.has(index) && !flags.has(index)
      ? [`Column "${cleanLine(header)}" is not used: its cells are no dates.`]
      : [],
  );
  return [...near, ...noDates];
}

const BECAUSE: Readonly<Record<ColumnReading['because'], string>> = {
  mapping: 'you said so',
  preset: 'known export',
  header: 'its header',
  table: 'its header, in such a table',
  unknown: '',
  double: 'another column says it',
};

function columnLines({ table, ignored, flags }: SurveyedTable, width: number | null): string {
  const rows = table.reading.readings.map(({ header, index, field, because }) => {
    const isUsed = field !== null && (!ignored.has(index) || flags.has(index));
    const means = !isUsed
      ? 'not used'
      : field === 'interview'
        ? 'an interview, when it took place'
        : flags.has(index)
          ? `whether, not ${FIELDS[field].means}`
          : FIELDS[field].means;
    return [header, isUsed ? field : '', means, isUsed || because === 'double' ? BECAUSE[because] : ''];
  });
  return textTable(
    [
      { title: 'Column', mayShrink: true },
      { title: 'Field' },
      { title: 'Taken for', mayShrink: true },
      { title: 'Because of' },
    ],
    rows,
    width,
  ).join('\n');
}

function problemLines({ problems, problemsInAll }: Audit): readonly string[] {
  if (problemsInAll === 0) return [];
  const shown = problems.slice(0, MOST_PROBLEMS).map(({ file, row, field, value, reason }) => {
    const cell = field === '' ? '' : `, "${cleanLine(field)}" (${cleanLine(value.slice(0, 60))})`;
    return `  ${cleanLine(file)}, row ${row}${cell} ${reason}`;
  });
  const more =
    problemsInAll > shown.length
      ? [`  and ${(problemsInAll - shown.length).toLocaleString('en')} more; --json lists them`]
      : [];
  return [`${count(problemsInAll, 'row was', 'rows were')} left out:`, ...shown, ...more];
}

function doubtLines({ audit: { doubts }, input: { place }, flags, options }: Noted): readonly string[] {
  const lines: string[] = [];
  if (doubts.decisionDate > 0)
    lines.push(
      `${count(doubts.decisionDate, 'decision has no date of its own', 'decisions have no date of their own')}: counted from the last date in the row.`,
    );
  if (doubts.whoEnded > 0)
    lines.push(
      `For ${count(doubts.whoEnded, 'application', 'applications')} nothing says who ended it: taken as the team’s decision.`,
    );
  if (doubts.noDates > 0)
    lines.push(
      `${count(doubts.noDates, 'application has', 'applications have')} no date at all: nothing in them can be late.`,
    );
  if (doubts.interviewDate > 0)
    lines.push(
      `${count(doubts.interviewDate, 'person is', 'people are')} at an interview step and no column says when an interview was: nothing is counted for them. If a column does, name it with --map interviewStartsAt=…, or give the list of interviews as well.`,
    );
  if (doubts.toldDate > 0)
    lines.push(
      `${count(doubts.toldDate, 'person was', 'people were')} told and no column says when: counted from the decision.`,
    );
  if (place.country === NOWHERE)
    lines.push(
      'No country was given: weekends are days off, public holidays are not, and no law is looked at. Say --country CA --region ON, for instance.',
    );
  if (flags.timeZone === undefined && flags.mapping === undefined)
    lines.push(
      `Times without a zone were read in ${options.timeZone}, this machine’s; --time-zone changes it.`,
    );
  return lines;
}
