import { type Said, saidOf, saysAny } from '../fact/said.ts';
import type { Freeze, SpokenWord } from '../history/history.ts';
import { NO_DUTIES } from '../obligation/append.ts';
import type { Obligation } from '../obligation/obligation.ts';
import { BLANK, owe } from '../obligation/owe.ts';
import type { View } from '../standing/view.ts';

const NOTICE: Said = saidOf(['freezeNotice', 'decision']);
const WORD_IN_FREEZE: Said = saidOf(['freezeNotice', 'holding']);
const NEXT_WORD: Said = saidOf(['holding', 'freezeNotice', 'decision', 'reengagement']);
const TIMELINE: Said = saidOf(['reengagement', 'nextStep', 'decision']);

/** Policy row 6, R13, R24: a freeze is told, then a word every ten business days, then the new timeline when it ends. */
export function freezeDuties(view: View): readonly Obligation[] {
  if (view.history.circumstances.workspace === 'seeker') return NO_DUTIES;
  if (view.history.freezes.length === 0) return NO_DUTIES;
  return view.history.freezes.flatMap((freeze) => [
    freezeNotice(view, freeze),
    ...checkIns(view, freeze),
    ...(freeze.thawed === null ? [] : [reengagement(view, freeze.thawed)]),
  ]);
}

function freezeNotice(view: View, freeze: Freeze): Obligation {
  return owe(view, {
    ...BLANK,
    kind: 'freezeNotice',
    because: freeze,
    row: 'freezeNotice',
    owedBy: 'team',
    owedTo: view.counterpart,
    expires: freeze.thawed ?? undefined,
    sought: { from: 'team', since: freeze.at, says: NOTICE, before: freeze.thawed?.at },
  });
}

/** Each word in the freeze owes the next one; the last of them is open until the thaw. */
function checkIns(view: View, freeze: Freeze): readonly Obligation[] {
  return wordsDuring(view, freeze).map((word) =>
    owe(view, {
      ...BLANK,
      kind: 'holdingNote',
      because: word,
      row: 'freezeCheckIn',
      owedBy: 'team',
      owedTo: view.counterpart,
      expires: freeze.thawed ?? undefined,
      sought: { from: 'team', since: word.at + 1, says: NEXT_WORD },
    }),
  );
}

function wordsDuring(view: View, freeze: Freeze): readonly SpokenWord[] {
  return view.history.words.filter((word) => {
    const isInside = word.at >= freeze.at && (freeze.thawed === null || word.at < freeze.thawed.at);
    const isHeard = word.from === 'team' && word.bounced === null;
    return isInside && isHeard && saysAny(word, WORD_IN_FREEZE);
  });
}

function reengagement(view: View, thawed: { readonly factId: string; readonly at: number }): Obligation {
  return owe(view, {
    ...BLANK,
    kind: 'reengagement',
    because: thawed,
    row: 'reengagement',
    owedBy: 'team',
    owedTo: view.counterpart,
    sought: { from: 'team', since: thawed.at, says: TIMELINE },
  });
}
