import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header.tsx';
import { Empty } from '../components/page-state.tsx';

/** The place of runners-up who agreed to be kept in touch with. */
export function BenchPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('Bench')} lead={t('Runners-up who agreed to be kept in touch with')} />
      <Empty title={t('Nobody is on the bench yet.')}>
        {t(
          'A runner-up belongs here once they agreed to it, with a date. Until then a decision to hold keeps them in process, and they stay in Today until they have heard.',
        )}{' '}
        <Link to="/openings">{t('See who is in process')}</Link>
      </Empty>
    </>
  );
}
