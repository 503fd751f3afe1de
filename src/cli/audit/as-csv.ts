import type { AuditReport } from '../../contract/audit-report.ts';
import { csvCell } from '../../lib/csv-cell.ts';

const COLUMNS = [
  'person',
  'address',
  'opening',
  'owner',
  'owedBy',
  'word',
  'state',
  'since',
  'dueAt',
  'daysLate',
  'outcome',
  'lawAt',
  'lawHasPassed',
  'isPromiseBroken',
  'file',
  'row',
] as const;

/** The findings as a table for spreadsheets, the worst first. */
export function auditAsCsv({ findings }: AuditReport): string {
  const lines = findings.map((finding) => {
    const cells = {
      ...finding,
      lawAt: finding.law?.lawAt ?? null,
      lawHasPassed: finding.law?.hasPassed ?? null,
    };
    return COLUMNS.map((column) => csvCell(cells[column])).join(',');
  });
  return [COLUMNS.join(','), ...lines].join('\n');
}
