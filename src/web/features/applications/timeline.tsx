import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../../../contract/application-page.ts';
import { TimeText } from '../../components/time-text.tsx';
import { useReaderClock } from '../../lib/clock.tsx';
import { t } from '../../lib/language/phrase.ts';
import { dayIn, sayDay, sayFully, sayTime } from '../../lib/when.ts';
import { useMember, useWorkspace } from '../../lib/workspace.ts';
import { TakeBackButton } from './take-back-button.tsx';
import { FILTERS, type Filter, passes } from './timeline-filter.ts';
import './timeline.css';

/** Every fact, the newest first, with where we know it from. */
export function Timeline({
  entries,
  applicationId,
}: {
  entries: readonly TimelineEntry[];
  applicationId: string;
}) {
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
                <Entry key={entry.factId} entry={entry} applicationId={applicationId} />
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Entry({ entry, applicationId }: { entry: TimelineEntry; applicationId: string }) {
  const { timeZone } = useReaderClock();
  const at = Date.parse(entry.at);
  const [memberId, isAlone] = [useMember().id, useWorkspace().kind === 'seeker'];
  const isOwn = isAlone && entry.source.kind === 'member' && entry.source.memberId === memberId;
  const wasLearnedLater = Date.parse(entry.recordedAt) - at > 36 * 3_600_000;
  return (
    <li className="entry" data-by={entry.by ?? 'nobody'} data-taken-back={entry.takenBack !== null}>
      <time className="entry-time tabular" dateTime={entry.at} title={sayFully(timeZone, at)}>
        {sayTime(timeZone, at)}
      </time>
      <div>
        {entry.takenBack === null ? (
          <p>{entry.sentence}</p>
        ) : (
          <TakenBack entry={entry} by={entry.takenBack} />
        )}
        {entry.note && <p className="entry-note">{entry.note}</p>}
        <p className="entry-source">
          <MailLink mail={entry.mail} />
          {sourceOf(entry, isOwn)}
          {wasLearnedLater && (
            <>
              {', '}
              <Trans
                i18nKey="recorded <when/>"
                components={{ when: <TimeText at={Date.parse(entry.recordedAt)} /> }}
              />
            </>
          )}
          <TakeBackButton entry={entry} applicationId={applicationId} />
        </p>
      </div>
    </li>
  );
}

/** The mail behind the entry, with its original or its life, one press away. */
function MailLink({ mail }: Pick<TimelineEntry, 'mail'>) {
  const { t } = useTranslation();
  if (mail === null) return null;
  return (
    <>
      {mail.is === 'message' ? (
        <Link to="/messages/$messageId" params={{ messageId: mail.id }}>
          {t('The mail')}
        </Link>
      ) : (
        <Link to="/mails/$mailId" params={{ mailId: mail.id }}>
          {t('The mail')}
        </Link>
      )}
      {', '}
    </>
  );
}

/** Struck through and still legible; those who cannot see the line hear it. */
function TakenBack({ entry, by }: { entry: TimelineEntry; by: NonNullable<TimelineEntry['takenBack']> }) {
  const { t } = useTranslation();
  return (
    <>
      <p>
        <del>{entry.sentence}</del>
      </p>
      <p className="entry-taken-back">
        {by.by === null ? t('Taken back') : t('Taken back by {{name}}', { name: by.by })},{' '}
        <TimeText at={Date.parse(by.at)} withTime />
      </p>
    </>
  );
}

/** Whoever works alone reads "you"; in a team the name says who of them. */
function sourceOf({ source }: TimelineEntry, isOwn: boolean): string {
  if (isOwn) return t('Recorded by you');
  switch (source.kind) {
    case 'member':
      return source.name ? t('Recorded by {{name}}', { name: source.name }) : t('Recorded by a member');
    case 'person':
      return source.name ? t('From {{name}}', { name: source.name }) : t('From the other side');
    case 'system':
      return t('Recorded by Heardback');
    case 'import':
      return t('From an import');
    case 'calendar':
      return t('From a calendar entry');
    default:
      return source.kind satisfies never;
  }
}
