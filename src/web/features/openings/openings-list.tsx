import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Trans, useTranslation } from 'react-i18next';
import type { OpeningRow } from '../../../contract/openings.ts';
import { Empty, Loading, ProblemNotice } from '../../components/page-state.tsx';
import { ShowMore } from '../../components/show-more.tsx';
import { t } from '../../lib/language/phrase.ts';
import { sayCount } from '../../lib/say-count.ts';
import './openings.css';
import { OpeningStateChip } from './opening-state-chip.tsx';
import { openingsQuery } from './openings-query.ts';

export function OpeningsList() {
  const { t } = useTranslation();
  const openings = useInfiniteQuery(openingsQuery(undefined));
  if (openings.isPending) return <Loading />;
  if (!openings.data) return <ProblemNotice error={openings.error} onRetry={() => void openings.refetch()} />;
  const rows = openings.data.pages.flatMap((page) => page.openings);
  if (rows.length === 0) {
    return (
      <Empty title={t('There are no openings yet.')}>
        <Trans
          i18nKey="Add the first one, or <there>import a file</there> that names some."
          components={{ there: <Link to="/imports" /> }}
        />
      </Empty>
    );
  }
  return (
    <>
      <ul className="openings">
        {rows.map((row) => (
          <li key={row.id}>
            <Link to="/openings/$openingId" params={{ openingId: row.id }} className="opening-row">
              <span className="opening-title">{row.title}</span>
              <span className="opening-meta">
                <span>{activeText(row)}</span>
                {row.owner && <span>{t('{{name}} holds it', { name: row.owner.name })}</span>}
                {row.place && <span>{row.place.timeZone.split('/').at(-1)?.replaceAll('_', ' ')}</span>}
              </span>
              <OpeningStateChip state={row.state} />
            </Link>
          </li>
        ))}
      </ul>
      <ShowMore of={openings} />
    </>
  );
}

function activeText({ active }: OpeningRow): string {
  if (active.count === 0) return t('nobody in process');
  return t('{{shown}} people in process', { count: active.count, shown: sayCount(active) });
}
