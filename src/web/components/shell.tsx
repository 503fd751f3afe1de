import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconArmchair,
  IconBriefcase,
  IconCalendar,
  IconChartBar,
  IconFileImport,
  IconKeyboard,
  IconSettings,
  IconSun,
  IconUsers,
} from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ComponentType, type ReactNode, useState } from 'react';
import { useShortcuts } from '../lib/shortcuts.ts';
import { ColourSchemeButton } from './colour-scheme-button.tsx';
import { Mark } from './mark.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import './shell.css';

interface Place {
  readonly to: '/' | '/openings' | '/calendar' | '/people' | '/bench' | '/reports' | '/imports' | '/settings';
  readonly label: string;
  readonly key: string;
  readonly icon: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>;
}

const PLACES: readonly Place[] = [
  { to: '/', label: 'Today', key: 't', icon: IconSun },
  { to: '/openings', label: 'Openings', key: 'o', icon: IconBriefcase },
  { to: '/calendar', label: 'Calendar', key: 'c', icon: IconCalendar },
  { to: '/people', label: 'People', key: 'p', icon: IconUsers },
  { to: '/bench', label: 'Bench', key: 'b', icon: IconArmchair },
  { to: '/reports', label: 'Reports', key: 'r', icon: IconChartBar },
  { to: '/imports', label: 'Import', key: 'i', icon: IconFileImport },
  { to: '/settings', label: 'Settings', key: 's', icon: IconSettings },
];

/** The frame of every page for members: where you can go, who you are, and the page itself. */
export function Shell({ member, children }: { member: ReactNode; children: ReactNode }) {
  const [isHelpOpen, setHelpOpen] = useState(false);
  const navigate = useNavigate();
  useShortcuts([
    { keys: '?', label: 'Show these shortcuts', group: 'Everywhere', run: () => setHelpOpen(true) },
    ...PLACES.map((place) => ({
      keys: `g ${place.key}`,
      label: `Go to ${place.label}`,
      group: 'Everywhere',
      run: () => void navigate({ to: place.to }),
    })),
  ]);
  return (
    <div className="shell">
      <a className="shell-skip" href="#page">
        Skip to the page
      </a>
      <header className="shell-side">
        <Link to="/" className="shell-mark" aria-label="Heardback, Today">
          <Mark />
          <span>Heardback</span>
        </Link>
        <nav className="shell-nav" aria-label="Pages">
          {PLACES.map((place) => (
            <Link
              key={place.to}
              to={place.to}
              className="shell-link"
              activeOptions={{ exact: place.to === '/', includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
            >
              <place.icon size={19} stroke={1.6} aria-hidden />
              <span>{place.label}</span>
            </Link>
          ))}
        </nav>
        <div className="shell-foot">
          <div className="shell-tools">
            <Tooltip label="Keyboard shortcuts (?)">
              <ActionIcon
                variant="subtle"
                color="gray"
                size={32}
                className="shell-keys"
                aria-label="Keyboard shortcuts"
                onClick={() => setHelpOpen(true)}
              >
                <IconKeyboard size={18} stroke={1.6} />
              </ActionIcon>
            </Tooltip>
            <ColourSchemeButton />
          </div>
          {member}
        </div>
      </header>
      <main id="page" className="shell-page" tabIndex={-1}>
        {children}
      </main>
      <ShortcutsDialog isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </div>
  );
}
