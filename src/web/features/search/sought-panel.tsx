import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Advice, SoughtPage } from '../../../contract/seeker.ts';
import { Loading, ProblemNotice } from '../../components/page-state.tsx';
import { useReaderClock } from '../../lib/clock.tsx';
import { type Phrase, phrase } from '../../lib/language/phrase.ts';
import { sayDay } from '../../lib/when.ts';
import { FollowForm } from './follow-form.tsx';
import { soughtQuery } from './search-query.ts';
import { CAUSES, SIGNALS, SILENCES, STEPS, STRENGTHS, sayWith } from './search-words.ts';
import './search.css';
import type { SignalKind } from '../../../domain/silence-reasons/reason.ts';
import { SignalForm } from './signal-form.tsx';
import { SnoozeForm } from './snooze-form.tsx';
import { SoughtDetails } from './sought-details.tsx';
import { WriteLetter } from './write-letter.tsx';

/** What a job seeker does about one application, why it may be silent, and what they keep of it. */
export function SoughtPanel({ applicationId }: { applicationId: string }) {
  const { data, error, refetch } = useQuery(soughtQuery(applicationId));
  if (!data && error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={2} />;
  return <Panel applicationId={applicationId} sought={data} />;
}

function Panel({ applicationId, sought }: { applicationId: string; sought: SoughtPage }) {
  const { t } = useTranslation();
  return (
    <section className="sought" aria-label={t('What to do')}>
      <div>
        <h2 className="block-title">{sought.advice.says}</h2>
        <p>{sought.advice.why}</p>
        {sought.advice.kind === 'noteInterview' && (
          <Link
            to="/applications/$applicationId"
            params={{ applicationId }}
            search={{ record: 'interview' }}
            resetScroll={false}
          >
            {t('Write down the interview')}
          </Link>
        )}
      </div>
      <WhySilent advice={sought.advice} />
      <WriteLetter
        applicationId={applicationId}
        suggested={sought.advice.draft}
        canSend={sought.canSend}
        people={sought.people}
      />
      {sought.advice.duty !== null && (
        <SnoozeForm
          key={sought.advice.duty.key}
          applicationId={applicationId}
          duty={sought.advice.duty.key}
        />
      )}
      <SignalForm applicationId={applicationId} />
      <FollowForm applicationId={applicationId} followed={sought.followed} />
      <SoughtDetails applicationId={applicationId} sought={sought} />
    </section>
  );
}

type Shown = Advice['silence']['reasons'][number]['signals'][number];

/** What a signal counts, where it counts anything: the number is what was noted, and nothing is worked out from it. */
function sayCountOf({ kind, count }: Shown, t: TFunction): string {
  if (count === null) return '';
  const say = COUNTED[kind as SignalKind];
  return say === undefined || (say === TIMES && count < 2) ? '' : `, ${t(say, { count })}`;
}

const TIMES = phrase('{{count}} times');
const DAYS = phrase('{{count}} business days');
const COUNTED: Readonly<Partial<Record<SignalKind, Phrase>>> = {
  manyApplicants: phrase('{{count}} applicants'),
  severalOpenings: phrase('{{count}} openings'),
  movedByThem: TIMES,
  phoneTag: TIMES,
  promiseBroken: TIMES,
  followUpsUnanswered: TIMES,
  agencyNoteUnanswered: TIMES,
  daysOffThere: phrase('{{count}} days'),
  longerThanTheyTake: DAYS,
  longerThanOthersTake: DAYS,
};

function WhySilent({ advice: { silence } }: { advice: Advice }) {
  const { t } = useTranslation();
  const { timeZone, now } = useReaderClock();
  if (silence.is === 'nothingOwed') return null;
  const day = (at: string) => sayDay(timeZone, Date.parse(at), now);
  const lastDay = (until: string) => sayDay(timeZone, Date.parse(until) - 1, now);
  const reasons = silence.is === 'reasons' ? silence.reasons : [];
  return (
    <div>
      <h2 className="block-title">{t('Why is it silent?')}</h2>
      <p>
        {t(SILENCES[silence.is])}{' '}
        <span className="side-quiet">
          {t('You have waited for {{count}} business days.', { count: silence.days })}
        </span>
      </p>
      {reasons.map(({ cause, strength, signals, next }) => (
        <div key={cause} className="reason">
          <strong>{t(CAUSES[cause])}</strong> <span className="side-quiet">({t(STRENGTHS[strength])})</span>
          <ul>
            {signals.map((signal) => (
              <li key={`${signal.kind}-${signal.at}`}>
                {t(SIGNALS[signal.kind as SignalKind])}{' '}
                <span className="side-quiet">
                  {day(signal.at)}
                  {sayCountOf(signal, t)}
                  {signal.until !== null && `, ${t('until {{date}}', { date: lastDay(signal.until) })}`}
                </span>
              </li>
            ))}
          </ul>
          <p>{sayWith(STEPS[next.kind], day(next.from))}</p>
        </div>
      ))}
      {silence.next !== null && <p>{sayWith(STEPS[silence.next.kind], day(silence.next.from))}</p>}
    </div>
  );
}
