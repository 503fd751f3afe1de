import { FIELD_NAMES } from '../../domain/draft/fields.ts';

/** A template that can't be filled: where, and why in plain words. */
export class TemplateFault extends Error {
  readonly part: 'subject' | 'body';
  /** Counts from 1; `null` where it is nowhere in particular. */
  readonly line: number | null;

  constructor(part: 'subject' | 'body', line: number | null, sentence: string) {
    super(sentence);
    this.name = 'TemplateFault';
    this.part = part;
    this.line = line;
  }
}

/** What Liquid threw, as a fault that somebody who never saw Liquid can mend; anything else is thrown on. */
export function templateFault(part: 'subject' | 'body', error: unknown): TemplateFault {
  if (!(error instanceof Error) || !LIQUID_ERRORS.has(error.name)) throw error;
  const line = /line:(\d{1,6})/.exec(error.message)?.[1];
  return new TemplateFault(
    part,
    line === undefined ? null : Number(line),
    sentenceFor(error.message.slice(0, LONGEST)),
  );
}

/** A field that does not exist, with the one that was most likely meant. */
export function unknownField(part: TemplateFault['part'], line: number | null, name: string): TemplateFault {
  return new TemplateFault(part, line, noField(name));
}

function noField(name: string): string {
  return `There is no field “${name}”.${nearestField(name)}`;
}

const LONGEST = 500;
const LIQUID_ERRORS = new Set([
  'ParseError',
  'RenderError',
  'TokenizationError',
  'UndefinedVariableError',
  'AssertionError',
]);

function sentenceFor(message: string): string {
  for (const [pattern, sentence] of SENTENCES) {
    const found = pattern.exec(message);
    if (found !== null) return sentence(found[1] ?? '');
  }
  return `This is not understood: ${message.split(', file:')[0]?.split(', line:')[0]}.`;
}

const SENTENCES: readonly (readonly [RegExp, (name: string) => string])[] = [
  [/undefined variable: ([^,\s]{1,80})/, noField],
  [/undefined filter: ([^,\s]{1,80})/, (name) => `There is no filter “${name}”.`],
  [/output "?[^"]{0,200}"? not closed/, () => 'A field is opened with {{ and never closed with }}.'],
  [/tag "\{%[^"]{0,200}" not closed/, () => 'A condition is opened with {% and never closed with %}.'],
  [
    /tag \{%-?\s*(\w{1,40})[^%]{0,200}%\} not closed/,
    (tag) => `“{% ${tag} … %}” is never ended with “{% end${tag} %}”.`,
  ],
  [
    /tag "(\w{1,40})" not found/,
    (tag) => `There is no “{% ${tag} %}”; a condition reads {% if … %} … {% else %} … {% endif %}.`,
  ],
  [/Failed to lookup/, () => 'A template cannot bring in another file.'],
  [/limit exceeded/, () => 'This does more work than a letter needs.'],
];

/** The field that was most likely meant: the one that shares the longest beginning, from three letters on. */
function nearestField(name: string): string {
  const alike = FIELD_NAMES.map((field) => ({ field, shared: sharedBeginning(field, name) }))
    .filter((one) => one.shared >= 3)
    .sort((a, b) => b.shared - a.shared)[0];
  return alike === undefined ? '' : ` Did you mean “${alike.field}”?`;
}

function sharedBeginning(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared += 1;
  return shared;
}
