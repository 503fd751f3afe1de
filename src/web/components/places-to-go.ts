import {
  IconArmchair,
  IconBriefcase,
  IconCalendar,
  IconChartBar,
  IconFileImport,
  IconListSearch,
  IconMail,
  IconSettings,
  IconSun,
  IconUsers,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { type Phrase, phrase } from '../lib/language/phrase.ts';

export interface Place {
  readonly to:
    | '/'
    | '/outbox'
    | '/openings'
    | '/calendar'
    | '/people'
    | '/bench'
    | '/reports'
    | '/imports'
    | '/search'
    | '/settings';
  readonly label: Phrase;
  readonly goes: Phrase;
  readonly key: string;
  readonly icon: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>;
}

/** The pages of a hiring team, in their order. */
const TEAM_PLACES: readonly Place[] = [
  { to: '/', label: phrase('Today'), goes: phrase('Go to Today'), key: 't', icon: IconSun },
  {
    to: '/outbox',
    label: phrase('Outbox'),
    goes: phrase('Go to the outbox'),
    key: 'm',
    icon: IconMail,
  },
  {
    to: '/openings',
    label: phrase('Openings'),
    goes: phrase('Go to the openings'),
    key: 'o',
    icon: IconBriefcase,
  },
  {
    to: '/calendar',
    label: phrase('Calendar'),
    goes: phrase('Go to the calendar'),
    key: 'c',
    icon: IconCalendar,
  },
  { to: '/people', label: phrase('People'), goes: phrase('Go to the people'), key: 'p', icon: IconUsers },
  { to: '/bench', label: phrase('Bench'), goes: phrase('Go to the bench'), key: 'b', icon: IconArmchair },
  {
    to: '/reports',
    label: phrase('Reports'),
    goes: phrase('Go to the reports'),
    key: 'r',
    icon: IconChartBar,
  },
  {
    to: '/imports',
    label: phrase('Import'),
    goes: phrase('Go to the imports'),
    key: 'i',
    icon: IconFileImport,
  },
  {
    to: '/settings',
    label: phrase('Settings'),
    goes: phrase('Go to the settings'),
    key: 's',
    icon: IconSettings,
  },
];

const SEARCH: Place = {
  to: '/search',
  label: phrase('Your search'),
  goes: phrase('Go to your search'),
  key: 'p',
  icon: IconListSearch,
};

/** A job seeker has no openings to fill, no bench, no outbox of a team and no reports on one. */
const SEEKER_PLACES: readonly Place[] = TEAM_PLACES.flatMap((place) =>
  place.to === '/' ? [place, SEARCH] : place.to === '/calendar' || place.to === '/settings' ? [place] : [],
);

/** The pages that the frame leads to, in their order. */
export function placesFor(kind: 'team' | 'seeker'): readonly Place[] {
  return kind === 'team' ? TEAM_PLACES : SEEKER_PLACES;
}

/** On a phone these stand under the thumb, and the others one tap further. */
export const UNDER_THE_THUMB = 4;
