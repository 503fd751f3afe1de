import type { Module } from '../architecture/read-modules.ts';

/** Text that people would read in English whatever their language, because it does not go through `t()`. */
export function findUnspoken({ path, text, program }: Module): string[] {
  const found: string[] = [];
  if (LISTS_OF_NAMES.has(path)) return found;
  walk(program as unknown as Shape, [], (node, above) => {
    const written = wordsOf(node);
    if (written === null || !LETTERS.test(written)) return;
    if (ALLOWED.has(written.trim()) || EXAMPLES.test(written)) return;
    if (isShown(node, above))
      found.push(`${path}:${lineOf(text, node.start)} "${written.trim().replace(/\s+/g, ' ')}"`);
  });
  return found;
}

/** Names, keys of the keyboard, and examples that are the same in every language. */
const ALLOWED = new Set(['Heardback', 'UTC', 'Enter', 'Esc', 'Ctrl', 'smtp.example.com', 'Mac OS X']);
/** An address, and the marks of a template. */
const EXAMPLES = /^\S+@\S+$|^\{%/;
/** Names of places, which are no sentences of ours. */
const LISTS_OF_NAMES = new Set(['web/lib/places.ts', 'web/lib/region-names.ts']);
const LETTERS = /\p{L}{2,}/u;
/** Reads like a sentence: a capital, and more than one word. */
const SENTENCE = /^\p{Lu}[\p{L}’']* \S*\p{L}/u;
const SHOWN_BY_NAME =
  /^(aria-label|aria-description|aria-roledescription|title|placeholder|label|description|hint|lead|alt|verb|nothing|error)$/;
/** A toast's text; a table of ours may have an entry of that name. */
const SHOWN_WITH_A_CAPITAL = /^message$/;
/** What is said through the catalogues, and what only those who mend the program read. */
const SAYS = /^(t|say|phrase|Trans)$/;
const TELLS_DEVELOPERS = /^(\w*Error|console|warn|error|log)$/;

type Shape = { readonly type: string; readonly start: number } & Readonly<Record<string, unknown>>;

function isShown(node: Shape, above: readonly Shape[]): boolean {
  if (node.type === 'JSXText') return true;
  if (above.some(isSaid)) return false;
  const holder = above.findLast((one) => !PASSED_THROUGH.has(one.type));
  if (holder?.type === 'JSXElement' || holder?.type === 'JSXFragment') return true;
  if (holder?.type === 'Property' && holder['key'] === node) return false;
  const name = holder?.type === 'JSXAttribute' || holder?.type === 'Property' ? keyOf(holder) : '';
  const words = wordsOf(node) ?? '';
  if (SHOWN_WITH_A_CAPITAL.test(name)) return /^\p{Lu}/u.test(words);
  return SHOWN_BY_NAME.test(name) || SENTENCE.test(words);
}

/** Between a literal and what it is for: a choice, a fallback, a bracket. */
const PASSED_THROUGH = new Set([
  'ConditionalExpression',
  'LogicalExpression',
  'JSXExpressionContainer',
  'ParenthesizedExpression',
  'TemplateLiteral',
  'TSAsExpression',
]);

function isSaid(node: Shape): boolean {
  if (/^(Import|Export)\w*Declaration$/.test(node.type))
    return node['source'] !== null && !node['declaration'];
  if (node.type === 'TSLiteralType') return true;
  if (node.type === 'CallExpression' || node.type === 'NewExpression') {
    const name = nameOf(node['callee'] as Shape);
    return SAYS.test(name) || TELLS_DEVELOPERS.test(name);
  }
  if (node.type === 'JSXAttribute') return keyOf(node) === 'i18nKey';
  return false;
}

function wordsOf(node: Shape): string | null {
  if (node.type === 'JSXText') return String(node['value']);
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : null;
  if (node.type === 'TemplateElement') return (node['value'] as { cooked: string }).cooked;
  return null;
}

function keyOf(node: Shape): string {
  return nameOf((node['key'] ?? node['name']) as Shape);
}

function nameOf(node: Shape): string {
  if (node.type === 'MemberExpression') return nameOf(node['property'] as Shape);
  return String(node['name'] ?? node['value'] ?? '');
}

function walk(
  node: Shape,
  above: readonly Shape[],
  see: (node: Shape, above: readonly Shape[]) => void,
): void {
  see(node, above);
  const below = [...above, node];
  for (const [key, part] of Object.entries(node)) {
    if (key === 'parent') continue;
    for (const one of Array.isArray(part) ? part : [part]) if (isNode(one)) walk(one, below, see);
  }
}

function isNode(part: unknown): part is Shape {
  return typeof part === 'object' && part !== null && typeof (part as Shape).type === 'string';
}

function lineOf(text: string, start: number): number {
  return text.slice(0, start).split('\n').length;
}
