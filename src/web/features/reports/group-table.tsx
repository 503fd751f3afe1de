import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type FiguresOut, GROUPS_AT_MOST, type MeasuresAnswer } from '../../../contract/measures.ts';
import { sayNumber } from '../../lib/say-count.ts';
import { DIMENSION_NAMES, sayGroup } from './dimension-words.ts';
import type { ReportPart } from './report-query.ts';
import { ReportTable } from './report-table.tsx';
import { sayDays, sayShare } from './say-figure.ts';

/** The same figures for each group; a name opens the report of that group alone. */
export function GroupTable({
  report,
  part,
  onMore,
}: {
  report: MeasuresAnswer;
  part: ReportPart;
  onMore: () => void;
}) {
  const { t } = useTranslation();
  const { by, groups, rest, hidden } = report;
  return (
    <section>
      <h2 className="report-title">{t('Taken apart: {{by}}', { by: t(DIMENSION_NAMES[by]) })}</h2>
      {groups.length + (hidden ? 1 : 0) === 0 ? (
        <p>{t('Nothing was counted in these days.')}</p>
      ) : (
        <ReportTable
          heads={[
            t(DIMENSION_NAMES[by]),
            t('Interviewed'),
            t('Told how it ended'),
            t('Last word after'),
            t('Promises kept'),
            t('Words in time'),
            t('Chasers'),
          ]}
        >
          {groups.map((group) => (
            <tr key={group.key ?? ''}>
              <th scope="row">
                <Link
                  to="/reports"
                  search={{
                    days: part.days,
                    by,
                    only: by,
                    ...(group.key !== null && { key: group.key }),
                  }}
                >
                  {sayGroup(t, by, group)}
                </Link>
                {group.isFew && <span className="report-beside">{t('few people')}</span>}
              </th>
              <Cells figures={group.figures} />
            </tr>
          ))}
          {rest && (
            <tr>
              <th scope="row">{t('{{count}} smaller groups together', { count: rest.groups })}</th>
              <Cells figures={rest.figures} />
            </tr>
          )}
          {hidden && (
            <tr>
              <th scope="row">{t('{{count}} others, not named', { count: hidden.groups })}</th>
              <Cells figures={hidden.figures} />
            </tr>
          )}
        </ReportTable>
      )}
      {rest && groups.length < GROUPS_AT_MOST && (
        <Button variant="default" className="report-on-screen" onClick={onMore}>
          {t('Show more')}
        </Button>
      )}
      {hidden && (
        <p className="report-few">
          {t(
            'A member is named from {{count}} people on, and where the settings of the reports let you see their numbers.',
            { count: report.leastPeople },
          )}
        </p>
      )}
    </section>
  );
}

function Cells({ figures }: { figures: FiguresOut }) {
  const { kept, slipped, broken, wordsInTime, wordsLate } = figures;
  return (
    <>
      <td>{sayNumber(figures.interviewed)}</td>
      <td>{sayShare(figures.answered, figures.ended)}</td>
      <td>{sayDays(figures.medianDays)}</td>
      <td>{sayShare(kept + slipped, kept + slipped + broken)}</td>
      <td>{sayShare(wordsInTime, wordsInTime + wordsLate)}</td>
      <td>{sayNumber(figures.chasers)}</td>
    </>
  );
}
