import type { Line } from './lines.ts';

/** Lines inside fences of code, whatever they look like. An opened fence that is never closed protects nothing. */
export function protectedLines(lines: readonly Line[], own: readonly number[]): Set<number> {
  const safe = new Set<number>();
  let open: number[] | null = null;
  for (const at of own) {
    const isFence = /^(?:```|~~~)/.test(lines[at]?.bare ?? '');
    if (open !== null) open.push(at);
    if (!isFence) continue;
    if (open === null) open = [at];
    else {
      for (const inside of open) safe.add(inside);
      open = null;
    }
  }
  return safe;
}
