import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SoughtRow } from '../../../contract/seeker.ts';
import type { AdviceKind } from '../../../domain/advice/advice-kind.ts';
import { Empty, Loading, ProblemNotice } from '../../components/page-state.tsx';
import { searchQuery } from './search-query.ts';
import './search.css';

/** What asks for something of you comes first, then what waits for a day, then the rest. */
const ORDER: readonly AdviceKind[] = [
  'answer',
  'thank',
  'call',
  'write',
  'checkIn',
  'prepare',
  'moveOn',
  'askFeedback',
  'wait',
  'nothing',
];

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
  return ORDER.indexOf(advice.kind);
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
