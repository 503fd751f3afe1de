import { listMet } from '../../domain/draft/met.ts';
import type { Deadline } from '../../domain/fact/fact.ts';
import type { History } from '../../domain/history/history.ts';
import type { SpokenAbout } from '../../domain/spoken/spoken-words.ts';
import type { Language } from '../../domain/wording/language.ts';
import type { Instant } from '../../lib/instant.ts';
import { dayFor, deadlineFor } from './dates.ts';
import type { DraftPerson } from './draft-input.ts';
import { greetingName } from './greeting-name.ts';

export interface SpokenAsked {
  readonly history: History;
  readonly now: Instant;
  readonly language: Language;
  readonly candidate: DraftPerson;
  readonly senderName: string | null;
  readonly company: string;
  readonly opening: string;
  readonly promise: Deadline | null;
  readonly strength: string | null;
  readonly reason: string | null;
}

/** What spoken words are about, with dates as they are said to the one who hears them. */
export function spokenAbout(asked: SpokenAsked): SpokenAbout {
  const { candidate, language, history, now, promise } = asked;
  const team = history.circumstances.team.timeZone;
  const reader = { language, country: candidate.country, timeZone: candidate.timeZone ?? team };
  const last = listMet(history, now).at(-1);
  return {
    name: candidate.name,
    firstName: greetingName(candidate),
    opening: asked.opening,
    company: asked.company,
    senderName: asked.senderName,
    interviewDay: last === undefined ? null : dayFor(reader, last.at),
    answerBy: promise === null ? null : deadlineFor(reader, promise, team),
    strength: asked.strength,
    reason: asked.reason,
  };
}
