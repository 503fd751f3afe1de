import type { CalendarTime } from '../../src/intake/calendar/calendar-time.ts';
import { readCalendar } from '../../src/intake/calendar/read-calendar.ts';
import { type Measure, measure } from './measure.ts';
import {
  idOf,
  type Labels,
  languageOf,
  listAt,
  readBytes,
  readLines,
  sourceOf,
  textAt,
} from './read-lines.ts';

/** Calendar files: every event with the start that libical and the IANA zones give it. */
export async function measureCalendars(folder: string): Promise<Measure[] | null> {
  const labels = readLines(folder, 'ics/*.jsonl');
  if (labels === null) return null;
  const { convertIcsCalendar } = await import('ts-ics');
  const fitting = labels.map((one) => {
    const raw = readBytes(folder, `ics/${textAt(one, 'file') ?? ''}`);
    const text = raw === null ? null : new TextDecoder().decode(raw);
    return { one, text, isOfFile: text !== null && isOf(one, text) };
  });
  const judged = fitting.flatMap(({ one, text, isOfFile }) => {
    if (text === null || !isOfFile) return [];
    const wanted = listAt(one, 'events').flatMap(startOf);
    if (wanted.length === 0) return [];
    return [
      {
        id: idOf(one),
        source: sourceOf(one),
        language: languageOf(one),
        wrong: wrongStart(wanted, ourStarts(text)),
        isPeerRight: wrongStart(wanted, peerStarts(text, convertIcsCalendar)) === null,
      },
    ];
  });
  const named = fitting.flatMap(({ one, text, isOfFile }) =>
    text === null
      ? []
      : [
          {
            id: idOf(one),
            source: sourceOf(one),
            language: languageOf(one),
            wrong: isOfFile ? null : 'its events are of another file; not judged',
          },
        ],
  );
  return [
    measure('ics: every start right', '>= 99 %', judged, 'ts-ics'),
    ...(named.every(({ wrong }) => wrong === null)
      ? []
      : [measure('ics: labels that are of the file they name', '', named)]),
  ];
}

/** Sets of labels name a wrong file now and then: a label is of a file when its events, as they were written, stand there. */
function isOf(labels: Labels, text: string): boolean {
  const whole = text.replace(/\r?\n[ \t]/g, '');
  return listAt(labels, 'events').every((event) => {
    const fields = (typeof event === 'object' && event !== null ? event : {}) as Labels;
    return ['uid', 'raw'].every((name) => {
      const written = textAt(fields, name) ?? '';
      return whole.includes(written) || whole.includes(written.replace(/([\\;,])/g, '\\$1'));
    });
  });
}

/** As text: seconds for an instant, the day, or what the clock shows. */
function startOf(event: unknown): { index: number; start: string }[] {
  const labels = (typeof event === 'object' && event !== null ? event : {}) as Labels;
  const kind = textAt(labels, 'kind') ?? '';
  const value = textAt(labels, 'value') ?? String(labels['value'] ?? '');
  const index = Number(labels['index'] ?? 0);
  if (value === '' || kind.startsWith('none') || kind.startsWith('tzunknown')) return [];
  return [{ index, start: value }];
}

function wrongStart(
  wanted: readonly { index: number; start: string }[],
  found: readonly (string | null)[],
): string | null {
  const wrong = wanted.find(({ index, start }) => found[index] !== start);
  return wrong === undefined
    ? null
    : `event ${wrong.index}: ${found[wrong.index] ?? 'none'}, should be ${wrong.start}`;
}

function ourStarts(text: string): (string | null)[] {
  return readCalendar(text).events.map(({ start }) => (start === null ? null : shown(start)));
}

function shown(start: CalendarTime): string {
  switch (start.kind) {
    case 'instant':
      return String(Math.floor(start.at / 1000));
    case 'day':
      return start.on.replaceAll('-', '');
    case 'floating':
    case 'unknownZone':
      return start.local.replace(/[-:]/g, '');
  }
}

interface PeerEvent {
  readonly start: { readonly date: Date; readonly type?: string };
}

/** ts-ics gives a floating time as if it were UTC, which is counted as right where nothing else tells. */
function peerStarts(
  text: string,
  convert: (schema: undefined, text: string) => { events?: unknown },
): (string | null)[] {
  try {
    const { events } = convert(undefined, text);
    return ((events ?? []) as PeerEvent[]).map(({ start }) => {
      const iso = start.date.toISOString();
      return start.type === 'DATE'
        ? iso.slice(0, 10).replaceAll('-', '')
        : String(Math.floor(start.date.getTime() / 1000));
    });
  } catch {
    return [];
  }
}
