import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finalist, FinalistsAnswer } from '../../../contract/finalists.ts';
import { Chip } from '../../components/chip.tsx';
import { DueText } from '../../components/due-text.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { sayMeetings } from '../../lib/say-meetings.ts';
import { sayPlainDate } from '../../lib/when.ts';
import { Judgements } from './judgements.tsx';

interface TableProps {
  readonly finalists: readonly Finalist[];
  readonly followUps: FinalistsAnswer['followUps'];
}

/** One column a person, one row a question. Scrolls sideways inside its own frame where the window is narrow. */
export function FinalistsTable({ finalists, followUps }: TableProps) {
  const { t } = useTranslation();
  const criteria = [...new Set(finalists.flatMap((one) => one.judged.map(({ criterion }) => criterion)))];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="finalists-frame" aria-label={t('Finalists side by side')} tabIndex={0}>
      <table className="finalists">
        <thead>
          <tr>
            <td />
            {finalists.map((one) => (
              <th key={one.applicationId} scope="col">
                <Link to="/applications/$applicationId" params={{ applicationId: one.applicationId }}>
                  {one.person.name}
                </Link>
                {one.channel === 'agency' && (
                  <span className="finalists-beside">{t('through an agency')}</span>
                )}
                {one.channel === 'referral' && <span className="finalists-beside">{t('referred')}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row name={t('Next word')} of={finalists} tell={(one) => <NextWord finalist={one} />} />
          <Row name={t('Met')} of={finalists} tell={(one) => <Met finalist={one} />} />
          <Row name={t('Scorecards')} of={finalists} tell={(one) => <Scorecards finalist={one} />} />
          {criteria.map((criterion) => (
            <Row
              key={criterion}
              name={criterion}
              of={finalists}
              tell={(one) => <Judgements judged={one.judged.find((each) => each.criterion === criterion)} />}
            />
          ))}
          <Row name={t('Wants the job')} of={finalists} tell={(one) => <Interest finalist={one} />} />
          {finalists.some(hasDates) && (
            <Row name={t('Dates to keep')} of={finalists} tell={(one) => <Dates finalist={one} />} />
          )}
          {finalists.some((one) => sayMeetings(one.meetings).length > 0) && (
            <Row
              name={t('Interviews missed or moved')}
              of={finalists}
              tell={({ meetings }) =>
                sayMeetings(meetings).map((sentence) => <p key={sentence}>{sentence}</p>)
              }
            />
          )}
          {followUps && (
            <Row
              name={t('Wrote to follow up')}
              of={finalists}
              tell={({ applicationId }) =>
                followUps
                  .find((one) => one.applicationId === applicationId)
                  ?.wroteAt.map((at) => (
                    <p key={at}>
                      <TimeText at={Date.parse(at)} />
                    </p>
                  ))
              }
            />
          )}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  readonly name: string;
  readonly of: readonly Finalist[];
  readonly tell: (one: Finalist) => ReactNode;
}

function Row({ name, of, tell }: RowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {of.map((one) => (
        <td key={one.applicationId}>{tell(one)}</td>
      ))}
    </tr>
  );
}

function NextWord({ finalist: { turn, dueAt, isLate } }: { finalist: Finalist }) {
  const { t } = useTranslation();
  const turns = {
    team: t('Your turn'),
    candidate: t('Their turn'),
    agency: t('The agency’s turn'),
    nobody: t('Nobody’s turn for now'),
  };
  return (
    <>
      <p>{turns[turn]}</p>
      {dueAt && <DueText dueAt={dueAt} isLate={isLate} />}
    </>
  );
}

function Met({ finalist }: { finalist: Finalist }) {
  return finalist.interviews.map(({ stage, at, interviewers }) => (
    <p key={`${stage} ${at}`}>
      {stage}, <TimeText at={Date.parse(at)} />
      {interviewers.length > 0 && (
        <span className="finalists-beside">{interviewers.map((one) => one.name).join(', ')}</span>
      )}
    </p>
  ));
}

/** Complete and agreed, "decide now" stands beside another round; the link goes to where a named person decides. */
function Scorecards({ finalist }: { finalist: Finalist }) {
  const { t } = useTranslation();
  const { applicationId, scorecards, isReadyToDecide } = finalist;
  return (
    <>
      <p>
        {scorecards.expected === 0
          ? t('None in the file')
          : t('{{filed}} of {{expected}} in the file', { ...scorecards })}
      </p>
      {isReadyToDecide && (
        <p>
          <Chip tone="kept">{t('Complete, and they agree')}</Chip>{' '}
          <Link to="/applications/$applicationId" params={{ applicationId }} search={{ record: 'decision' }}>
            {t('Decide now')}
          </Link>
        </p>
      )}
    </>
  );
}

function Interest({ finalist: { interest } }: { finalist: Finalist }) {
  const { t } = useTranslation();
  switch (interest) {
    case 'yes':
      return t('Yes, they said so');
    case 'no':
      return t('No');
    case 'unclear':
      return <Chip tone="soon">{t('Unclear: ask straight out')}</Chip>;
    case null:
      return t('Not asked yet');
    default:
      return interest satisfies never;
  }
}

function hasDates({ wishesToHearBy, otherOfferUntil, promisedFor }: Finalist): boolean {
  return wishesToHearBy !== null || otherOfferUntil !== null || promisedFor !== null;
}

function Dates({ finalist: { wishesToHearBy, otherOfferUntil, promisedFor } }: { finalist: Finalist }) {
  const { t } = useTranslation();
  return (
    <>
      {promisedFor && (
        <p>
          {t('Promised for')} <TimeText at={Date.parse(promisedFor) - 1} />
        </p>
      )}
      {wishesToHearBy && <p>{t('Would like to hear by {{day}}', { day: sayPlainDate(wishesToHearBy) })}</p>}
      {otherOfferUntil && (
        <p>
          <Chip tone="soon">{t('Another offer')}</Chip> {t('until')}{' '}
          <TimeText at={Date.parse(otherOfferUntil) - 1} />
        </p>
      )}
    </>
  );
}
