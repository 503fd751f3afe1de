import type { KnownPerson } from '../kept-mail/known-around.ts';
import type { AppointmentPerson } from './appointment.ts';
import { hasWord } from './title-words.ts';

/** What is looked at to tell whether something in a calendar is an interview. */
export interface Seen {
  readonly title: string;
  readonly people: readonly AppointmentPerson[];
  readonly isWholeDay: boolean;
}

export interface SeenAround {
  /** People from outside who are named in it, by their address. */
  readonly people: ReadonlyMap<string, readonly KnownPerson[]>;
  /** Candidates of open applications whose full name stands in the title. */
  readonly named: readonly KnownPerson[];
  readonly words: TitleWords;
}

export interface TitleWords {
  readonly titleWords: readonly string[];
  readonly otherWords: readonly string[];
}

export type Recognised =
  /** Of one application, without a doubt. */
  | { readonly is: 'interview'; readonly applicationId: string; readonly why: 'attendee' }
  /** A member says. */
  | { readonly is: 'unsure'; readonly suspects: readonly string[]; readonly why: UnsureWhy }
  /** It concerns nobody whom we know, and nothing of it is kept. */
  | { readonly is: 'nobodys' };

export type UnsureWhy =
  | 'severalApplications'
  | 'titleOnly'
  | 'otherWord'
  | 'wholeDay'
  | 'refused'
  /** An interview that the calendar which told it names no more. */
  | 'vanished';

/**
 * Whether something in a calendar is an interview: somebody from outside who is named in it has an open application. More
 * than one, a title that speaks of something else, a name in the title alone: then a member says. Nothing is guessed from a
 * title by itself.
 */
export function recognise(seen: Seen, around: SeenAround): Recognised {
  const invited = new Set(seen.people.flatMap(({ address }) => openOf(around.people.get(address) ?? [])));
  if (invited.size > 0) return ofInvited([...invited], seen, around.words);
  if (!hasWord(seen.title, around.words.titleWords) || hasWord(seen.title, around.words.otherWords))
    return { is: 'nobodys' };
  const suspects = [...new Set(openOf(around.named))];
  return suspects.length === 0 ? { is: 'nobodys' } : { is: 'unsure', suspects, why: 'titleOnly' };
}

function ofInvited(invited: readonly string[], { title, isWholeDay }: Seen, words: TitleWords): Recognised {
  const [applicationId] = invited;
  if (invited.length > 1 || applicationId === undefined)
    return { is: 'unsure', suspects: invited, why: 'severalApplications' };
  if (isWholeDay) return { is: 'unsure', suspects: invited, why: 'wholeDay' };
  if (hasWord(title, words.otherWords)) return { is: 'unsure', suspects: invited, why: 'otherWord' };
  return { is: 'interview', applicationId, why: 'attendee' };
}

/** A referee is around an application too, and is not interviewed. */
function openOf(people: readonly KnownPerson[]): readonly string[] {
  return people
    .filter(({ kind }) => kind !== 'referee')
    .flatMap(({ applications }) => applications.filter((one) => one.isOpen))
    .map(({ applicationId }) => applicationId);
}
