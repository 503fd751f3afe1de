/** What the id of a fact begins with that a sheet brought: who recorded a fact is not read along for a whole search. */
export const FROM_SHEET = 'sheet:';

/** Whether a sheet brought a fact: when it happened is not known then. */
export function isFromSheet(factId: string): boolean {
  return factId.startsWith(FROM_SHEET);
}
