import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { CalendarEntry } from '../../../contract/calendar.ts';
import { useReaderClock } from '../../lib/clock.tsx';
import { sayTime } from '../../lib/when.ts';
import { useWorkspace } from '../../lib/workspace.ts';

/** One thing with a date, in one line; it opens the application that it belongs to. */
export function EntryLink({ entry, isWhole = false }: { entry: CalendarEntry; isWhole?: boolean }) {
  const { t } = useTranslation();
  const { timeZone } = useReaderClock();
  const isTeam = useWorkspace().kind === 'team';
  const sentence = sentenceOf(entry, t, isTeam);
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

/** A job seeker's own dates are theirs, and the name beside them is the company's. */
function sentenceOf(entry: CalendarEntry, t: TFunction, isTeam: boolean): string {
  const name = entry.person.name;
  switch (entry.kind) {
    case 'interview':
      return interviewSentence(entry, t);
    case 'duty':
      return aboutWhom(entry);
    case 'law':
      return t('The law’s last day: {{owes}}', { owes: entry.owes });
    case 'offerExpires':
      return isTeam ? t('The offer to {{name}} ends', { name }) : t('The offer of {{name}} ends', { name });
    case 'competingOffer':
      return isTeam
        ? t('{{name}} must answer another offer', { name })
        : t('You must answer another offer, beside {{name}}', { name });
    case 'firstDay':
      return isTeam ? t('First day of {{name}}', { name }) : t('Your first day at {{name}}', { name });
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
