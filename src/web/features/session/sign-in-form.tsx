import { useTranslation } from 'react-i18next';
import { Letter } from '../../components/letter.tsx';
import { SignInFields } from './sign-in-fields.tsx';

/** Shown in place of the page that was asked for, so that signing in leads straight to it. */
export function SignInForm() {
  const { t } = useTranslation();
  return (
    <Letter hasLanguage title={t('Welcome back')} lead={t('Sign in to see who is waiting for a word.')}>
      <SignInFields />
    </Letter>
  );
}
