import { Visitor } from 'rolldown/utils';
import type { Module } from './read-modules.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

const AMBIENT = new Set([
  'Date.now',
  'Math.random',
  'performance.now',
  'crypto.randomUUID',
  'crypto.getRandomValues',
  'Temporal.Now',
  'Intl.DateTimeFormat().resolvedOptions',
]);

/** They answer in the time zone of the machine. */
const AMBIENT_ZONE =
  /^(get(Hours|Minutes|Day|Date|Month|FullYear|TimezoneOffset)|set(Hours|Date|Month|FullYear)|toLocale(Date|Time)String)$/;

const AMBIENT_NAMES = new Set([
  'process',
  'window',
  'document',
  'localStorage',
  'setTimeout',
  'setInterval',
  'fetch',
]);

/** What a pure file may not do: ask for the time or for luck, wait, or reach the world around it. */
export function impuritiesOf({ path, program, text }: Module): string[] {
  const found: string[] = [];
  const report = (what: string, { start }: Span) => found.push(`${path}:${lineOf(text, start)} uses ${what}`);
  const ifAsync = (node: Span & { readonly async: boolean }) => node.async && report('async', node);
  new Visitor({
    MemberExpression: (node) => {
      const name = text.slice(node.start, node.end);
      if (AMBIENT.has(name)) report(name, node);
      if (!node.computed && isPartOfDate(node.property)) report(`the machine's time zone`, node);
    },
    NewExpression: (node) => {
      if (isNamed(node.callee, 'Date') && node.arguments.length === 0) report('new Date()', node);
    },
    CallExpression: (node) => {
      if (isNamed(node.callee, 'Date')) report('Date()', node);
    },
    Identifier: (node) => {
      if (AMBIENT_NAMES.has(node.name) && isFree(node, text)) report(node.name, node);
    },
    FunctionDeclaration: ifAsync,
    FunctionExpression: ifAsync,
    ArrowFunctionExpression: ifAsync,
  }).visit(program);
  return found;
}

function isPartOfDate(property: { readonly type: string; readonly name?: unknown }): boolean {
  return property.type === 'Identifier' && AMBIENT_ZONE.test(String(property.name));
}

function isNamed(node: { readonly type: string; readonly name?: unknown }, name: string): boolean {
  return node.type === 'Identifier' && node.name === name;
}

/** A name that is called, or whose part is read, and is itself no part of something. */
function isFree({ start, end }: Span, text: string): boolean {
  return (
    /^\s*[.(]/.test(text.slice(end, end + 4)) && !/[.\w]\s*$/.test(text.slice(Math.max(0, start - 4), start))
  );
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
