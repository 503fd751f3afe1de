import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMember } from '../../lib/workspace.ts';
import './messages.css';

/** Until a mail server is set nobody receives anything, and everybody should know. */
export function CatchingNotice() {
  const { t } = useTranslation();
  const isAdmin = useMember().role === 'admin';
  return (
    <p className="catching">
      <span>{t('No mail server is set: the catcher takes every mail, and nobody receives any.')}</span>
      <Link to="/catcher">{t('Open the catcher')}</Link>
      {isAdmin && <Link to="/settings/mail">{t('Set up mail')}</Link>}
    </p>
  );
}
