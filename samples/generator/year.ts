import { addressOf, FIRST_NAMES, LAST_NAMES } from './names.ts';
import { createRandom, type Random } from './random.ts';
import { csvOf } from './csv.ts';

const PEOPLE = 2000;
const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2025, 10, 20);
/** The day of the export: 20 November 2026. Nothing in the file lies later but interviews to come. */
const LAST_DAY = Date.UTC(2026, 10, 20);

/** How a recruiter treats people: the share of outcomes that are told, how many days it takes, whether dates are promised. */
interface Recruiter {
  readonly name: string;
  readonly tells: number;
  readonly days: readonly [number, number];
  readonly promises: number;
}

const RECRUITERS: readonly [Recruiter, ...Recruiter[]] = [
  { name: 'Noor Haddad', tells: 0.99, days: [0, 2], promises: 0.9 },
  { name: 'Sam Okafor', tells: 0.93, days: [0, 4], promises: 0.6 },
  { name: 'Maren Holm', tells: 0.88, days: [1, 8], promises: 0.3 },
  { name: 'Rafa Vega', tells: 0.7, days: [2, 14], promises: 0.5 },
  // Decides and does not tell: the story of this file.
  { name: 'Dara Quist', tells: 0.25, days: [5, 30], promises: 0.1 },
];

const OPENINGS: readonly (readonly [job: string, department: string, recruiter: number])[] = [
  ['Line cook', 'Kitchen', 0],
  ['Sous chef', 'Kitchen', 0],
  ['Night auditor', 'Front office', 1],
  ['Guest relations lead', 'Front office', 1],
  ['Financial controller', 'Finance', 1],
  ['Payroll specialist', 'Finance', 2],
  ['Data engineer', 'Technology', 2],
  ['Support engineer', 'Technology', 2],
  ['Account executive', 'Sales', 3],
  ['Event sales manager', 'Sales', 3],
  ['Housekeeping supervisor', 'Operations', 4],
  ['Maintenance technician', 'Operations', 4],
];

const MANAGERS: Readonly<Record<string, string>> = {
  Kitchen: 'Inês Prado',
  'Front office': 'Lin Marsh',
  Finance: 'Lin Marsh',
  Technology: 'Uma Toth',
  Sales: 'Bea Fortin',
  Operations: 'Sven Adler',
};

/** Frozen from 5 October; everybody in it was told but those whom nobody answers anyway. */
const FROZEN = 'Event sales manager';
const FROZEN_ON = Date.UTC(2026, 9, 5);

const HEADER = [
  'Application ID', 'Candidate ID', 'First Name', 'Last Name', 'Email', 'Job', 'Department', 'Job Status', 'Job frozen at', 'Recruiter',
  'Hiring Manager', 'Source', 'Agency', 'Applied At', 'Phone Screen', 'Interview Date', 'Final Interview', 'Current Stage', 'Status',
  'Rejected At', 'Rejection Reason', 'Rejection Reason Type', 'Answer promised by', 'Rejection Email Sent At', 'Last contacted',
  'Offer Sent At', 'Offer Expires On', 'Hired At', 'Start Date',
];

type Row = Record<string, string>;

/** 2,000 people over a year, with five recruiters of different habits, an agency, a frozen opening, runners-up and offers. */
export function yearCsv(seed: number): string {
  const random = createRandom(seed);
  const rows = Array.from({ length: PEOPLE }, (_, index) => personRow(random, index));
  return csvOf(HEADER, rows.map((row) => HEADER.map((column) => row[column] ?? '')));
}

function personRow(random: Random, index: number): Row {
  const [first, last] = [random.pick(FIRST_NAMES), random.pick(LAST_NAMES)];
  const [job, department, recruiterNumber] = random.pick(OPENINGS);
  const recruiter = RECRUITERS[recruiterNumber] ?? RECRUITERS[0];
  const appliedAt = FIRST_DAY + random.between(0, 360) * DAY + random.between(8 * 60, 20 * 60) * 60_000;
  const row: Row = {
    'Application ID': String(70_000 + index),
    'Candidate ID': String(50_000 + index),
    'First Name': first,
    'Last Name': last,
    Email: addressOf(first, last, index),
    Job: job,
    Department: department,
    Recruiter: recruiter.name,
    'Hiring Manager': MANAGERS[department] ?? '',
    Source: 'Careers page',
    'Applied At': instant(appliedAt),
    'Current Stage': 'Application review',
    Status: 'Active',
    'Job Status': job === FROZEN ? 'On hold' : 'Open',
    'Job frozen at': job === FROZEN ? instant(FROZEN_ON) : '',
  };
  if (random.chance(0.12)) Object.assign(row, { Source: 'Agency', Agency: random.pick(['Bright Desk', 'North Pier Staffing']) });
  else if (random.chance(0.15)) row['Source'] = 'Referral';
  return live(random, { row, recruiter, appliedAt });
}

interface Life {
  readonly row: Row;
  readonly recruiter: Recruiter;
  readonly appliedAt: number;
}

