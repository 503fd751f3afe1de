import type { AuditMeasures, AuditReport } from '../../contract/audit-report.ts';
import { createDayWriter } from '../days.ts';
import { lateChart } from './chart.ts';
import type { Finding } from './finding.ts';
import { type Html, html } from './html.ts';
import { lateBuckets } from './late-buckets.ts';
import { REPORT_STYLE } from './report-style.ts';
import type { Audit } from './run-audit.ts';
import { count, LAWS, lateness, percent, whoOwes, wordOwed } from './words.ts';

export interface PageInput {
  readonly audit: Audit;
  readonly report: AuditReport;
  readonly now: number;
}

/** One page that needs nothing else: no script, no font, no network. Readable on a phone, in the dark and on paper. */
export function auditAsHtml(input: PageInput): string {
  const { report, now } = input;
  const days = createDayWriter(report.place.timeZone);
  const names = report.files.map(({ name }) => name).join(', ');
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Who is waiting for a word: ${names}</title>
<style>${{ html: REPORT_STYLE }}</style>
</head>
<body>
<main>
<header>
<p class="about">${names} · ${count(report.totals.applications, 'application', 'applications')} · as of ${days.moment(now)}, ${report.place.timeZone}</p>
<h1>${verdict(report.totals)}</h1>
</header>
${figures(report.totals)}
${report.totals.overdue === 0 ? null : chartSection(input)}
${findingsSection(input)}
${groupSection('By owner', report.byOwner)}
${groupSection('By opening', report.byOpening)}
${howRead(report)}
</main>
</body>
</html>
`.html;
}

function verdict({ overdue, waiting }: AuditMeasures): string {
  if (overdue > 0) return `${count(overdue, 'person waits', 'people wait')} for a word that is late`;
  return waiting === 0 ? 'Nobody is waiting for a word' : 'Nobody waits for a word that is late';
}

function figures(totals: AuditMeasures): Html {
  const promises = totals.promisesKept + totals.promisesBroken;
  const list: readonly (readonly [string, string, string])[] = [
    ['Decided, never told', totals.untold.toLocaleString('en'), 'as far as the export can tell'],
    [
      'Answered',
      percent(totals.answered, totals.ended),
      `${totals.answered.toLocaleString('en')} of ${totals.ended.toLocaleString('en')} interviewed people whose process ended`,
    ],
    [
      'Last interview to last word',
      totals.medianDaysToLastWord === null ? '–' : count(totals.medianDaysToLastWord, 'day', 'days'),
      totals.p90DaysToLastWord === null
        ? 'nobody was told yet'
        : `median; 9 of 10 within ${count(totals.p90DaysToLastWord, 'day', 'days')}`,
    ],
    [
      'A date in law has passed',
      totals.lawPassed.toLocaleString('en'),
      totals.lawPassed === 1 ? 'person' : 'people',
    ],
    [
      'Waiting over 45 days',
      totals.silentOver45.toLocaleString('en'),
      totals.silentOver45 === 1 ? 'person' : 'people',
    ],
    [
      'Promises kept',
      percent(totals.promisesKept, promises),
      promises === 0 ? 'no column says what was promised' : `${totals.promisesKept} of ${promises}`,
    ],
  ];
  return html`<dl class="figures">${list.map(([title, figure, words]) => html`<div><dt>${title}</dt><dd><strong>${figure}</strong> <span>${words}</span></dd></div>`)}</dl>`;
}

function chartSection({ audit }: PageInput): Html {
  return html`<section aria-labelledby="late">
<h2 id="late">How late</h2>
<p class="legend"><span class="key untold"></span> decided, never told <span class="key others"></span> no answer, no date or no word</p>
${lateChart(lateBuckets(audit.lateByDays))}
</section>`;
}

function findingsSection({ audit, report, now }: PageInput): Html | null {
  if (audit.findings.length === 0) return null;
  const days = createDayWriter(report.place.timeZone);
  const left = report.findingsInAll - audit.findings.length;
  return html`<section aria-labelledby="who">
<h2 id="who">Who waits</h2>
<table class="findings">
<thead><tr><th scope="col">Who</th><th scope="col">For</th><th scope="col">Owes the word</th><th scope="col">What</th><th scope="col">Since</th><th scope="col">Due</th></tr></thead>
<tbody>${audit.findings.map((finding) => findingRow(finding, days.day, now))}</tbody>
</table>
${left > 0 ? html`<p class="about">and ${left.toLocaleString('en')} more; --limit ${report.findingsInAll} lists all of them</p>` : null}
</section>`;
}

function findingRow(finding: Finding, day: (instant: number) => string, now: number): Html {
  const { person, opening, since, dueAt, law, isLate, state } = finding;
  const tone = !isLate ? 'in-time' : state === 'untold' || law?.hasPassed ? 'worst' : 'late';
  return html`<tr class="${tone}"><th scope="row">${person}</th><td data-title="For">${opening}</td><td data-title="Owes the word">${whoOwes(finding)}</td><td data-title="What">${wordOwed(finding)}</td><td data-title="Since">${day(since)}</td><td data-title="Due"><b>${lateness(dueAt, now)}</b>${lawWords(finding, day)}</td></tr>
`;
}

function lawWords({ law }: Finding, day: (instant: number) => string): Html | null {
  if (law === null || !law.isNear) return null;
  return html`<small>${LAWS[law.clock]}: ${law.hasPassed ? 'passed on' : 'until'} ${day(law.lawAt - 1)}</small>`;
}

const MOST_GROUPS = 50;

function groupSection(
  title: string,
  groups: readonly (AuditMeasures & { readonly name: string })[],
): Html | null {
  if (groups.length < 2) return null;
  const id = title.toLowerCase().replace(' ', '-');
  const left = groups.length - MOST_GROUPS;
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
<table class="groups">
<thead><tr><th scope="col">Name</th><th scope="col">Interviewed</th><th scope="col">Late</th><th scope="col">Untold</th><th scope="col">Answered</th><th scope="col">Median days</th><th scope="col">9 of 10</th></tr></thead>
<tbody>${groups.slice(0, MOST_GROUPS).map(groupRow)}</tbody>
</table>
${left > 0 ? html`<p class="about">and ${left.toLocaleString('en')} more</p>` : null}
</section>`;
}

