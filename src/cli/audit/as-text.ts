import type { AuditMeasures, AuditReport } from '../../contract/audit-report.ts';
import { createDayWriter } from '../days.ts';
import type { Terminal } from '../terminal.ts';
import { cleanLine, textTable } from '../text-table.ts';
import type { Finding } from './finding.ts';
import { lateBuckets } from './late-buckets.ts';
import type { Audit } from './run-audit.ts';
import { count, lateness, percent, whoOwes, wordOwed } from './words.ts';

export interface TextInput {
  readonly audit: Audit;
  readonly report: AuditReport;
  readonly terminal: Terminal;
  readonly now: number;
}

const MOST_GROUPS = 10;

/** The audit for people in a terminal: the verdict, who waits longest, how people were answered, by owner and opening. */
export function auditAsText(input: TextInput): string {
  const { report, terminal } = input;
  const { paint } = terminal;
  const sections = [
    verdict(input),
    findingsTable(input),
    chart(input),
    answers(input),
    groupTable(input, 'By owner', report.byOwner),
    groupTable(input, 'By opening', report.byOpening),
  ].filter((section) => section.length > 0);
  return sections
    .map((lines, index) =>
      (index === 0 ? lines : ['', paint('bold', lines[0] ?? ''), ...lines.slice(1)]).join('\n'),
    )
    .join('\n');
}

function verdict({ report, terminal: { paint }, now }: TextInput): string[] {
  const { totals, files, place } = report;
  const days = createDayWriter(place.timeZone);
  const where = [place.country, place.region].filter(Boolean).join('-');
  const about = `${files.map(({ name }) => cleanLine(name)).join(', ')} · ${count(totals.applications, 'application', 'applications')} · as of ${days.moment(now)} in ${place.timeZone}${where && ` · ${where}`}`;
  const lines = [paint('dim', about), ''];
  if (totals.overdue === 0) {
    lines.push(
      paint(
        ['bold', 'green'],
        totals.waiting === 0
          ? 'Nobody is waiting for a word.'
          : `Nobody waits for a word that is late. ${count(totals.waiting, 'word is', 'words are')} due in time.`,
      ),
    );
  } else {
    lines.push(
      paint(
        ['bold', 'red'],
        `${count(totals.overdue, 'person waits', 'people wait')} for a word that is late.`,
      ),
    );
  }
  if (totals.untold > 0)
    lines.push(
      `${bullet(paint)} ${paint('bold', count(totals.untold, 'was', 'were'))} decided and never told, as far as the export can tell`,
    );
  if (totals.lawPassed > 0)
    lines.push(
      `${bullet(paint)} for ${paint('bold', count(totals.lawPassed, 'person', 'people'))} a date that the law sets has passed`,
    );
  if (totals.promisesBroken > 0)
    lines.push(
      `${bullet(paint)} ${paint('bold', count(totals.promisesBroken, 'promise was', 'promises were'))} broken`,
    );
  if (totals.silentOver45 > 0)
    lines.push(
      `${bullet(paint)} ${paint('bold', count(totals.silentOver45, 'person has', 'people have'))} waited for more than 45 days`,
    );
  return lines;
}

function bullet(paint: Terminal['paint']): string {
  return paint('red', '•');
}

function findingsTable({ audit, report, terminal, now }: TextInput): string[] {
  if (audit.findings.length === 0) return [];
  const days = createDayWriter(report.place.timeZone);
  const { paint } = terminal;
  const rows = audit.findings.map((finding) => [
    finding.person,
    finding.opening,
    whoOwes(finding),
    wordOwed(finding),
    days.day(finding.since),
    `${lateness(finding.dueAt, now)}${lawMark(finding, days.day)}`,
  ]);
  const colour = (row: number) => colourOf(audit.findings[row]);
  const lines = textTable(
    [
      { title: 'Who', mayShrink: true, paint: (text) => paint('bold', text) },
      { title: 'For', mayShrink: true },
      { title: 'Owes the word', mayShrink: true },
      { title: 'What', mayShrink: true },
      { title: 'Since' },
      { title: 'Due', paint: (text, row) => paint(colour(row), text) },
    ],
    rows,
    terminal.width,
  );
  const left = report.findingsInAll - audit.findings.length;
  const more =
    left > 0
      ? [
          paint(
            'dim',
            `and ${left.toLocaleString('en')} more: --limit ${Math.min(report.findingsInAll, 200)}, --csv, --json or --html report.html`,
          ),
        ]
      : [];
  return ['Who waits', paint('dim', lines[0] ?? ''), ...lines.slice(1), ...more];
}

