import { z } from 'zod';
import type { LegalClockId } from '../domain/policy/legal-clock-id.ts';
import { oneOf } from './one-of.ts';
import { country, instant, region, timeZone } from './scalars.ts';
import { dueFrom, obligationKind, outcome, party } from './vocabulary.ts';

/** Raised when a field changes its meaning or goes; new fields alone do not raise it. */
export const AUDIT_REPORT_VERSION = 1;

const count = z.int().min(0);
const days = z.int().min(0).nullable();

const measures = z.object({
  applications: count,
  interviewed: count.meta({ description: 'Had an interview that took place.' }),
  waiting: count.meta({ description: 'The team or the agency owes them a word, late or not.' }),
  overdue: count.meta({ description: 'Of those, whose word is late.' }),
  untold: count.meta({ description: 'Decided, and no evidence that the person was told.' }),
  ended: count.meta({
    description: 'Interviewed, and the process ended otherwise than by their own withdrawal.',
  }),
  answered: count.meta({ description: 'Of those, with evidence of the last word.' }),
  answeredRate: z.number().min(0).max(1).nullable().meta({ description: 'answered / ended.' }),
  medianDaysToLastWord: days.meta({
    description: 'Whole days from the last interview, for those who were answered.',
  }),
  p90DaysToLastWord: days,
  promisesKept: count,
  promisesBroken: count,
  lawPassed: count.meta({ description: 'A date that the law sets has passed.' }),
  longWaits: count.meta({ description: 'Ten business days or more without an answer.' }),
  silentOver45: count.meta({ description: 'Waiting for more than 45 days.' }),
});

const group = measures.extend({ name: z.string() });

export const legalClockId = oneOf<LegalClockId>()(['ontario', 'israelProgress', 'israelNo', 'korea']);

const doubt = z.enum(['decisionDate', 'whoEnded', 'noDates', 'interviewDate', 'toldDate']).meta({
  description:
    'decisionDate: no column says when it was decided; whoEnded: taken as the team’s decision; noDates: nothing can be late; interviewDate: at an interview step, and no column says when; toldDate: told, and no column says when.',
});

const finding = z.object({
  person: z.string(),
  address: z.string().nullable(),
  opening: z.string(),
  owner: z.string().nullable().meta({ description: 'Who holds the duty, where the export names somebody.' }),
  owedBy: party,
  word: obligationKind,
  state: z.enum(['untold', 'overdue', 'soon', 'waiting']),
  isLate: z.boolean(),
  since: instant.meta({ description: 'When the cause happened: the interview ended, it was decided.' }),
  dueAt: instant.meta({ description: 'From here on it is late.' }),
  dueFrom,
  daysLate: count,
  rule: z
    .string()
    .meta({ description: 'The row of the policy or the legal clock; see docs/reference/policy.md.' }),
  outcome: outcome.nullable().meta({ description: 'What was decided and not told.' }),
  isPromiseBroken: z.boolean(),
  isLongWait: z.boolean(),
  law: z.object({ clock: legalClockId, lawAt: instant, hasPassed: z.boolean() }).nullable(),
  doubts: z.array(doubt),
  file: z.string(),
  row: z.int().min(1).meta({ description: 'As a spreadsheet numbers it.' }),
});

const file = z.object({
  name: z.string(),
  rows: count,
  kind: z.enum(['applications', 'people', 'interviews', 'offers']),
  preset: z.string().nullable(),
  encoding: z.string(),
  separator: z.string(),
  headerRow: z.int(),
  columns: z.array(
    z.object({
      header: z.string(),
      field: z.string().nullable(),
      means: z.string().nullable(),
      perhaps: z
        .string()
        .optional()
        .meta({ description: 'The field that a misspelt header probably meant.' }),
    }),
  ),
});

/** What `heardback audit --json` writes. */
export const auditReport = z
  .object({
    version: z.literal(AUDIT_REPORT_VERSION),
    asOf: instant,
    place: z.object({ country: country.nullable(), region: region.nullable(), timeZone }),
    totals: measures,
    byOwner: z.array(group),
    byOpening: z.array(group),
    findings: z.array(finding).meta({ description: 'The worst first.' }),
    findingsInAll: count.meta({ description: 'How many there are when --limit leaves some out.' }),
    files: z.array(file),
    rowsLeftOut: count,
    problems: z
      .array(
        z.object({
          file: z.string(),
          row: z.int(),
          field: z.string().nullable(),
          value: z.string(),
          reason: z.string(),
        }),
      )
      .meta({ description: 'The first thousand rows that could not be used.' }),
    doubts: z.object({
      decisionDate: count,
      whoEnded: count,
      noDates: count,
      interviewDate: count,
      toldDate: count,
    }),
  })
  .meta({ id: 'AuditReport', title: 'What heardback audit --json writes' });

export type AuditReport = z.infer<typeof auditReport>;
export type AuditMeasures = AuditReport['totals'];
