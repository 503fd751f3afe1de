import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SignInFields } from './sign-in-fields.tsx';

/** The session ended while a page was open: signing in over it keeps what was typed there. */
export function SignInAgain({ memberId }: { memberId: string }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      title={t('Please sign in again')}
    >
      <p style={{ marginBlockEnd: 18 }}>
        {t('Your session has ended. What you typed on the page is still there.')}
      </p>
      <SignInFields memberId={memberId} />
    </Modal>
  );
}
