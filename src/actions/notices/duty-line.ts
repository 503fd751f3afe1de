import { dutyPath } from '../../domain/places.ts';
import { dayIn } from '../../domain/wording/day-in.ts';
import {
  type DatedDuty,
  datedSentence,
  obligationSentence,
  type Wording,
} from '../../domain/wording/sentences.ts';
import type { NoticeAsked, NoticeItem } from './notice.ts';

/** A duty with what people call the application. */
export interface DutyAbout {
  readonly applicationId: string;
  readonly personName: string;
  readonly openingTitle: string;
  readonly owed: DatedDuty & { readonly key: string };
}

/** One duty as a line of a mail or a post: who owes whom what, since when, until when, for which opening. */
export function dutyLine(duty: DutyAbout, asked: NoticeAsked): NoticeItem {
  const { applicationId, personName, openingTitle, owed } = duty;
  const sentence = datedSentence(owed, { ...wordingOf(duty, asked), now: asked.now });
  // A duty to the file names nobody by itself.
  const company = asked.companies.get(applicationId);
  const about = company === undefined ? openingTitle : `${openingTitle} · ${company}`;
  const whose = isToTheFile(duty) ? `${personName} · ${openingTitle}` : about;
  return { text: `${sentence} (${whose})`, url: `${asked.baseUrl}${dutyPath(applicationId, owed.key)}` };
}

/** The same in few words, for the subject of a mail. */
export function dutyInShort(duty: DutyAbout, asked: NoticeAsked): string {
  const sentence = obligationSentence(duty.owed, wordingOf(duty, asked));
  const whose = isToTheFile(duty) ? duty.personName : asked.companies.get(duty.applicationId);
  return whose === undefined ? sentence : `${sentence} (${whose})`;
}

function wordingOf({ personName }: DutyAbout, { workspace, language, timeZone }: NoticeAsked): Wording {
  return {
    language,
    candidate: personName,
    agency: null,
    reader: workspace.kind === 'team' ? 'team' : 'candidate',
    day: dayIn(language, timeZone),
  };
}

function isToTheFile({ owed }: DutyAbout): boolean {
  return owed.owedBy === owed.owedTo;
}
