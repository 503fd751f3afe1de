import { ownNameOf, RECRUITING_SYSTEMS } from '../../../domain/kept-mail/own-name.ts';
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
  return company === '' || RECRUITING_SYSTEMS.has(company.toLowerCase().replace(/\W/g, '')) ? null : company;
}

/** By the name of the house that the address is of. */
function ofAddress(address: string): string | null {
  const name = ownNameOf(address.split('@')[1] ?? '');
  if (name === null) return null;
  return name
    .split('-')
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join(' ');
}
