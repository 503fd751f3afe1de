import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SoughtRow } from '../../../contract/seeker.ts';
import { adviceRank } from '../../../domain/advice/advice-order.ts';
import { Empty, Loading, ProblemNotice } from '../../components/page-state.tsx';
import { searchQuery } from './search-query.ts';
import './search.css';

/** What to do about each application today, and why. */
export function TodoList() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(searchQuery);
  if (!data && error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={3} />;
  const rows = data.rows
    .filter(({ advice }) => advice.kind !== 'nothing')
    .toSorted((a, b) => rankOf(a) - rankOf(b) || (a.advice.at ?? '').localeCompare(b.advice.at ?? ''));
  return (
    <section className="todo" aria-label={t('What to do')}>
      <h2 className="block-title">{t('What to do')}</h2>
      {rows.length === 0 ? (
        <Empty title={t('Nothing to do right now.')}>
          <Link to="/people/new">{t('Add an application')}</Link>
        </Empty>
      ) : (
        <ul>
          {rows.map((row) => (
            <TodoRow key={row.id} row={row} />
          ))}
        </ul>
      )}
    </section>
  );
}

function rankOf({ advice }: SoughtRow): number {
  return adviceRank(advice.kind);
}

function TodoRow({ row }: { row: SoughtRow }) {
  const { t } = useTranslation();
  return (
    <li className="todo-row" data-advice={row.advice.kind}>
      <Link to="/applications/$applicationId" params={{ applicationId: row.id }} className="todo-name">
        {t('{{title}} at {{company}}', { title: row.title, company: row.company })}
      </Link>
      <strong>{row.advice.says}</strong>
      <span className="side-quiet">{row.advice.why}</span>
    </li>
  );
}
