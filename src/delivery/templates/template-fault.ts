import { FIELD_NAMES } from '../../domain/draft/fields.ts';
import type { InEveryLanguage } from '../../domain/wording/language.ts';
import { faultWords } from './fault-words.ts';

/** A template that can't be filled: where, and why in plain words. */
export class TemplateFault extends Error {
  readonly part: 'subject' | 'body';
  /** Counts from 1; `null` where it is nowhere in particular. */
  readonly line: number | null;
  readonly sentence: InEveryLanguage<string>;

  constructor(part: 'subject' | 'body', line: number | null, sentence: InEveryLanguage<string>) {
    super(sentence.en);
    this.name = 'TemplateFault';
    this.part = part;
    this.line = line;
    this.sentence = sentence;
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

function noField(name: string): InEveryLanguage<string> {
  return faultWords((words) => {
    const near = nearestField(name);
    return near === null ? words.noField(name) : `${words.noField(name)} ${words.didYouMean(near)}`;
  });
}

const LONGEST = 500;
const LIQUID_ERRORS = new Set([
  'ParseError',
  'RenderError',
  'TokenizationError',
  'UndefinedVariableError',
  'AssertionError',
]);

function sentenceFor(message: string): InEveryLanguage<string> {
  for (const [pattern, sentence] of SENTENCES) {
    const found = pattern.exec(message);
    if (found !== null) return sentence(found[1] ?? '');
  }
  const said = message.split(', file:')[0]?.split(', line:')[0] ?? '';
  return faultWords((words) => words.notUnderstood(said));
}

const SENTENCES: readonly (readonly [RegExp, (name: string) => InEveryLanguage<string>])[] = [
  [/undefined variable: ([^,\s]{1,80})/, noField],
  [/undefined filter: ([^,\s]{1,80})/, (name) => faultWords((words) => words.noFilter(name))],
  [/output "?[^"]{0,200}"? not closed/, () => faultWords((words) => words.fieldOpen)],
  [/tag "\{%[^"]{0,200}" not closed/, () => faultWords((words) => words.conditionOpen)],
  [/tag \{%-?\s*(\w{1,40})[^%]{0,200}%\} not closed/, (tag) => faultWords((words) => words.neverEnded(tag))],
  [/tag "(\w{1,40})" not found/, (tag) => faultWords((words) => words.noTag(tag))],
  [/Failed to lookup/, () => faultWords((words) => words.otherFile)],
  [/limit exceeded/, () => faultWords((words) => words.tooMuch)],
];

/** The field that was most likely meant: the one that shares the longest beginning, from three letters on. */
function nearestField(name: string): string | null {
  const alike = FIELD_NAMES.map((field) => ({ field, shared: sharedBeginning(field, name) }))
    .filter((one) => one.shared >= 3)
    .sort((a, b) => b.shared - a.shared)[0];
  return alike?.field ?? null;
}

function sharedBeginning(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared += 1;
  return shared;
}
