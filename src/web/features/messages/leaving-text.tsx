import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HOUR, MINUTE, SECOND } from '../../../lib/instant.ts';
import { TimeText } from '../../components/time-text.tsx';

/** When a mail leaves: a countdown within the hour, else the moment. */
export function LeavingText({ at }: { at: string }) {
  const { t } = useTranslation();
  const leaves = Date.parse(at);
  const now = useSeconds(leaves - Date.now() < HOUR);
  const left = leaves - now;
  if (left <= 0) return <span className="tabular">{t('leaves now')}</span>;
  if (left < HOUR)
    return (
      <time className="tabular" dateTime={at}>
        {t('leaves in {{time}}', { time: clock(left) })}
      </time>
    );
  return (
    <span>
      {t('leaves')} <TimeText at={leaves} withTime />
    </span>
  );
}

function clock(ms: number): string {
  const minutes = Math.floor(ms / MINUTE);
  const seconds = Math.floor((ms % MINUTE) / SECOND);
  return `${minutes}:${String(seconds).padStart(2, '0')}`;
}

function useSeconds(isTicking: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!isTicking) return;
    const timer = setInterval(() => setNow(Date.now()), SECOND);
    return () => clearInterval(timer);
  }, [isTicking]);
  return now;
}
