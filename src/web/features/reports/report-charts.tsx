import { BarChart, LineChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { useTranslation } from 'react-i18next';
import type { MeasuresAnswer } from '../../../contract/measures.ts';
import { useReaderClock } from '../../lib/clock.tsx';
import { sayNumber } from '../../lib/say-count.ts';
import { dayIn, sayDay, sayPlainDate } from '../../lib/when.ts';
import { ReportTable } from './report-table.tsx';
import { sayDays, sayPercent, sayShare } from './say-figure.ts';

const HEIGHT = 260;
/** Whoever moves by keyboard reads the table; nothing hidden may take the focus. */
const UNREACHED = { accessibilityLayer: false };

/** The share that still waits, day by day, with its band; the same as a table beneath. */
export function WaitsChart({ waits }: { waits: MeasuresAnswer['waits'] }) {
  const { t } = useTranslation();
  const { points, people, medianDays, after } = waits;
  if (people === 0) return <p>{t('Nobody was interviewed in these days.')}</p>;
  const [waiting, low, high] = [t('still waiting'), t('at least'), t('at most')];
  const data = [{ days: 0, waiting: 1, low: 1, high: 1 }, ...points].map((point) => ({
    days: point.days,
    [waiting]: point.waiting,
    [low]: point.low,
    [high]: point.high,
  }));
  const marks = after.map((mark) =>
    t('{{share}} after {{days}}', { share: sayPercent(mark.waiting), days: sayDays(mark.days) }),
  );
  return (
    <figure className="report-chart">
      <figcaption>
        {medianDays === null
          ? t('Fewer than half have an answer so far.')
          : t('Half had an answer within {{days}}.', { days: sayDays(medianDays) })}{' '}
        {t('Still waiting: {{marks}}.', { marks: marks.join(', ') })}
      </figcaption>
      <div aria-hidden>
        <LineChart
          h={HEIGHT}
          data={data}
          dataKey="days"
          lineChartProps={UNREACHED}
          curveType="stepAfter"
          withDots={false}
          withLegend
          valueFormatter={sayPercent}
          yAxisProps={{ domain: [0, 1] }}
          xAxisProps={{
            type: 'number',
            domain: [0, 'dataMax'],
            tickFormatter: (days: number) => sayNumber(days),
          }}
          xAxisLabel={t('days since the last interview')}
          series={[
            { name: waiting, color: 'var(--accent)' },
            { name: low, color: 'var(--line-strong)', strokeDasharray: '4 4' },
            { name: high, color: 'var(--line-strong)', strokeDasharray: '4 4' },
          ]}
        />
      </div>
      <details className="report-details">
        <summary>{t('As a table')}</summary>
        <ReportTable
          heads={[t('Days'), t('Waiting until then'), t('Answered'), t('Still waiting'), t('Band of 95 %')]}
        >
          {points.map((point) => (
            <tr key={point.days}>
              <th scope="row">{sayNumber(point.days)}</th>
              <td>{sayNumber(point.atRisk)}</td>
              <td>{sayNumber(point.answered)}</td>
              <td>{sayPercent(point.waiting)}</td>
              <td>{`${sayPercent(point.low)} – ${sayPercent(point.high)}`}</td>
            </tr>
          ))}
        </ReportTable>
      </details>
    </figure>
  );
}

/** The period in steps: who was told and who was not, of those whose process ended. */
export function TrendChart({ trend }: { trend: MeasuresAnswer['trend'] }) {
  const { t } = useTranslation();
  const { timeZone, now } = useReaderClock();
  const [told, untold] = [t('told how it ended'), t('not told')];
  if (trend.every(({ ended, kept, broken }) => ended + kept + broken === 0))
    return <p>{t('Nothing was counted in these days.')}</p>;
  const data = trend.map(({ from, ended, answered }) => ({
    from: sayDay(timeZone, Date.parse(from), now),
    [told]: answered,
    [untold]: ended - answered,
  }));
  return (
    <figure className="report-chart">
      <div aria-hidden>
        <BarChart
          h={HEIGHT}
          data={data}
          dataKey="from"
          barChartProps={UNREACHED}
          type="stacked"
          withLegend
          valueFormatter={sayNumber}
          yAxisProps={{ allowDecimals: false }}
          series={[
            { name: told, color: 'var(--kept)' },
            { name: untold, color: 'var(--late)' },
          ]}
        />
      </div>
      <details className="report-details">
        <summary>{t('As a table')}</summary>
        <ReportTable heads={[t('From'), t('Told how it ended'), t('Last word after'), t('Promises kept')]}>
          {trend.map((step) => (
            <tr key={step.from}>
              <th scope="row">{sayPlainDate(dayIn(timeZone, Date.parse(step.from)))}</th>
              <td>{sayShare(step.answered, step.ended)}</td>
              <td>{sayDays(step.medianDays)}</td>
              <td>{sayShare(step.kept, step.kept + step.broken)}</td>
            </tr>
          ))}
        </ReportTable>
      </details>
    </figure>
  );
}
