import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../../../contract/application-page.ts';
import { TimeText } from '../../components/time-text.tsx';
import { useReaderClock } from '../../lib/clock.tsx';
import { t } from '../../lib/language/phrase.ts';
import { dayIn, sayDay, sayFully, sayTime } from '../../lib/when.ts';
import { FILTERS, type Filter, passes } from './timeline-filter.ts';
import './timeline.css';

/** Every fact, the newest first, with where we know it from. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<Filter>('everything');
  const shown = entries.filter((entry) => passes(filter, entry));
  const { timeZone, now } = useReaderClock();
  const days = Map.groupBy(shown, (entry) => dayIn(timeZone, Date.parse(entry.at)));
  return (
    <section aria-labelledby="timeline">
      <div className="timeline-head">
        <h2 id="timeline" className="block-title">
          {t('What happened')}
        </h2>
        <fieldset className="timeline-filters" aria-label={t('Show only')}>
          {FILTERS.map(({ value, label }) => (
            <button
              key={value}
              type="button"
              aria-pressed={value === filter}
              onClick={() => setFilter(value)}
            >
              {t(label)}
            </button>
          ))}
        </fieldset>
      </div>
      {shown.length === 0 && <p className="timeline-none">{t('Nothing of this kind happened yet.')}</p>}
      <ol className="timeline">
        {[...days].map(([day, ofDay]) => (
          <li key={day}>
            <h3 className="timeline-day">{sayDay(timeZone, Date.parse(ofDay[0]?.at ?? ''), now)}</h3>
            <ol>
              {ofDay.map((entry) => (
                <Entry key={entry.factId} entry={entry} />
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const { timeZone } = useReaderClock();
  const at = Date.parse(entry.at);
  const wasLearnedLater = Date.parse(entry.recordedAt) - at > 36 * 3_600_000;
  return (
    <li className="entry" data-by={entry.by ?? 'nobody'}>
      <time className="entry-time tabular" dateTime={entry.at} title={sayFully(timeZone, at)}>
        {sayTime(timeZone, at)}
      </time>
      <div>
        <p>{entry.sentence}</p>
        {entry.note && <p className="entry-note">{entry.note}</p>}
        <p className="entry-source">
          {sourceOf(entry)}
          {wasLearnedLater && (
            <>
              {', '}
              <Trans
                i18nKey="recorded <when/>"
                components={{ when: <TimeText at={Date.parse(entry.recordedAt)} /> }}
              />
            </>
          )}
        </p>
      </div>
    </li>
  );
}

function sourceOf({ source }: TimelineEntry): string {
  switch (source.kind) {
    case 'member':
      return source.name ? t('Recorded by {{name}}', { name: source.name }) : t('Recorded by a member');
    case 'person':
      return source.name ? t('From {{name}}', { name: source.name }) : t('From the other side');
    case 'system':
      return t('Recorded by Heardback');
    case 'import':
      return t('From an import');
    default:
      return source.kind satisfies never;
  }
}
