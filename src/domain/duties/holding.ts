import { dayNumberOf } from '../../lib/day-number.ts';
import type { Instant } from '../../lib/instant.ts';
import type { Deadline } from '../fact/fact.ts';
import { DECISION_OR_NEXT_STEP, HOLDING, type Said, saidOf, saysAny } from '../fact/said.ts';
import type { Mark, SpokenWord } from '../history/history.ts';
import { append, NO_DUTIES } from '../obligation/append.ts';
import type { Obligation } from '../obligation/obligation.ts';
import { BLANK, owe } from '../obligation/owe.ts';
import { deadlineEnd, spanAfter, type View } from '../standing/view.ts';
import { reportBlockEnd } from './checks.ts';

/** Policy row 6, R13, R20, R9: while people are asked to wait, a new dated word comes before the old one grows stale. */
export function holdingDuties(view: View): readonly Obligation[] {
  return append(renewals(view), beforeAbsence(view), duringBlock(view));
}

const RENEWAL: Said = saidOf(['holding', 'nextStep', 'decision', 'freezeNotice']);
const ANSWER_OR_HOLDING: Said = saidOf(['holding', 'nextStep', 'decision']);
const DECISION_OR_HOLDING: Said = saidOf(['holding', 'decision']);

/** A dated holding note whose date lies further away than the rhythm owes another dated word in between. */
function renewals(view: View): Obligation[] {
  const duties: Obligation[] = [];
  for (const word of view.history.words) {
    if (!isHoldingNote(word)) continue;
    const next = spanAfter(view.team, word.at, view.policy.timing.holding.due);
    if (deadlineEnd(view.team, word.promise) > next && !isFrozenAt(view, word.at))
      duties.push(renewal(view, word));
  }
  return duties;
}

function renewal(view: View, word: SpokenWord): Obligation {
  return owe(view, {
    ...BLANK,
    kind: 'holdingNote',
    because: word,
    row: 'holding',
    owedBy: 'team',
    owedTo: view.counterpart,
    sought: { from: 'team', since: word.at + 1, says: RENEWAL },
  });
}

/** R12: a holding note without a date is none. */
function isHoldingNote(word: SpokenWord): word is SpokenWord & { readonly promise: Deadline } {
  return word.from === 'team' && word.bounced === null && word.promise !== null && saysAny(word, HOLDING);
}

/** R13: how many dated holding notes came in a row, with no answer and no advance between; the newest first. */
export function holdingNotesInARow(view: View): readonly SpokenWord[] {
  const { words } = view.history;
  const row: SpokenWord[] = [];
  for (let index = words.length - 1; index >= 0; index -= 1) {
    const word = words[index];
    if (word === undefined || word.from !== 'team' || word.bounced !== null) continue;
    if (saysAny(word, DECISION_OR_NEXT_STEP)) break;
    if (isHoldingNote(word)) row.push(word);
  }
  return row;
}

function isFrozenAt(view: View, at: Instant): boolean {
  return view.history.freezes.some(
    (freeze) => freeze.at <= at && (freeze.thawed === null || freeze.thawed.at > at),
  );
}

/** R20: the one who decides is away when the promise ends, so an honest word is owed before that. */
function beforeAbsence(view: View): readonly Obligation[] {
  if (view.history.absences.length === 0) return NO_DUTIES;
  const promised = view.teamPromises.at(-1);
  if (promised === undefined) return NO_DUTIES;
  return view.history.absences.flatMap((absence) => {
    const from = view.team.startOfDay(dayNumberOf(absence.from));
    const until = view.team.endOfDay(dayNumberOf(absence.until));
    const isDecider = absence.party === 'team' && isDecisionMaker(view, absence.memberId);
    if (!isDecider || promised.dueAt <= from || promised.dueAt > until || promised.promise.at > absence.at)
      return [];
    const dayBefore = view.team.endOfDay(view.team.step(view.team.lastDayOf(promised.dueAt), -1));
    return [
      owe(view, {
        ...BLANK,
        kind: 'holdingNote',
        because: absence,
        row: 'holding',
        owedBy: 'team',
        owedTo: view.counterpart,
        due: {
          at: Math.min(promised.dueAt, Math.max(dayBefore, view.team.dueAfter(absence.at, 0))),
          from: 'absence',
        },
        sought: { from: 'team', since: absence.at, says: ANSWER_OR_HOLDING },
      }),
    ];
  });
}

function isDecisionMaker(view: View, memberId: string | null): boolean {
  const { manager, owner } = view.history.circumstances.ladder;
  return memberId === null || memberId === manager || memberId === owner;
}

/** R9: the gate makes the outcome wait past a promise, so a dated holding word is owed by the promised date. */
function duringBlock(view: View): readonly Obligation[] {
  const { blocks, checks } = view.history;
  if (blocks.length === 0 && checks.size === 0) return NO_DUTIES;
  return blocksOf(view).flatMap((block) => {
    const promised = view.teamPromises.findLast(({ promise }) => promise.at <= block.at);
    if (promised === undefined || promised.dueAt > block.until) return [];
    return [
      owe(view, {
        ...BLANK,
        kind: 'holdingNote',
        because: block,
        row: 'holding',
        owedBy: 'team',
        owedTo: view.counterpart,
        due: { at: promised.dueAt, from: 'promise' },
        sought: { from: 'team', since: block.at, says: DECISION_OR_HOLDING },
      }),
    ];
  });
}

/** What keeps an outcome back until when: the gate, or the steps of the law before a no that rests on a report. */
function blocksOf(view: View): readonly Mark<{ readonly until: Instant }>[] {
  const named = view.history.blocks
    .filter((block) => view.decisions.some((decision) => decision.id === block.decisionId))
    .map(({ factId, at, until }) => ({ factId, at, until: deadlineEnd(view.team, until) }));
  const last = view.decisions.at(-1);
  const until = last === undefined ? null : reportBlockEnd(view, last);
  if (last === undefined || until === null) return named;
  return [...named, { factId: last.factId, at: last.at, until }];
}
