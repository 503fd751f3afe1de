import { SegmentedControl } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header.tsx';
import { ReportView } from '../features/reports/report-view.tsx';

const route = getRouteApi('/reports');
const DEFAULT_DAYS = 28;

export function ReportsPage() {
  const { t } = useTranslation();
  const { days = DEFAULT_DAYS } = route.useSearch();
  const navigate = route.useNavigate();
  const choices = [7, 28, 90].map((count) => ({
    value: String(count),
    label: t('{{count}} days', { count }),
  }));
  return (
    <>
      <PageHeader
        title={t('Reports')}
        lead={t('Counted from evidence alone: a click is never an answer.')}
        actions={
          <SegmentedControl
            aria-label={t('How far back')}
            data={choices}
            value={String(days)}
            onChange={(value) =>
              void navigate({ search: Number(value) === DEFAULT_DAYS ? {} : { days: Number(value) } })
            }
          />
        }
      />
      <ReportView days={days} />
    </>
  );
}
