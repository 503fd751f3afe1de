import { AUDIT_REPORT_VERSION, type AuditReport } from '../../contract/audit-report.ts';
import { FIELDS } from '../../intake/ats/columns/fields.ts';
import { DAY, toIso } from '../../lib/instant.ts';
import type { Finding } from './finding.ts';
import type { Audit, AuditInput } from './run-audit.ts';
import { quantileOf, type Tally } from './tally.ts';

/** The audit as it is given to programs: documented and versioned in the contract. */
export function reportOf(audit: Audit, { opened, place, now }: AuditInput): AuditReport {
  const names = opened.survey.tables.map(({ table }) => table.source.name);
  return {
    version: AUDIT_REPORT_VERSION,
    asOf: toIso(now),
    place: {
      country: place.country === NOWHERE ? null : place.country,
      region: place.region ?? null,
      timeZone: place.timeZone,
    },
    totals: measuresOf(audit.all),
    byOwner: groups(audit.byOwner),
    byOpening: groups(audit.byOpening),
    findings: audit.findings.map((finding) => findingOut(finding, names, now)),
    findingsInAll: audit.findingsInAll,
    files: opened.survey.tables.map(({ table, rows, ignored }) => ({
      name: table.source.name,
      rows,
      kind: table.reading.kind,
      preset: table.reading.preset,
      encoding: table.format.encoding,
      separator: table.format.separator,
      headerRow: table.headerRow,
      columns: table.reading.readings.map(({ header, index, field, nearTo }) => ({
        header,
        field: ignored.has(index) ? null : field,
        means:
          field === null || ignored.has(index)
            ? null
            : field === 'interview'
              ? 'an interview, when it took place'
              : FIELDS[field].means,
        ...(nearTo ? { perhaps: nearTo.field } : {}),
      })),
    })),
    rowsLeftOut: audit.problemsInAll,
    problems: audit.problems.map(({ file, row, field, value, reason }) => ({
      file,
      row,
      field: field || null,
      value,
      reason,
    })),
    doubts: audit.doubts,
  };
}

/** ISO 3166 keeps ZZ for users: a place without public holidays and without law. */
export const NOWHERE = 'ZZ';

function groups(tallies: ReadonlyMap<string, Tally>): AuditReport['byOwner'] {
  return [...tallies]
    .map(([name, tally]) => ({ name, ...measuresOf(tally) }))
    .sort(
      (a, b) =>
        b.overdue - a.overdue ||
        b.waiting - a.waiting ||
        b.applications - a.applications ||
        (a.name < b.name ? -1 : 1),
    );
}

export function measuresOf({ daysToLastWord, ...counts }: Tally): AuditReport['totals'] {
  return {
    ...counts,
    answeredRate: counts.ended === 0 ? null : counts.answered / counts.ended,
    medianDaysToLastWord: quantileOf(daysToLastWord, 0.5),
    p90DaysToLastWord: quantileOf(daysToLastWord, 0.9),
  };
}

function findingOut(
  finding: Finding,
  names: readonly string[],
  now: number,
): AuditReport['findings'][number] {
  const { person, address, opening, owner, owedBy, kind, state, isLate, outcome, law } = finding;
  return {
    person,
    address,
    opening,
    owner,
    owedBy,
    word: kind,
    state,
    isLate,
    since: toIso(finding.since),
    dueAt: toIso(finding.dueAt),
    dueFrom: finding.dueFrom,
    daysLate: isLate ? Math.floor((now - finding.dueAt) / DAY) + 1 : 0,
    rule: finding.rule,
    outcome,
    isPromiseBroken: finding.isPromiseBroken,
    isLongWait: finding.isLongWait,
    law: law && { clock: law.clock, lawAt: toIso(law.lawAt), hasPassed: law.hasPassed },
    doubts: [...finding.doubts],
    file: names[finding.file] ?? '',
    row: finding.row,
  };
}
