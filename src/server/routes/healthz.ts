import type { ServerDeps } from '../deps.ts';
import type { Ctx } from '../env.ts';

/** Whether this process can serve: it runs, and its database answers. */
export function healthz({ database }: Pick<ServerDeps, 'database'>) {
  return async (c: Ctx) => {
    try {
      await database.db.selectNoFrom((select) => select.lit(1).as('one')).execute();
      return c.json({ is: 'well' });
    } catch {
      return c.json({ is: 'withoutDatabase' }, 503);
    }
  };
}