function groupRow(group: AuditMeasures & { readonly name: string }): Html {
  return html`<tr><th scope="row">${group.name}</th><td data-title="Interviewed">${group.interviewed}</td><td data-title="Late">${group.overdue}</td><td data-title="Untold">${group.untold}</td><td data-title="Answered">${percent(group.answered, group.ended)}</td><td data-title="Median days">${group.medianDaysToLastWord ?? '–'}</td><td data-title="9 of 10">${group.p90DaysToLastWord ?? '–'}</td></tr>
`;
}

function howRead(report: AuditReport): Html {
  return html`<section aria-labelledby="read">
<h2 id="read">How the files were read</h2>
${report.files.map(
  (
    file,
  ) => html`<details><summary>${file.name}: ${count(file.rows, 'row', 'rows')}${file.preset === null ? null : `, ${file.preset}`}</summary>
<table><thead><tr><th scope="col">Column</th><th scope="col">Taken for</th></tr></thead><tbody>${file.columns.map(
    ({ header, means }) => html`<tr><th scope="row">${header}</th><td>${means ?? 'not used'}</td></tr>`,
  )}</tbody></table></details>`,
)}
${report.rowsLeftOut === 0 ? null : problemList(report)}
<p class="about">An export can hardly prove that somebody was told. Where it has no column for it, "never told" means that no evidence was found. Made by Heardback.</p>
</section>`;
}

function problemList({ problems, rowsLeftOut }: AuditReport): Html {
  const shown = problems.slice(0, 100);
  return html`<details><summary>${count(rowsLeftOut, 'row was', 'rows were')} left out</summary>
<ul>${shown.map(({ file, row, field, value, reason }) => html`<li>${file}, row ${row}${field === null ? null : `, ${field} "${value}"`} ${reason}</li>`)}</ul></details>`;
}
