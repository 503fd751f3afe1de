import { spokenAbout } from '../delivery/templates/spoken-about.ts';
import { chosenChannel } from '../domain/draft/chosen-channel.ts';
import type { DraftKind } from '../domain/draft/draft-kind.ts';
import { fittingKind } from '../domain/draft/fitting-kind.ts';
import { judgedOf } from '../domain/draft/judged.ts';
import { suggestPromise } from '../domain/draft/suggested-promise.ts';
import type { TeamWord } from '../domain/fact/fact.ts';
import { callSituationFor, SAID_IN_CALL } from '../domain/spoken/call-situation.ts';
import { type CallTime, listCallTimes } from '../domain/spoken/call-times.ts';
import { SPOKEN } from '../domain/spoken/spoken.ts';
import {
  type CallSituation,
  type CallWords,
  ROOM_SITUATIONS,
  type RoomSituation,
} from '../domain/spoken/spoken-words.ts';
import { foremostWord } from '../domain/standing/foremost.ts';
import type { Language } from '../domain/wording/language.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import type { ActionDeps } from './deps.ts';
import type { OneApplication } from './load-history.ts';
import { type LetterContext, loadLetterContext } from './load-letter-context.ts';

export interface ReadSpokenWords extends OneApplication {
  /** Who speaks. */
  readonly senderId: string;
  readonly language?: Language | undefined;
}

export interface CallSheet {
  readonly situation: CallSituation;
  readonly language: Language;
  readonly person: string;
  readonly phone: string | null;
  readonly timeZone: string;
  readonly times: readonly CallTime[];
  readonly prefers: 'call' | 'mail' | null;
  readonly words: CallWords;
  /** What the call has said, once it reached them. */
  readonly says: readonly TeamWord[];
}

type SpokenDeps = Pick<ActionDeps, 'database' | 'clock' | 'policies'>;

/** Everything that one call needs: through an agency it is the recruiter who is called. */
export async function readCallSheet(
  deps: SpokenDeps,
  asked: ReadSpokenWords & { readonly situation?: CallSituation | undefined },
): Promise<CallSheet> {
  return await inWorkspace(deps.database, asked.workspaceId, async (trx) => {
    const context = await loadLetterContext(trx, asked, deps);
    const { history, policy, now } = context;
    const kind = foremostKind(context);
    const situation = asked.situation ?? callSituationFor(kind);
    const language = asked.language ?? context.language;
    const { channel, mayWriteDirectly, team, candidate, agency } = history.circumstances;
    const called = channel === 'agency' && !mayWriteDirectly ? context.recruiter : null;
    const theirs = called === null ? candidate : (agency ?? candidate);
    const person = called ?? context.candidate;
    return {
      situation,
      language,
      person: person.name,
      phone: person.phone,
      timeZone: theirs.timeZone,
      times: listCallTimes(now, policy.calendarOf(theirs), policy.calendarOf(team)),
      prefers: chosenChannel(context.history.facts),
      words: SPOKEN[language].call(situation, aboutOf(context, language, kind)),
      says: SAID_IN_CALL[situation],
    };
  });
}

export interface RoomWords {
  readonly language: Language;
  readonly situations: readonly { readonly situation: RoomSituation; readonly words: readonly string[] }[];
}

/** What to say before everybody gets up, in the candidate's language. */
export async function readRoomWords(deps: SpokenDeps, asked: ReadSpokenWords): Promise<RoomWords> {
  return await inWorkspace(deps.database, asked.workspaceId, async (trx) => {
    const context = await loadLetterContext(trx, asked, deps);
    const language = asked.language ?? context.language;
    const about = aboutOf(context, language, 'thankYou');
    const situations = ROOM_SITUATIONS.map((situation) => ({
      situation,
      words: SPOKEN[language].room(situation, about),
    }));
    return { language, situations };
  });
}

function foremostKind({ history, standing, now }: LetterContext): DraftKind {
  const open = standing.obligations.filter((owed) => owed.state.is === 'open');
  const duty = foremostWord(open, standing.attention, 'team');
  return (duty === undefined ? null : fittingKind(history, duty, now)) ?? 'letter';
}

function aboutOf(context: LetterContext, language: Language, kind: DraftKind) {
  const promise = suggestPromise(kind, context) ?? suggestPromise('thankYou', context);
  return spokenAbout({ ...context, language, promise, ...judgedOf(context.history) });
}
