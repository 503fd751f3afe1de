import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PulseAnswer } from '../../../contract/pulse.ts';
import { Loading, ProblemNotice } from '../../components/page-state.tsx';
import { call } from '../../lib/api.ts';
import { sayNumber } from '../../lib/say-count.ts';
import { sayPlainDate } from '../../lib/when.ts';
import { NextStepsList } from './next-steps-list.tsx';
import { OwnPulseForm } from './own-pulse-form.tsx';
import { ReportTable } from './report-table.tsx';

export const pulseQuery = queryOptions({
  queryKey: ['pulse'],
  queryFn: ({ signal }) => call('get /api/pulse', {}, { signal }),
});

/** How do we reject, how do we stay in touch: what the numbers say, what the members say, and what to do next. */
export function PulseView() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(pulseQuery);
  if (!data && error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const { numbers, members, trend } = data;
  return (
    <div className="report">
      <section>
        <h2 className="report-title">{t('The last four weeks, from 1 to 5')}</h2>
        <div className="report-figures">
          <Marks title={t('How do we reject?')} numbers={numbers.rejecting} members={members.rejecting} />
          <Marks title={t('How do we stay in touch?')} numbers={numbers.keeping} members={members.keeping} />
        </div>
        {members.rejecting === null && (
          <p className="report-few">
            {t(
              'What members say is shown once three of them have answered, so that nobody can be told apart.',
            )}
          </p>
        )}
      </section>
      <OwnPulseForm own={data.own} />
      <NextStepsList steps={data.steps} />
      <Trend trend={trend} />
    </div>
  );
}

function Marks(given: { title: string; numbers: number | null; members: number | null }) {
  const { t } = useTranslation();
  const { title, numbers, members } = given;
  const say = (mark: number | null) => (mark === null ? '–' : sayNumber(mark));
  return (
    <div className="report-figure">
      <span className="report-name">{title}</span>
      <strong>{say(numbers)}</strong>
      <span className="report-beside">{t('say the numbers')}</span>
      <strong>{say(members)}</strong>
      <span className="report-beside">{t('say the members')}</span>
    </div>
  );
}

function Trend({ trend }: Pick<PulseAnswer, 'trend'>) {
  const { t } = useTranslation();
  if (trend.every(({ answers }) => answers === 0)) return null;
  const say = (mark: number | null) => (mark === null ? '–' : sayNumber(mark));
  return (
    <section>
      <h2 className="report-title">{t('What members said before')}</h2>
      <ReportTable
        heads={[t('Four weeks from'), t('Answers'), t('How do we reject?'), t('How do we stay in touch?')]}
      >
        {trend.map((step) => (
          <tr key={step.from}>
            <th scope="row">{sayPlainDate(step.from)}</th>
            <td>{sayNumber(step.answers)}</td>
            <td>{say(step.rejecting)}</td>
            <td>{say(step.keeping)}</td>
          </tr>
        ))}
      </ReportTable>
    </section>
  );
}
