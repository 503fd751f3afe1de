import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MeasuresAnswer } from '../../../contract/measures.ts';
import { useReaderClock } from '../../lib/clock.tsx';
import { sayNumber } from '../../lib/say-count.ts';
import { sayLength } from '../../lib/when.ts';
import { FigureCard } from './figure-card.tsx';
import type { ReportPart } from './report-query.ts';

/** Who waits at this moment, since when the longest; whatever the period. */
export function WaitingNow({ now, part }: { now: MeasuresAnswer['now']; part: ReportPart }) {
  const { t } = useTranslation();
  const clock = useReaderClock();
  const since = (at: string | null) =>
    at === null ? undefined : t('the longest for {{time}}', { time: sayLength(clock.now - Date.parse(at)) });
  return (
    <section>
      <h2 className="report-title">{t('Waiting now')}</h2>
      <div className="report-figures">
        <FigureCard
          name={t('were interviewed and have no answer yet')}
          value={sayNumber(now.waiting)}
          beside={since(now.longestAt)}
          who="waiting"
          part={part}
        />
        <FigureCard
          name={t('decided, and not told')}
          value={sayNumber(now.untold)}
          beside={since(now.untoldAt)}
          who="untold"
          part={part}
          isBad={now.untold > 0}
        />
      </div>
      <p>
        <Link to="/" search={{ whose: 'everyone' }}>
          {t('See what is owed to them')}
        </Link>
      </p>
    </section>
  );
}
