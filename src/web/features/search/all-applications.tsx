import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Search, SoughtRow } from '../../../contract/seeker.ts';
import { TimeText } from '../../components/time-text.tsx';
import { PHASES } from './search-words.ts';
import './search.css';

/** Every application, those under way first: where it stands, and when something was heard last. */
export function AllApplications({ rows }: Pick<Search, 'rows'>) {
  const { t } = useTranslation();
  if (rows.length === 0) return null;
  const sorted = rows.toSorted((a, b) => rankOf(a) - rankOf(b) || lastOf(b).localeCompare(lastOf(a)));
  return (
    <section className="search-part">
      <h2 className="block-title">
        {t('All applications')} <span className="tabular">{rows.length}</span>
      </h2>
      <ul className="all-applications">
        {sorted.map((row) => (
          <li key={row.id}>
            <Link to="/applications/$applicationId" params={{ applicationId: row.id }}>
              {t('{{title}} at {{company}}', { title: row.title, company: row.company })}
            </Link>
            <span>{t(PHASES[row.phase as keyof typeof PHASES] ?? PHASES.active)}</span>
            <span className="side-quiet">
              {row.lastWordAt !== null && t('last word')}
              {row.lastWordAt === null && rankOf(row) === 0 && t('no word yet')}{' '}
              {row.lastWordAt !== null && <TimeText at={Date.parse(row.lastWordAt)} />}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function lastOf({ lastWordAt, since }: SoughtRow): string {
  return lastWordAt ?? since;
}

/** What is over goes below what may still move. */
function rankOf({ phase }: SoughtRow): number {
  return phase === 'closed' || phase === 'shelved' ? 1 : 0;
}
