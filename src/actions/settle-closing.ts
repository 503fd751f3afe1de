import { settleBench } from './bench/settle-bench.ts';
import { joinEndings } from './join-ending.ts';
import type { MessageDeps } from './message-deps.ts';
import { tellReservesOfLapsed } from './tell-reserves.ts';

/** What nobody has to remember: who came into an opening that ends, offers that lapsed, consents that are over. */
export async function settleClosing(deps: MessageDeps): Promise<void> {
  await joinEndings(deps);
  await tellReservesOfLapsed(deps);
  await settleBench(deps);
}
