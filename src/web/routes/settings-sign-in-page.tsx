import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header.tsx';
import { OwnSessions } from '../features/settings/own-sessions.tsx';
import { Passkeys } from '../features/settings/passkeys.tsx';
import { PasswordForm } from '../features/settings/password-form.tsx';

export function SettingsSignInPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader
        title={t('Sign-in')}
        lead={t('Your passkeys, your password, and where you are signed in.')}
      />
      <section className="settings-section">
        <h2>{t('Where you are signed in')}</h2>
        <p>{t('Something here that you do not know? Sign out everywhere else, then change the password.')}</p>
        <OwnSessions />
      </section>
      <section className="settings-section">
        <h2>{t('Passkeys')}</h2>
        <p>
          {t(
            'A passkey signs you in with your finger, your face or the PIN of your device. There is nothing to remember, and nothing that a false page could ask you for.',
          )}
        </p>
        <Passkeys />
      </section>
      <section className="settings-section">
        <h2>{t('Password')}</h2>
        <p>{t('Once mail leaves from here, the sign-in page can also mail you a link that signs you in.')}</p>
        <div className="settings-sheet">
          <PasswordForm />
        </div>
      </section>
    </>
  );
}
