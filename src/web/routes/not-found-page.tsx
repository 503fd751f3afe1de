import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../components/page-state.tsx';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Empty isPage title={t('There is no page at this address.')}>
      {t('It may have moved, or the link lost a piece on its way.')} <Link to="/">{t('Go to Today')}</Link>
    </Empty>
  );
}
