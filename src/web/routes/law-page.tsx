import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header.tsx';
import { LawBoard } from '../features/reports/law-board.tsx';
import { RegisterView } from '../features/reports/register-view.tsx';
import { ReportPlaces } from '../features/reports/report-places.tsx';

export function LawPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader
        title={t('Clocks of the law')}
        lead={t('What the law asks you to tell, by when; and the proof that it was told.')}
        actions={
          <>
            <Button component="a" variant="default" href="/api/law/register/file?as=csv" download>
              {t('Register as CSV')}
            </Button>
            <Button component="a" variant="default" href="/api/law/register/file?as=json" download>
              {t('Register as JSON')}
            </Button>
          </>
        }
      />
      <ReportPlaces />
      <LawBoard />
      <RegisterView />
    </>
  );
}
