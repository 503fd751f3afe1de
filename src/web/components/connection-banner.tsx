import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { liveState } from '../lib/live.ts';
import './connection-banner.css';

/** A hiccup shorter than this is nobody's concern. */
const PATIENCE_MS = 4_000;

/** Says when what is shown may be old and nothing can be saved, instead of pretending. */
export function ConnectionBanner() {
  const { t } = useTranslation();
  const isOnline = useSyncExternalStore(onNetwork, () => navigator.onLine);
  const isLost = useSyncExternalStore(liveState.subscribe, () => liveState.read() === 'lost');
  const isLostForLong = useLasting(isLost);
  const text = !isOnline
    ? t(
        'You are offline. What you see may be old. What you type stays here, and can be saved when you are back.',
      )
    : isLostForLong
      ? t('The server does not answer. What you see may be old; what you type stays here.')
      : null;
  return (
    <div role="status" className="connection" data-shown={text !== null}>
      {text}
    </div>
  );
}

function onNetwork(hear: () => void): () => void {
  window.addEventListener('online', hear);
  window.addEventListener('offline', hear);
  return () => {
    window.removeEventListener('online', hear);
    window.removeEventListener('offline', hear);
  };
}

function useLasting(is: boolean): boolean {
  const [hasLasted, setLasted] = useState(false);
  useEffect(() => {
    if (!is) return setLasted(false);
    const timer = setTimeout(() => setLasted(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [is]);
  return hasLasted;
}
