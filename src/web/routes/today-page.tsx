import { getRouteApi } from '@tanstack/react-router';
import { PageHeader } from '../components/page-header.tsx';
import { useWorkspace } from '../features/session/use-workspace.ts';
import { TodayLists } from '../features/today/today-lists.tsx';
import { WhoseSwitch } from '../features/today/whose-switch.tsx';
import { useReaderClock } from '../lib/clock.tsx';
import { sayLongDay } from '../lib/when.ts';

const route = getRouteApi('/');

export function TodayPage() {
  const { whose = 'mine', list = 'owed' } = route.useSearch();
  const { timeZone, now } = useReaderClock();
  const isTeam = useWorkspace().kind === 'team';
  return (
    <>
      <PageHeader
        title="Today"
        lead={sayLongDay(timeZone, now)}
        actions={isTeam && <WhoseSwitch whose={whose} />}
      />
      <TodayLists whose={whose} list={list} isTeam={isTeam} />
    </>
  );
}
