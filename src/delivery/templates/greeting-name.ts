import type { DraftPerson } from './draft-input.ts';

/** The name to greet somebody by: the first one, or the whole name where it is written family first. */
export function greetingName({ name, country }: DraftPerson): string {
  const [family = '', given] = name.split(',');
  if (given !== undefined && given.trim() !== '') return `${given.trim()} ${family.trim()}`;
  if (country !== null && FAMILY_FIRST.has(country)) return name;
  return name.trim().split(/\s+/)[0] ?? name;
}

/** Where the family's name comes first, or a comma says so, the first word is no name to greet by. */
const FAMILY_FIRST = new Set(['KR', 'CN', 'JP', 'TW', 'HK', 'VN', 'HU', 'SG', 'KH']);
