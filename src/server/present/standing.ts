import type { Obligation as WireObligation, Standing as WireStanding } from '../../contract/standing.ts';
import { snoozeLimit } from '../../domain/arrangement/snooze.ts';
import { isCourtesy } from '../../domain/obligation/courtesy.ts';
import type { Obligation } from '../../domain/obligation/obligation.ts';
import type { Standing } from '../../domain/standing/standing.ts';
import type { View } from '../../domain/standing/view.ts';
import { reasonOf } from '../../domain/wording/rule-words.ts';
import {
  courtesySentence,
  obligationSentence,
  standingSentence,
  type Wording,
  warningSentence,
} from '../../domain/wording/sentences.ts';
import { wordOwed } from '../../domain/wording/words-owed.ts';
import { type Instant, toIso } from '../../lib/instant.ts';
import { type Names, namedOf } from './names.ts';

/** A standing as the wire has it. */
export function presentStanding(standing: Standing, wording: Wording): WireStanding {
  const { turn, promise, silence, untold, warnings, attention, closure } = standing;
  return {
    sentence: standingSentence(standing, wording),
    phase: standing.phase,
    turn: { ...turn, since: isoOrNull(turn.since), dueAt: isoOrNull(turn.dueAt) },
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
      sentence: warningSentence(wording.language, warning),
      obligationKey: warning.obligationKey ?? null,
    })),
    attention: { ...attention, since: toIso(attention.since) },
    closure: closure && { how: closure.how, at: toIso(closure.at) },
    wakeAt: isoOrNull(standing.wakeAt),
  };
}

interface ObligationReader {
  readonly wording: Wording;
  readonly members: Names;
  readonly view: View;
}

/** An obligation with its reason: the rule in words, where the rule comes from, and the fact behind it. */
export function presentObligation(
  owed: Obligation,
  { wording, members, view }: ObligationReader,
): WireObligation {
  const { sentence, place, sources, asOf } = reasonOf(wording.language, view.policy, {
    rule: owed.because.rule,
    dueFrom: owed.dueFrom,
  });
  return {
    key: owed.key,
    kind: owed.kind,
    sentence: sentenceOf(owed, view, wording),
    owedBy: owed.owedBy,
    owedTo: owed.owedTo,
    owner: namedOf(members, owed.ownerId),
    because: {
      factId: owed.because.factId,
      at: toIso(owed.because.at),
      rule: owed.because.rule,
      sentence,
      source: [place, ...sources].join(' · ') || null,
      place,
      sources: [...sources],
      asOf: asOf === '' ? null : asOf,
    },
    dueAt: toIso(owed.dueAt),
    dueFrom: owed.dueFrom,
    lawAt: isoOrNull(owed.legal?.lawAt ?? null),
    isLate: owed.isLate,
    snooze: owed.snooze && { ...owed.snooze, until: toIso(owed.snooze.until) },
    snoozeLimit: limitOf(owed, view),
    state: owed.state.is === 'open' ? owed.state : { ...owed.state, at: toIso(owed.state.at) },
    nudges: owed.nudges.map((nudge) => ({ ...nudge, at: toIso(nudge.at) })),
  };
}

function sentenceOf(owed: Obligation, { clock }: View, wording: Wording): string {
  if (!isCourtesy(owed.kind)) return obligationSentence(owed, wording);
  if (owed.state.is !== 'open') return wordOwed(wording.language, owed.kind);
  return courtesySentence(owed, { ...wording, isOver: clock.hasCome(owed.dueAt) });
}

/** Nobody puts off what the other side owes, nor what must be back by now. */
function limitOf(owed: Obligation, view: View): string | null {
  const side = view.history.circumstances.workspace === 'seeker' ? 'candidate' : 'team';
  if (owed.state.is !== 'open' || owed.owedBy !== side) return null;
  const limit = snoozeLimit(view, owed);
  return view.clock.hasCome(limit) ? null : toIso(limit);
}

function isoOrNull(instant: Instant | null): string | null {
  return instant === null ? null : toIso(instant);
}
