import { toIso } from '../lib/instant.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { listApplicationsOfPeople } from '../storage/queries/applications.ts';
import {
  type ExportedPage,
  listExportedRows,
  listExportedTables,
  listKeptLettersOfApplications,
  listLettersOfApplications,
  listRowsOfApplications,
  listRowsOfPerson,
} from '../storage/queries/exports.ts';
import { getPerson } from '../storage/queries/people.ts';
import { listReferenceAnswers } from '../storage/queries/references.ts';
import type { ServerDeps } from './deps.ts';

type Deps = Pick<ServerDeps, 'database' | 'clock'>;

const ROWS_AT_ONCE = 1000;

/** What referees said is theirs to hand on: the file says that there is something, and not what (GDPR article 15(4)). */
const IN_CONFIDENCE = 'reference_answer';
const GIVEN_IN_CONFIDENCE = 'Said by referees in confidence; ask the team about it';

/**
 * Everything of a workspace as JSON lines, page by page: each page is read in a transaction of its own when the reader has
 * taken the one before, so that neither memory nor other requests feel the size.
 */
export async function* workspaceLines(
  { database, clock }: Deps,
  workspaceId: string,
): AsyncGenerator<string> {
  yield line({ heardback: 'workspace', madeAt: toIso(clock.now()), form: 1 });
  const tables = await inWorkspace(database, workspaceId, listExportedTables);
  for (const table of tables) {
    let after: readonly string[] | null = null;
    do {
      const asked: ExportedPage = { table, after, most: ROWS_AT_ONCE };
      const page = await inWorkspace(database, workspaceId, (trx) =>
        listExportedRows(trx, workspaceId, asked),
      );
      yield page.rows.map((row) => rowLine(table.name, row)).join('');
      after = page.last;
    } while (after !== null);
  }
}

/** Everything about one person in the same form. */
export async function* personLines(
  { database, clock }: Deps,
  workspaceId: string,
  personId: string,
): AsyncGenerator<string> {
  yield line({ heardback: 'person', madeAt: toIso(clock.now()), form: 1 });
  const lines = await inWorkspace(database, workspaceId, async (trx) => {
    const applications = await listApplicationsOfPeople(trx, workspaceId, [personId]);
    const applicationIds = applications.map((one) => one.applicationId);
    const tables = await listExportedTables(trx);
    const all: string[] = [];
    // The person first; then what is kept of them beside their applications, such as that they must not be mailed.
    const ofPeople = tables.filter(({ hasPerson, hasApplication }) => hasPerson && !hasApplication);
    for (const { name } of ofPeople.toSorted(
      (a, b) => Number(b.name === 'person') - Number(a.name === 'person'),
    )) {
      const rows = await listRowsOfPerson(trx, workspaceId, { table: name, personId });
      all.push(...rows.map((row) => rowLine(name, row)));
    }
    for (const { name, hasApplication } of tables) {
      if (!hasApplication || name === IN_CONFIDENCE) continue;
      const rows = await listRowsOfApplications(trx, workspaceId, { table: name, applicationIds });
      all.push(...rows.map((row) => rowLine(name, row)));
    }
    const letters = await listLettersOfApplications(trx, workspaceId, applicationIds);
    const said = await listReferenceAnswers(trx, workspaceId, applicationIds);
    if (said.length > 0)
      all.push(line({ leftOut: IN_CONFIDENCE, rows: said.length, why: GIVEN_IN_CONFIDENCE }));
    const kept = await listKeptLettersOfApplications(trx, workspaceId, applicationIds);
    return [
      ...all,
      ...letters.map((row) => rowLine('message_letter', row)),
      ...kept.map((row) => rowLine('kept_mail_letter', row)),
    ];
  });
  yield lines.join('');
}

/** For a person who is not here, before the first byte says that all is well. */
export async function refuseStranger(
  { database }: Deps,
  workspaceId: string,
  personId: string,
): Promise<void> {
  await inWorkspace(database, workspaceId, (trx) => getPerson(trx, workspaceId, personId));
}

/** A file that is compressed and sent as fast as it is taken; who stops reading stops the writing. */
export function fileOf(lines: AsyncGenerator<string>, name: string): Response {
  const encoder = new TextEncoder();
  const text = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(stream) {
      const { done, value } = await lines.next();
      if (done) return stream.close();
      stream.enqueue(encoder.encode(value));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
  return new Response(text.pipeThrough(new CompressionStream('gzip')), {
    headers: {
      'content-type': 'application/gzip',
      'content-disposition': `attachment; filename="${name}.jsonl.gz"`,
      'cache-control': 'no-store',
    },
  });
}

function rowLine(table: string, row: string): string {
  return `{"table":${JSON.stringify(table)},"row":${row}}\n`;
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
