import { Link } from '@tanstack/react-router';
import { Trans, useTranslation } from 'react-i18next';
import type { TodayItem, TodayList } from '../../../contract/today.ts';
import { isCourtesy } from '../../../domain/obligation/courtesy.ts';
import { Chip } from '../../components/chip.tsx';
import { DueText } from '../../components/due-text.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useWorkspace } from '../../lib/workspace.ts';
import { RowFrame } from './row-frame.tsx';
import { subjectOf } from './row-subject.ts';

interface RowProps {
  readonly item: TodayItem;
  readonly list: TodayList;
  readonly isOwnerShown: boolean;
}

/** One person who waits or is waited for: what is owed, why, since when, promised for when, how late. */
export function TodayRow({ item, list, isOwnerShown }: RowProps) {
  const { t } = useTranslation();
  const isTeam = useWorkspace().kind === 'team';
  return (
    <RowFrame subject={subjectOf(item, list)} tone={toneOf(item, list)} isQuiet={item.mail !== null}>
      <Link
        to="/applications/$applicationId"
        params={{ applicationId: item.applicationId }}
        className="today-link"
        data-row
      >
        <span className="today-who">
          {isTeam && <span className="today-person">{item.person.name}</span>}
          <span className={isTeam ? 'today-opening' : 'today-person'}>{item.opening.name}</span>
        </span>
        <span className="today-due">
          {item.dueAt && !(item.kind && isCourtesy(item.kind)) && (
            <DueText dueAt={item.dueAt} isLate={item.isLate} />
          )}
        </span>
        <span className="today-owes">{item.owes}</span>
        <span className="today-why">{item.why}</span>
        <span className="today-meta">
          <MeaningChip item={item} />
          {item.isHardToReach && isTeam && <Chip tone="soon">{t('Hard to reach')}</Chip>}
          {item.mail && <MailOnItsWay leavesAt={item.mail.leavesAt} />}
          {item.snoozedUntil && <SnoozedUntil until={item.snoozedUntil} />}
          <span>
            <Trans i18nKey="since <when/>" components={{ when: <TimeText at={Date.parse(item.since)} /> }} />
          </span>
          {item.promisedFor && (
            <span>
              <Trans
                i18nKey="promised for <when/>"
                components={{ when: <TimeText at={Date.parse(item.promisedFor) - 1} /> }}
              />
            </span>
          )}
          {isOwnerShown && (
            <span>{item.owner ? t('with {{name}}', { name: item.owner.name }) : t('with nobody yet')}</span>
          )}
        </span>
      </Link>
    </RowFrame>
  );
}

function MeaningChip({ item }: { item: TodayItem }) {
  const { t } = useTranslation();
  if (item.snoozedUntil !== null) return null;
  switch (item.urgency) {
    case 'untold':
      return <Chip tone="late">{t('Decided, not told')}</Chip>;
    case 'promiseBroken':
      return <Chip tone="late">{t('Promise broken')}</Chip>;
    case 'lawNear':
      return <Chip tone="soon">{t('The law sets a date')}</Chip>;
    case 'wait':
      return null;
    default:
      return item.urgency satisfies never;
  }
}

function MailOnItsWay({ leavesAt }: { leavesAt: string | null }) {
  const { t } = useTranslation();
  return (
    <Chip tone="kept">
      {leavesAt === null ? (
        t('A mail is on its way')
      ) : (
        <Trans
          i18nKey="A mail leaves <when/>"
          components={{ when: <TimeText at={Date.parse(leavesAt)} withTime /> }}
        />
      )}
    </Chip>
  );
}

export function SnoozedUntil({ until }: { until: string }) {
  return (
    <Chip tone="quiet">
      <Trans i18nKey="put off until <when/>" components={{ when: <TimeText at={Date.parse(until)} /> }} />
    </Chip>
  );
}

function toneOf(item: TodayItem, list: TodayList): 'late' | 'soon' | 'quiet' {
  if (list === 'owed' && (item.isLate || item.urgency !== 'wait')) return 'late';
  return list === 'waiting' ? 'quiet' : 'soon';
}
