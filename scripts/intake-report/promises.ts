import type { NamedDate } from '../../src/intake/mail/mail.ts';
import { readPromises } from '../../src/intake/mail/promise/read-promises.ts';
import { trimText } from '../../src/intake/mail/trim/trim-text.ts';
import { type Judged, type Measure, measure } from './measure.ts';
import {
  idOf,
  type Labels,
  languageOf,
  listAt,
  readLines,
  sentAtOf,
  sourceOf,
  textAt,
  timeZoneOf,
} from './read-lines.ts';

const US = /^(?:us|we|ours?|team|company|employer|out|writer-us)$/i;
const THEM = /^(?:them|they|theirs?|candidate|person|agency|referee|seeker|in)$/i;

/** Promises and deadlines: the day or instant, who is bound, the sentence; and mails that name none. */
export function measurePromises(folder: string): Measure[] | null {
  const labels = readLines(folder, 'promises/*.jsonl');
  if (labels === null) return null;
  const read = labels.map((one) => ({ labels: one, wanted: wantedOf(one), found: foundIn(one) }));
  const named = read.filter(({ wanted }) => wanted.length > 0);
  const quiet = read.filter(({ wanted }) => wanted.length === 0);
  return [
    ...some(
      'promises: date and instant',
      '',
      named.map(({ labels: of, wanted, found }) =>
        judge(
          of,
          sameBy(wanted, found),
          `${shown(found.map(({ by }) => by))}, should be ${shown(wanted.map(({ by }) => by))}`,
        ),
      ),
    ),
    ...some(
      'promises: who is bound',
      '',
      named.map(({ labels: of, wanted, found }) =>
        judge(
          of,
          sameWho(of, wanted, found),
          `${shown(found.map(({ who }) => who))}, should be ${shown(wanted.map(({ who }) => who))}`,
        ),
      ),
    ),
    ...some(
      'promises: the sentence',
      '',
      named.map(({ labels: of, wanted, found }) =>
        judge(of, sameQuote(wanted, found), `${shown(found.map(({ quote }) => quote))}`),
      ),
    ),
    ...some(
      'promises: quiet where there is none',
      '',
      quiet.map(({ labels: of, found }) => judge(of, found.length === 0, shown(found.map(({ by }) => by)))),
    ),
  ];
}

interface Named {
  readonly by: string;
  readonly who: string;
  readonly quote: string;
}

function some(name: string, target: string, judged: readonly Judged[]): Measure[] {
  return judged.length > 0 ? [measure(name, target, judged)] : [];
}

function judge(labels: Labels, isRight: boolean, why: string): Judged {
  return {
    id: idOf(labels),
    source: sourceOf(labels),
    language: languageOf(labels),
    wrong: isRight ? null : `${why}: ${(textAt(labels, 'text') ?? '').replace(/\s+/g, ' ').slice(0, 110)}`,
  };
}

function wantedOf(labels: Labels): Named[] {
  return listAt(labels, 'promises').map((one) => {
    const named = (typeof one === 'object' && one !== null ? one : {}) as Labels;
    return {
      by: textAt(named, 'by') ?? '',
      who: textAt(named, 'who') ?? '',
      quote: textAt(named, 'quote') ?? '',
    };
  });
}

function foundIn(labels: Labels): Named[] {
  const sentAt = sentAtOf(labels);
  const isOurs = textAt(labels, 'direction') === 'out';
  return readPromises(trimText(textAt(labels, 'text') ?? ''), {
    sentAt,
    zone: timeZoneOf(labels),
    language: languageOf(labels),
  }).map((named) => ({
    by: byOf(named),
    who: (named.who === 'writer') === isOurs ? 'us' : 'them',
    quote: named.quote,
  }));
}

function byOf({ by }: NamedDate): string {
  return by.at === null ? by.on : new Date(by.at).toISOString();
}

/** A day is a day; an instant may be written in any zone. */
function normal(by: string): string {
  if (!by.includes('T')) return by;
  const at = Date.parse(by);
  return Number.isNaN(at) ? by : new Date(at).toISOString();
}

function sameBy(wanted: readonly Named[], found: readonly Named[]): boolean {
  return shown(wanted.map(({ by }) => normal(by))) === shown(found.map(({ by }) => normal(by)));
}

/** By the party or by the side of the writing: `us`, `team`, `writer`, `them`, `candidate`, `reader`. */
function sameWho(labels: Labels, wanted: readonly Named[], found: readonly Named[]): boolean {
  const isOurs = textAt(labels, 'direction') === 'out';
  const side = ({ who }: Named) => {
    if (/^(?:writer|sender|author)$/i.test(who)) return isOurs ? 'us' : 'them';
    if (/^(?:reader|recipient|receiver)$/i.test(who)) return isOurs ? 'them' : 'us';
    return US.test(who) ? 'us' : THEM.test(who) ? 'them' : who;
  };
  return shown(wanted.map(side)) === shown(found.map(side));
}

function sameQuote(wanted: readonly Named[], found: readonly Named[]): boolean {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();
  return (
    wanted.length === found.length &&
    wanted.every(({ quote }) =>
      found.some((one) => plain(one.quote).includes(plain(quote)) || plain(quote).includes(plain(one.quote))),
    )
  );
}

function shown(values: readonly string[]): string {
  return values.toSorted().join(', ') || 'none';
}
