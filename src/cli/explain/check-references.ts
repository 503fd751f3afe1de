import type { FactsFile } from '../../contract/facts-file.ts';
import { AppError } from '../../domain/app-error.ts';
import type { Fact } from '../../domain/fact/fact.ts';

type Named = 'interviewId' | 'decisionId' | 'offerId' | 'messageId' | 'referenceId' | 'checkId';

/** Facts that bring something into the world, by what they name. */
const BRINGS: Readonly<Record<Named, readonly Fact['type'][]>> = {
  interviewId: ['InterviewScheduled', 'InterviewHeld'],
  decisionId: ['DecisionMade'],
  offerId: ['OfferMade'],
  messageId: ['MessageSent', 'MessageReceived'],
  referenceId: ['RefereeNamed', 'ReferenceAsked'],
  checkId: ['CheckAsked'],
};

/** `AppError` that names the path of a fact about an interview, a decision, an offer or a message that no other fact brings. */
export function checkReferences(path: string, file: FactsFile): void {
  const places = file.applications.flatMap(({ facts }, index) =>
    unknownIn(facts as readonly Loose[], `applications[${index}]`),
  );
  if (places.length === 0) return;
  const said = places.map(([place, message]) => `  ${place}: ${message}`);
  throw new AppError(
    'facts_file_invalid',
    [`Cannot use ${path}:`, ...said].join('\n'),
    Object.fromEntries(places),
  );
}

type Loose = { readonly type: Fact['type'] } & Readonly<Record<string, unknown>>;

function unknownIn(facts: readonly Loose[], place: string): readonly (readonly [string, string])[] {
  return (Object.keys(BRINGS) as Named[]).flatMap((named) => {
    const known = new Set(
      facts.filter(({ type }) => BRINGS[named].includes(type)).map((fact) => fact[named]),
    );
    return facts.flatMap((fact, index): (readonly [string, string])[] => {
      const id = fact[named];
      if (id === undefined || known.has(id)) return [];
      return [
        [
          `${place}.facts[${index}].${named}`,
          `no ${BRINGS[named].join(' or ')} has the ${named} "${String(id)}"`,
        ],
      ];
    });
  });
}
