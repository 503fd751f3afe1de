import { writeFile } from 'node:fs/promises';
import { policyFile } from '../../contract/policy-file.ts';
import { AppError } from '../../domain/app-error.ts';
import { createCalendars } from '../../domain/calendar/calendars.ts';
import type { Place } from '../../domain/party.ts';
import { resolvePolicy } from '../../domain/policy/resolve-policy.ts';
import type { ImportedApplication } from '../../intake/ats/imported.ts';
import { openExport } from '../../intake/ats/read-export.ts';
import { publicHolidays } from '../../intake/holidays/public-holidays.ts';
import { EXIT } from '../exit-codes.ts';
import { exportOptions } from '../export-flags.ts';
import { openSources } from '../file-source.ts';
import { readInstant } from '../instants.ts';
import { createProgress } from '../progress.ts';
import { readJsonFile } from '../read-json-file.ts';
import type { Terminal } from '../terminal.ts';
import { auditAsCsv } from './as-csv.ts';
import { auditAsHtml } from './as-html.ts';
import { auditAsJson } from './as-json.ts';
import { auditAsText } from './as-text.ts';
import type { Finding } from './finding.ts';
import type { AuditFlags } from './flags.ts';
import { noteReading } from './note-reading.ts';
import { NOWHERE, reportOf } from './report.ts';
import { type Audit, type AuditInput, runAudit } from './run-audit.ts';

/** Runs the audit as the flags say and writes what was asked for. Sets the exit code; throws `AppError`. */
export async function auditFiles(
  files: readonly string[],
  flags: AuditFlags,
  terminal: Terminal,
): Promise<void> {
  const options = await exportOptions(flags, { now: terminal.clock.now(), machineZone: terminal.timeZone });
  const now = flags.asOf === undefined ? options.now : readInstant('--as-of', flags.asOf, options.timeZone);
  const place = placeOf(flags, options.timeZone);
  const policy = await policyOf(flags);
  const { sources, close } = await openSources(files, process.stdin);
  const progress = createProgress(terminal, sources);
  try {
    const opened = await openExport(sources, {
      ...options,
      now: Math.max(now, options.now),
      onProgress: progress.show,
    });
    const input: AuditInput = {
      opened,
      policy,
      place,
      employerSize: flags.employerSize ?? null,
      now,
      ...chosenBy(flags),
    };
    const audit = await runAudit(input);
    progress.end();
    requireSomethingRead(audit);
    await write(flags, { audit, input, terminal });
    noteReading({ input, audit, flags, options, terminal });
    terminal.setExitCode(audit.all.overdue > 0 ? EXIT.attention : EXIT.fine);
  } finally {
    progress.end();
    await close();
  }
}

interface Done {
  readonly audit: Audit;
  readonly input: AuditInput;
  readonly terminal: Terminal;
}

async function write(flags: AuditFlags, { audit, input, terminal }: Done): Promise<void> {
  const report = reportOf(audit, input);
  const { now } = input;
  if (flags.html !== undefined) {
    await writeFile(flags.html, auditAsHtml({ audit, report, now }));
    terminal.note(`Wrote ${flags.html}.`);
  }
  if (flags.json) return auditAsJson(report, terminal.out);
  if (flags.csv) return terminal.out(auditAsCsv(report));
  const [shown, given] = flags.html === undefined ? [audit, report] : firstOf(audit, { report, flags });
  terminal.out(auditAsText({ audit: shown, report: given, terminal, now }));
}

const TERMINAL_LIMIT = 20;
const HTML_LIMIT = 500;

/** The page lists more than fits a terminal. */
function firstOf(
  audit: Audit,
  { report, flags }: { readonly report: ReturnType<typeof reportOf>; readonly flags: AuditFlags },
) {
  const limit = flags.limit ?? TERMINAL_LIMIT;
  return [{ ...audit, findings: audit.findings.slice(0, limit) }, report] as const;
}

function chosenBy(flags: AuditFlags): Pick<AuditInput, 'includes' | 'lists' | 'limit'> {
  const opening = flags.opening?.toLowerCase();
  const owner = flags.owner?.toLowerCase();
  const includes = (application: ImportedApplication) =>
    (opening === undefined || application.opening.title.toLowerCase().includes(opening)) &&
    (owner === undefined || (application.owner ?? '').toLowerCase().includes(owner));
  const listsAll = flags.json || flags.csv ? null : flags.html === undefined ? TERMINAL_LIMIT : HTML_LIMIT;
  return { includes, lists: (finding) => isAsked(finding, flags.only), limit: flags.limit ?? listsAll };
}

/** Those who wait for the candidate are listed where all is listed to the end; in the terminal nobody looks for them first. */
function isAsked(finding: Finding, only: AuditFlags['only']): boolean {
  if (only === undefined) return true;
  return only === 'late' ? finding.isLate && finding.state !== 'waiting' : finding.state === only;
}

function placeOf({ country, region }: AuditFlags, timeZone: string): Place {
  if (country === undefined) {
    if (region !== undefined)
      throw new AppError('input_invalid', `Cannot use --region ${region}: say the --country as well.`);
    return { country: NOWHERE, timeZone };
  }
  if (!/^[A-Za-z]{2}$/.test(country)) {
    throw new AppError(
      'input_invalid',
      `Cannot use --country ${country}: write two letters, such as CA, US or DE.`,
    );
  }
  if (region !== undefined && !/^[A-Za-z0-9]{1,3}$/.test(region)) {
    throw new AppError(
      'input_invalid',
      `Cannot use --region ${region}: write the part after the hyphen, such as ON for CA-ON.`,
    );
  }
  return { country: country.toUpperCase(), ...(region && { region: region.toUpperCase() }), timeZone };
}

async function policyOf({ policy: path }: AuditFlags) {
  if (path === undefined)
    return resolvePolicy({ overrides: [], calendarOf: createCalendars(publicHolidays) });
  const { closedDays = [], ...overrides } = await readJsonFile({
    path,
    schema: policyFile,
    code: 'policy_file_invalid',
  });
  return resolvePolicy({
    overrides: [overrides as object],
    calendarOf: createCalendars(publicHolidays, closedDays),
  });
}

function requireSomethingRead({ all, problemsInAll, problems }: Audit): void {
  const [first] = problems;
  if (all.applications > 0 || first === undefined) return;
  throw new AppError(
    'file_unreadable',
    `Cannot use any row: ${problemsInAll === 1 ? 'the only one is' : `all ${problemsInAll} are`} wrong. The first: ${first.file}, row ${first.row}${first.field && `, "${first.field}" (${first.value})`} ${first.reason}.`,
  );
}
