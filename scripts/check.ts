/** `npm run check`: everything that must hold before a change is merged. `npm run check -- lint types` runs some of it. */
import { spawnSync } from 'node:child_process';

interface Step {
  readonly name: string;
  readonly what: string;
  readonly command: readonly string[];
}

const STEPS: readonly Step[] = [
  { name: 'lint', what: 'format and lint', command: npx('biome', 'ci', '.') },
  { name: 'types', what: 'three type checks', command: ['npm', 'run', '--silent', 'typecheck'] },
  {
    name: 'architecture',
    what: 'who imports what',
    command: npx('vitest', 'run', 'test/architecture.test.ts'),
  },
  { name: 'reference', what: 'generated pages are fresh', command: node('generate-reference.ts', '--check') },
  { name: 'build', what: 'the web app builds', command: node('build-web.ts') },
  { name: 'bundle', what: 'the app starts with little', command: node('initial-javascript.ts') },
  { name: 'test', what: 'all tests', command: node('test.ts') },
  { name: 'boot', what: 'it starts, answers and stops', command: node('boot.ts') },
  { name: 'sizes', what: 'the largest files and functions', command: node('sizes.ts') },
];

process.exitCode = check(process.argv.slice(2));

function check(names: readonly string[]): number {
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(`There is no step "${unknown[0]}"; there are ${STEPS.map(({ name }) => name).join(', ')}`);
    return 2;
  }
  const chosen = STEPS.filter(({ name }) => names.length === 0 || names.includes(name));
  const failed = chosen.filter((step) => !passes(step)).map(({ name }) => name);
  console.log(failed.length > 0 ? `\nFailed: ${failed.join(', ')}` : '\nAll is well');
  return failed.length > 0 ? 1 : 0;
}

/** Every step runs, also after one that failed, so that one run tells all that is wrong. */
function passes({ name, what, command: [program = '', ...args] }: Step): boolean {
  console.log(`\n== ${name}: ${what}`);
  return spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

function npx(...command: readonly string[]): readonly string[] {
  return ['npx', '--no-install', ...command];
}

function node(script: string, ...args: readonly string[]): readonly string[] {
  return [process.execPath, '--disable-warning=ExperimentalWarning', `scripts/${script}`, ...args];
}
