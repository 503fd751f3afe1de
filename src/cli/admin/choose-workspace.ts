import { AppError } from '../../domain/app-error.ts';
import type { Database } from '../../storage/database.ts';
import { listWorkspaces } from '../../storage/doors.ts';

/** The one that was named, or the only one; a refusal lists those that there are. */
export async function chooseWorkspace(database: Database, asked: string | undefined, what: string) {
  const all = await listWorkspaces(database);
  if (all.length === 0)
    throw new AppError(
      'input_invalid',
      `Cannot ${what}: there is no workspace yet. Start Heardback with "npm start" and set one up first.`,
    );
  const found =
    asked === undefined && all.length === 1
      ? all
      : all.filter(({ id, name }) => id === asked || name.toLowerCase() === asked?.toLowerCase());
  const [only] = found;
  if (found.length === 1 && only) return only;
  const names = all.map(({ id, name }) => `  ${name} (${id})`).join('\n');
  const why =
    asked === undefined
      ? 'Say which workspace with --workspace:'
      : found.length === 0
        ? `There is no workspace "${asked}". There are:`
        : `Several workspaces are named "${asked}". Say its id:`;
  throw new AppError('input_invalid', `Cannot ${what}. ${why}\n${names}`);
}
