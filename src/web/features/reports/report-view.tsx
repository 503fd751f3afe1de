import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportAnswer, WordsGiven } from '../../../contract/reports.ts';
import { HOUR } from '../../../lib/instant.ts';
import { Empty, Loading, ProblemNotice } from '../../components/page-state.tsx';
import { currentLocale } from '../../lib/language/language.ts';
import { sayCount } from '../../lib/say-count.ts';
import { sayLength } from '../../lib/when.ts';
import { reportQuery } from './report-query.ts';
import './reports.css';

/** How the words that were owed were given, who still waits, and how that differs from the days before. */
export function ReportView({ days }: { days: number }) {
  const { data, error, refetch } = useQuery(reportQuery(days));
  if (!data && error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <>
      <Waiting waiting={data.waiting} />
      <Given report={data} days={days} />
    </>
  );
}

function Waiting({ waiting }: Pick<ReportAnswer, 'waiting'>) {
  const { t } = useTranslation();
  return (
    <section>
      <h2 className="report-title">{t('Waiting now')}</h2>
      <dl className="report-figures">
        <Figure name={t('wait for your team’s word')} value={sayCount(waiting.all)} />
        <Figure name={t('past the day by which they should have heard')} value={sayCount(waiting.late)} />
        <Figure name={t('decided, and not told')} value={sayCount(waiting.untold)} />
      </dl>
      <p>
        <Link to="/" search={{ whose: 'everyone' }}>
          {t('See who they are')}
        </Link>
      </p>
    </section>
  );
}

function Figure({ name, value, beside }: { name: string; value: ReactNode; beside?: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>{value}</strong>
        {beside && <span>{beside}</span>}
      </dd>
    </div>
  );
}

function Given({ report, days }: { report: ReportAnswer; days: number }) {
  const { t } = useTranslation();
  const { words, before, byMember } = report;
  const title = (
    <h2 className="report-title">{t('Words given in the last {{count}} days', { count: days })}</h2>
  );
  if (words.inTime + words.late === 0)
    return (
      <section>
        {title}
        <Empty title={t('No word was given in these days.')}>
          {t(
            'A word counts when there is evidence that it arrived: a mail that was delivered, a call that reached them, a talk in the room.',
          )}
        </Empty>
      </section>
    );
  return (
    <section>
      {title}
      <dl className="report-figures">
        <Figure
          name={t('given in time')}
          value={share(words)}
          beside={
            before.inTime + before.late > 0 && t('{{share}} in the days before', { share: share(before) })
          }
        />
        <Figure name={t('waited for the middle one')} value={wait(words.middleHours)} />
        <Figure name={t('nine in ten were given within')} value={wait(words.longHours)} />
      </dl>
      <table className="report-members">
        <thead>
          <tr>
            <th scope="col">{t('Held by')}</th>
            <th scope="col">{t('In time')}</th>
            <th scope="col">{t('Late')}</th>
            <th scope="col">{t('Middle wait')}</th>
          </tr>
        </thead>
        <tbody>
          {byMember.map(({ member, words: theirs }) => (
            <tr key={member?.id ?? 'nobody'}>
              <th scope="row">{member?.name ?? t('nobody yet')}</th>
              <td>{theirs.inTime}</td>
              <td>{theirs.late}</td>
              <td>{wait(theirs.middleHours)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Of few words a share says little, so the numbers themselves are told. */
const FEW = 20;

function share({ inTime, late }: WordsGiven): string {
  const all = inTime + late;
  if (all < FEW) return `${inTime} / ${all}`;
  return new Intl.NumberFormat(currentLocale(), { style: 'percent' }).format(inTime / all);
}

function wait(hours: number | null): string {
  return hours === null ? '–' : sayLength(hours * HOUR);
}
