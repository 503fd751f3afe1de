import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { CalendarEntry } from '../../../contract/calendar.ts';
import { useReaderClock } from '../../lib/clock.tsx';
import { sayTime } from '../../lib/when.ts';

/** One thing with a date, in one line; it opens the application that it belongs to. */
export function EntryLink({ entry, isWhole = false }: { entry: CalendarEntry; isWhole?: boolean }) {
  const { t } = useTranslation();
  const { timeZone } = useReaderClock();
  const sentence = sentenceOf(entry, t);
  return (
    <Link
      to="/applications/$applicationId"
      params={{ applicationId: entry.applicationId }}
      className="calendar-entry"
      data-tone={toneOf(entry)}
      title={isWhole ? undefined : `${sentence} · ${entry.opening.name}`}
    >
      {entry.at && <time dateTime={entry.at}>{sayTime(timeZone, Date.parse(entry.at))}</time>}
      <span className="calendar-says">{sentence}</span>
      {isWhole && (
        <span className="calendar-beside">
          {entry.opening.name}
          {entry.holder && ` · ${entry.holder.name}`}
        </span>
      )}
    </Link>
  );
}

function sentenceOf(entry: CalendarEntry, t: TFunction): string {
  const name = entry.person.name;
  switch (entry.kind) {
    case 'interview':
      return interviewSentence(entry, t);
    case 'duty':
      return aboutWhom(entry);
    case 'law':
      return t('The law’s last day: {{owes}}', { owes: entry.owes });
    case 'offerExpires':
      return t('The offer to {{name}} ends', { name });
    case 'competingOffer':
      return t('{{name}} must answer another offer', { name });
    case 'firstDay':
      return t('First day of {{name}}', { name });
    default:
      return entry.kind satisfies never;
  }
}

/** A debt inside the team names nobody from outside; a calendar must still say whom it is about. */
function aboutWhom({ owes, person: { name } }: CalendarEntry): string {
  if (owes === null) return name;
  return owes.includes(name) ? owes : `${name}: ${owes}`;
}

function interviewSentence({ person: { name }, stage, state }: CalendarEntry, t: TFunction): string {
  if (state === 'missed') return t('{{name}}: {{stage}}, did not take place', { name, stage });
  return state === 'held'
    ? t('{{name}}: {{stage}}, held', { name, stage })
    : t('{{name}}: {{stage}}', { name, stage });
}

function toneOf({ kind, isLate, owedBy }: CalendarEntry): string {
  if (kind === 'interview') return 'accent';
  if (isLate) return 'late';
  if (kind === 'law' || kind === 'competingOffer' || kind === 'offerExpires') return 'soon';
  if (kind === 'firstDay') return 'kept';
  return owedBy === 'team' ? 'ours' : 'quiet';
}
