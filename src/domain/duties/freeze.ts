import type { Freeze, SpokenWord } from '../history/history.ts';
import type { Obligation } from '../obligation/obligation.ts';
import { owe } from '../obligation/owe.ts';
import type { View } from '../standing/view.ts';

/** Policy row 6, R13, R24: a freeze is told, then a word every ten business days, then the new timeline when it ends. */
export function freezeDuties(view: View): readonly Obligation[] {
  if (view.history.circumstances.workspace === 'seeker') return [];
  return view.history.freezes.flatMap((freeze) => [
    freezeNotice(view, freeze),
    ...checkIns(view, freeze),
    ...(freeze.thawed === null ? [] : [reengagement(view, freeze.thawed)]),
  ]);
}

function freezeNotice(view: View, freeze: Freeze): Obligation {
  return owe(view, {
    kind: 'freezeNotice',
    because: freeze,
    row: 'freezeNotice',
    owedBy: 'team',
    owedTo: view.counterpart,
    ...(freeze.thawed === null ? {} : { expires: freeze.thawed }),
    sought: { from: 'team', since: freeze.at, says: ['freezeNotice', 'decision'], ...thawedBefore(freeze) },
  });
}

function thawedBefore(freeze: Freeze): { readonly before?: number } {
  return freeze.thawed === null ? {} : { before: freeze.thawed.at };
}

/** Each word in the freeze owes the next one; the last of them is open until the thaw. */
function checkIns(view: View, freeze: Freeze): readonly Obligation[] {
  return wordsDuring(view, freeze).map((word) =>
    owe(view, {
      kind: 'holdingNote',
      because: word,
      row: 'freezeCheckIn',
      owedBy: 'team',
      owedTo: view.counterpart,
      ...(freeze.thawed === null ? {} : { expires: freeze.thawed }),
      sought: {
        from: 'team',
        since: word.at + 1,
        says: ['holding', 'freezeNotice', 'decision', 'reengagement'],
      },
    }),
  );
}

function wordsDuring(view: View, freeze: Freeze): readonly SpokenWord[] {
  return view.history.words.filter((word) => {
    const isInside = word.at >= freeze.at && (freeze.thawed === null || word.at < freeze.thawed.at);
    const isHeard = word.from === 'team' && word.bounced === null;
    return isInside && isHeard && (word.says.includes('freezeNotice') || word.says.includes('holding'));
  });
}

function reengagement(view: View, thawed: { readonly factId: string; readonly at: number }): Obligation {
  return owe(view, {
    kind: 'reengagement',
    because: thawed,
    row: 'reengagement',
    owedBy: 'team',
    owedTo: view.counterpart,
    sought: { from: 'team', since: thawed.at, says: ['reengagement', 'nextStep', 'decision'] },
  });
}
