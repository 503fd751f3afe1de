/**
 * The same text with memory of its own. A cell is a view of the piece of the file that it was cut from: kept for long,
 * it would keep the whole piece.
 */
export function ownCopy(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