function colourOf(finding: Finding | undefined): 'red' | 'yellow' | 'green' | 'dim' {
  if (finding === undefined || finding.state === 'waiting') return 'dim';
  if (finding.isLate) return finding.state === 'untold' || finding.law?.hasPassed ? 'red' : 'yellow';
  return 'green';
}

function lawMark({ law }: Finding, day: (instant: number) => string): string {
  if (law === null || !law.isNear) return '';
  return law.hasPassed ? `, law ${day(law.lawAt - 1)} passed` : `, law ${day(law.lawAt - 1)}`;
}

const BAR = 30;

function chart({ audit, terminal: { paint } }: TextInput): string[] {
  const buckets = lateBuckets(audit.lateByDays);
  const most = Math.max(...buckets.map(({ untold, others }) => untold + others));
  if (most <= 0) return [];
  const lines = buckets.map(({ label, untold, others }) => {
    const length = Math.round(((untold + others) / most) * BAR);
    const dark = Math.round((untold / most) * BAR);
    const bar = paint('red', '█'.repeat(dark)) + paint('yellow', '▒'.repeat(Math.max(0, length - dark)));
    return `${label.padEnd(14)} ${bar} ${(untold + others).toLocaleString('en')}`;
  });
  return [
    'How late',
    ...lines,
    paint(
      'dim',
      `${paint('red', '█')} decided, never told   ${paint('yellow', '▒')} no answer, no date, no word`,
    ),
  ];
}

function answers({ report: { totals } }: TextInput): string[] {
  const lines = [
    `answered          ${percent(totals.answered, totals.ended).padStart(8)}   ${totals.answered.toLocaleString('en')} of ${count(totals.ended, 'interviewed person', 'interviewed people')} whose process ended`,
  ];
  if (totals.medianDaysToLastWord !== null) {
    lines.push(
      `days to last word ${String(totals.medianDaysToLastWord).padStart(8)}   median from the last interview; 9 of 10 within ${totals.p90DaysToLastWord}`,
    );
  }
  const promises = totals.promisesKept + totals.promisesBroken;
  if (promises > 0)
    lines.push(
      `promises kept     ${percent(totals.promisesKept, promises).padStart(8)}   ${totals.promisesKept} of ${promises}`,
    );
  return ['How people were answered', ...lines];
}

function groupTable(
  { terminal }: TextInput,
  title: string,
  groups: readonly (AuditMeasures & { readonly name: string })[],
): string[] {
  if (groups.length < 2) return [];
  const shown = groups.slice(0, MOST_GROUPS);
  const rows = shown.map((group) => [
    group.name,
    group.interviewed.toLocaleString('en'),
    group.overdue.toLocaleString('en'),
    group.untold.toLocaleString('en'),
    percent(group.answered, group.ended),
    group.medianDaysToLastWord === null ? '–' : String(group.medianDaysToLastWord),
    group.p90DaysToLastWord === null ? '–' : String(group.p90DaysToLastWord),
  ]);
  const right = { align: 'right' } as const;
  const lines = textTable(
    [
      { title: 'Name', mayShrink: true },
      { title: 'Interviewed', ...right },
      {
        title: 'Late',
        ...right,
        paint: (text) => (text.trim() === '0' ? text : terminal.paint('red', text)),
      },
      { title: 'Untold', ...right },
      { title: 'Answered', ...right },
      { title: 'Median days', ...right },
      { title: '9 of 10', ...right },
    ],
    rows,
    terminal.width,
  );
  const left = groups.length - shown.length;
  const more = left > 0 ? [terminal.paint('dim', `and ${left.toLocaleString('en')} more`)] : [];
  return [title, terminal.paint('dim', lines[0] ?? ''), ...lines.slice(1), ...more];
}
