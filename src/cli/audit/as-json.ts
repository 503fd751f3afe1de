import type { AuditReport } from '../../contract/audit-report.ts';

/** Writes the report as JSON, each finding on a line of its own, so that a million of them never stand in one text. */
export function auditAsJson({ findings, ...rest }: AuditReport, out: (text: string) => void): void {
  const head = JSON.stringify(rest, null, 2);
  out(`${head.slice(0, -2)},`);
  out('  "findings": [');
  for (const [index, finding] of findings.entries()) {
    out(`    ${JSON.stringify(finding)}${index === findings.length - 1 ? '' : ','}`);
  }
  out('  ]\n}');
}
