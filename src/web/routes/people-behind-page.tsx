import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header.tsx';
import { LISTED_NAMES } from '../features/reports/listed-words.ts';
import { PeopleBehind } from '../features/reports/people-behind.tsx';

const route = getRouteApi('/reports/people');

export function PeopleBehindPage() {
  const { t } = useTranslation();
  const { who, days = 90, only, key } = route.useSearch();
  const narrowed = { ...(only && { only }), ...(key !== undefined && { key }) };
  return (
    <>
      <PageHeader
        title={t(LISTED_NAMES[who])}
        lead={
          <Link to="/reports" search={{ days, ...narrowed }}>
            {t('Back to the report')}
          </Link>
        }
      />
      <PeopleBehind part={{ days, by: 'opening', only, key }} who={who} />
    </>
  );
}
