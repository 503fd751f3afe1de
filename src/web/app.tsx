import { DirectionProvider, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, StrictMode, Suspense, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { sessionQuery } from './features/session/session-query.ts';
import { i18n } from './lib/language/i18n.ts';
import { startSpeaking } from './lib/language/language.ts';
import { nextTask } from './lib/next-task.ts';
import { queryClient } from './lib/queries.ts';
import { listenForShortcuts } from './lib/shortcuts.ts';
import { useWhenIdle } from './lib/when-idle.ts';
import { router } from './routes/router.tsx';
import { cssVariables, theme } from './theme/theme.ts';

// What is said before this is here waits for it, a moment.
const Notifications = lazy(() =>
  import('@mantine/notifications').then((module) => ({ default: module.Notifications })),
);

/** Draws the app in place of the frame that came with the page. */
export async function startApp(container: HTMLElement): Promise<void> {
  listenForShortcuts();
  await startSpeaking();
  // The server's sentences come in the language of the asker: those already here are asked for again.
  i18n.on('languageChanged', () => void queryClient.invalidateQueries());
  await haveFirstPage();
  const root = createRoot(container);
  // As a transition it is drawn in short pieces, between which the browser hears keys and taps.
  startTransition(() => root.render(<App />));
}

/** What came with the page is in the cache, and its code is here, before anything is drawn: it is drawn once, and whole. */
async function haveFirstPage(): Promise<void> {
  await Promise.all([queryClient.prefetchQuery(sessionQuery), router.load()]);
  await nextTask();
}

function App() {
  return (
    <StrictMode>
      <DirectionProvider initialDirection={directionOfPage()} detectDirection={false}>
        <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
          <QueryClientProvider client={queryClient}>
            <LateNotifications />
            <RouterProvider router={router} />
          </QueryClientProvider>
        </MantineProvider>
      </DirectionProvider>
    </StrictMode>
  );
}

/** What is set while the page is drawn for the first time would have all of it drawn again, in one long piece. */
function directionOfPage(): 'ltr' | 'rtl' {
  return document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr';
}

function LateNotifications() {
  const isIdle = useWhenIdle();
  return isIdle ? (
    <Suspense>
      <Notifications position="bottom-right" />
    </Suspense>
  ) : null;
}
