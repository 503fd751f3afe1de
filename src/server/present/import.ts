import { hasBadRows } from '../../actions/find-bad-rows.ts';
import type { ImportReport } from '../../actions/read-import.ts';
import type { ImportAnswer } from '../../contract/imports.ts';
import { toIso } from '../../lib/instant.ts';

/** An import as the wire has it: no word of where its files lie. */
export function presentImport({ kept, problems }: ImportReport): ImportAnswer {
  const { people, openings, applications, facts } = kept.creates;
  return {
    id: kept.importRunId,
    state: kept.state,
    startedAt: toIso(kept.startedAt),
    files: kept.files.map(({ name, bytes, preset }) => ({ name, bytes, preset })),
    rowsRead: kept.rowsRead,
    rowsGood: kept.rowsGood,
    rowsBad: kept.rowsBad,
    creates: { people, openings, applications, facts },
    badRows: problems.map(({ file, row, field, reason }) => ({ file, row, field, reason })),
    columns: kept.columns.map(({ file, header, field }) => ({ file, header, field })),
    hasBadRows: hasBadRows(kept),
    problem: kept.problem,
    question: kept.state === 'failed' ? (kept.options.question ?? null) : null,
  };
}
