import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Outlet, useLocation } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionAnswer } from '../../contract/session.ts';
import { ConnectionBanner } from '../components/connection-banner.tsx';
import { Loading, ProblemNotice } from '../components/page-state.tsx';
import { Shell } from '../components/shell.tsx';
import { PaletteDoor } from '../features/palette/palette-door.tsx';
import { MemberButton } from '../features/session/member-button.tsx';
import { sessionQuery } from '../features/session/session-query.ts';
import { ReaderClockProvider } from '../lib/clock.tsx';
import { speak } from '../lib/language/language.ts';
import { type Phrase, phrase } from '../lib/language/phrase.ts';
import { followLive } from '../lib/live.ts';
import { useFocusFollowsPage } from '../lib/page-focus.ts';
import { useWhenIdle } from '../lib/when-idle.ts';
import { type SignedIn, SignedInContext } from '../lib/workspace.ts';

// A menu is fetched once the page stands; until then its button is there, in its place.
const MemberMenu = lazy(() =>
  import('../features/session/member-menu.tsx').then((module) => ({ default: module.MemberMenu })),
);
const SignInForm = lazy(() =>
  import('../features/session/sign-in-form.tsx').then((module) => ({ default: module.SignInForm })),
);
const SignInAgain = lazy(() =>
  import('../features/session/sign-in-again.tsx').then((module) => ({ default: module.SignInAgain })),
);
const FirstVisitForm = lazy(() =>
  import('../features/session/first-visit-form.tsx').then((module) => ({ default: module.FirstVisitForm })),
);

/** Decides what stands before the page: nothing, the first visit, or signing in at the very address asked for. */
export function Root() {
  const session = useQuery(sessionQuery);
  const signedIn = useSignedIn(session.data);
  const { pathname } = useLocation();
  useTitle(pathname);
  useLanguageOf(session.data?.member);
  if (session.isPending) return <Suspended />;
  if (!session.data) {
    return (
      <main className="apart">
        <ProblemNotice error={session.error} onRetry={() => void session.refetch()} />
      </main>
    );
  }
  if (!session.data.isSetUp) return <Apart page={<FirstVisitForm />} />;
  if (!signedIn) return <Apart page={<SignInForm />} />;
  const isLost = session.data.member === null;
  return (
    <SignedInContext value={signedIn}>
      <ReaderClockProvider timeZone={signedIn.member.timeZone ?? signedIn.workspace.timeZone}>
        {pathname === '/start' ? <Outlet /> : <Framed {...signedIn} />}
        {isLost && <Apart page={<SignInAgain memberId={signedIn.member.id} />} />}
      </ReaderClockProvider>
    </SignedInContext>
  );
}

function Framed(signedIn: SignedIn) {
  const queryClient = useQueryClient();
  const isIdle = useWhenIdle();
  useEffect(() => followLive(queryClient), [queryClient]);
  useFocusFollowsPage();
  return (
    <Shell
      member={
        <Suspense fallback={<MemberButton {...signedIn} />}>
          {isIdle ? <MemberMenu {...signedIn} /> : <MemberButton {...signedIn} />}
        </Suspense>
      }
      palette={<PaletteDoor />}
    >
      <ConnectionBanner />
      <Suspense fallback={<Loading />}>
        <Outlet />
      </Suspense>
    </Shell>
  );
}

/** Who is signed in, or was until the session ended a moment ago. */
function useSignedIn(session: SessionAnswer | undefined): SignedIn | null {
  const last = useRef<SignedIn | null>(null);
  if (session?.member && session.workspace) {
    last.current = { member: session.member, workspace: session.workspace };
  }
  return last.current;
}

function Apart({ page }: { page: ReactNode }) {
  return <Suspense fallback={<Suspended />}>{page}</Suspense>;
}

function Suspended() {
  return (
    <main className="apart">
      <Loading rows={3} />
    </main>
  );
}

/** A member is spoken to in the language that they chose, on whatever machine they sign in. */
function useLanguageOf(member: SessionAnswer['member'] | undefined): void {
  const chosen = member?.language;
  useEffect(() => {
    if (chosen) void speak(chosen);
  }, [chosen]);
}

function useTitle(pathname: string): void {
  const { t } = useTranslation();
  const page = TITLES[pathname.split('/')[1] ?? ''];
  const title = page ? `${t(page)} · Heardback` : 'Heardback';
  useEffect(() => {
    document.title = title;
  }, [title]);
}

const TITLES: Readonly<Record<string, Phrase>> = {
  '': phrase('Today'),
  applications: phrase('Application'),
  openings: phrase('Openings'),
  bench: phrase('Bench'),
  debrief: phrase('Debrief'),
  calendar: phrase('Calendar'),
  reports: phrase('Reports'),
  people: phrase('People'),
  imports: phrase('Import'),
  outbox: phrase('Outbox'),
  catcher: phrase('Catcher'),
  messages: phrase('Mail'),
  settings: phrase('Settings'),
  start: phrase('How to begin'),
};
