import { AppError } from '../domain/app-error.ts';
import type { InEveryLanguage, Language } from '../domain/wording/language.ts';
import { HOUR } from '../lib/instant.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { getApplication } from '../storage/queries/applications.ts';
import { countStatusCodes, insertStatusCode } from '../storage/queries/status-codes.ts';
import { endStatusLinks, replaceStatusLink } from '../storage/queries/status-links.ts';
import type { OneApplication } from './load-history.ts';
import type { MessageDeps } from './message-deps.ts';
import { sendNotice } from './send-notice.ts';
import { findOwnAddress } from './status-mail.ts';
import { newToken, tokenHash } from './status-token.ts';

export interface MailStatusLink extends OneApplication {
  readonly team: string;
  readonly language: Language;
}

const MOST_AN_HOUR = 3;

/**
 * Ends every link of the application and mails a new one to the candidate's own address. Answers whether a server took it;
 * where no mail can reach them, nothing ends.
 */
export async function mailStatusLink(deps: MessageDeps, input: MailStatusLink): Promise<boolean> {
  const { workspaceId, applicationId, language } = input;
  const now = deps.clock.now();
  const token = newToken(workspaceId);
  const to = await inWorkspace(deps.database, workspaceId, async (trx) => {
    const asked = { workspaceId, applicationId, since: now - HOUR };
    if ((await countStatusCodes(trx, asked)) >= MOST_AN_HOUR)
      throw new AppError('too_many_requests', 'Cannot mail another link within the hour');
    const own = await findOwnAddress(trx, input);
    if (own === null) return null;
    const hash = tokenHash(token);
    await replaceStatusLink(trx, { workspaceId, applicationId, tokenHash: hash, createdAt: now });
    // Counted with the codes: both are mails that anybody with a link can set off.
    await insertStatusCode(trx, {
      workspace_id: workspaceId,
      status_code_id: deps.newId(),
      application_id: applicationId,
      act: 'new-link',
      code_hash: hash,
      made_at: now,
      expires_at: now,
    });
    return own;
  });
  if (to === null) return false;
  const url = `${deps.mail.baseUrl}/s/${token}`;
  return await sendNotice(deps, { workspaceId, to, language, ...LETTER[language](input.team, url) });
}

/** A member ends every link: nobody sees the page until a new one is made. Run twice is run once. */
export async function endLinks(
  { database, clock }: Pick<MessageDeps, 'database' | 'clock'>,
  { workspaceId, applicationId }: OneApplication,
): Promise<void> {
  await inWorkspace(database, workspaceId, async (trx) => {
    await getApplication(trx, workspaceId, applicationId);
    await endStatusLinks(trx, { workspaceId, applicationId, at: clock.now() });
  });
}

type Letter = (team: string, url: string) => { readonly subject: string; readonly text: string };

const LETTER: InEveryLanguage<Letter> = {
  en: (team, url) => ({
    subject: `Your new link (${team})`,
    text: `This is the new link to your page. Earlier links have ended.\n\n${url}`,
  }),
  fr: (team, url) => ({
    subject: `Votre nouveau lien (${team})`,
    text: `Voici le nouveau lien de votre page. Les liens précédents ne sont plus valables.\n\n${url}`,
  }),
  de: (team, url) => ({
    subject: `Ihr neuer Link (${team})`,
    text: `Das ist der neue Link zu Ihrer Seite. Frühere Links gelten nicht mehr.\n\n${url}`,
  }),
  es: (team, url) => ({
    subject: `Su nuevo enlace (${team})`,
    text: `Este es el nuevo enlace a su página. Los enlaces anteriores ya no funcionan.\n\n${url}`,
  }),
};
