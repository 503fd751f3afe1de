import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import { DirectionProvider, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { i18n } from './lib/language/i18n.ts';
import { startSpeaking } from './lib/language/language.ts';
import { queryClient } from './lib/queries.ts';
import { listenForShortcuts } from './lib/shortcuts.ts';
import { router } from './routes/router.tsx';
import './theme/tokens.css';
import './theme/global.css';
import { cssVariables, theme } from './theme/theme.ts';

const app = document.getElementById('app');
if (!app) throw new Error('index.html has no #app');

// Before the first schema is made: zod tries `new Function` otherwise, which the content security policy forbids and reports.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
listenForShortcuts();
await startSpeaking();
// The server's sentences come in the language of the asker: those already here are asked for again.
i18n.on('languageChanged', () => void queryClient.invalidateQueries());
createRoot(app).render(
  <StrictMode>
    <DirectionProvider>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <QueryClientProvider client={queryClient}>
          <Notifications position="bottom-right" />
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  </StrictMode>,
);
