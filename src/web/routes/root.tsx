import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { Loading, ProblemNotice } from '../components/page-state.tsx';
import { Shell } from '../components/shell.tsx';
import { MemberMenu } from '../features/session/member-menu.tsx';
import { sessionQuery } from '../features/session/session-query.ts';
import { ReaderClockProvider } from '../lib/clock.tsx';

const SignInForm = lazy(() =>
  import('../features/session/sign-in-form.tsx').then((module) => ({ default: module.SignInForm })),
);
const FirstVisitForm = lazy(() =>
  import('../features/session/first-visit-form.tsx').then((module) => ({ default: module.FirstVisitForm })),
);

/** Decides what stands before the page: nothing, the first visit, or signing in at the very address asked for. */
export function Root() {
  const session = useQuery(sessionQuery);
  const { pathname } = useLocation();
  useTitle(pathname);
  if (session.isPending) return <Suspended />;
  if (!session.data) {
    return (
      <main style={{ maxWidth: '40rem', margin: '15vh auto', padding: '0 20px' }}>
        <ProblemNotice error={session.error} onRetry={() => void session.refetch()} />
      </main>
    );
  }
  const { isSetUp, member, workspace } = session.data;
  if (!isSetUp) return <Apart page={<FirstVisitForm />} />;
  if (!member || !workspace) return <Apart page={<SignInForm />} />;
  if (pathname === '/start') return <Outlet />;
  return (
    <ReaderClockProvider timeZone={workspace.timeZone}>
      <Shell member={<MemberMenu member={member} workspace={workspace} />}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </Shell>
    </ReaderClockProvider>
  );
}

function Apart({ page }: { page: ReactNode }) {
  return <Suspense fallback={<Suspended />}>{page}</Suspense>;
}

function Suspended() {
  return (
    <main style={{ maxWidth: '40rem', margin: '20vh auto', padding: '0 20px' }}>
      <Loading rows={3} />
    </main>
  );
}

function useTitle(pathname: string): void {
  useEffect(() => {
    const page = TITLES[pathname.split('/')[1] ?? ''];
    document.title = page ? `${page} · Heardback` : 'Heardback';
  }, [pathname]);
}

const TITLES: Readonly<Record<string, string>> = {
  '': 'Today',
  applications: 'Application',
  openings: 'Openings',
  people: 'People',
  imports: 'Import',
  start: 'How to begin',
};
