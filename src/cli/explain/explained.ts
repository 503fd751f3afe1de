import { EXPLANATION_VERSION, type Explained, type Explanation } from '../../contract/explanation.ts';
import { historyOf } from '../../domain/history/evolve.ts';
import type { Obligation } from '../../domain/obligation/obligation.ts';
import { assess } from '../../domain/standing/assess.ts';
import type { Standing } from '../../domain/standing/standing.ts';
import { reasonOf } from '../../domain/wording/rule-words.ts';
import {
  obligationSentence,
  standingSentence,
  type Wording,
  warningSentence,
} from '../../domain/wording/sentences.ts';
import { type Instant, toIso } from '../../lib/instant.ts';
import type { Case } from './cases.ts';

export function explanationOf(results: readonly Explained[]): Explanation {
  return { version: EXPLANATION_VERSION, results: [...results] };
}

/** One application at one instant, with every rule and fact behind it named. */
export function explain(one: Case, at: Instant, day: (instant: Instant) => string): Explained {
  const wording: Wording = {
    language: 'en',
    candidate: one.person,
    agency: one.agency,
    reader: 'checker',
    day,
  };
  // What became known later says nothing about then.
  const known = one.facts.filter(({ recordedAt }) => recordedAt <= at);
  const standing = assess(historyOf(one.circumstances, known), one.policy, at);
  return {
    application: one.id,
    person: one.person,
    opening: one.opening,
    at: toIso(at),
    standing: standingOut(standing, wording),
    obligations: [...standing.obligations]
      .sort((a, b) => a.dueAt - b.dueAt)
      .map((owed) => obligationOut(owed, one, wording)),
  };
}

function iso(instant: Instant | null): string | null {
  return instant === null ? null : toIso(instant);
}

function standingOut(standing: Standing, wording: Wording): Explained['standing'] {
  const { phase, turn, promise, silence, untold, warnings, attention, closure, wakeAt } = standing;
  return {
    sentence: standingSentence(standing, wording),
    phase,
    turn: { ...turn, since: iso(turn.since), dueAt: iso(turn.dueAt) },
    promise: promise && {
      by: promise.by,
      madeAt: toIso(promise.madeAt),
      dueAt: toIso(promise.dueAt),
      state: promise.state,
    },
    silence: silence && { of: silence.of, since: toIso(silence.since) },
    untold: untold && { ...untold, since: toIso(untold.since) },
    warnings: warnings.map((warning) => ({
      kind: warning.kind,
      since: toIso(warning.since),
      sentence: warningSentence('en', warning),
      obligationKey: warning.obligationKey ?? null,
    })),
    attention: { ...attention, since: toIso(attention.since) },
    closure: closure && { at: toIso(closure.at), how: closure.how },
    wakeAt: iso(wakeAt),
  };
}

function obligationOut(owed: Obligation, one: Case, wording: Wording): Explained['obligations'][number] {
  const fact = one.facts.find(({ id }) => id === owed.because.factId);
  const rule = reasonOf('en', one.policy, { rule: owed.because.rule, dueFrom: owed.dueFrom });
  return {
    key: owed.key,
    kind: owed.kind,
    sentence: obligationSentence(owed, wording),
    owedBy: owed.owedBy,
    owedTo: owed.owedTo,
    ownerName: owed.ownerId === null ? null : one.nameOf(owed.ownerId),
    because: {
      fact: fact === undefined ? null : { id: fact.id, type: fact.type, at: toIso(fact.at) },
      at: toIso(owed.because.at),
      rule: { ...rule, sources: [...rule.sources] },
    },
    dueAt: toIso(owed.dueAt),
    dueFrom: owed.dueFrom,
    lawAt: owed.legal === null ? null : toIso(owed.legal.lawAt),
    isLate: owed.isLate,
    snooze: owed.snooze && { ...owed.snooze, until: toIso(owed.snooze.until) },
    state: owed.state.is === 'open' ? owed.state : { ...owed.state, at: toIso(owed.state.at) },
    nudges: owed.nudges.map((nudge) => ({ ...nudge, at: toIso(nudge.at) })),
  };
}
