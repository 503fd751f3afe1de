import { dutyPath, TODAY_PATH } from '../../domain/places.ts';
import { reportLetterSpeech } from '../../domain/wording/report-letter-words.ts';
import type { Trx } from '../../storage/database.ts';
import { listLateWords } from '../../storage/queries/late-debts.ts';
import { findMember } from '../../storage/queries/members.ts';
import type { NoticeAsked, NoticeLetter } from './notice.ts';

const MOST_ITEMS = 8;
const BOUND = 500;

/** Too many late words at one member: told to whoever leads, with those that have waited longest. Nothing once it is done. */
export async function writePile(trx: Trx, asked: NoticeAsked): Promise<NoticeLetter | null> {
  const { workspace, notices, language, now, baseUrl } = asked;
  const speech = reportLetterSpeech(language);
  const [memberId = ''] = (notices.at(-1)?.cause ?? '').split(' ');
  const late = await listLateWords(trx, workspace.id, { memberId, now, most: BOUND });
  const holder = await findMember(trx, workspace.id, memberId);
  if (late.length === 0 || holder === undefined) return null;
  return {
    subject: speech.pile(holder.name, late.length),
    lead: speech.pileLead(holder.name),
    items: late.slice(0, MOST_ITEMS).map(({ applicationId, key, personName, openingTitle }) => ({
      text: `${personName} · ${openingTitle}`,
      url: `${baseUrl}${dutyPath(applicationId, key)}`,
    })),
    end: { text: speech.pileHelp, url: `${baseUrl}${TODAY_PATH}?whose=everyone` },
  };
}
