import { ownNameOf } from './own-name.ts';

/** A mail, as far as it tells whose it may be. */
export interface MailToPlace {
  /** The address of whoever wrote it. */
  readonly from: string | null;
  /** The company for which they write, as the mail itself tells. */
  readonly company: string | null;
  readonly subject: string | null;
  readonly words: string;
}

/** An application of a job seeker, as far as a mail may name it. */
export interface Placed {
  readonly id: string;
  /** `null` where only the job is known. */
  readonly company: string | null;
  readonly title: string;
  /** Addresses of people who are known there. */
  readonly addresses: readonly string[];
  readonly isOver: boolean;
}

/** More than this nobody reads in a choice. */
const MOST_LIKELY = 5;

/**
 * The applications that a mail may belong to, the likeliest first, five at most. Somebody who is known there wrote it; else it
 * comes from the company, by its name or by an address like those known there; else it speaks of the company. The job that it
 * names tells several at one company apart, and names none alone, because many companies look for the same. Among equals
 * one that is over stands behind.
 */
export function likelyApplications<One extends Placed>(
  mail: MailToPlace,
  all: readonly One[],
): readonly One[] {
  const said = ` ${plainWords(`${mail.subject ?? ''} ${mail.words}`)} `;
  return all
    .map((one) => ({ one, rank: rankOf(one, mail, said) }))
    .filter(({ rank }) => rank > 0)
    .toSorted((a, b) => b.rank - a.rank)
    .slice(0, MOST_LIKELY)
    .map(({ one }) => one);
}

function rankOf({ company, title, addresses, isOver }: Placed, mail: MailToPlace, said: string): number {
  const from = mail.from?.toLowerCase() ?? null;
  const known = addresses.map((address) => address.toLowerCase());
  const names = company === null ? '' : plainCompany(company);
  const isTheirs =
    (names !== '' && names === plainCompany(mail.company ?? '')) ||
    (from !== null && isSameHouse(from, known));
  const wrote = from !== null && known.includes(from);
  const speaksOf = company !== null && says(said, company);
  const tells = (wrote ? 16 : 0) + (isTheirs ? 8 : 0) + (speaksOf ? 4 : 0);
  if (tells === 0) return 0;
  return tells + (says(said, title) ? 2 : 0) + (isOver ? 0 : 1);
}

/** Two at one domain work at one house, but where anybody may have an address. */
function isSameHouse(from: string, known: readonly string[]): boolean {
  const house = houseOf(from);
  return house !== null && known.some((address) => houseOf(address) === house);
}

function houseOf(address: string): string | null {
  const host = address.split('@')[1] ?? '';
  return ownNameOf(host) === null ? null : host;
}

/** Words side by side, so that "Ark" is not found in "market". */
function says(said: string, name: string): boolean {
  const plain = plainWords(name);
  return plain.length >= SHORTEST && said.includes(` ${plain} `);
}

/** A name of two letters is a word of some language. */
const SHORTEST = 3;

function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Without what says only which kind of company it is. */
function plainCompany(name: string): string {
  return plainWords(name)
    .replace(/ (?:inc|ltd|limited|llc|plc|corp|gmbh|ag|se|kg|sa|sas|sarl|sl|bv|ab)$/u, '')
    .replaceAll(' ', '');
}
