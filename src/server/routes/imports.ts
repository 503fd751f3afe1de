import type { ServerDeps } from '../deps.ts';
import type { HandlersOf } from '../handler.ts';

export function importRoutes(
  _deps: ServerDeps,
): HandlersOf<'startImport' | 'getImport' | 'confirmImport' | 'loadSample'> {
  const waiting = async () => {
    throw new Error('the import action has not landed');
  };
  return { startImport: waiting, getImport: waiting, confirmImport: waiting, loadSample: waiting };
}
