import {
  IconAdjustments,
  IconBeach,
  IconBell,
  IconBuilding,
  IconCalendar,
  IconChartBar,
  IconDatabase,
  IconKey,
  IconLock,
  IconMail,
  IconMailbox,
  IconMailOff,
  IconTemplate,
  IconUserCircle,
  IconUsers,
} from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { ComponentType } from 'react';

export type SectionPath =
  | '/settings/rules'
  | '/settings/members'
  | '/settings/away'
  | '/settings/templates'
  | '/settings/mail'
  | '/settings/mailboxes'
  | '/settings/calendars'
  | '/settings/keys'
  | '/settings/sign-in'
  | '/settings/data'
  | '/settings/workspace'
  | '/settings/you'
  | '/settings/notices'
  | '/settings/mail-stops'
  | '/settings/reports';

export interface Section {
  readonly to: SectionPath;
  readonly label: string;
  readonly lead: string;
  readonly icon: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>;
}

export interface SectionReader {
  readonly isAdmin: boolean;
  readonly isTeam: boolean;
}

/** The settings that mean something to this reader, in the order in which people look for them. */
export function sectionsFor({ isAdmin, isTeam }: SectionReader, t: TFunction): readonly Section[] {
  return [
    { to: '/settings/you', label: t('You'), lead: t('Your name, language and clock.'), icon: IconUserCircle },
    {
      to: '/settings/notices',
      label: t('Notices'),
      lead: t('What you are told of your work outside the app, and where.'),
      icon: IconBell,
    },
    ...(isTeam && isAdmin
      ? [
          {
            to: '/settings/reports' as const,
            label: t('Reports'),
            lead: t('Who sees whose numbers, and who gets the letters about them.'),
            icon: IconChartBar,
          },
        ]
      : []),
    {
      to: '/settings/sign-in',
      label: t('Sign-in'),
      lead: t('Your passkeys, your password, and where you are signed in.'),
      icon: IconLock,
    },
    {
      to: '/settings/rules',
      label: t('Follow-up rules'),
      lead: t('Who owes a word by when, why, and what a change would do today.'),
      icon: IconAdjustments,
    },
    ...(isTeam ? teamSections(t) : []),
    {
      to: '/settings/mail',
      label: t('Mail'),
      lead: t('How words leave, and from which address.'),
      icon: IconMail,
    },
    ...(isTeam ? [mailStops(t)] : []),
    {
      to: '/settings/mailboxes',
      label: t('Mailboxes'),
      lead: t('Where answers come in and are read.'),
      icon: IconMailbox,
    },
    {
      to: '/settings/calendars',
      label: t('Calendars'),
      lead: t('What the calendar knows of your interviews.'),
      icon: IconCalendar,
    },
    {
      to: '/settings/workspace',
      label: t('Workspace'),
      lead: t('Its name, place, clock and closed days.'),
      icon: IconBuilding,
    },
    ...(isAdmin ? adminSections(t) : []),
  ];
}

function teamSections(t: TFunction): readonly Section[] {
  return [
    {
      to: '/settings/members',
      label: t('People and roles'),
      lead: t('Who is here, what each holds, invitations and leaving.'),
      icon: IconUsers,
    },
    {
      to: '/settings/away',
      label: t('Away and hand-over'),
      lead: t('Who is away, and who stands in.'),
      icon: IconBeach,
    },
    {
      to: '/settings/templates',
      label: t('Templates'),
      lead: t('The words that drafts begin with.'),
      icon: IconTemplate,
    },
  ];
}

function mailStops(t: TFunction): Section {
  return {
    to: '/settings/mail-stops',
    label: t('Must not be mailed'),
    lead: t('People to whom no mail leaves, and why.'),
    icon: IconMailOff,
  };
}

function adminSections(t: TFunction): readonly Section[] {
  return [
    {
      to: '/settings/keys',
      label: t('API keys'),
      lead: t('For programs that read or record here.'),
      icon: IconKey,
    },
    {
      to: '/settings/data',
      label: t('Your data'),
      lead: t('Take everything with you, or erase a person.'),
      icon: IconDatabase,
    },
  ];
}
