import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Search } from '../../../contract/seeker.ts';
import { BALANCE, MOVEMENTS } from './search-words.ts';
import './search.css';

/** Whether the search is well balanced. */
export function Balance({ balance }: Pick<Search, 'balance'>) {
  const { t } = useTranslation();
  return (
    <section className="search-part">
      <h2 className="block-title">{t('Balance')}</h2>
      {balance.says.map((one) => (
        <p key={one}>{t(BALANCE[one])}</p>
      ))}
      <dl className="figures">
        <Figure name={t('Under way')} value={balance.live} />
        <Figure name={t('Companies')} value={balance.companies} />
        <Figure name={t('Silent beyond what is usual')} value={balance.silent} />
      </dl>
    </section>
  );
}

/** The week, in three minutes. */
export function WeeklyReview({ review }: Pick<Search, 'review'>) {
  const { t } = useTranslation();
  const { moved, ownPromises, yourSilence } = review;
  return (
    <section className="search-part">
      <h2 className="block-title">{t('The last seven days')}</h2>
      {moved.length === 0 ? (
        <p>{t('Nothing moved this week.')}</p>
      ) : (
        <ul>
          {moved.map(({ id, company, title, what }) => (
            <li key={id}>
              <Link to="/applications/$applicationId" params={{ applicationId: id }}>
                {t('{{title}} at {{company}}', { title, company })}
              </Link>
              : {t(MOVEMENTS[what])}
            </li>
          ))}
        </ul>
      )}
      <dl className="figures">
        <Figure name={t('Your words, in time')} value={ownPromises.kept} />
        <Figure name={t('Your words, late')} value={ownPromises.late} />
        <Figure name={t('Your words, still open')} value={ownPromises.open} />
      </dl>
      {yourSilence.map(({ id, company, days }) => (
        <p key={id}>
          {t('{{company}} has waited for your word for {{count}} business days.', { company, count: days })}
        </p>
      ))}
    </section>
  );
}

/** What became of everything, and how long answers took; to be shared without a name of a person in it. */
export function Insights({ insights }: Pick<Search, 'insights'>) {
  const { t } = useTranslation();
  const { funnel, byCompany } = insights;
  const file = `data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(insights, null, 2))}`;
  return (
    <section className="search-part">
      <h2 className="block-title">{t('What became of it')}</h2>
      <dl className="figures">
        <Figure name={t('Applied')} value={funnel.applied} />
        <Figure name={t('Answered')} value={funnel.answered} />
        <Figure name={t('Interviewed')} value={funnel.interviewed} />
        <Figure name={t('Offers')} value={funnel.offered} />
        <Figure name={t('Told no')} value={funnel.declinedByThem} />
        <Figure name={t('Never answered')} value={funnel.neverAnswered} />
        <Figure name={t('Withdrawn by you')} value={funnel.withdrawn} />
      </dl>
      {byCompany.length > 0 && (
        <ul>
          {byCompany.map(({ company, answers }) => (
            <li key={company}>
              {t('{{company}}: {{count}} business days to an answer, in the middle', {
                company,
                count: answers.middle ?? 0,
              })}
            </li>
          ))}
        </ul>
      )}
      <Button component="a" variant="default" href={file} download="heardback-insights.json">
        {t('Save these figures')}
      </Button>
    </section>
  );
}

function Figure({ name, value }: { name: string; value: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="tabular">{value}</dd>
    </div>
  );
}
