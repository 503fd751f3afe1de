import { IconMailQuestion } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { unsettledQuery } from '../lib/kept-mail-query.ts';

/** The way to the mails that nobody but a member can place; there while there are any. */
export function UnsettledMails() {
  const { t } = useTranslation();
  const { data } = useQuery(unsettledQuery);
  const count = data?.count ?? 0;
  if (count === 0) return null;
  return (
    <Link to="/mails" className="shell-link" data-rare="true" activeProps={{ 'aria-current': 'page' }}>
      <IconMailQuestion size={19} stroke={1.6} aria-hidden />
      <span>{t('Whose is this?')}</span>
      <span className="shell-count tabular">{count >= 100 ? '99+' : count}</span>
    </Link>
  );
}
