import type { AnswerSpan } from './answer-times.ts';

/** What became of a search, in numbers. */
export interface InsightFigures {
  readonly funnel: Readonly<Record<string, number>>;
  readonly overall: AnswerSpan;
  readonly byCompany: readonly { readonly company: string; readonly answers: AnswerSpan }[];
  readonly byStage: readonly { readonly stage: string; readonly answers: AnswerSpan }[];
}

/** The figures of a search as a table (RFC 4180): numbers, companies and stages, and nothing of any person. */
export function insightsCsv({ funnel, overall, byCompany, byStage }: InsightFigures): string {
  const rows = [
    ['what', 'name', 'count', 'still waiting', 'business days until half were answered'],
    ...Object.entries(funnel).map(([name, count]) => ['funnel', name, String(count), '', '']),
    spanRow('all answers', '', overall),
    ...byCompany.map(({ company, answers }) => spanRow('company', company, answers)),
    ...byStage.map(({ stage, answers }) => spanRow('stage', stage, answers)),
  ];
  return `${rows.map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`;
}

function spanRow(what: string, name: string, { count, waiting, middle }: AnswerSpan): readonly string[] {
  return [what, name, String(count), String(waiting), middle === null ? '' : String(middle)];
}

/** A name that begins like a formula is text, also for a spreadsheet program. */
function cellOf(text: string): string {
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
