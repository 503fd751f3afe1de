import type { MessageDeps } from '../../actions/message-deps.ts';
import { type ReadMailbox, readMailbox } from '../../actions/read-mailbox.ts';

/** Reads one mailbox until it is told to stop or its line breaks. */
export const handleMailbox = (deps: MessageDeps, input: ReadMailbox) => readMailbox(deps, input);
