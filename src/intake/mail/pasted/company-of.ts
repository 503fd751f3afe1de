import type { MailAddress } from '../mail.ts';

interface About {
  readonly text: string;
  readonly subject: string | null;
}

/**
 * Which company somebody writes for, in this order: by what the subject says ("… at Northwind"), by the sender's name
 * ("Northwind Recruiting"), by the domain of their address where it is the company's own. `null` where nothing tells.
 */
export function companyOf(from: MailAddress | null, { subject }: About): string | null {
  return ofSubject(subject ?? '') ?? ofName(from?.name ?? '') ?? ofAddress(from?.address ?? '');
}

const AT =
  /\s(?:at|with|bei|chez|en)\s+(\p{Lu}[\p{L}\p{N}&.'’-]*(?:\s+(?:&\s+)?\p{Lu}[\p{L}\p{N}&.'’-]*){0,3})\s*$/u;

function ofSubject(subject: string): string | null {
  const found = AT.exec(subject.replace(/\s*[|([#–—].*$/, ''))?.[1];
  return found?.replace(/[.,!?]+$/, '') ?? null;
}

const TEAM =
  /^(?<company>.+?)\s+(?:(?:talent(?:\s+acquisition)?|hiring|recruiting|recruitment|people|careers?|hr|jobs)(?:\s+team)?|team)$/i;
const NAME_AT = /\s(?:at|from|@|bei|chez|via|\|)\s+(?<company>.+)$/i;

/** "Northwind Recruiting", "Robin Vale at Northwind", "Robin Vale | Northwind". */
function ofName(name: string): string | null {
  const found = NAME_AT.exec(name)?.groups?.['company'] ?? TEAM.exec(name)?.groups?.['company'];
  const company = found?.trim() ?? '';
  return company === '' || SYSTEMS.has(company.toLowerCase().replace(/\W/g, '')) ? null : company;
}

/** The name before the public suffix, as far as that can be told without a list of them: `careers.northwind.co.uk`. */
function ofAddress(address: string): string | null {
  const labels = (address.split('@')[1] ?? '').toLowerCase().split('.').filter(Boolean);
  if (labels.length < 2) return null;
  const isTwoPart = labels.length > 2 && SECOND_LEVEL.has(labels.at(-2) ?? '');
  const name = labels.at(isTwoPart ? -3 : -2) ?? '';
  if (name === '' || ANYBODY.has(name) || SYSTEMS.has(name)) return null;
  return name
    .split('-')
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join(' ');
}

const SECOND_LEVEL: ReadonlySet<string> = new Set(['co', 'com', 'org', 'net', 'ac', 'gov', 'gob', 'gouv']);

/** Where anybody has an address. */
const ANYBODY: ReadonlySet<string> = new Set(
  'gmail googlemail outlook hotmail live msn yahoo ymail aol icloud me mac proton protonmail pm gmx web t-online freenet posteo mailbox fastmail zoho orange wanadoo free sfr laposte hey tutanota tuta bluewin mail'.split(
    ' ',
  ),
);

/** Systems that write in a company's name. */
const SYSTEMS: ReadonlySet<string> = new Set(
  'greenhouse greenhouse-mail lever hire ashby ashbyhq workable workablemail smartrecruiters teamtailor teamtailormail recruitee myworkday workday icims successfactors bamboohr breezy breezyhr jobvite personio pinpoint manatal rippling dayforce taleo linkedin indeed indeedemail glassdoor stepstone xing infojobs welcomekit hirehive jazz applytojob gem goodtime calendly'.split(
    ' ',
  ),
);
