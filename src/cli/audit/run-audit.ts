import type { Circumstances } from '../../domain/circumstances.ts';
import type { Fact } from '../../domain/fact/fact.ts';
import { historyOf } from '../../domain/history/evolve.ts';
import type { ObligationKind } from '../../domain/obligation/obligation.ts';
import type { Place } from '../../domain/party.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { assess } from '../../domain/standing/assess.ts';
import type { FieldId } from '../../intake/ats/columns/fields.ts';
import type { Doubt, ImportedApplication } from '../../intake/ats/imported.ts';
import type { OpenExport } from '../../intake/ats/read-export.ts';
import type { RowProblem } from '../../intake/ats/read-row.ts';
import { ownCopy } from '../../intake/ats/text/own-copy.ts';
import { DAY, type Instant } from '../../lib/instant.ts';
import { compareFindings, type Finding, findingOf, lastInterviewOf } from './finding.ts';
import { judgedKinds } from './judged.ts';
import { addTo, countedAs, createTally, type Tally } from './tally.ts';

export interface AuditInput {
  readonly opened: OpenExport;
  readonly policy: Policy;
  /** Where the team lives: its days off and its law. */
  readonly place: Place;
  readonly employerSize: number | null;
  readonly now: Instant;
  /** Only these applications count. */
  readonly includes: (application: ImportedApplication) => boolean;
  /** Only these findings are listed. */
  readonly lists: (finding: Finding) => boolean;
  /** How many findings to keep, the worst first; all of them when `null`. */
  readonly limit: number | null;
}

export interface Audit {
  readonly findings: readonly Finding[];
  readonly findingsInAll: number;
  readonly all: Tally;
  readonly byOwner: ReadonlyMap<string, Tally>;
  readonly byOpening: ReadonlyMap<string, Tally>;
  /** Of those who wait for a word that is late: how many since how many whole days. */
  readonly lateByDays: ReadonlyMap<number, LateCount>;
  readonly problems: readonly RowProblem[];
  readonly problemsInAll: number;
  readonly doubts: Readonly<Record<Doubt, number>>;
  readonly judged: ReadonlySet<ObligationKind>;
  readonly rows: number;
}

export interface LateCount {
  untold: number;
  others: number;
}

export const NOBODY = 'nobody named';
const MOST_PROBLEMS_KEPT = 1000;
const MOST_CIRCUMSTANCES = 10_000;

/** Reads an export to its end and works out who waits for a word, who owes it and how late, and how people were answered. */
export async function runAudit(input: AuditInput): Promise<Audit> {
  const draft = createDraft(input);
  for await (const batch of input.opened.read()) {
    for (const application of batch.applications) if (input.includes(application)) lookAt(draft, application);
    draft.problemsInAll += batch.problems.length;
    if (draft.problems.length < MOST_PROBLEMS_KEPT)
      draft.problems.push(
        ...batch.problems.slice(0, MOST_PROBLEMS_KEPT - draft.problems.length).map(keepable),
      );
    draft.rows = batch.rowsRead;
    trim(draft);
  }
  draft.findings.sort(compareFindings);
  if (input.limit !== null) draft.findings.length = Math.min(draft.findings.length, input.limit);
  return draft;
}

interface Draft {
  readonly input: AuditInput;
  readonly findings: Finding[];
  findingsInAll: number;
  /** Once more findings were met than are wanted: what comes after it need not be kept. */
  worstLeftOut: Finding | null;
  readonly all: Tally;
  readonly byOwner: Map<string, Tally>;
  readonly byOpening: Map<string, Tally>;
  readonly circumstances: Map<string | null, Map<string | null, ByChannel>>;
  readonly lateByDays: Map<number, LateCount>;
  readonly problems: RowProblem[];
  problemsInAll: number;
  readonly doubts: Record<Doubt, number>;
  readonly judged: ReadonlySet<ObligationKind>;
  rows: number;
}

function createDraft(input: AuditInput): Draft {
  const columns = new Set(
    input.opened.survey.tables.flatMap(({ table, ignored, flags }) =>
      table.reading.readings
        .filter(({ index }) => !ignored.has(index) || flags.has(index))
        .map(({ field }) => field),
    ),
  ) as ReadonlySet<FieldId>;
  return {
    input,
    findings: [],
    findingsInAll: 0,
    worstLeftOut: null,
    all: createTally(),
    byOwner: new Map(),
    byOpening: new Map(),
    circumstances: new Map(),
    lateByDays: new Map(),
    problems: [],
    problemsInAll: 0,
    doubts: { decisionDate: 0, whoEnded: 0, noDates: 0, interviewDate: 0, toldDate: 0 },
    judged: judgedKinds(columns),
    rows: 0,
  };
}

