import { createHash, randomInt } from 'node:crypto';
import { AppError } from '../domain/app-error.ts';
import type { InEveryLanguage, Language } from '../domain/wording/language.ts';
import { HOUR, MINUTE } from '../lib/instant.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import {
  countStatusCodes,
  insertStatusCode,
  lockStatusCode,
  saveStatusCode,
} from '../storage/queries/status-codes.ts';
import type { OneApplication } from './load-history.ts';
import type { MessageDeps } from './message-deps.ts';
import { sendNotice } from './send-notice.ts';
import { findOwnAddress } from './status-mail.ts';

export interface MailStatusCode extends OneApplication {
  /** The act on the page that it is good for. */
  readonly act: string;
  /** What the act does, as the mail says it. */
  readonly title: string;
  readonly team: string;
  readonly language: Language;
}

const GOOD_FOR = 30 * MINUTE;
const MOST_AN_HOUR = 5;
const MOST_TRIES = 5;

/** Mails a code to the candidate's own address. Answers whether a server took it. Refuses more than a handful an hour. */
export async function mailStatusCode(deps: MessageDeps, input: MailStatusCode): Promise<boolean> {
  const { workspaceId, applicationId, act, language } = input;
  const now = deps.clock.now();
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const to = await inWorkspace(deps.database, workspaceId, async (trx) => {
    const made = await countStatusCodes(trx, { workspaceId, applicationId, since: now - HOUR });
    if (made >= MOST_AN_HOUR)
      throw new AppError('too_many_requests', 'Cannot mail another code within the hour');
    const own = await findOwnAddress(trx, input);
    if (own === null) return null;
    await insertStatusCode(trx, {
      workspace_id: workspaceId,
      status_code_id: deps.newId(),
      application_id: applicationId,
      act,
      code_hash: hashOf(input, code),
      made_at: now,
      expires_at: now + GOOD_FOR,
    });
    return own;
  });
  if (to === null) return false;
  return await sendNotice(deps, { workspaceId, to, language, ...LETTER[language](input, code) });
}

/** Whether this is the code that was mailed for the act. A right one is used up; after five wrong ones none is right. */
export async function takeStatusCode(
  { database, clock }: Pick<MessageDeps, 'database' | 'clock'>,
  input: OneApplication & { readonly act: string; readonly code: string },
): Promise<boolean> {
  const now = clock.now();
  return await inWorkspace(database, input.workspaceId, async (trx) => {
    const kept = await lockStatusCode(trx, { ...input, now });
    if (kept === undefined || kept.tries >= MOST_TRIES) return false;
    const isRight = kept.code_hash === hashOf(input, input.code.replaceAll(/\s/g, ''));
    await saveStatusCode(trx, { ...kept, tries: kept.tries + 1, used_at: isRight ? now : null });
    return isRight;
  });
}

/** Good for one act of one application only. A million guesses are soon made, so five are all that anybody gets. */
function hashOf({ applicationId, act }: OneApplication & { readonly act: string }, code: string): string {
  return createHash('sha256').update(`${applicationId}/${act}/${code}`).digest('base64url');
}

type Letter = (input: MailStatusCode, code: string) => { readonly subject: string; readonly text: string };

const LETTER: InEveryLanguage<Letter> = {
  en: ({ title, team }, code) => ({
    subject: `${code} is your code`,
    text: `Your code is ${code}. It is good for half an hour, for this and nothing else: ${title} (${team}).\n\nIf you did not ask for it, somebody else may have the link to your page. Nothing has happened without the code; you can replace the link on the page.`,
  }),
  fr: ({ title, team }, code) => ({
    subject: `${code} est votre code`,
    text: `Votre code est ${code}. Il est valable une demi-heure, pour ceci et rien d’autre : ${title} (${team}).\n\nSi vous ne l’avez pas demandé, quelqu’un d’autre a peut-être le lien de votre page. Rien ne s’est passé sans le code ; vous pouvez remplacer le lien sur la page.`,
  }),
  de: ({ title, team }, code) => ({
    subject: `${code} ist Ihr Code`,
    text: `Ihr Code ist ${code}. Er gilt eine halbe Stunde, und nur hierfür: ${title} (${team}).\n\nFalls Sie ihn nicht angefordert haben, hat vielleicht jemand anders den Link zu Ihrer Seite. Ohne den Code ist nichts geschehen; den Link können Sie auf der Seite ersetzen.`,
  }),
  es: ({ title, team }, code) => ({
    subject: `${code} es su código`,
    text: `Su código es ${code}. Es válido durante media hora y solo para esto: ${title} (${team}).\n\nSi no lo ha pedido, puede que otra persona tenga el enlace a su página. Sin el código no ha ocurrido nada; puede sustituir el enlace en la página.`,
  }),
};
