import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { KeptMailRow } from '../../../contract/kept-mails.ts';
import { useReaderClock } from '../../lib/clock.tsx';
import { keptMailsQuery } from '../../lib/kept-mail-query.ts';
import { NamedDates } from './named-dates.tsx';
import './kept-mail.css';

/** On the page of an application: dates that were named in mails, and who is away and what that means. */
export function MailsIn({ applicationId }: { applicationId: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(keptMailsQuery(applicationId));
  const { now } = useReaderClock();
  if (!data) return null;
  const away = data.mails.find((mail) => isNews(mail, now));
  if (!away && data.proposals.length === 0) return null;
  return (
    <>
      {away && (
        <p className="kept-mail-away">
          {away.sentence}{' '}
          <Link to="/mails/$mailId" params={{ mailId: away.id }}>
            {t('The mail')}
          </Link>
        </p>
      )}
      <NamedDates proposals={data.proposals} isMailLinked />
    </>
  );
}

/** An absence that lasts, or somebody who reads this address no more, until there is a newer word of theirs. */
function isNews({ kind, isAwayNow, sentAt }: KeptMailRow, now: number): boolean {
  if (kind === 'absence') return isAwayNow;
  return (kind === 'hasLeft' || kind === 'challenge') && now - Date.parse(sentAt) < RECENTLY_MS;
}

const RECENTLY_MS = 30 * 86_400_000;
