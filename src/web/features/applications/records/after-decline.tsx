import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ApplicationPage } from '../../../../contract/application-page.ts';
import { offerSheetQuery } from '../../../lib/offer-sheet-query.ts';

/** Once they said no to an offer: whom they sent to us, and where to add somebody. */
export function AfterDecline({ page }: { page: ApplicationPage }) {
  const { t } = useTranslation();
  const { data } = useQuery(offerSheetQuery(page.id));
  if (!data) return null;
  const search = {
    openingId: page.opening.id,
    referredById: page.person.id,
    referredByName: page.person.name,
  };
  return (
    <section aria-label={t('Whom they sent to you')}>
      <h3 className="block-title">{t('Whom they sent to you')}</h3>
      {data.referrals.length === 0 ? (
        <p className="side-quiet">
          {t('Nobody yet. The thank-you letter asks, where that fits; whoever comes is noted here.')}
        </p>
      ) : (
        <ul>
          {data.referrals.map((one) => (
            <li key={one.applicationId}>
              <Link to="/applications/$applicationId" params={{ applicationId: one.applicationId }}>
                {one.person.name}
              </Link>{' '}
              <span className="side-quiet">{one.opening.name}</span>
            </li>
          ))}
        </ul>
      )}
      <Link to="/people/new" search={search}>
        {t('Add somebody whom {{name}} sent', { name: page.person.name })}
      </Link>
    </section>
  );
}
