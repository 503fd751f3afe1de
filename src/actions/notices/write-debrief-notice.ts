import { dutyPath } from '../../domain/places.ts';
import { noticeSpeech } from '../../domain/wording/notice-words.ts';
import type { Trx } from '../../storage/database.ts';
import type { NoticeAsked, NoticeLetter } from './notice.ts';
import { listNoticedDuties } from './noticed-duties.ts';

/** The interview is over: the link to the debrief, while it is remembered. Nothing when it was written meanwhile. */
export async function writeDebriefNotice(trx: Trx, asked: NoticeAsked): Promise<NoticeLetter | null> {
  const { language, baseUrl } = asked;
  const duties = await listNoticedDuties(trx, asked);
  const [first] = duties;
  if (first === undefined) return null;
  const speech = noticeSpeech(language);
  return {
    subject: speech.debriefSubject(first.personName),
    lead: speech.debriefLead,
    items: duties.map(({ applicationId, personName, openingTitle, owed }) => ({
      text: `${personName} · ${openingTitle}`,
      url: `${baseUrl}${dutyPath(applicationId, owed.key)}`,
    })),
  };
}
