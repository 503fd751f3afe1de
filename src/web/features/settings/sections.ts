import { IconAdjustments, IconCalendar, IconMail, IconTemplate } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { ComponentType } from 'react';

export type SectionPath =
  | '/settings/rules'
  | '/settings/templates'
  | '/settings/mail'
  | '/settings/calendars';

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
export function sectionsFor(_reader: SectionReader, t: TFunction): readonly Section[] {
  return [
    {
      to: '/settings/rules',
      label: t('Follow-up rules'),
      lead: t('Who owes a word by when, why, and what a change would do today.'),
      icon: IconAdjustments,
    },
    {
      to: '/settings/templates',
      label: t('Templates'),
      lead: t('The words that drafts begin with.'),
      icon: IconTemplate,
    },
    {
      to: '/settings/mail',
      label: t('Mail'),
      lead: t('How words leave, and from which address.'),
      icon: IconMail,
    },
    {
      to: '/settings/calendars',
      label: t('Calendars'),
      lead: t('What the calendar knows of your interviews.'),
      icon: IconCalendar,
    },
  ];
}
