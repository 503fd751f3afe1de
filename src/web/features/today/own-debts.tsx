import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { OwnDebt } from '../../../contract/today.ts';
import { interviewOfDebrief } from '../../../domain/places.ts';
import { DueText } from '../../components/due-text.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { RowFrame } from './row-frame.tsx';
import { subjectOfDebt } from './row-subject.ts';
import { SnoozedUntil } from './today-row.tsx';

/** What a member owes the file: the debriefs and scorecards of their own interviews. */
export function OwnDebts({ debts }: { debts: readonly OwnDebt[] }) {
  const { t } = useTranslation();
  if (debts.length === 0) return null;
  return (
    <section className="own-debts" aria-labelledby="own-debts">
      <h3 id="own-debts">
        {t('Your debriefs and scorecards')} <span className="today-count tabular">{debts.length}</span>
      </h3>
      <ol className="today-rows">
        {debts.map((debt) => (
          <DebtRow key={`${debt.applicationId} ${debt.key}`} debt={debt} />
        ))}
      </ol>
    </section>
  );
}

function DebtRow({ debt }: { debt: OwnDebt }) {
  return (
    <RowFrame
      subject={subjectOfDebt(debt)}
      tone={debt.isLate ? 'late' : 'soon'}
      isQuiet={debt.snoozedUntil !== null}
    >
      <DebtLink debt={debt}>
        <span className="today-who">
          <span className="today-person">{debt.person.name}</span>
          <span className="today-opening">{debt.opening.name}</span>
        </span>
        <span className="today-due">
          <DueText dueAt={debt.dueAt} isLate={debt.isLate} />
        </span>
        <span className="today-owes">{debt.owes}</span>
        <span className="today-meta">
          {debt.snoozedUntil && <SnoozedUntil until={debt.snoozedUntil} />}
          <span>
            <Trans i18nKey="since <when/>" components={{ when: <TimeText at={Date.parse(debt.since)} /> }} />
          </span>
        </span>
      </DebtLink>
    </RowFrame>
  );
}

/** A debrief has a page of its own, which takes a minute; a scorecard is filed on the application's. */
function DebtLink({ debt, children }: { debt: OwnDebt; children: ReactNode }) {
  const { applicationId, key } = debt;
  const interviewId = interviewOfDebrief(key);
  if (interviewId !== null)
    return (
      <Link
        to="/debrief/$applicationId/$interviewId"
        params={{ applicationId, interviewId }}
        className="today-link"
        data-row
      >
        {children}
      </Link>
    );
  return (
    <Link
      to="/applications/$applicationId"
      params={{ applicationId }}
      search={{ record: 'scorecard', fulfils: key }}
      className="today-link"
      data-row
    >
      {children}
    </Link>
  );
}
