import type { NoticeDeps } from '../../actions/notices/notice-deps.ts';
import { type TellOptions, tellMembers } from '../../actions/notices/tell-members.ts';

/** Tells members what is to be told now. */
export const handleTell = (deps: NoticeDeps, options: TellOptions) => tellMembers(deps, options);
