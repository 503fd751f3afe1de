import { ActionIcon, Menu, Tooltip, UnstyledButton } from '@mantine/core';
import {
  IconArmchair,
  IconBriefcase,
  IconCalendar,
  IconChartBar,
  IconDots,
  IconFileImport,
  IconKeyboard,
  IconMail,
  IconSearch,
  IconSettings,
  IconSun,
  IconUsers,
} from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ComponentType, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Phrase, phrase } from '../lib/language/phrase.ts';
import { openPalette } from '../lib/open-palette.ts';
import { useShortcuts } from '../lib/shortcuts.ts';
import { ColourSchemeButton } from './colour-scheme-button.tsx';
import { Mark } from './mark.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { undoLast } from './undoable.tsx';
import './shell.css';

interface Place {
  readonly to:
    | '/'
    | '/outbox'
    | '/openings'
    | '/calendar'
    | '/people'
    | '/bench'
    | '/reports'
    | '/imports'
    | '/settings';
  readonly label: Phrase;
  readonly goes: Phrase;
  readonly key: string;
  readonly icon: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>;
}

const PLACES: readonly Place[] = [
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

/** On a phone these stand under the thumb, and the others one tap further. */
const UNDER_THE_THUMB = 4;

interface ShellProps {
  readonly member: ReactNode;
  /** Whatever opens over every page. */
  readonly palette: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every page for members: where you can go, who you are, and the page itself. */
export function Shell({ member, palette, children }: ShellProps) {
  const { t } = useTranslation();
  const [isHelpOpen, setHelpOpen] = useState(false);
  useShellShortcuts(() => setHelpOpen(true));
  return (
    <div className="shell">
      <a className="shell-skip" href="#page">
        {t('Skip to the page')}
      </a>
      <header className="shell-side">
        <Link to="/" className="shell-mark" aria-label={t('Heardback, Today')}>
          <Mark />
          <span>Heardback</span>
        </Link>
        <UnstyledButton className="shell-find" onClick={openPalette}>
          <IconSearch size={16} stroke={1.6} aria-hidden />
          <span>{t('Find')}</span>
          <kbd aria-hidden>/</kbd>
        </UnstyledButton>
        <nav className="shell-nav" aria-label={t('Pages')}>
          {PLACES.map((place, index) => (
            <Link
              key={place.to}
              to={place.to}
              className="shell-link"
              data-rare={index >= UNDER_THE_THUMB}
              activeOptions={{ exact: place.to === '/', includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
            >
              <place.icon size={19} stroke={1.6} aria-hidden />
              <span>{t(place.label)}</span>
            </Link>
          ))}
          <MorePlaces />
        </nav>
        <div className="shell-foot">
          <div className="shell-tools">
            <Tooltip label={t('Keyboard shortcuts (?)')}>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={32}
                className="shell-keys"
                aria-label={t('Keyboard shortcuts')}
                onClick={() => setHelpOpen(true)}
              >
                <IconKeyboard size={18} stroke={1.6} />
              </ActionIcon>
            </Tooltip>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={44}
              className="shell-find-small"
              aria-label={t('Find')}
              onClick={openPalette}
            >
              <IconSearch size={19} stroke={1.6} />
            </ActionIcon>
            <ColourSchemeButton />
          </div>
          {member}
        </div>
      </header>
      <main id="page" className="shell-page" tabIndex={-1}>
        {children}
      </main>
      <ShortcutsDialog isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
      {palette}
    </div>
  );
}

function useShellShortcuts(onHelp: () => void): void {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const group = t('Everywhere');
  useShortcuts([
    { keys: '?', label: t('Show these shortcuts'), group, run: onHelp },
    { keys: 'u', label: t('Undo what was just recorded'), group, run: undoLast },
    ...PLACES.map((place) => ({
      keys: `g ${place.key}`,
      label: t(place.goes),
      group,
      run: () => void navigate({ to: place.to }),
    })),
  ]);
}

function MorePlaces() {
  const { t } = useTranslation();
  return (
    <Menu position="top-end" width={220} shadow="md">
      <Menu.Target>
        <UnstyledButton className="shell-link shell-more">
          <IconDots size={19} stroke={1.6} aria-hidden />
          <span>{t('More')}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {PLACES.slice(UNDER_THE_THUMB).map((place) => (
          <Menu.Item
            key={place.to}
            component={Link}
            to={place.to}
            leftSection={<place.icon size={17} stroke={1.6} aria-hidden />}
          >
            {t(place.label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
