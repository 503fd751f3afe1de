import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseSync, Visitor } from 'rolldown/utils';

/** One source file as the guards see it: its path below `src`, what it imports, and its syntax tree. */
export interface Module {
  readonly path: string;
  readonly imports: readonly Import[];
  readonly hasReExports: boolean;
  readonly program: ReturnType<typeof parseSync>['program'];
  readonly text: string;
}

export interface Import {
  /** As it is written, or below `src` when it is one of our files. */
  readonly target: string;
  readonly isOurs: boolean;
  readonly isType: boolean;
}

/** All shipped files: neither tests nor what only tests use. */
export function readModules(root = 'src'): Module[] {
  const files = globSync('**/*.{ts,tsx}', { cwd: root }).filter((file) => !isForTests(file));
  return files.sort().map((file) => readModule(file, readFileSync(`${root}/${file}`, 'utf8')));
}

export function isForTests(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || path.split('/').includes('testing');
}

export function readModule(path: string, text: string): Module {
  const { module, program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`Cannot parse ${path}: ${errors[0]?.message}`);
  const reExports = module.staticExports
    .flatMap(({ entries }) => entries)
    .filter((entry) => entry.moduleRequest);
  const imports = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      written: moduleRequest.value,
      isType: entries.length > 0 && entries.every((entry) => entry.isType),
    })),
    ...reExports.map((entry) => ({ written: entry.moduleRequest?.value ?? '', isType: entry.isType })),
    ...laterImports(program),
  ];
  return {
    path,
    text,
    program,
    hasReExports: reExports.length > 0,
    imports: imports.map(({ written, isType }) => resolve(path, written, isType)),
  };
}

/** `await import('...')` and `import('...').Type`; a name that is worked out at run time cannot be judged. */
function laterImports(program: Module['program']): { written: string; isType: boolean }[] {
  const found: { written: string; isType: boolean }[] = [];
  new Visitor({
    ImportExpression: ({ source }) => {
      const written = source.type === 'Literal' ? String(source.value) : '(worked out at run time)';
      found.push({ written, isType: false });
    },
    TSImportType: ({ source }) => {
      found.push({ written: source.value, isType: true });
    },
  }).visit(program);
  return found;
}

function resolve(from: string, written: string, isType: boolean): Import {
  const isOurs = written.startsWith('.');
  return { target: isOurs ? posix.join(posix.dirname(from), written) : written, isOurs, isType };
}
