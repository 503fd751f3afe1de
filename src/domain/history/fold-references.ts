import type { CheckStep, Fact } from '../fact/fact.ts';
import { type Draft, markOf, withEntry } from './draft.ts';
import type { Check, Mark, Reference } from './history.ts';

type Of<Type extends Fact['type']> = Extract<Fact, { type: Type }>;

export function nameReferee(draft: Draft, fact: Of<'RefereeNamed'>): void {
  changeReference(draft, fact.referenceId, () => ({ relation: fact.relation, named: markOf(fact) }));
}

export function warnReferee(draft: Draft, fact: Of<'RefereeWarned'>): void {
  changeReference(draft, fact.referenceId, (known) => ({ warned: known.warned ?? markOf(fact) }));
}

/** Asked twice is asked once: the clock of the first time goes on. */
export function askReference(draft: Draft, fact: Of<'ReferenceAsked'>): void {
  const asked = { ...markOf(fact), owedBy: fact.owedBy ?? ('referee' as const) };
  changeReference(draft, fact.referenceId, (known) => ({ asked: known.asked ?? asked }));
}

/** An answer to what nobody asked changes nothing. */
export function receiveReference(draft: Draft, fact: Of<'ReferenceReceived'>): void {
  const { asked, named } = draft.references.get(fact.referenceId) ?? BLANK;
  if (asked === null && named === null) return;
  changeReference(draft, fact.referenceId, () => ({ received: { ...markOf(fact), answer: fact.answer } }));
}

type SpokenFact = Of<'MessageSent' | 'MessageReceived' | 'CallMade' | 'ToldInRoom'>;

/** Whether a word was between us and somebody else than the candidate and the agency: it is evidence of nothing to them. */
export function isAside(fact: SpokenFact): boolean {
  return ASIDE.has(fact.to) || ASIDE.has(fact.from);
}

const ASIDE: ReadonlySet<string> = new Set(['referee', 'checker']);

/** Our first word to a referee asks them; the later ones remind. One that came back is taken out again by \`bounceAside\`. */
export function speakAside(draft: Draft, fact: SpokenFact): void {
  const id = fact.referenceId;
  if (id === undefined || fact.from !== 'team' || fact.to !== 'referee') return;
  const mark: Mark = markOf(fact);
  changeReference(draft, id, ({ asked, chased }) =>
    asked === null ? { asked: { ...mark, owedBy: 'referee' } } : { chased: [...chased, mark] },
  );
}

/** R10: what came back was never heard: the referee was not asked, the step of the check was not taken. */
export function bounceAside(draft: Draft, messageId: string): void {
  const sent = draft.facts.find((fact) => fact.type === 'MessageSent' && fact.messageId === messageId);
  if (sent === undefined) return;
  const isSent = (mark: Mark | null | undefined) => mark?.factId === sent.id;
  for (const [id, { asked, chased }] of draft.references)
    if (isSent(asked) || chased.some(isSent)) {
      const rest = chased.filter((one) => !isSent(one));
      changeReference(draft, id, () => ({ asked: isSent(asked) ? null : asked, chased: rest }));
    }
  for (const check of draft.checks.values()) {
    const steps = Object.entries(check.steps).filter(([, mark]) => !isSent(mark));
    if (steps.length < Object.keys(check.steps).length)
      draft.checks = withEntry(draft.checks, check.id, { ...check, steps: Object.fromEntries(steps) });
  }
}

function changeReference(draft: Draft, id: string, change: (known: Reference) => Partial<Reference>): void {
  const known = draft.references.get(id) ?? { ...BLANK, id };
  draft.references = withEntry(draft.references, id, { ...known, ...change(known) });
}

const BLANK: Reference = {
  id: '',
  relation: null,
  named: null,
  warned: null,
  asked: null,
  chased: [],
  received: null,
};

export function askCheck(draft: Draft, fact: Of<'CheckAsked'>): void {
  const { checkId: id, what, rules } = fact;
  if (draft.checks.has(id)) return;
  const check: Check = { id, factId: fact.id, at: fact.at, what, rules, steps: {}, reported: null };
  draft.checks = withEntry(draft.checks, id, check);
}

/** A step that was taken stays taken when it is told again; a step of a check that nobody asked for changes nothing. */
export function takeStep(draft: Draft, fact: Fact, { checkId, step }: Taking): void {
  const check = draft.checks.get(checkId);
  if (check === undefined || check.steps[step] !== undefined) return;
  const steps = { ...check.steps, [step]: markOf(fact) };
  draft.checks = withEntry(draft.checks, checkId, { ...check, steps });
}

interface Taking {
  readonly checkId: string;
  readonly step: CheckStep;
}

/** The last report holds: a checker may correct one. */
export function reportCheck(draft: Draft, fact: Of<'CheckReported'>): void {
  const check = draft.checks.get(fact.checkId);
  if (check === undefined) return;
  const reported = { ...markOf(fact), result: fact.result };
  draft.checks = withEntry(draft.checks, fact.checkId, { ...check, reported });
}
