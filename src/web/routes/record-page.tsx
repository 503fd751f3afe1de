import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header.tsx';
import { PublicRecordView } from '../features/reports/public-record-view.tsx';
import { ReportPlaces } from '../features/reports/report-places.tsx';

export function RecordPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader
        title={t('Public record')}
        lead={t(
          'How you answer, for everybody to see: counted from evidence, signed, the same for everyone.',
        )}
      />
      <ReportPlaces />
      <PublicRecordView />
    </>
  );
}
