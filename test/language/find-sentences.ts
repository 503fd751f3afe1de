import { Visitor } from 'rolldown/utils';
import type { Module } from '../architecture/read-modules.ts';

/** One sentence that the app says, as it is written in English: the key of the catalogues. */
export interface Sentence {
  readonly key: string;
  /** Said with a count, so that each language needs its plural forms. */
  readonly hasCount: boolean;
  readonly where: string;
}

export interface Found {
  readonly sentences: readonly Sentence[];
  /** Sentences that are put together while the app runs, which no catalogue can hold. */
  readonly pieced: readonly string[];
}

type Node = { readonly type: string; readonly start: number };

/** Every `t('…')`, `phrase('…')` and `<Trans i18nKey="…">` of a file, and what the contract says to forms. */
export function findSentences({ path, text, program }: Module): Found {
  const sentences: Sentence[] = [];
  const pieced: string[] = [];
  const at = ({ start }: Node): string => `${path}:${text.slice(0, start).split('\n').length}`;

  function add(node: Node, said: { hasCount: boolean; context: string }): void {
    for (const one of choicesOf(node)) {
      const key = textOf(one);
      if (key !== null)
        sentences.push({
          key: key + said.context,
          hasCount: said.hasCount || key.includes('{{count}}'),
          where: at(one as Node),
        });
      else if (isPieced(one)) pieced.push(`${at(one as Node)} puts a sentence together`);
    }
  }

  new Visitor({
    CallExpression: ({ callee, arguments: given }) => {
      if (!['t', 'say', 'phrase'].includes(nameOf(callee)) || given[0] === undefined) return;
      add(given[0], { hasCount: hasProperty(given[1], 'count'), context: contextOf(given[1]) });
    },
    JSXOpeningElement: ({ name, attributes }) => {
      if (nameOf(name) !== 'Trans') return;
      const named = new Map((attributes as unknown as Shape[]).map((one) => [nameOf(one['name']), one]));
      const key = (named.get('i18nKey')?.['value'] ?? null) as Shape | null;
      if (key) add((key['expression'] ?? key) as Node, { hasCount: named.has('count'), context: '' });
    },
    Property: ({ key, value }) => {
      if (!path.startsWith('contract/') || nameOf(key) !== 'message') return;
      add(value, { hasCount: false, context: '' });
    },
  }).visit(program);
  return { sentences, pieced };
}

type Shape = Readonly<Record<string, unknown>> & Node;

/** Both ends of a choice: `isTeam ? '…' : '…'`. */
function choicesOf(node: unknown): unknown[] {
  const shape = node as Shape;
  if (shape.type === 'ConditionalExpression')
    return [...choicesOf(shape['consequent']), ...choicesOf(shape['alternate'])];
  if (shape.type === 'LogicalExpression') return choicesOf(shape['right']);
  return [node];
}

function textOf(node: unknown): string | null {
  const shape = node as Shape;
  if (shape.type === 'Literal' && typeof shape['value'] === 'string') return shape['value'];
  if (shape.type !== 'TemplateLiteral' || (shape['expressions'] as unknown[]).length > 0) return null;
  return (shape['quasis'] as { value: { cooked: string } }[])[0]?.value.cooked ?? null;
}

function isPieced(node: unknown): boolean {
  return ['TemplateLiteral', 'BinaryExpression'].includes((node as Shape).type);
}

function nameOf(node: unknown): string {
  const shape = node as Shape | undefined;
  if (shape?.type === 'MemberExpression') return nameOf(shape['property']);
  return String(shape?.['name'] ?? shape?.['value'] ?? '');
}

function propertiesOf(options: unknown): readonly Shape[] {
  return ((options as Shape | undefined)?.['properties'] ?? []) as readonly Shape[];
}

function hasProperty(options: unknown, name: string): boolean {
  return propertiesOf(options).some((one) => nameOf(one['key']) === name);
}

/** Two meanings of one English word are told apart: `t('Open', { context: 'verb' })`. */
function contextOf(options: unknown): string {
  const value = propertiesOf(options).find((one) => nameOf(one['key']) === 'context')?.['value'];
  const context = value === undefined ? null : textOf(value);
  return context === null ? '' : `_${context}`;
}
