import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header.tsx';
import { TodayLists } from '../features/today/today-lists.tsx';
import { WhoseSwitch } from '../features/today/whose-switch.tsx';
import { useReaderClock } from '../lib/clock.tsx';
import { sayLongDay } from '../lib/when.ts';
import { useWorkspace } from '../lib/workspace.ts';

const route = getRouteApi('/');

export function TodayPage() {
  const { t } = useTranslation();
  const { whose = 'mine', list = 'owed' } = route.useSearch();
  const { timeZone, now } = useReaderClock();
  const isTeam = useWorkspace().kind === 'team';
  return (
    <>
      <PageHeader title={t('Today')} lead={sayLongDay(timeZone, now)} actions={isTeam && <WhoseSwitch />} />
      <TodayLists whose={whose} list={list} isTeam={isTeam} />
    </>
  );
}
