import { settleAway } from '../../actions/away.ts';
import type { MessageDeps } from '../../actions/message-deps.ts';
import { settleClosing } from '../../actions/settle-closing.ts';
import { type SweepDeps, type SweepOptions, sweep } from '../../actions/sweep.ts';

/** Moves the debts of whoever went away or came back, and works out the applications whose moment has come. */
export async function handleSweep(deps: SweepDeps & MessageDeps, options: SweepOptions): Promise<void> {
  await settleAway(deps);
  await sweep(deps, options);
  await settleClosing(deps);
}
