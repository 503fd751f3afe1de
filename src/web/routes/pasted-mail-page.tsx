import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header.tsx';
import { PastedMail } from '../features/search/pasted-mail.tsx';

/** A job seeker pastes what a company wrote. */
export function PastedMailPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader
        title={t('A mail from a company')}
        lead={t('Paste it or drop it here: what it says is proposed, and you confirm it.')}
      />
      <PastedMail />
    </>
  );
}
