import { keepPastedMail, readPastedMail } from '../../actions/search/pasted-mail.ts';
import { toIso } from '../../lib/instant.ts';
import type { ServerDeps } from '../deps.ts';
import type { HandlersOf } from '../handler.ts';
import { repeatKey } from '../recorder.ts';
import { whoActs } from '../who-acts.ts';

/** Mails that a job seeker pastes: read, then kept once they confirmed what they are. */
export function pastedMailRoutes(deps: ServerDeps): HandlersOf<'readPastedMail' | 'keepPastedMail'> {
  return {
    readPastedMail: async ({ caller, body }) => {
      const read = await readPastedMail(deps, { workspaceId: caller.workspace.id, text: body.text });
      const { from, words, kind, dates, sentAt, company, title, subject, says, awayUntil, applications } =
        read;
      return {
        company,
        title,
        subject,
        says,
        awayUntil,
        // Nobody is met by what a program sends; whoever is away is somebody.
        person:
          from === null || (says === 'automatic' && kind !== 'out-of-office')
            ? null
            : { name: from.name || from.address, address: from.address },
        text: words,
        sentAt: sentAt === null ? null : toIso(sentAt),
        isAutomatic: kind !== 'person' && kind !== 'calendar-reply',
        promises: dates.map(({ by, who, quote }) => ({
          on: by.on,
          who: who === 'writer' ? ('they' as const) : ('you' as const),
          quote,
        })),
        applications: [...applications],
      };
    },
    keepPastedMail: async ({ caller, body: { sentAt, ...body }, c }) =>
      await keepPastedMail(deps, {
        ...whoActs(caller),
        ...body,
        sentAt: sentAt === undefined ? undefined : Date.parse(sentAt),
        wordId: repeatKey(c) ?? deps.newId(),
      }),
  };
}
