import type { Fact } from '../fact/fact.ts';
import type { History } from '../history/history.ts';

/**
 * Of the facts that a row of a sheet stands for, those that are news: none where the process is over already, where a decision
 * or an offer was recorded by hand, or where the same sheet said so before. A sheet knows the state and not the day, so what
 * somebody wrote down themselves holds.
 */
export function newBySheet(history: History, said: readonly Fact[]): readonly Fact[] {
  if (history.withdrawn !== null || said.some((fact) => isOnRecord(history, fact))) return [];
  const known = new Set(history.facts.map(({ id }) => id));
  return said.filter(({ id }) => !known.has(id));
}

function isOnRecord({ decisions, offers, facts, interviews }: History, said: Fact): boolean {
  switch (said.type) {
    case 'StageEntered':
      return interviews.size > 0 || offers.size > 0;
    case 'DecisionMade':
      return decisions.some(({ outcome }) => outcome === 'decline');
    case 'OfferMade':
      return offers.size > 0 && !facts.some(({ id }) => id === said.id);
    case 'OfferAccepted':
    case 'OfferDeclined':
      return [...offers.values()].some(({ accepted, declined }) => accepted !== null || declined !== null);
    default:
      return false;
  }
}
