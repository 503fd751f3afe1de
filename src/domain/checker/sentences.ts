import type { Span } from './fold.ts';

/**
 * The sentences of a letter, in order: they end at a full stop, a question or exclamation mark before a space, or with the
 * paragraph. A stop after a number ("27. November") ends none.
 */
export function sentencesOf(text: string): readonly Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !endsSentence(text, at)) continue;
    const end = Math.min(at + 1, text.length);
    const span = trimmed(text, start, end);
    if (span.end > span.start) sentences.push(span);
    start = end;
  }
  return sentences;
}

function endsSentence(text: string, at: number): boolean {
  const unit = text[at] ?? '';
  const next = text[at + 1] ?? ' ';
  if (unit === '\n') return next === '\n' || next === '>';
  if (!'.!?'.includes(unit) || !/\s/.test(next)) return false;
  return unit !== '.' || !/\d/.test(text[at - 1] ?? '');
}

function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && /[\s>]/.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return { start, end };
}

/** Where the letter itself begins: after the greeting, and in a word to pass on, after the greeting of that. */
export function bodyStart(text: string): number {
  const quoted = text.indexOf('\n> ');
  const from = quoted < 0 ? 0 : quoted + 1;
  const end = text.indexOf('\n', from);
  if (end < 0) return from;
  const first = text.slice(from, end).trim();
  return first.length <= LONGEST_GREETING && /[,:]$/.test(first) ? end : from;
}

const LONGEST_GREETING = 120;
