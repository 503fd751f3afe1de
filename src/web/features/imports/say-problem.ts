import type { TFunction } from 'i18next';
import { type Phrase, phrase } from '../../lib/language/phrase.ts';
import { sayReason } from './say-reason.ts';

type Parts = Readonly<Record<string, string>>;

interface Saying {
  /** The sentence of the terminal and of the log, which is English and speaks of flags. */
  readonly known: RegExp;
  readonly say: Phrase;
}

const SAYINGS: readonly Saying[] = [
  { known: /^Cannot read (?<file>.+): it is empty\.$/, say: phrase('{{file}} is empty.') },
  {
    known: /^Cannot read (?<file>.+): it has no header row\.$/,
    say: phrase('{{file}} has no header: its first row must name the columns.'),
  },
  {
    known: /^Cannot read (?<file>.+): it is an Excel workbook or a ZIP archive\./,
    say: phrase(
      '{{file}} is an Excel workbook or a ZIP archive. Save the sheet as CSV, or unpack the archive.',
    ),
  },
  {
    known: /^Cannot read (?<file>.+): it is an old Excel workbook\./,
    say: phrase('{{file}} is an old Excel workbook. Save the sheet as CSV.'),
  },
  {
    known: /^Cannot read (?<file>.+): it is compressed with gzip\./,
    say: phrase('{{file}} is compressed with gzip. Unpack it first.'),
  },
  {
    known: /^Cannot read (?<file>.+): it is a PDF\./,
    say: phrase('{{file}} is a PDF. Export the list as CSV instead.'),
  },
  {
    known: /^Cannot read (?<file>.+): it is a web page,/,
    say: phrase(
      '{{file}} is a web page, often a sign-in page that was saved instead of the export. Download the export again as CSV.',
    ),
  },
  {
    known: /^Cannot read (?<file>.+): it is JSON\./,
    say: phrase('{{file}} is JSON. Export the list as CSV.'),
  },
  {
    known:
      /^Cannot tell whom the rows of (?<file>.+) are about: .* Its columns are (?<columns>.*)\. Say which/s,
    say: phrase(
      'Nothing tells whom the rows of {{file}} are about: none of its columns is a name, an address or an id. Its columns are {{columns}}.',
    ),
  },
  {
    known: /^Cannot tell what happened: (?<file>.+) lists? people/s,
    say: phrase(
      'These are lists of people ({{file}}), and no column says for which opening they applied, when they were interviewed or what was decided. Give the list of applications or interviews as well.',
    ),
  },
  {
    known: /^Cannot take the column "(?<column>.+)" for .+: no file has it\./s,
    say: phrase('No file has the column “{{column}}”.'),
  },
  {
    known:
      /^Cannot read the dates in column "(?<column>.+)" of (?<file>.+): row (?<dayRow>\d+) \((?<day>.+)\) has the day first, row (?<monthRow>\d+) \((?<month>.+)\) has the month first\./s,
    say: phrase(
      'The dates in the column “{{column}}” of {{file}} contradict each other: in row {{dayRow}} ({{day}}) the day comes first, in row {{monthRow}} ({{month}}) the month. Rows written the other way are left out and listed.',
    ),
  },
  {
    known:
      /^Cannot tell whether (?<text>.+) \(row (?<row>\d+), column "(?<column>.+)" of (?<file>.+)\) has the day or the month first:/s,
    say: phrase(
      '{{text}} can be read both ways (row {{row}}, column “{{column}}” of {{file}}), and no date in the file has a day above 12.',
    ),
  },
  {
    known: /^Heardback was stopped while it worked on this\./,
    say: phrase(
      'Heardback was stopped while it worked on this. What was saved stays. Import the same files again to finish: nothing comes twice.',
    ),
  },
  {
    known: /^Something went wrong on our side\./,
    say: phrase('Something went wrong on our side. What was saved stays, and the log says more.'),
  },
];

const ALL_WRONG =
  /^Cannot import anything: every row is wrong\.(?: The first: (?<file>.+), row (?<row>\d+), (?:"(?<field>.+)" )?(?<reason>(?:has|is|lies|names) .+)\.)?$/s;

/** Why files could not be read at all, in the reader's language; what nobody knows here is shown as it came. */
export function sayProblem(t: TFunction, problem: string): string {
  const wrong = ALL_WRONG.exec(problem);
  if (wrong !== null) return sayAllWrong(t, wrong.groups ?? {});
  for (const { known, say } of SAYINGS) {
    const found = known.exec(problem);
    if (found !== null) return t(say, { ...found.groups });
  }
  return problem;
}

function sayAllWrong(t: TFunction, { file, row, field, reason }: Parts): string {
  const all = t('Nothing could be imported: every row is wrong.');
  if (file === undefined || reason === undefined) return all;
  const said = sayReason(t, reason);
  const example = t('The first: {{file}}, row {{row}}: {{reason}}.', {
    file,
    row,
    reason: field === undefined ? said : `“${field}” ${said}`,
  });
  return `${all} ${example}`;
}
