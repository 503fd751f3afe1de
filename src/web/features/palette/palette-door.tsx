import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PALETTE_ASKED } from '../../lib/open-palette.ts';
import { useShortcuts } from '../../lib/shortcuts.ts';

const Palette = lazy(() => import('./palette.tsx').then((module) => ({ default: module.Palette })));

/** Opens the palette with Ctrl or Cmd and K, or `/`; it is fetched when it is wanted for the first time. */
export function PaletteDoor() {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(0);
  const open = useCallback(() => setOpened((count) => count + 1), []);
  useShortcuts([{ keys: '/', label: t('Find or do anything'), group: t('Everywhere'), run: open }]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', onKeyDown);
    document.addEventListener(PALETTE_ASKED, open);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      document.removeEventListener(PALETTE_ASKED, open);
    };
  }, [open]);
  if (opened === 0) return null;
  return (
    <Suspense>
      <Palette opened={opened} />
    </Suspense>
  );
}
