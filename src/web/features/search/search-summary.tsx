import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Search } from '../../../contract/seeker.ts';
import { insightsCsv } from '../../../domain/advice/insights-csv.ts';
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
  const { funnel, overall, byCompany, byStage } = insights;
  if (funnel.applied === 0) return null;
  return (
    <section className="search-part">
      <h2 className="block-title">{t('What became of it')}</h2>
      <dl className="figures">
        <Figure name={t('Applied')} value={funnel.applied} />
        <Figure name={t('Answered')} value={funnel.answered} />
        <Figure name={t('Interviewed')} value={funnel.interviewed} />
        <Figure name={t('Offers')} value={funnel.offered} />
        <Figure name={t('Told no')} value={funnel.declinedByThem} />
        <Figure name={t('Opening cancelled')} value={funnel.cancelled} />
        <Figure name={t('Never answered')} value={funnel.neverAnswered} />
        <Figure name={t('Withdrawn by you')} value={funnel.withdrawn} />
      </dl>
      <p className="side-quiet">{t('Whoever never answered is not counted among those who said no.')}</p>
      {byCompany.length === 0 ? (
        <p>{t('How long answers take shows here after the first interview.')}</p>
      ) : (
        <>
          <h3>{t('How long an answer takes after an interview')}</h3>
          <ul>
            <SpanLine name={t('All together')} span={overall} />
            {byCompany.map(({ company, answers }) => (
              <SpanLine key={company} name={company} span={answers} />
            ))}
            {byStage.length > 1 &&
              byStage.map(({ stage, answers }) => <SpanLine key={stage} name={stage} span={answers} />)}
          </ul>
          <p className="side-quiet">
            {t('Half were answered within so many business days; those that still wait are counted in.')}
          </p>
        </>
      )}
      <div className="letter-actions">
        <Button
          component="a"
          variant="default"
          href={`data:text/csv;charset=utf-8,${encodeURIComponent(insightsCsv(insights))}`}
          download="heardback-insights.csv"
        >
          {t('Save these figures as a table')}
        </Button>
        <Button
          component="a"
          variant="default"
          href={`data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(insights, null, 2))}`}
          download="heardback-insights.json"
        >
          {t('As JSON')}
        </Button>
      </div>
    </section>
  );
}

type Span = Search['insights']['overall'];

/** One line of waits; with few of them it says so, and nothing is to be expected by them. */
function SpanLine({ name, span: { count, waiting, middle, isFew } }: { name: string; span: Span }) {
  const { t } = useTranslation();
  return (
    <li className="span-line">
      <strong>{name}</strong>
      <span>
        {middle === null ? t('not yet half answered') : t('{{count}} business days', { count: middle })}
      </span>
      <span className="side-quiet">
        {t('{{count}} answered', { count })}
        {waiting > 0 && `, ${t('{{count}} still waiting', { count: waiting })}`}
        {isFew && `, ${t('too few to expect anything by')}`}
      </span>
    </li>
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
