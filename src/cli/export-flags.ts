import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { Option } from 'commander';
import { type SavedMapping, savedMapping } from '../contract/saved-mapping.ts';
import { AppError } from '../domain/app-error.ts';
import { FIELD_IDS, type FieldId } from '../intake/ats/columns/fields.ts';
import { findNearest } from '../intake/ats/columns/nearest.ts';
import { plainHeader } from '../intake/ats/columns/plain-header.ts';
import type { DateOrder } from '../intake/ats/dates/written-date.ts';
import type { ExportOptions } from '../intake/ats/export-options.ts';
import { ENCODINGS, type Encoding } from '../intake/ats/text/encoding.ts';
import type { Separator } from '../intake/ats/text/separator.ts';
import { APPLICATION_MEANINGS, type ApplicationMeaning } from '../intake/ats/words/meanings.ts';
import type { Instant } from '../lib/instant.ts';
import { requireTimeZone } from './instants.ts';
import { readJsonFile } from './read-json-file.ts';

/** What every command that reads an export may be told about it. */
export interface ExportFlags {
  readonly timeZone?: string;
  readonly dateOrder?: DateOrder;
  readonly map?: readonly string[];
  readonly words?: readonly string[];
  readonly mapping?: string;
  readonly saveMapping?: string;
  readonly encoding?: Encoding;
  readonly separator?: keyof typeof SEPARATOR_BY_NAME;
}

const SEPARATOR_BY_NAME = { comma: ',', semicolon: ';', tab: '\t', pipe: '|' } as const satisfies Record<
  string,
  Separator
>;

export function addExportFlags(command: Command): Command {
  return command
    .option(
      '--time-zone <zone>',
      'zone of times that name none, an IANA name such as America/Toronto (this machine’s)',
    )
    .addOption(new Option('--date-order <order>', 'which comes first in 03/04/2026').choices(['dmy', 'mdy']))
    .option(
      '--map <field=Column>',
      'say what a column holds, as often as needed; see "heardback fields"',
      collect,
    )
    .option(
      '--words <word=meaning>',
      'say what a status means, as often as needed; see "heardback fields"',
      collect,
    )
    .option('--mapping <file>', 'read the last two, the zone and the date order from a file')
    .option('--save-mapping <file>', 'keep what was said here in a file for the next time')
    .addOption(new Option('--encoding <name>', 'how letters are written (found out)').choices(ENCODINGS))
    .addOption(
      new Option('--separator <name>', 'what stands between cells (found out)').choices(
        Object.keys(SEPARATOR_BY_NAME),
      ),
    );
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

export interface SaidBefore {
  readonly now: Instant;
  readonly machineZone: string;
}

/** The flags, over what a saved mapping says; keeps them where that was asked for. */
export async function exportOptions(
  flags: ExportFlags,
  { now, machineZone }: SaidBefore,
): Promise<ExportOptions> {
  const saved = flags.mapping === undefined ? null : await readMapping(flags.mapping);
  const columns = { ...saved?.columns, ...pairs('--map', flags.map) };
  const words = { ...saved?.words, ...pairs('--words', flags.words) };
  for (const field of Object.keys(columns)) requireField(field);
  for (const [word, means] of Object.entries(words)) requireMeaning(word, means);
  const timeZone = requireTimeZone('--time-zone', flags.timeZone ?? saved?.timeZone ?? machineZone);
  const dateOrder = flags.dateOrder ?? saved?.dateOrder;
  const encoding = flags.encoding ?? (saved?.encoding as Encoding | undefined);
  const separator =
    flags.separator === undefined
      ? (saved?.separator as Separator | undefined)
      : SEPARATOR_BY_NAME[flags.separator];
  if (flags.saveMapping !== undefined) {
    const kept: SavedMapping = {
      version: 1,
      columns,
      words,
      timeZone,
      ...(dateOrder && { dateOrder }),
      ...(encoding && { encoding }),
      ...(separator && { separator }),
    };
    await writeFile(flags.saveMapping, `${JSON.stringify(kept, null, 2)}\n`);
  }
  return {
    now,
    timeZone,
    columns,
    words: Object.fromEntries(
      Object.entries(words).map(([word, means]) => [plainHeader(word), means as ApplicationMeaning]),
    ),
    ...(dateOrder && { dateOrder }),
    ...(encoding && { encoding }),
    ...(separator && { separator }),
  };
}

function readMapping(path: string): Promise<SavedMapping> {
  return readJsonFile({ path, schema: savedMapping, code: 'input_invalid' });
}

function pairs(option: string, said: readonly string[] = []): Readonly<Record<string, string>> {
  return Object.fromEntries(
    said.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1 || at === pair.length - 1)
        throw new AppError(
          'input_invalid',
          `Cannot use ${option} "${pair}": write it as ${option} left=right.`,
        );
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    }),
  );
}

function requireField(field: string): asserts field is FieldId {
  if ((FIELD_IDS as readonly string[]).includes(field)) return;
  const near = findNearest(field, FIELD_IDS);
  const hint = near === null ? '' : ` Did you mean "${near}"?`;
  throw new AppError(
    'columns_unknown',
    `Cannot map the field "${field}": there is none of that name.${hint} "heardback fields" lists them all.`,
  );
}

function requireMeaning(word: string, means: string): void {
  if ((APPLICATION_MEANINGS as readonly string[]).includes(means)) return;
  const near = findNearest(means, APPLICATION_MEANINGS);
  throw new AppError(
    'input_invalid',
    `Cannot take "${word}" to mean "${means}".${near === null ? '' : ` Did you mean "${near}"?`} It can mean ${APPLICATION_MEANINGS.join(', ')}.`,
  );
}
