/** How much JavaScript the browser fetches before the app can draw: what index.html of the built app names, compressed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { isMainScript } from './is-main-script.ts';

const LIMIT_KB = 220;

if (isMainScript(import.meta.url)) process.exitCode = report('dist/web');

/** The scripts that a built page loads at once, with their size under gzip in bytes. */
export function initialScripts(folder: string): { readonly file: string; readonly bytes: number }[] {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const named = [...page.matchAll(/<(?:script|link rel="modulepreload")[^>]*(?:src|href)="([^"]+\.js)"/g)];
  return named.map(([, file = '']) => ({ file, bytes: gzipSync(readFileSync(join(folder, file))).length }));
}

/** Prints the sum, and the largest; 1 where it is more than what a slow line can carry in a moment. */
export function report(folder: string, limit = LIMIT_KB): 0 | 1 {
  const scripts = initialScripts(folder).toSorted((a, b) => b.bytes - a.bytes);
  const sum = scripts.reduce((total, { bytes }) => total + bytes, 0) / 1000;
  const largest = scripts.slice(0, 3).map(({ file, bytes }) => `${file} ${(bytes / 1000).toFixed(0)} kB`);
  console.log(
    `${sum.toFixed(1)} kB of JavaScript before the app draws (at most ${limit}); ${largest.join(', ')}`,
  );
  return sum > limit || scripts.length === 0 ? 1 : 0;
}
