import type { AuditReport } from '../../contract/audit-report.ts';

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

/** Quoted where needed; a cell that a spreadsheet would take for a formula gets an apostrophe before it. */
export function csvCell(value: string | number | boolean | null): string {
  if (value === null) return '';
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
