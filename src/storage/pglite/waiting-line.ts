import { isLongWork } from '../long-work.ts';

/** Resolves when it is one's turn, with the way to end it. */
export type TakeTurn = () => Promise<() => void>;

/** How many short turns may come before one of long work that waits: it must go on, however many people ask. */
export const MOST_IN_A_ROW = 20;

/** Turns at what one alone may hold. Those of people come before those of long work; of each kind, who came first is first. */
export function createWaitingLine(): TakeTurn {
  const [short, long]: [Call[], Call[]] = [[], []];
  let isTaken = false;
  let inARow = 0;
  function callNext(): void {
    const isLongNext = long.length > 0 && (short.length === 0 || inARow === MOST_IN_A_ROW);
    inARow = isLongNext || long.length === 0 ? 0 : inARow + 1;
    const call = isLongNext ? long.shift() : short.shift();
    isTaken = call !== undefined;
    call?.();
  }
  return async () => {
    if (isTaken) await new Promise<void>((call) => (isLongWork() ? long : short).push(call));
    isTaken = true;
    return once(callNext);
  };
}

type Call = () => void;

function once(end: () => void): () => void {
  let hasEnded = false;
  return () => {
    if (hasEnded) return;
    hasEnded = true;
    end();
  };
}
