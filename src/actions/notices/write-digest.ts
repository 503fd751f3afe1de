import { greetingName } from '../../delivery/templates/greeting-name.ts';
import { zoneOf } from '../../domain/calendar/calendars.ts';
import { TODAY_PATH } from '../../domain/places.ts';
import { foremostWord } from '../../domain/standing/foremost.ts';
import { noticeSpeech } from '../../domain/wording/notice-words.ts';
import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../../storage/database.ts';
import { listOpenObligations } from '../../storage/queries/obligations.ts';
import { listOwnDebts } from '../../storage/queries/own-debts.ts';
import { listTodayPages, type TodayRow } from '../../storage/queries/today.ts';
import { countToday } from '../../storage/queries/today-counts.ts';
import { listMailsOnTheirWay } from '../../storage/queries/today-mails.ts';
import { readSearch } from '../search/read-search.ts';
import { type DutyAbout, dutyInShort, dutyLine } from './duty-line.ts';
import type { NoticeAsked, NoticeItem, NoticeLetter } from './notice.ts';
import { searchSteps } from './search-steps.ts';

/** More than this nobody reads in a mail; the rest is a number and a link. */
const MOST_ITEMS = 8;
const BOUND = 500;

/**
 * The morning of one member: the one thing that matters first, as Today has it (R28), then what else is owed or due today.
 * Nothing to do, no mail.
 */
export async function writeDigest(trx: Trx, asked: NoticeAsked): Promise<NoticeLetter | null> {
  const { member, workspace, language, baseUrl } = asked;
  if (workspace.kind === 'seeker') return await writeSteps(trx, asked);
  const speech = noticeSpeech(language);
  const { lines, owedCount } = await linesOf(trx, asked);
  const [first, ...others] = lines;
  if (first === undefined) return null;
  const shown = others.slice(0, MOST_ITEMS - 1);
  const left = Math.max(owedCount, lines.length) - shown.length - 1;
  const items: NoticeItem[] = [first, ...shown].map((line) => dutyLine(line, asked));
  return {
    subject: dutyInShort(first, asked),
    hello: speech.hello(greetingName({ ...member, country: workspace.country })),
    lead: speech.digestLead,
    items,
    afterwards: speech.afterwards,
    end: { text: left > 0 ? speech.more(left) : speech.today, url: `${baseUrl}${TODAY_PATH}` },
  };
}

/** A job seeker's morning is what Today advises them to do: a courtesy too, which nobody counts as owed. */
async function writeSteps(trx: Trx, asked: NoticeAsked): Promise<NoticeLetter | null> {
  const { member, workspace, language, now, baseUrl, policies } = asked;
  const { all } = await readSearch(trx, workspace.id, { clock: { now: () => now }, policies });
  const steps = searchSteps(all, asked);
  const [first] = steps;
  if (first === undefined) return null;
  const left = steps.length - MOST_ITEMS;
  const speech = noticeSpeech(language);
  return {
    subject: first.short,
    hello: speech.hello(greetingName({ ...member, country: workspace.country })),
    lead: speech.digestLead,
    items: steps.slice(0, MOST_ITEMS),
    afterwards: speech.afterwards,
    end: { text: left > 0 ? speech.more(left) : speech.today, url: `${baseUrl}${TODAY_PATH}` },
  };
}

async function linesOf(trx: Trx, { workspace, member, timeZone, now }: NoticeAsked) {
  const whose = { kind: 'mine', memberId: member.id } as const;
  const lists = ['owed', 'soon'] as const;
  const pages = await listTodayPages(trx, workspace.id, { lists, whose, most: MOST_ITEMS + 1 });
  const total = await countToday(trx, workspace.id, { whose, bound: BOUND });
  const ids = pages.flatMap(({ rows }) => rows.map((row) => row.applicationId));
  const open = ids.length === 0 ? [] : await listOpenObligations(trx, workspace.id, ids);
  const openOf = Map.groupBy(open, (owed) => owed.applicationId);
  const mails = ids.length === 0 ? [] : await listMailsOnTheirWay(trx, workspace.id, ids);
  const underWay = new Set(mails.map((mail) => mail.applicationId));
  const side = workspace.kind === 'team' ? 'team' : 'candidate';
  const words = pages.map(({ list, rows }) =>
    rows.flatMap((row): DutyAbout[] => {
      const candidates = (openOf.get(row.applicationId) ?? []).filter((one) => !isSnoozed(one, now));
      const owed = foremostWord(candidates, { list, urgency: row.urgency }, side);
      return owed === undefined || underWay.has(row.applicationId) ? [] : [about(row, owed)];
    }),
  );
  const [owed = [], soon = []] = words;
  const tonight = endOfDay(timeZone, now);
  const own = await listOwnDebts(trx, workspace.id, { memberId: member.id, most: BOUND });
  const ownDue = own
    .filter((debt) => debt.dueAt <= tonight && !isSnoozed(debt, now))
    .map((debt): DutyAbout => ({ ...debt, owed: { ...debt, lawAt: null } }));
  const lines = [...owed, ...ownDue, ...soon.filter((line) => line.owed.dueAt <= tonight)];
  return { lines, owedCount: total.owed.count };
}

function about(row: TodayRow, owed: DutyAbout['owed']): DutyAbout {
  const { applicationId, personName, openingTitle } = row;
  return { applicationId, personName, openingTitle, owed };
}

function isSnoozed({ snoozedUntil }: { readonly snoozedUntil: Instant | null }, now: Instant): boolean {
  return snoozedUntil !== null && snoozedUntil > now;
}

function endOfDay(timeZone: string, now: Instant): Instant {
  const zone = zoneOf(timeZone);
  return zone.startOfDay(zone.dayOf(now) + 1);
}