function lookAt(draft: Draft, application: ImportedApplication): void {
  const { policy, now, lists } = draft.input;
  const facts = factsBy(application.facts, now);
  const standing = assess(historyOf(circumstancesOf(draft, application), facts), policy, now);
  const finding = findingOf(application, { standing, judged: draft.judged, now });
  const lastInterviewAt = lastInterviewOf(facts, now);
  const counted = countedAs(application, { standing, finding, lastInterviewAt, now });
  addTo(draft.all, counted);
  addTo(tallyIn(draft.byOwner, application.owner ?? NOBODY), counted);
  addTo(tallyIn(draft.byOpening, application.opening.title), counted);
  for (const doubt of application.doubts) draft.doubts[doubt] += 1;
  if (finding === null) return;
  if (finding.isLate && finding.owedBy !== 'candidate') countLate(draft, finding);
  if (!lists(finding)) return;
  draft.findingsInAll += 1;
  if (draft.worstLeftOut !== null && compareFindings(finding, draft.worstLeftOut) > 0) return;
  draft.findings.push(keptFinding(finding));
}

/** Kept for long, so with texts of its own. */
function keptFinding(finding: Finding): Finding {
  return {
    ...finding,
    person: ownCopy(finding.person),
    address: finding.address && ownCopy(finding.address),
  };
}

/** Looking back: what happened later was not known then. A plan is known from the day on which it was made. */
function factsBy(facts: readonly Fact[], now: Instant): readonly Fact[] {
  return facts.every((fact) => fact.at <= now) ? facts : facts.filter((fact) => fact.at <= now);
}

/** Who is who around an application: the same few people around many. */
function circumstancesOf(draft: Draft, { channel, owner, manager }: ImportedApplication): Circumstances {
  const known = draft.circumstances.get(owner)?.get(manager)?.[channel];
  if (known !== undefined) return known;
  const { place, employerSize } = draft.input;
  const circumstances: Circumstances = {
    workspace: 'team',
    channel,
    team: place,
    candidate: place,
    ...(channel === 'agency' ? { agency: place } : {}),
    mayWriteDirectly: true,
    ladder: { owner, lead: null, manager, headOfHiring: null, complianceOwner: null },
    opening: { isPubliclyPosted: true, employerSize, isFollowUpPartOfJob: false },
  };
  const ofOwner = draft.circumstances.get(owner) ?? new Map<string | null, ByChannel>();
  if (draft.circumstances.size < MOST_CIRCUMSTANCES) draft.circumstances.set(owner, ofOwner);
  const byChannel = ofOwner.get(manager) ?? {};
  if (ofOwner.size < MOST_CIRCUMSTANCES) ofOwner.set(manager, byChannel);
  byChannel[channel] = circumstances;
  return circumstances;
}

type ByChannel = Partial<Record<Circumstances['channel'], Circumstances>>;

function tallyIn(tallies: Map<string, Tally>, name: string): Tally {
  let tally = tallies.get(name);
  if (tally === undefined) {
    tally = createTally();
    tallies.set(name, tally);
  }
  return tally;
}

function countLate(draft: Draft, { dueAt, state }: Finding): void {
  const days = Math.floor((draft.input.now - dueAt) / DAY);
  const count = draft.lateByDays.get(days) ?? { untold: 0, others: 0 };
  if (state === 'untold') count.untold += 1;
  else count.others += 1;
  draft.lateByDays.set(days, count);
}

/** Keeps only as many findings as are wanted, the worst, with room to go on. */
function trim(draft: Draft): void {
  const {
    findings,
    input: { limit },
  } = draft;
  if (limit === null || findings.length < limit * 2 + 200) return;
  findings.sort(compareFindings);
  draft.worstLeftOut = findings[limit] ?? null;
  findings.length = limit;
}

function keepable(problem: RowProblem): RowProblem {
  return { ...problem, value: ownCopy(problem.value.slice(0, 200)), cells: [] };
}
