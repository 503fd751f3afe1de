import { hash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readMigrations } from '../migrate.ts';
import { openDatabase } from '../open-database.ts';
import { openEmbedded } from '../pglite/open-embedded.ts';

/** `empty` has no table; `ready` has every table and no row. */
export type TemplateKind = 'empty' | 'ready';

/** A copy of an embedded database that was made before: making one takes seconds, copying it does not. */
export async function copyTemplateFolder(kind: TemplateKind): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'heardback-test-'));
  cpSync(await findTemplate(kind), folder, { recursive: true });
  return folder;
}

/** What the version of PGlite is written in. */
const LOCK = readFileSync(new URL('../../../package-lock.json', import.meta.url), 'utf8');

/** Made once for each version of the packages and state of the migrations, and kept for the next run. */
async function findTemplate(kind: TemplateKind): Promise<string> {
  const basis = kind === 'ready' ? [LOCK, readMigrations()] : [LOCK];
  const digest = hash('sha1', JSON.stringify(basis)).slice(0, 12);
  const template = join(tmpdir(), `heardback-test-${kind}-${digest}`);
  if (existsSync(template)) return template;
  const making = mkdtempSync(join(tmpdir(), 'heardback-test-making-'));
  const made = await (kind === 'ready' ? openDatabase({ folder: making }) : openEmbedded(making));
  await made.close();
  try {
    renameSync(making, template);
  } catch (error) {
    // Another test file was faster; its folder is the same.
    if (!existsSync(template)) throw error;
    rmSync(making, { recursive: true, force: true });
  }
  return template;
}
