import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header.tsx';
import { PulseView } from '../features/reports/pulse-view.tsx';
import { ReportPlaces } from '../features/reports/report-places.tsx';

export function PulsePage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader
        title={t('Pulse check')}
        lead={t('Two questions, answered by the numbers and by you. It takes a minute, on any day.')}
      />
      <ReportPlaces />
      <PulseView />
    </>
  );
}
