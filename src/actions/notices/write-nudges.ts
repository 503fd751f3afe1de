import { isCourtesy } from '../../domain/obligation/courtesy.ts';
import { noticeSpeech } from '../../domain/wording/notice-words.ts';
import type { Trx } from '../../storage/database.ts';
import { listMembersById } from '../../storage/queries/members.ts';
import { listMailsOnTheirWay } from '../../storage/queries/today-mails.ts';
import { dutyLine } from './duty-line.ts';
import type { NoticeAsked, NoticeLetter } from './notice.ts';
import { listNoticedDuties, type NoticedDuty } from './noticed-duties.ts';

/** Words that are due, each with who holds it where that is somebody else: a nudge, or the next in line hears. */
export async function writeNudges(trx: Trx, asked: NoticeAsked): Promise<NoticeLetter | null> {
  const duties = await notUnderWay(trx, asked);
  if (duties.length === 0) return null;
  const speech = noticeSpeech(asked.language);
  const holders = await namesOf(trx, asked, duties);
  const items = duties.map((duty) => {
    const line = dutyLine(duty, asked);
    const holder = holders.get(duty.owed.ownerId ?? '');
    return holder === undefined ? line : { ...line, text: `${line.text}. ${speech.heldBy(holder)}` };
  });
  const isKindnessAlone = duties.every(({ owed }) => isCourtesy(owed.kind));
  const title = isKindnessAlone ? speech.courtesies : speech.nudges(items.length);
  return { subject: title, lead: title, items };
}

/** A mail that was approved already is on its way: nobody needs to hear of it. */
async function notUnderWay(trx: Trx, asked: NoticeAsked): Promise<NoticedDuty[]> {
  const duties = await listNoticedDuties(trx, asked);
  const ids = duties.map((duty) => duty.applicationId);
  const mails = ids.length === 0 ? [] : await listMailsOnTheirWay(trx, asked.workspace.id, ids);
  const underWay = new Set(mails.map((mail) => mail.applicationId));
  return duties.filter(
    ({ applicationId, owed }) => owed.owedTo === owed.owedBy || !underWay.has(applicationId),
  );
}

async function namesOf(
  trx: Trx,
  { workspace, member }: NoticeAsked,
  duties: readonly NoticedDuty[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(duties.flatMap((duty) => duty.owed.ownerId ?? []))].filter(
    (id) => id !== member.id,
  );
  const rows = await listMembersById(trx, workspace.id, ids);
  return new Map(rows.map((row) => [row.id, row.name]));
}
