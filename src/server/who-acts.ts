import type { Acting } from '../actions/acting.ts';
import type { Caller } from './auth/caller.ts';

/** For an action: in which workspace, and who. */
export function whoActs(caller: Caller): Acting {
  return { workspaceId: caller.workspace.id, memberId: caller.memberId };
}
