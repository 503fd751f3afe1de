import type { DueFrom } from '../obligation/obligation.ts';
import type { LegalClock, Policy, TimingRow } from '../policy/policy.ts';

/** Where a duty comes from, for "why do I owe this?": what the rule says, where it stands, and when it was checked. */
export interface RuleWords {
  readonly sentence: string;
  /** `policy row 4`, `rule R19`, or `law`. */
  readonly place: string;
  readonly sources: readonly string[];
  readonly asOf: string;
}

/** What a duty rests on: its rule, and what set its date. */
export interface Grounds {
  readonly rule: string;
  readonly dueFrom: DueFrom;
}

/** The rule behind a duty, in words: where a promise set the date of an answer, that is the rule people know (R5). */
export function reasonOf(policy: Pick<Policy, 'timing' | 'legal'>, { rule, dueFrom }: Grounds): RuleWords {
  return ruleWords(policy, rule === 'answer' && dueFrom === 'promise' ? 'promise' : rule);
}

/** A rule that this policy no longer has is named by its id. */
function ruleWords(policy: Pick<Policy, 'timing' | 'legal'>, rule: string): RuleWords {
  const legal = (policy.legal as Readonly<Record<string, LegalClock | undefined>>)[rule];
  if (legal !== undefined)
    return { sentence: legal.duty, place: 'law', sources: legal.sources, asOf: legal.asOf };
  const row = (policy.timing as Readonly<Record<string, TimingRow | undefined>>)[rule];
  if (row === undefined) return { sentence: rule, place: rule, sources: [], asOf: '' };
  const place = typeof row.row === 'number' ? `policy row ${row.row}` : `rule ${row.row}`;
  return { sentence: row.event, place, sources: row.sources.map(sourceWords), asOf: row.asOf };
}

function sourceWords(source: string): string {
  return source === 'design' ? 'our own choice' : `docs/evidence.md ${source}`;
}
