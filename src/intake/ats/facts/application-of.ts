import type { Fact } from '../../../domain/fact/fact.ts';
import type { Instant, PlainDate } from '../../../lib/instant.ts';
import { plainWords } from '../columns/plain-header.ts';
import type { ImportedApplication, ImportedOpening, ImportedPerson } from '../imported.ts';
import { emptyReading, type Reading } from '../reading.ts';
import { isInterviewStep } from '../words/interview-words.ts';
import type { ApplicationMeaning } from '../words/meanings.ts';
import { saysTold } from '../words/told-words.ts';
import { type Chronicle, factAt } from './chronicle.ts';
import { endingDate, meaningOf, tellEnding, type UnderstandStatus } from './ending.ts';
import { findMeetings, tellMeetings } from './meetings.ts';
import { tellWords } from './words-said.ts';

export interface Known {
  readonly now: Instant;
  readonly dayOf: (instant: Instant) => PlainDate;
  /** The person's row in a table of people, where there is one. */
  readonly about: Reading | null;
  readonly understandStatus: UnderstandStatus;
}

/**
 * The application that some rows tell of, one or several, from one file or several: what happened, as facts whose ids
 * are the same whenever the same rows are read.
 */
export function applicationOf(
  readings: readonly Reading[],
  { now, dayOf, understandStatus, about }: Known,
): ImportedApplication {
  const merged = merge(about === null ? readings : [about, ...readings]);
  const meetings = findMeetings(readings);
  const channel = channelOf(merged);
  const chronicle: Chronicle = { merged, readings, now, dayOf, facts: [], doubts: [], channel, meetings };
  tellArrival(chronicle);
  tellMeetings(chronicle);
  const means = meaningOf(merged, understandStatus);
  if (means === 'declined') hearStatus(merged);
  dateTelling(chronicle);
  tellEnding(chronicle, means);
  tellWords(chronicle);
  doubtWhatIsMissing(chronicle, means);
  keepApart(chronicle.facts);
  const person = personOf(merged);
  const opening = openingOf(merged);
  return {
    key:
      merged.applicationId === null ? `${person.key}|${opening.key}` : `application:${merged.applicationId}`,
    person,
    opening,
    owner: merged.owner ?? merged.manager ?? lastInterviewer(chronicle),
    manager: merged.manager,
    agency: channel === 'agency' ? (merged.agency ?? agencyIn(merged.source)) : null,
    channel,
    stage: merged.stage ?? merged.status,
    facts: chronicle.facts,
    doubts: chronicle.doubts,
    rows: readings.map(({ file, row }) => ({ file, row })),
  };
}

/** A status that says "told by phone" is as good as a column for it. */
function hearStatus(merged: Chronicle['merged']): void {
  const said = [merged.status, merged.stage].find(saysTold) ?? null;
  if (said === null) return;
  merged.isTold ??= true;
  merged.toldBy ??= said;
}

/** Told, and no column says when: when it was decided, or else when anything last happened. */
function dateTelling(chronicle: Chronicle): void {
  const { merged } = chronicle;
  if (merged.isTold === null || merged.toldAt !== null) return;
  chronicle.doubts.push('toldDate');
  merged.toldAt = endingDate(chronicle);
}

function doubtWhatIsMissing(chronicle: Chronicle, means: ApplicationMeaning): void {
  const { merged, meetings, facts, doubts } = chronicle;
  if (facts.length === 0) doubts.push('noDates');
  const step = merged.stage ?? merged.status;
  if (means === 'moving' && meetings.length === 0 && step !== null && isInterviewStep(step))
    doubts.push('interviewDate');
}

type Movable = { -readonly [Key in keyof Fact]: Fact[Key] };

/**
 * Puts the facts in order, and what an export knows only to the day or the minute a millisecond apart, in the order in
 * which it was told above: a plan before what became of it, a decision before the word about it.
 */
function keepApart(facts: Fact[]): void {
  sortFew(facts);
  for (let index = 1; index < facts.length; index += 1) {
    const [before, fact] = [facts[index - 1], facts[index] as Movable];
    if (before === undefined || fact.at > before.at) continue;
    fact.at = before.at + 1;
    fact.recordedAt = fact.at;
  }
}

/** By insertion: they are few, and almost in order. */
function sortFew(facts: Fact[]): void {
  for (let index = 1; index < facts.length; index += 1) {
    const fact = facts[index] as Fact;
    let place = index;
    for (
      let before = facts[place - 1];
      before !== undefined && before.at > fact.at;
      before = facts[place - 1]
    ) {
      facts[place] = before;
      place -= 1;
    }
    facts[place] = fact;
  }
}

type Writable = Record<string, unknown>;

function merge(readings: readonly Reading[]): Reading {
  const [first] = readings;
  if (readings.length === 1 && first) return first;
  const merged = emptyReading(first?.row ?? 0, first?.file ?? 0);
  for (const reading of readings) {
    for (const [field, value] of Object.entries(reading))
      if (value !== null) (merged as unknown as Writable)[field] = value;
  }
  return merged;
}

function channelOf({ agency, source }: Reading): 'direct' | 'agency' | 'referral' {
  if (agency !== null) return 'agency';
  if (source === null) return 'direct';
  if (/\b(agency|agencies|recruitment firm|headhunter|staffing|agentur)\b/i.test(source)) return 'agency';
  return /\b(referr|referral|referred|empfehlung)/i.test(source) ? 'referral' : 'direct';
}

/** Some systems write the agency's name behind the kind of the source: "Agency: Bright Desk". */
function agencyIn(source: string | null): string | null {
  return source?.replace(/^(?:recruitment )?agency\s*[:–-]\s*/i, '').trim() || source;
}

function tellArrival(chronicle: Chronicle): void {
  const { merged, facts, channel } = chronicle;
  const at = merged.appliedAt ?? chronicle.meetings[0]?.bookedAt ?? null;
  if (at !== null)
    facts.push({ ...factAt('received', Math.min(at, chronicle.now)), type: 'ApplicationReceived', channel });
  const enteredAt = merged.stageEnteredAt ?? at ?? endingDate(chronicle);
  if (merged.stage === null || enteredAt === null) return;
  facts.push({
    ...factAt(`stage:${merged.stage}`, Math.min(enteredAt, chronicle.now)),
    type: 'StageEntered',
    stage: merged.stage,
  });
}

function personOf({ personId, email, phone, fullName, firstName, lastName }: Reading): ImportedPerson {
  const name =
    withoutId(fullName, personId) ??
    ([firstName, lastName].filter((part) => part !== null).join(' ') || (email ?? personId ?? 'Unnamed'));
  const key =
    personId === null ? (email === null ? `name:${plainWords(name)}` : `email:${email}`) : `id:${personId}`;
  return { key, name, email, phone };
}

/** `Ada Park (C-5001)`, as Workday writes it, beside a column with the same id: nobody is called so. */
function withoutId(name: string | null, personId: string | null): string | null {
  if (name === null || personId === null || !name.endsWith(`(${personId})`)) return name;
  return name.slice(0, -personId.length - 2).trim() || name;
}

function openingOf({ openingId, opening }: Reading): ImportedOpening {
  const title = opening ?? openingId ?? 'No opening named';
  return { key: openingId === null ? `title:${plainWords(title)}` : `id:${openingId}`, title };
}

function lastInterviewer({ meetings }: Chronicle): string | null {
  return meetings.at(-1)?.interviewers[0] ?? null;
}
