import { factsFile } from '../../contract/facts-file.ts';
import { policyFile } from '../../contract/policy-file.ts';
import { AppError } from '../../domain/app-error.ts';
import { createDayWriter } from '../days.ts';
import { EXIT } from '../exit-codes.ts';
import { readInstant, requireTimeZone } from '../instants.ts';
import { readJsonFile } from '../read-json-file.ts';
import type { Terminal } from '../terminal.ts';
import { explainedAsText } from './as-text.ts';
import { casesOf } from './cases.ts';
import { checkReferences } from './check-references.ts';
import { explain, explanationOf } from './explained.ts';
import type { ExplainFlags } from './flags.ts';

/** Reads the facts, works the standings out and writes them. Throws `AppError` that names the wrong place in the file. */
export async function explainFile(path: string, flags: ExplainFlags, terminal: Terminal): Promise<void> {
  const file = await readJsonFile({ path, schema: factsFile, code: 'facts_file_invalid' });
  checkReferences(path, file);
  const override =
    flags.policy === undefined
      ? null
      : await readJsonFile({ path: flags.policy, schema: policyFile, code: 'policy_file_invalid' });
  const timeZone =
    flags.timeZone === undefined
      ? file.workspace.place.timeZone
      : requireTimeZone('--time-zone', flags.timeZone);
  const instants = (flags.at ?? []).map((text) => readInstant('--at', text, timeZone));
  if (instants.length === 0) instants.push(terminal.clock.now());
  const cases = casesOf(file, override).filter(
    ({ id }) => flags.application === undefined || id === flags.application,
  );
  if (cases.length === 0) {
    const ids = file.applications.map(({ id }) => `"${id}"`).join(', ');
    throw new AppError(
      'application_not_found',
      `Cannot explain the application "${flags.application}": the file has ${ids}.`,
    );
  }
  const days = createDayWriter(timeZone);
  const results = cases.flatMap((one) => instants.map((at) => explain(one, at, days.day)));
  if (flags.json) terminal.out(JSON.stringify(explanationOf(results), null, 2));
  else
    terminal.out(
      results
        .map((result) => explainedAsText(result, { terminal, days, timeZone, listsAll: flags.all ?? false }))
        .join('\n\n'),
    );
  terminal.setExitCode(EXIT.fine);
}
