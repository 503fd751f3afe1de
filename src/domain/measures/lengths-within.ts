/**
 * Within what length each of these shares lies, of all lists together: the smallest one that so many do not exceed, as
 * PostgreSQL's `percentile_disc` has it; `null` of none. Lengths are whole numbers, not below zero, in any unit.
 */
export function lengthsWithin(
  lists: readonly Int32Array[],
  shares: readonly number[],
): readonly (number | null)[] {
  const count = lists.reduce((sum, list) => sum + list.length, 0);
  const all = new Int32Array(count);
  let [at, longest] = [0, 0];
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
    for (const length of list) if (length > longest) longest = length;
  }
  // Days are few different numbers: counting them is an order of magnitude faster than sorting.
  const isFew = longest < count;
  const reach = isFew ? reachIn(tallied(all, longest)) : (place: number) => all[place];
  if (!isFew) all.sort();
  return shares.map((share) => (count === 0 ? null : (reach(Math.ceil(share * count) - 1) ?? null)));
}

/** How often each length from 0 on occurs. */
function tallied(all: Int32Array, longest: number): Int32Array {
  const counts = new Int32Array(longest + 1);
  for (const length of all) counts[length] = (counts[length] ?? 0) + 1;
  return counts;
}

function reachIn(counts: Int32Array): (place: number) => number | undefined {
  return (place) => {
    let passed = 0;
    for (let length = 0; length < counts.length; length += 1) {
      passed += counts[length] ?? 0;
      if (passed > place) return length;
    }
    return undefined;
  };
}
