import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Phrase, phrase } from '../../lib/language/phrase.ts';
import './reports.css';

const PLACES: readonly {
  readonly to: '/reports' | '/reports/law' | '/reports/pulse' | '/reports/record';
  readonly label: Phrase;
}[] = [
  { to: '/reports', label: phrase('Figures') },
  { to: '/reports/law', label: phrase('Clocks of the law') },
  { to: '/reports/pulse', label: phrase('Pulse check') },
  { to: '/reports/record', label: phrase('Public record') },
];

/** The pages about what was counted. */
export function ReportPlaces() {
  const { t } = useTranslation();
  return (
    <nav className="report-places" aria-label={t('Reports')}>
      {PLACES.map(({ to, label }) => (
        <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }}>
          {t(label)}
        </Link>
      ))}
    </nav>
  );
}
