/** Prints the largest file and function of each world. It never fails: a long one may have its reasons. */
import { globSync, readFileSync } from 'node:fs';
import { parseSync, Visitor } from 'rolldown/utils';

const WORLDS = [
  { name: 'pure', folders: ['lib', 'domain', 'contract'] },
  {
    name: 'node',
    folders: ['runtime', 'storage', 'intake', 'delivery', 'actions', 'jobs', 'server', 'mcp', 'cli'],
  },
  { name: 'web', folders: ['web'] },
];

interface Size {
  readonly name: string;
  readonly lines: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

for (const { name, folders } of WORLDS) {
  const files = folders
    .flatMap((folder) => globSync(`src/${folder}/**/*.{ts,tsx}`))
    .filter((file) => !file.includes('.test.'));
  const sources = files.map((file) => ({ file, text: readFileSync(file, 'utf8') }));
  const largestFile = largest(sources.map(({ file, text }) => ({ name: file, lines: linesOf(text) })));
  const largestFunction = largest(sources.flatMap(({ file, text }) => functionsOf(file, text)));
  console.log(
    `${name.padEnd(5)} ${files.length} files; the largest: ${shown(largestFile)}, ${shown(largestFunction)}`,
  );
}

function largest(sizes: readonly Size[]): Size | undefined {
  return sizes.toSorted((a, b) => b.lines - a.lines)[0];
}

function shown(size: Size | undefined): string {
  return size ? `${size.name} (${size.lines} lines)` : 'none';
}

/** Functions that have a name; a callback belongs to the function around it. */
function functionsOf(file: string, text: string): Size[] {
  const found: Size[] = [];
  const add = (name: string, { start, end }: Span) =>
    found.push({ name: `${name} in ${file}`, lines: linesOf(text.slice(start, end)) });
  new Visitor({
    FunctionDeclaration: (node) => {
      if (node.id) add(node.id.name, node);
    },
    VariableDeclarator: ({ id, init }) => {
      if (id.type === 'Identifier' && init?.type === 'ArrowFunctionExpression') add(id.name, init);
    },
  }).visit(parseSync(file, text).program);
  return found;
}

function linesOf(text: string): number {
  return text.trimEnd().split('\n').length;
}
