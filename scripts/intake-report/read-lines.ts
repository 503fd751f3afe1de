import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zoneOf } from '../../src/domain/calendar/calendars.ts';
import { isTimeZone } from '../../src/domain/calendar/zone.ts';
import { DAY } from '../../src/lib/instant.ts';

/** One line of a file of labels; what is not known of it is ignored. */
export type Labels = Readonly<Record<string, unknown>>;

/** The labelled cases of the files that fit, `null` when there is no such file. A line that is no JSON is passed over. */
export function readLines(folder: string, pattern: string): Labels[] | null {
  const files = globSync(pattern, { cwd: folder }).sort();
  if (files.length === 0) return null;
  return files.flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split(/\r?\n/)
      .flatMap((line, index) => labelsOf(line, `${file}:${index + 1}`)),
  );
}

export function readBytes(folder: string, file: string): Uint8Array | null {
  const path = join(folder, file);
  return existsSync(path) ? readFileSync(path) : null;
}

function labelsOf(line: string, at: string): Labels[] {
  if (line.trim() === '') return [];
  try {
    const labels: unknown = JSON.parse(line);
    return typeof labels === 'object' && labels !== null ? [{ at, ...labels }] : [];
  } catch {
    return [];
  }
}

export function textAt(labels: Labels, name: string): string | null {
  const value = labels[name];
  return typeof value === 'string' ? value : null;
}

/** The week in which the cases that name no day were written. */
const WRITTEN = Date.UTC(2026, 10, 20, 9);

/** When it was written: a time without a zone is one of the zone that is named, and no time at all is `otherwise`. */
export function sentAtOf(labels: Labels): number {
  const text = (textAt(labels, 'sentAt') ?? '').trim().replace(' ', 'T');
  const hasZone = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(text) || !text.includes('T');
  const at = Date.parse(hasZone ? text : `${text}Z`);
  if (Number.isNaN(at)) return WRITTEN;
  if (hasZone) return at;
  const day = Math.floor(at / DAY);
  return zoneOf(timeZoneOf(labels)).startOfDay(day) + (at - day * DAY);
}

/** UTC where none is named, or one that nobody knows. */
export function timeZoneOf(labels: Labels): string {
  const zone = textAt(labels, 'zone');
  return zone !== null && isTimeZone(zone) ? zone : 'UTC';
}

export function listAt(labels: Labels, name: string): unknown[] {
  const value = labels[name];
  return Array.isArray(value) ? value : [];
}

/** The name of a case, or the line that it stands on. */
export function idOf(labels: Labels): string {
  return textAt(labels, 'id') ?? textAt(labels, 'file') ?? textAt(labels, 'at') ?? '?';
}

/** Up to the first colon or plus, ids name where they come from. */
export function sourceOf(labels: Labels): string | null {
  return textAt(labels, 'source') ?? textAt(labels, 'src') ?? null;
}

export function languageOf(labels: Labels): string | null {
  return textAt(labels, 'lang') ?? textAt(labels, 'language');
}
