import { HOUR } from '../../../lib/instant.ts';

/**
 * Short names of zones that mean one thing wherever exports write them. Names with several meanings (IST, BST as
 * Bangladesh, CST as China) are left out: a column that has them asks for the zone instead of guessing.
 */
const HOURS_EAST: Readonly<Record<string, number>> = {
  Z: 0,
  UTC: 0,
  GMT: 0,
  EST: -5,
  EDT: -4,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  CET: 1,
  CEST: 2,
  EET: 2,
  EEST: 3,
  JST: 9,
  KST: 9,
  AEST: 10,
  AEDT: 11,
  NZST: 12,
  NZDT: 13,
};

/** Milliseconds east of UTC; `undefined` for a name that is none of these. */
export function offsetNamed(name: string): number | undefined {
  const hours = HOURS_EAST[name.toUpperCase()];
  return hours === undefined ? undefined : hours * HOUR;
}