/** What became of one application, step by step, until the day of the export. */
function live(random: Random, { row, recruiter, appliedAt }: Life): Row {
  const screenAt = workingHour(random, appliedAt + random.between(2, 9) * DAY);
  if (random.chance(0.25) || screenAt > LAST_DAY) return endIfPast(random, { row, recruiter, since: appliedAt, hasMet: false });
  Object.assign(row, { 'Phone Screen': instant(screenAt), 'Current Stage': 'Phone screen' });
  if (random.chance(0.25)) return endIfPast(random, { row, recruiter, since: screenAt, hasMet: true });
  const interviewAt = workingHour(random, screenAt + random.between(3, 10) * DAY);
  if (interviewAt > LAST_DAY + 10 * DAY) return row;
  Object.assign(row, { 'Interview Date': instant(interviewAt), 'Current Stage': 'Interview' });
  if (interviewAt > LAST_DAY) return row;
  promise(random, { row, recruiter, since: interviewAt });
  if (random.chance(0.55)) return endIfPast(random, { row, recruiter, since: interviewAt, hasMet: true });
  const finalAt = workingHour(random, interviewAt + random.between(4, 12) * DAY);
  if (finalAt > LAST_DAY + 10 * DAY) return row;
  Object.assign(row, { 'Final Interview': instant(finalAt), 'Current Stage': 'Final interview', 'Answer promised by': '' });
  if (finalAt > LAST_DAY) return row;
  promise(random, { row, recruiter, since: finalAt });
  if (random.chance(0.35)) return offer(random, { row, recruiter, since: finalAt });
  return endIfPast(random, { row, recruiter, since: finalAt, hasMet: true });
}

interface Ending {
  readonly row: Row;
  readonly recruiter: Recruiter;
  readonly since: number;
  readonly hasMet?: boolean;
}

/** Who promises dates mostly decides by then. */
function decisionDay(random: Random, { row, recruiter, since }: Ending): number {
  const promised = Date.parse(row['Answer promised by'] ?? '');
  const usual = since + random.between(1, 14) * DAY;
  return Number.isNaN(promised) || !random.chance(recruiter.promises) ? usual : Math.max(since + DAY, promised - random.between(1, 3) * DAY);
}

function promise(random: Random, { row, recruiter, since }: Ending): void {
  if (random.chance(recruiter.promises)) row['Answer promised by'] = date(since + random.between(3, 8) * DAY);
  if (random.chance(recruiter.promises)) row['Last contacted'] = before(since + random.between(2, 26) * 3_600_000);
}

function endIfPast(random: Random, ending: Ending): Row {
  const { row, recruiter, hasMet } = ending;
  const decidedAt = workingHour(random, decisionDay(random, ending));
  if (decidedAt > LAST_DAY || (row['Job'] === FROZEN && decidedAt > FROZEN_ON) || random.chance(0.04)) return row;
  if (hasMet && random.chance(0.08)) {
    return Object.assign(row, { Status: 'Rejected', 'Rejected At': instant(decidedAt), 'Rejection Reason': random.pick(['Accepted another offer', 'Withdrew', 'Salary expectations']), 'Rejection Reason Type': 'They rejected us' });
  }
  if (hasMet && random.chance(0.05)) return Object.assign(row, { Status: 'On hold', 'Rejected At': instant(decidedAt) });
  const reason = random.pick(['Missing a required skill', 'Another person was a closer match', 'Position filled', 'Not enough experience']);
  Object.assign(row, { Status: 'Rejected', 'Rejected At': instant(decidedAt), 'Rejection Reason': reason, 'Rejection Reason Type': 'We rejected them' });
  const toldAt = decidedAt + random.between(...recruiter.days) * DAY + random.between(0, 180) * 60_000;
  if (random.chance(hasMet ? recruiter.tells : recruiter.tells * 0.9) && toldAt < LAST_DAY) row['Rejection Email Sent At'] = instant(toldAt);
  return row;
}

function offer(random: Random, { row, recruiter, since }: Ending): Row {
  const offeredAt = workingHour(random, since + random.between(1, 6) * DAY);
  if (offeredAt > LAST_DAY) return row;
  const expiresOn = date(offeredAt + 7 * DAY);
  Object.assign(row, { 'Offer Sent At': instant(offeredAt), 'Offer Expires On': expiresOn, 'Current Stage': 'Offer', Status: 'Offer' });
  const answeredAt = workingHour(random, offeredAt + random.between(1, 6) * DAY);
  if (answeredAt > LAST_DAY) return row;
  if (random.chance(0.2)) return Object.assign(row, { Status: 'Offer declined', 'Rejected At': instant(answeredAt), 'Last contacted': random.chance(recruiter.tells) ? before(answeredAt + DAY) : '' });
  return Object.assign(row, { Status: 'Hired', 'Hired At': instant(answeredAt), 'Start Date': date(answeredAt + random.between(14, 45) * DAY) });
}

/** A quarter of an hour between nine and five, from Monday to Friday; UTC-5 stands for Toronto all year. */
function workingHour(random: Random, at: number): number {
  let day = Math.floor(at / DAY);
  while ([0, 6].includes(new Date(day * DAY).getUTCDay())) day += 1;
  return day * DAY + (14 * 60 + random.between(0, 31) * 15) * 60_000;
}

function before(at: number): string {
  return at < LAST_DAY ? instant(at) : '';
}

function instant(at: number): string {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}

function date(at: number): string {
  return instant(at).slice(0, 10);
}
