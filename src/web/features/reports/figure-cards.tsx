import { useTranslation } from 'react-i18next';
import type { FiguresOut, MeasuresAnswer } from '../../../contract/measures.ts';
import { FEW } from '../../../domain/measures/figures.ts';
import { sayNumber } from '../../lib/say-count.ts';
import { FigureCard } from './figure-card.tsx';
import type { ReportPart } from './report-query.ts';
import { sayDays, sayHours, sayShare } from './say-figure.ts';

/** Every figure of the period, and beside it the same of the days before. */
export function FigureCards({ report, part }: { report: MeasuresAnswer; part: ReportPart }) {
  const { t } = useTranslation();
  const { figures, before } = report;
  const was = (value: string) => t('{{value}} in the days before', { value });
  const kept = (one: FiguresOut) => sayShare(one.kept + one.slipped, one.kept + one.slipped + one.broken);
  const theirs = (one: FiguresOut) => sayShare(one.theirsInTime, one.theirsInTime + one.theirsLate);
  const inTime = (one: FiguresOut) => sayShare(one.wordsInTime, one.wordsInTime + one.wordsLate);
  const law = (one: FiguresOut) => sayShare(one.lawMet, one.lawMet + one.lawMissed);
  const missed = figures.candidateMissed + figures.teamMissed;
  return (
    <section>
      <h2 className="report-title">{t('In the last {{count}} days', { count: part.days })}</h2>
      {figures.ended < FEW && (
        <p className="report-few">
          {t(
            'So far {{count}} processes ended in these days: few enough that each person shows in every figure.',
            {
              count: figures.ended,
            },
          )}
        </p>
      )}
      <div className="report-figures">
        <FigureCard
          name={t('were told how it ended')}
          value={sayShare(figures.answered, figures.ended)}
          beside={was(sayShare(before.answered, before.ended))}
          who="unanswered"
          part={part}
        />
        <FigureCard
          name={t('from the last interview to the last word, the middle one; nine in ten within {{days}}', {
            days: sayDays(figures.ninetyDays),
          })}
          value={sayDays(figures.medianDays)}
          beside={was(sayDays(before.medianDays))}
          who="answered"
          part={part}
        />
        <FigureCard
          name={t('of the promises kept, or renewed before their day; {{count}} broken', {
            count: figures.broken,
          })}
          value={kept(figures)}
          beside={was(kept(before))}
          who="broken"
          part={part}
        />
        <FigureCard
          name={t('from the first interview to the first word, the middle one')}
          value={sayHours(figures.firstWordHours)}
          beside={was(sayHours(before.firstWordHours))}
          who="interviewed"
          part={part}
        />
        <FigureCard
          name={t('of your team’s words were given in time')}
          value={inTime(figures)}
          beside={was(inTime(before))}
          who="late"
          part={part}
        />
        <FigureCard
          name={t('of the candidates’ and agencies’ words came in time')}
          value={theirs(figures)}
          beside={was(theirs(before))}
          part={part}
        />
        <FigureCard
          name={t('times somebody had to ask for a word that was owed')}
          value={sayNumber(figures.chasers)}
          beside={was(sayNumber(before.chasers))}
          who="chasers"
          part={part}
        />
        <FigureCard
          name={t('interviews missed: {{theirs}} by candidates, {{ours}} by your team', {
            theirs: sayNumber(figures.candidateMissed),
            ours: sayNumber(figures.teamMissed),
          })}
          value={sayNumber(missed)}
          beside={was(sayNumber(before.candidateMissed + before.teamMissed))}
          who="candidateMissed"
          part={part}
        />
        <FigureCard
          name={t('interviews moved: {{theirs}} by candidates, {{ours}} by your team', {
            theirs: sayNumber(figures.candidateMoved),
            ours: sayNumber(figures.teamMoved),
          })}
          value={sayNumber(figures.candidateMoved + figures.teamMoved)}
          beside={was(sayNumber(before.candidateMoved + before.teamMoved))}
          who="teamMoved"
          part={part}
        />
        <FigureCard
          name={t('closed with a written reason instead of a word')}
          value={sayNumber(figures.waived)}
          beside={was(sayNumber(before.waived))}
          who="waived"
          part={part}
        />
        {figures.lawMet + figures.lawMissed + before.lawMet + before.lawMissed > 0 && (
          <FigureCard
            name={t('of the clocks of the law were met')}
            value={law(figures)}
            beside={was(law(before))}
            who="lawMissed"
            part={part}
            isBad={figures.lawMissed > 0}
          />
        )}
        <FigureCard
          name={t('hired, {{bench}} of them runners-up of before', { bench: sayNumber(figures.benchHires) })}
          value={sayNumber(figures.hires)}
          beside={
            figures.daysSaved === null
              ? was(sayNumber(before.hires))
              : t('a runner-up was {{days}} faster', { days: sayDays(Math.round(figures.daysSaved)) })
          }
          who="hires"
          part={part}
        />
      </div>
    </section>
  );
}
