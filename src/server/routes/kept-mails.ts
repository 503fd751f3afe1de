import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { assignKeptMail, sayKeptMail } from '../../actions/settle-kept-mail.ts';
import { settleProposal } from '../../actions/settle-proposal.ts';
import { takeMail } from '../../actions/take-mail.ts';
import { keptMailSpeech } from '../../domain/wording/kept-mail-words.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { findSealedSource, getKeptMail } from '../../storage/queries/kept-mails.ts';
import { getProposal } from '../../storage/queries/proposals.ts';
import { askedLanguage } from '../asked-language.ts';
import type { ServerDeps } from '../deps.ts';
import type { HandlersOf } from '../handler.ts';
import { deadlineIn } from '../present/deadline-in.ts';
import { readKeptMail, readKeptMailsOf, readUnsettled } from '../read-kept-mails.ts';
import { receiveFiles } from '../receive-files.ts';
import { whoActs } from '../who-acts.ts';

type Routes =
  | 'listUnsettledMails'
  | 'uploadMails'
  | 'listKeptMails'
  | 'getKeptMail'
  | 'getKeptMailSource'
  | 'assignKeptMail'
  | 'sayKeptMail'
  | 'settleProposal';

/** Words in: whose each mail is, what it means, and the dates in it. */
export function keptMailRoutes(deps: ServerDeps): HandlersOf<Routes> {
  return {
    listUnsettledMails: async ({ caller, c }) =>
      await readUnsettled(deps, { workspaceId: caller.workspace.id, language: askedLanguage(c) }),
    uploadMails: async ({ caller, c }) => {
      const folder = join(deps.uploadFolder, deps.newId());
      const { files } = await receiveFiles(c.req.raw, folder);
      const speech = keptMailSpeech(askedLanguage(c));
      const mails: {
        file: string;
        became: keyof typeof speech.taken;
        sentence: string;
        keptMailId: string | null;
      }[] = [];
      try {
        for (const { name, path } of files) {
          const taken = await takeMail(deps, {
            workspaceId: caller.workspace.id,
            raw: await readFile(path),
            cameBy: 'upload',
            mailboxId: null,
            receivedAt: null,
            isFromSent: false,
          });
          const keptMailId = 'keptMailId' in taken ? taken.keptMailId : null;
          mails.push({
            file: name.slice(0, 200),
            became: taken.is,
            sentence: speech.taken[taken.is],
            keptMailId,
          });
        }
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
      return { mails };
    },
    listKeptMails: async ({ caller, params, c }) =>
      await readKeptMailsOf(deps, {
        workspaceId: caller.workspace.id,
        language: askedLanguage(c),
        applicationId: params.applicationId,
      }),
    getKeptMail: async ({ caller, params, c }) =>
      await readKeptMail(deps, { workspaceId: caller.workspace.id, language: askedLanguage(c), ...params }),
    getKeptMailSource: async ({ caller, params }) => {
      const { id: workspaceId } = caller.workspace;
      const sealed = await inWorkspace(deps.database, workspaceId, async (trx) => {
        await getKeptMail(trx, workspaceId, params.keptMailId);
        return await findSealedSource(trx, workspaceId, params.keptMailId);
      });
      const raw = sealed === null ? Buffer.alloc(0) : deps.mail.keys.openMail(sealed);
      return new Response(new Uint8Array(raw), {
        headers: {
          // As a file to keep, never as a page: whoever wrote it is a stranger.
          'content-type': 'message/rfc822',
          'content-disposition': `attachment; filename="${params.keptMailId}.eml"`,
          'cache-control': 'no-store',
        },
      });
    },
    assignKeptMail: async ({ caller, params, body, c }) => {
      await assignKeptMail(deps, { ...whoActs(caller), ...params, ...body });
      return await readKeptMail(deps, {
        workspaceId: caller.workspace.id,
        language: askedLanguage(c),
        ...params,
      });
    },
    sayKeptMail: async ({ caller, params, body, c }) => {
      await sayKeptMail(deps, { ...whoActs(caller), ...params, ...body });
      return await readKeptMail(deps, {
        workspaceId: caller.workspace.id,
        language: askedLanguage(c),
        ...params,
      });
    },
    settleProposal: async ({ caller, params, body, c }) => {
      const { id: workspaceId } = caller.workspace;
      const { application_id: applicationId } = await inWorkspace(deps.database, workspaceId, (trx) =>
        getProposal(trx, workspaceId, params.proposalId),
      );
      const { deadline, ...rest } = body;
      await settleProposal(deps, { ...whoActs(caller), ...params, ...rest, deadline: deadlineIn(deadline) });
      return await readKeptMailsOf(deps, { workspaceId, language: askedLanguage(c), applicationId });
    },
  };
}
