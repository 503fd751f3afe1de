import type { RegisterEntry } from '../contract/law.ts';
import { csvCell } from '../lib/csv-cell.ts';
import type { Instant } from '../lib/instant.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { listRegisterRows, type RegisterPlace } from '../storage/queries/law.ts';
import type { ServerDeps } from './deps.ts';
import { entryOut } from './present/register-entry.ts';

export interface RegisterFile {
  readonly workspaceId: string;
  readonly as: 'csv' | 'json';
  readonly period: { readonly since: Instant; readonly until: Instant };
  readonly name: string;
}

const ROWS_AT_ONCE = 1000;

/** The register for an auditor, written while it is read: page by page, each in a transaction of its own. */
export function registerFile(deps: Pick<ServerDeps, 'database'>, file: RegisterFile): Response {
  const encoder = new TextEncoder();
  const lines = linesOf(deps, file);
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(stream) {
      const { done, value } = await lines.next();
      if (done) return stream.close();
      stream.enqueue(encoder.encode(value));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
  const [type, ending] = file.as === 'csv' ? ['text/csv', 'csv'] : ['application/x-ndjson', 'jsonl'];
  return new Response(body, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="${file.name}.${ending}"`,
      'cache-control': 'no-store',
    },
  });
}

async function* linesOf(
  { database }: Pick<ServerDeps, 'database'>,
  { workspaceId, as, period }: RegisterFile,
): AsyncGenerator<string> {
  yield as === 'csv' ? `\uFEFF${COLUMNS.join(',')}\r\n` : '';
  for (let after: RegisterPlace | undefined, isMore = true; isMore; ) {
    const asked = { ...period, after, most: ROWS_AT_ONCE };
    const rows = await inWorkspace(database, workspaceId, (trx) => listRegisterRows(trx, workspaceId, asked));
    yield rows.map((row) => lineOf(entryOut(row), as)).join('');
    after = rows.at(-1);
    isMore = rows.length === ROWS_AT_ONCE;
  }
}

const COLUMNS = [
  'at',
  'person',
  'opening',
  'receiver',
  'how',
  'says',
  'outcome',
  'heardAt',
  'cameBackAt',
  'by',
  'applicationId',
] as const;

function lineOf(entry: RegisterEntry, as: 'csv' | 'json'): string {
  if (as === 'json') return `${JSON.stringify(entry)}\n`;
  const cells = { ...entry, says: entry.says.join(' ') };
  return `${COLUMNS.map((column) => csvCell(cells[column])).join(',')}\r\n`;
}
