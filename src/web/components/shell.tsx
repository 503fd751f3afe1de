import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconKeyboard, IconSearch } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openPalette } from '../lib/open-palette.ts';
import { useShortcuts } from '../lib/shortcuts.ts';
import { useWhenIdle } from '../lib/when-idle.ts';
import { useWorkspace } from '../lib/workspace.ts';
import { ColourSchemeButton } from './colour-scheme-button.tsx';
import { Mark } from './mark.tsx';
import { MoreButton } from './more-button.tsx';
import { type Place, placesFor, UNDER_THE_THUMB } from './places-to-go.ts';
import { undoLast } from './undoable.tsx';
import { UnsettledMails } from './unsettled-mails.tsx';
import './shell.css';

// Menus and dialogs are fetched once the page stands: nobody opens one before that.
const MorePlaces = lazy(() => import('./more-places.tsx').then((module) => ({ default: module.MorePlaces })));
const ShortcutsDialog = lazy(() =>
  import('./shortcuts-dialog.tsx').then((module) => ({ default: module.ShortcutsDialog })),
);

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
  const isIdle = useWhenIdle();
  const places = placesFor(useWorkspace().kind);
  useShellShortcuts(places, () => setHelpOpen(true));
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
          {places.map((place, index) => (
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
          <UnsettledMails />
          {places.length > UNDER_THE_THUMB && (
            <Suspense fallback={<MoreButton />}>{isIdle ? <MorePlaces /> : <MoreButton />}</Suspense>
          )}
        </nav>
        <div className="shell-foot">
          <div className="shell-tools">
            <ActionIcon
              variant="subtle"
              color="gray"
              size={32}
              className="shell-keys"
              aria-label={t('Keyboard shortcuts')}
              title={t('Keyboard shortcuts (?)')}
              onClick={() => setHelpOpen(true)}
            >
              <IconKeyboard size={18} stroke={1.6} />
            </ActionIcon>
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
      {isHelpOpen && (
        <Suspense>
          <ShortcutsDialog isOpen onClose={() => setHelpOpen(false)} />
        </Suspense>
      )}
      {palette}
    </div>
  );
}

function useShellShortcuts(places: readonly Place[], onHelp: () => void): void {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const group = t('Everywhere');
  useShortcuts([
    { keys: '?', label: t('Show these shortcuts'), group, run: onHelp },
    { keys: 'u', label: t('Undo what was just recorded'), group, run: undoLast },
    ...places.map((place) => ({
      keys: `g ${place.key}`,
      label: t(place.goes),
      group,
      run: () => void navigate({ to: place.to }),
    })),
  ]);
}
