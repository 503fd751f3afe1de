import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { sayPlainDate } from '../../../lib/when.ts';

/** What a rule rests on, and as of which day that was checked. */
export function SourceList({ sources, asOf }: { sources: readonly string[]; asOf: string }) {
  const { t } = useTranslation();
  return (
    <p className="settings-quiet">
      {t('Rests on')}{' '}
      {sources.map((source, index) => (
        <span key={source}>
          {index > 0 && ', '}
          <Source source={source} />
        </span>
      ))}
      . {t('Checked on {{day}}.', { day: sayPlainDate(asOf) })}
    </p>
  );
}

function Source({ source }: { source: string }) {
  const { t } = useTranslation();
  const section = /^(?:docs\/evidence\.md )?(\d+\.\d+)$/.exec(source)?.[1];
  if (section !== undefined)
    return (
      <Link to="/settings/evidence" hash={`evidence-${section}`}>
        {t('evidence {{section}}', { section })}
      </Link>
    );
  if (source.startsWith('https:'))
    return (
      <a href={source} target="_blank" rel="noreferrer">
        {new URL(source).hostname.replace(/^www\./, '')}
      </a>
    );
  return <>{source === 'design' ? t('our own choice') : source}</>;
}
