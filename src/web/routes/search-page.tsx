import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../components/button-link.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { Loading, ProblemNotice } from '../components/page-state.tsx';
import { AllApplications } from '../features/search/all-applications.tsx';
import { searchQuery } from '../features/search/search-query.ts';
import { Balance, Insights, WeeklyReview } from '../features/search/search-summary.tsx';
import { CoachLinks } from '../features/search/search-tools.tsx';
import { SheetForm } from '../features/search/sheet-form.tsx';
import { TodoList } from '../features/search/todo-list.tsx';

/** A job seeker's whole search: what to do, whether it is balanced, the week, what became of it. */
export function SearchPage() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(searchQuery);
  return (
    <>
      <PageHeader
        title={t('Your search')}
        lead={t('What to do, and how it goes on the whole.')}
        actions={
          <>
            <ButtonLink to="/search/mail" variant="default">
              {t('Paste a mail')}
            </ButtonLink>
            <ButtonLink to="/people/new" variant="default">
              {t('Add an application')}
            </ButtonLink>
          </>
        }
      />
      <TodoList />
      {!data && error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <>
          <AllApplications rows={data.rows} />
          <Balance balance={data.balance} />
          <WeeklyReview review={data.review} />
          <Insights insights={data.insights} />
        </>
      )}
      <SheetForm />
      <CoachLinks />
    </>
  );
}
