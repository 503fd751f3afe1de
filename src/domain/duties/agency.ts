import { type Said, saidOf, saysAny } from '../fact/said.ts';
import type { SpokenWord } from '../history/history.ts';
import { reachedCandidate } from '../obligation/evidence.ts';
import type { Obligation, ObligationState } from '../obligation/obligation.ts';
import { BLANK, owe } from '../obligation/owe.ts';
import { spanAfter, type View } from '../standing/view.ts';

/** Policy row 29, R17: the agency owes the candidate our word; when it stays silent the team hears of it. */
export function agencyDuties(view: View): readonly Obligation[] {
  if (view.counterpart !== 'agency') return [];
  const duties: Obligation[] = [];
  for (const word of view.history.words) {
    if (!mustBePassedOn(word)) continue;
    const passing = passOn(view, word);
    duties.push(passing);
    const check = checkOnAgency(view, word, passing);
    if (check !== null) duties.push(check);
  }
  return duties;
}

function mustBePassedOn(word: SpokenWord): boolean {
  return word.from === 'team' && word.to === 'agency' && word.bounced === null && saysAny(word, PASSED_ON);
}

const PASSED_ON: Said = saidOf(['decision', 'nextStep', 'holding', 'freezeNotice', 'newTime']);

function passOn(view: View, word: SpokenWord): Obligation {
  return owe(view, {
    ...BLANK,
    kind: 'passOn',
    because: word,
    row: 'passOn',
    owedBy: 'agency',
    owedTo: 'candidate',
    state: passedState(view, word),
  });
}

/** R10: the agency's confirmation, or a word that shows that the candidate heard. */
function passedState(view: View, word: SpokenWord): ObligationState | undefined {
  const dueAt = spanAfter(view.agency, word.at, view.policy.timing.passOn.due);
  const reached = reachedCandidate(view.history, word);
  if (reached === null) return undefined;
  const { at, factId } = reached;
  return { is: 'met', at, by: 'agency', factId, wasLate: at >= dueAt };
}

/** Silent two business days after it was due: the team asks, and writes to the candidate itself where that was agreed. */
function checkOnAgency(view: View, word: SpokenWord, passing: Obligation): Obligation | null {
  if (passing.state.is !== 'open') return null;
  const silentAt = spanAfter(view.agency, passing.dueAt - 1, view.policy.timing.agencySilent.due);
  if (!view.clock.hasCome(silentAt)) return null;
  return owe(view, {
    ...BLANK,
    kind: 'agencyCheck',
    because: { factId: word.factId, at: silentAt },
    row: 'agencySilent',
    owedBy: 'team',
    owedTo: view.history.circumstances.mayWriteDirectly ? 'candidate' : 'agency',
    due: { at: view.team.dueAfter(silentAt, 1), from: 'default' },
    sought: { from: 'team', since: silentAt },
  });
}
