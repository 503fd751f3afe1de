import { greetingName } from '../../delivery/templates/greeting-name.ts';
import type { Figures } from '../../domain/measures/figures.ts';
import { nextSteps } from '../../domain/measures/next-steps.ts';
import { REPORTS_PATH, WAITING_PATH } from '../../domain/measures/report-paths.ts';
import { whatImproved } from '../../domain/measures/what-improved.ts';
import { noticeSpeech } from '../../domain/wording/notice-words.ts';
import { type ReportLetterSpeech, reportLetterSpeech } from '../../domain/wording/report-letter-words.ts';
import { DAY } from '../../lib/instant.ts';
import type { Trx } from '../../storage/database.ts';
import { listLongestWaiting } from '../../storage/queries/late-debts.ts';
import { readTotals } from '../../storage/queries/report-figures.ts';
import { countWaitingNow } from '../../storage/queries/report-people.ts';
import type { NoticeAsked, NoticeLetter, WriteNotice } from './notice.ts';

/** The week on one page: who still waits, promises kept, what got better, and one thing to do. */
export const writeWeekly: WriteNotice = (trx, asked) => write(trx, asked, 'weekly');

/** The same of the month. */
export const writeMonthly: WriteNotice = (trx, asked) => write(trx, asked, 'monthly');

const DAYS = { weekly: 7, monthly: 30 } as const;
const NAMED = 3;

async function write(trx: Trx, asked: NoticeAsked, kind: 'weekly' | 'monthly'): Promise<NoticeLetter> {
  const { workspace, member, language, now, baseUrl } = asked;
  const speech = reportLetterSpeech(language);
  const length = DAYS[kind] * DAY;
  const period = { since: now - length, until: now, now };
  const figures = await readTotals(trx, workspace.id, period);
  const earlier = { ...period, since: period.since - length, until: period.since };
  const before = await readTotals(trx, workspace.id, earlier);
  const { waiting, untold } = await countWaitingNow(trx, workspace.id);
  const longest = (await listLongestWaiting(trx, workspace.id, NAMED)).join(', ');
  const [better] = whatImproved(figures, before);
  const [step] = nextSteps({ figures, waiting, untold });
  const report = `${baseUrl}${REPORTS_PATH}`;
  return {
    subject: speech[kind](workspace.name),
    hello: noticeSpeech(language).hello(greetingName({ ...member, country: workspace.country })),
    lead: speech[`${kind}Lead`],
    items: [
      {
        text: waiting + untold === 0 ? speech.nobodyWaits : speech.waiting({ waiting, untold, longest }),
        url: `${baseUrl}${WAITING_PATH}`,
      },
      { text: promisesOf(speech, figures), url: report },
      {
        text: speech.answered({
          answered: figures.answered,
          ended: figures.ended,
          days: figures.medianDays,
        }),
        url: report,
      },
      { text: better ? speech.better[better] : speech.nothingBetter, url: report },
    ],
    ...(step && { end: { text: `${speech.oneThing} ${speech.steps[step.step]}`, url: `${baseUrl}/` } }),
  };
}

function promisesOf(speech: ReportLetterSpeech, { kept, slipped, broken }: Figures): string {
  const all = kept + slipped + broken;
  return all === 0 ? speech.noPromises : speech.promises({ kept: kept + slipped, all });
}
