import type { Explained } from '../../contract/explanation.ts';
import type { DayWriter } from '../days.ts';
import type { Terminal } from '../terminal.ts';

export interface ExplainedLook {
  readonly terminal: Terminal;
  readonly days: DayWriter;
  readonly timeZone: string;
  readonly listsAll: boolean;
}

type Owed = Explained['obligations'][number];

/** One standing for people: the sentence, what is owed with its reasons, warnings, and when to look again. */
export function explainedAsText(result: Explained, look: ExplainedLook): string {
  const { terminal, days, timeZone } = look;
  const { paint } = terminal;
  const { standing } = result;
  const open = result.obligations.filter(({ state }) => state.is === 'open');
  const over = result.obligations.filter(({ state }) => state.is !== 'open');
  return [
    paint('bold', `${result.person}, ${result.opening}`) +
      paint('dim', `  at ${moment(days, result.at)} in ${timeZone}`),
    `${standing.sentence}.`,
    ...promiseLines(result, days),
    ...(open.length === 0 ? [] : ['', paint('bold', 'Owed')]),
    ...open.flatMap((owed) => owedLines(owed, look)),
    ...(look.listsAll && over.length > 0
      ? ['', paint('bold', 'Said or ended'), ...over.map((owed) => overLine(owed, look))]
      : []),
    ...(standing.warnings.length === 0 ? [] : ['', paint('bold', 'Warnings')]),
    ...standing.warnings.map(
      ({ sentence, since }) => `  ${paint('yellow', '!')} ${sentence} (since ${moment(days, since)})`,
    ),
    '',
    standing.wakeAt === null
      ? paint('dim', 'Only a new fact changes this.')
      : paint('dim', `Nothing changes before ${moment(days, standing.wakeAt)}, unless a fact is added.`),
  ].join('\n');
}

function moment(days: DayWriter, iso: string): string {
  return days.moment(Date.parse(iso));
}

/** A day that ends at midnight is called by its name, not by the first instant after it. */
function dueWords(days: DayWriter, iso: string): string {
  const at = Date.parse(iso);
  return days.date(at) === days.date(at - 1)
    ? `by ${days.moment(at)}`
    : `by the end of ${days.moment(at - 1).split(',')[0]}`;
}

function promiseLines({ standing }: Explained, days: DayWriter): string[] {
  const lines: string[] = [];
  const { promise, untold, turn } = standing;
  if (turn.party !== 'nobody') lines.push(`Turn: the ${turn.party}.`);
  if (promise !== null)
    lines.push(
      `Promise of the ${promise.by}: made ${moment(days, promise.madeAt)}, ${dueWords(days, promise.dueAt)}, ${promise.state}.`,
    );
  if (untold !== null)
    lines.push(
      `Untold: "${untold.outcome}" was decided on ${moment(days, untold.since)}, and no evidence says that the person knows.`,
    );
  return lines;
}

const DUE_FROM: Readonly<Record<Owed['dueFrom'], string>> = {
  default: 'the default of the policy',
  promise: 'the date that was promised',
  wish: 'the date by which they asked to hear',
  law: 'the law',
  competingOffer: 'another offer of theirs',
  bounce: 'a message that came back',
  absence: 'an absence',
  plan: 'a planned date',
  block: 'a block that ends',
};

function owedLines(owed: Owed, { terminal: { paint }, days }: ExplainedLook): string[] {
  const { because } = owed;
  const late = owed.isLate ? paint('red', ', late') : '';
  const owner = owed.ownerName === null ? '' : ` (${owed.ownerName})`;
  const fact = because.fact === null ? '' : ` · fact ${because.fact.id}: ${because.fact.type}`;
  const sources = because.rule.sources.length === 0 ? '' : `; ${because.rule.sources.join(', ')}`;
  const lines = [
    `  ${owed.sentence}${owner} ${paint('bold', dueWords(days, owed.dueAt))}${late}`,
    paint('dim', `    because   ${moment(days, because.at)}${fact}`),
    paint(
      'dim',
      `    rule      ${because.rule.sentence} (${because.rule.place}${sources}; checked ${because.rule.asOf})`,
    ),
    paint(
      'dim',
      `    date      ${DUE_FROM[owed.dueFrom]}${owed.lawAt === null ? '' : `; the law allows until the end of ${days.day(Date.parse(owed.lawAt) - 1)}`}`,
    ),
  ];
  if (owed.nudges.length > 0) {
    const nudges = owed.nudges.map(
      ({ at, to, isDue }) => `${to} ${moment(days, at)}${isDue ? ' (has come)' : ''}`,
    );
    lines.push(paint('dim', `    nudges    ${nudges.join('; ')}`));
  }
  return lines;
}

function overLine({ sentence, state }: Owed, { terminal: { paint }, days }: ExplainedLook): string {
  if (state.is === 'met')
    return `  ${paint('green', '✓')} ${sentence}: ${state.by}, ${moment(days, state.at)}${state.wasLate ? ', late' : ''} (fact ${state.factId})`;
  if (state.is === 'ended')
    return paint(
      'dim',
      `  – ${sentence}: ended, ${state.why}, ${moment(days, state.at)} (fact ${state.factId})`,
    );
  return `  ${sentence}`;
}
