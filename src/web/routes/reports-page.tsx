import { Button, SegmentedControl, Select } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DIMENSIONS, type Dimension } from '../../domain/measures/figures.ts';
import { ButtonLink } from '../components/button-link.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { DIMENSION_NAMES } from '../features/reports/dimension-words.ts';
import { ReportPlaces } from '../features/reports/report-places.tsx';
import { type ReportPart, tableAddress } from '../features/reports/report-query.ts';
import { ReportView } from '../features/reports/report-view.tsx';

const route = getRouteApi('/reports');
const DEFAULT_DAYS = 90;
const DEFAULT_BY: Dimension = 'opening';

export function ReportsPage() {
  const { t } = useTranslation();
  const { days = DEFAULT_DAYS, by = DEFAULT_BY, only, key } = route.useSearch();
  const navigate = route.useNavigate();
  const part: ReportPart = { days, by, only, key };
  const go = (change: { days?: number; by?: Dimension }) =>
    void navigate({ search: (search) => ({ ...search, ...change }) });
  return (
    <>
      <PageHeader
        title={t('Reports')}
        lead={t('Counted from evidence alone: a click is never an answer.')}
        actions={
          <>
            <Button component="a" variant="default" href={tableAddress(part)} download>
              {t('Table for a spreadsheet')}
            </Button>
            <Button variant="default" onClick={() => window.print()}>
              {t('Print')}
            </Button>
          </>
        }
      />
      <ReportPlaces />
      <div className="report-controls">
        <SegmentedControl
          aria-label={t('How far back')}
          data={[28, 90, 365].map((count) => ({
            value: String(count),
            label: t('{{count}} days', { count }),
          }))}
          value={String(days)}
          onChange={(value) => go({ days: Number(value) })}
        />
        <Select
          label={t('Taken apart by')}
          data={DIMENSIONS.map((one) => ({ value: one, label: t(DIMENSION_NAMES[one]) }))}
          value={by}
          allowDeselect={false}
          onChange={(value) => go({ by: DIMENSIONS.find((one) => one === value) ?? DEFAULT_BY })}
        />
        {only && (
          <ButtonLink to="/reports" search={{ days, by }} variant="default">
            {t('Show all together again')}
          </ButtonLink>
        )}
      </div>
      <ReportView part={part} />
    </>
  );
}
