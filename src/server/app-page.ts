import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../domain/wording/language.ts';

/** The one page of the built app in its parts, and which files draw what. */
export interface AppPage {
  /** As far as the end of its head, where the hints belong: what stands in the frame goes when the app draws its own. */
  readonly head: string;
  readonly beforeFrame: string;
  /** The frame of every page for members, still empty: seen until the app draws its own. */
  readonly frame: string;
  readonly afterFrame: string;
  readonly end: string;
  /** Tags that have the browser fetch the files of a page at once, instead of when the app asks for them. */
  readonly hintsFor: (script: string | null, language: Language) => string;
}

interface BuiltFile {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

const FRAME = /<!--frame-->([\s\S]*)<!--\/frame-->/;

/** Reads the built page once. */
export function readAppPage(folder: string): AppPage {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const built = readBuiltFiles(folder);
  const frame = FRAME.exec(html);
  const [start = html, rest = ''] =
    frame === null ? [html] : [html.slice(0, frame.index), html.slice(frame.index + frame[0].length)];
  const headEnd = Math.max(start.indexOf('</head>'), 0);
  const end = rest.lastIndexOf('</body>');
  const known = new Set([...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file]) => file));
  return {
    head: start.slice(0, headEnd),
    beforeFrame: start.slice(headEnd),
    frame: frame?.[1] ?? '',
    afterFrame: end < 0 ? rest : rest.slice(0, end),
    end: end < 0 ? '' : rest.slice(end),
    hintsFor: (script, language) => {
      const scripts = [script, language === 'en' ? null : `lib/language/${language}.json`];
      const files = new Set(scripts.flatMap((one) => (one === null ? [] : filesOf(one, built))));
      return [...files]
        .filter((file) => !known.has(file))
        .map(hint)
        .join('');
    },
  };
}

function readBuiltFiles(folder: string): Readonly<Record<string, BuiltFile>> {
  try {
    return JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'));
  } catch {
    // A folder that was built some other way: the app finds its files by itself, a little later.
    return {};
  }
}

function filesOf(
  name: string,
  built: Readonly<Record<string, BuiltFile>>,
  seen = new Set<string>(),
): string[] {
  const one = built[name];
  if (one === undefined || seen.has(name)) return [];
  seen.add(name);
  const own = [one.file, ...(one.css ?? [])].map((file) => `/${file}`);
  return [...own, ...(one.imports ?? []).flatMap((other) => filesOf(other, built, seen))];
}

function hint(file: string): string {
  return file.endsWith('.css')
    ? `<link rel="stylesheet" crossorigin href="${file}">`
    : `<link rel="modulepreload" crossorigin href="${file}">`;
}
