import type { Outcome } from '../../domain/fact/fact.ts';
import type { Party } from '../../domain/party.ts';
import type { LegalClockId } from '../../domain/policy/legal-clock-id.ts';
import { wordOwed as wordOwedIn } from '../../domain/wording/words-owed.ts';
import { DAY, type Instant } from '../../lib/instant.ts';
import type { Finding } from './finding.ts';

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  decline: 'the no',
  advance: 'that it goes on',
  hold: 'that they are on hold',
  offer: 'the offer',
};

export const LAWS: Readonly<Record<LegalClockId, string>> = {
  ontario: 'Ontario, 45 days after the last interview',
  israelProgress: 'Israel, progress every two months',
  israelNo: 'Israel, 14 days after another was accepted',
  korea: 'Korea, without delay once the hire is fixed',
};

const PARTIES: Readonly<Record<Party, string>> = {
  team: 'the team',
  candidate: 'the candidate',
  agency: 'the agency',
  referee: 'the referee',
  checker: 'the background checker',
};

/** What is owed, in a few words: "the no, decided and not told", "an answer". */
export function wordOwed({ kind, state, outcome }: Finding): string {
  if (state === 'untold' && outcome !== null) return `${OUTCOMES[outcome]}, never told`;
  return wordOwedIn('en', kind);
}

/** Who owes it: a name where the export has one. */
export function whoOwes({ owedBy, owner }: Finding): string {
  return owedBy === 'candidate' ? PARTIES.candidate : (owner ?? PARTIES[owedBy]);
}

/** "12 days" late, or "in 3 days"; the day itself is "today". */
export function lateness(dueAt: Instant, now: Instant): string {
  const days = dueAt <= now ? Math.floor((now - dueAt) / DAY) + 1 : -Math.floor((dueAt - 1 - now) / DAY);
  if (days > 0) return days === 1 ? '1 day late' : `${days} days late`;
  return days === 0 ? 'due today' : `in ${-days} ${days === -1 ? 'day' : 'days'}`;
}

export function percent(part: number, whole: number): string {
  return whole === 0 ? 'none yet' : `${Math.round((part / whole) * 100)} %`;
}

export function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}
