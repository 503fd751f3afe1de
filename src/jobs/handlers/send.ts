import type { MessageDeps } from '../../actions/message-deps.ts';
import { type SendOptions, sendMessages } from '../../actions/send-messages.ts';

/** Sends the mails whose time has come. */
export const handleSend = (deps: MessageDeps, options: SendOptions) => sendMessages(deps, options);
