/**
 * The name under which a host belongs to one house, as far as that can be told without a list of public suffixes:
 * `northwind` of `careers.northwind.co.uk`. `null` where anybody may have an address, and for systems that write in a
 * company's name.
 */
export function ownNameOf(host: string): string | null {
  const labels = host.toLowerCase().split('.').filter(Boolean);
  if (labels.length < 2) return null;
  const isTwoPart = labels.length > 2 && SECOND_LEVEL.has(labels.at(-2) ?? '');
  const name = labels.at(isTwoPart ? -3 : -2) ?? '';
  return name === '' || ANYBODY.has(name) || RECRUITING_SYSTEMS.has(name) ? null : name;
}

const SECOND_LEVEL: ReadonlySet<string> = new Set(['co', 'com', 'org', 'net', 'ac', 'gov', 'gob', 'gouv']);

/** Where anybody has an address. */
const ANYBODY: ReadonlySet<string> = new Set(
  'gmail googlemail outlook hotmail live msn yahoo ymail aol icloud me mac proton protonmail pm gmx web t-online freenet posteo mailbox fastmail zoho orange wanadoo free sfr laposte hey tutanota tuta bluewin mail'.split(
    ' ',
  ),
);

/** Systems that write in a company's name. */
export const RECRUITING_SYSTEMS: ReadonlySet<string> = new Set(
  'greenhouse greenhouse-mail lever hire ashby ashbyhq workable workablemail smartrecruiters teamtailor teamtailormail teamtailor-mail recruitee myworkday workday icims successfactors bamboohr breezy breezyhr jobvite personio pinpoint manatal rippling dayforce taleo linkedin indeed indeedemail glassdoor stepstone xing infojobs welcomekit hirehive jazz applytojob gem goodtime calendly'.split(
    ' ',
  ),
);
