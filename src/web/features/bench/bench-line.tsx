import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../lib/api.ts';
import './bench-line.css';

/** On Today: what the bench waits for, in one line; nothing where nobody waits. */
export function BenchLine() {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['bench', 'due'],
    queryFn: ({ signal }) => call('get /api/bench/due', {}, { signal }),
  });
  if (!data) return null;
  const { touchesDue, renewalsDue, comeToMind } = data;
  if (touchesDue + renewalsDue + comeToMind === 0) return null;
  return (
    <p className="bench-line">
      <Link to="/bench">{t('Bench')}</Link>
      {touchesDue > 0 && <span>{t('{{count}} people hear a short word now', { count: touchesDue })}</span>}
      {renewalsDue > 0 && (
        <span>{t('{{count}} consents end soon, and nobody asked', { count: renewalsDue })}</span>
      )}
      {comeToMind > 0 && (
        <span>{t('{{count}} people come to mind for an open opening', { count: comeToMind })}</span>
      )}
    </p>
  );
}
