import type {
  CallMade,
  Deadline,
  Fact,
  MessageReceived,
  MessageSent,
  ToldInRoom,
} from '../../../domain/fact/fact.ts';
import type { Language } from '../../../domain/wording/language.ts';
import { type Names, namedOf } from '../names.ts';

/** Who and when, as the facts of one application are told to a member. */
export interface FactWords {
  readonly language: Language;
  /** What members are called. */
  readonly members: Names;
  readonly person: string;
  readonly agency: string | null;
  /** Where the person reads this themselves, in a job seeker's workspace: the other side; `null` where none is named. */
  readonly seeker?: { readonly company: string | null } | undefined;
  /** A date or an instant as the workspace reads it. */
  readonly deadline: (deadline: Deadline) => string;
  readonly moment: (instant: number) => string;
}

/** How one language tells each kind of fact: a whole sentence without a full stop. */
export type FactSpeech = {
  readonly [Type in Fact['type']]: (fact: Extract<Fact, { type: Type }>, words: FactWords) => string;
};

/** The sentences that a job seeker reads in other words than a team: they are "you", and the other side is a company. */
export type SeekerSpeech = Partial<FactSpeech>;

/** A fact that says something to somebody. */
export type SpokenFact = MessageSent | MessageReceived | CallMade | ToldInRoom;

/** What a member is called, where the id is known and somebody's. */
export function memberName(id: string | undefined, { members }: FactWords): string | null {
  return namedOf(members, id)?.name ?? null;
}

/** The names of several members as a list of that language, or nothing. */
export function memberList(ids: readonly string[], words: FactWords): string | null {
  const names = ids.flatMap((id) => memberName(id, words) ?? []);
  return names.length === 0 ? null : new Intl.ListFormat(words.language).format(names);
}

/** An interview and its step: one that is called by the word itself is not said twice. */
export function interviewAt(word: string, stage: string): string {
  return JUST_AN_INTERVIEW.test(stage.trim()) ? word : `${word} (${stage})`;
}

const JUST_AN_INTERVIEW = /^(interviews?|entretien|entrevista|vorstellungsgespräch|gespräch)$/i;
