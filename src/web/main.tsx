import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './theme/tokens.css';
import './theme/global.css';
import { nextTask } from './lib/next-task.ts';

const container = document.getElementById('app');
if (!container) throw new Error('index.html has no #app');

// Before the first schema is made: zod tries `new Function` otherwise, which the content security policy forbids and reports.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

/** The code of the first page in pieces, all in one file: each gets ready in a task of its own, so that no key or tap waits long. */
const PIECES: readonly (() => Promise<unknown>)[] = [
  () => import('react-dom/client'),
  () => import('./lib/language/language.ts'),
  () => import('./components/shell.tsx'),
  () => import('./routes/router.tsx'),
];
for (const piece of PIECES) {
  await piece();
  await nextTask();
}
const { startApp } = await import('./app.tsx');
await startApp(container);
