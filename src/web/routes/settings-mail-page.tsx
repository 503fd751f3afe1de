import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header.tsx';
import { Empty } from '../components/page-state.tsx';

export function SettingsMailPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('Mail')} lead={t('How words leave, and from which address.')} />
      <Empty title={t('No mail leaves from here yet.')}>
        {t('Record the mails that you send by your own mail program on the page of the person.')}
      </Empty>
    </>
  );
}
