import type { TFunction } from 'i18next';
import type { Dimension } from '../../../domain/measures/figures.ts';
import { currentLocale } from '../../lib/language/language.ts';
import { type Phrase, phrase } from '../../lib/language/phrase.ts';

/** By what a report is taken apart. */
export const DIMENSION_NAMES: Readonly<Record<Dimension, Phrase>> = {
  opening: phrase('Opening'),
  member: phrase('Held by'),
  team: phrase('Hiring manager’s team'),
  stage: phrase('Stage of the last interview'),
  channel: phrase('How they came'),
  agency: phrase('Agency'),
  kind: phrase('Kind of opening'),
  country: phrase('Country of the candidate'),
};

const CHANNELS: Readonly<Record<string, Phrase>> = {
  direct: phrase('came directly'),
  agency: phrase('through an agency'),
  referral: phrase('were referred'),
};

const NO_NAME: Readonly<Record<Dimension, Phrase>> = {
  opening: phrase('an opening that is gone'),
  member: phrase('nobody yet'),
  team: phrase('no manager named'),
  stage: phrase('no stage named'),
  channel: phrase('unknown'),
  agency: phrase('without an agency'),
  kind: phrase('no kind named'),
  country: phrase('unknown'),
};

export function sayGroup(
  t: TFunction,
  by: Dimension,
  { key, name }: { readonly key: string | null; readonly name: string | null },
): string {
  const channel = by === 'channel' && key !== null ? CHANNELS[key] : undefined;
  if (channel) return t(channel);
  if (by === 'country' && key !== null) return countryName(key);
  return name ?? t(NO_NAME[by]);
}

function countryName(code: string): string {
  try {
    return new Intl.DisplayNames([currentLocale()], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
