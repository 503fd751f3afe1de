/** One logical line of a calendar file, unfolded: `DTSTART;TZID=Europe/Berlin:20261122T090000`. */
export interface ContentLine {
  /** In capitals. */
  readonly name: string;
  /** By name in capitals; the first value where one is given twice. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
  /** The line of the file on which it begins, counted from 1. */
  readonly at: number;
}

/**
 * The logical lines of a calendar file (RFC 5545 section 3.1), one after another, so that a large file is never held
 * twice. Any line ending will do. What is no content line is given as text, for the caller to name it.
 */
export function* readContentLines(
  text: string,
): Generator<ContentLine | { readonly broken: string; readonly at: number }> {
  for (const { line, at } of unfolded(text)) {
    const read = readLine(line, at);
    if (read !== null) yield read;
    else if (line.trim() !== '') yield { broken: line.slice(0, 80), at };
  }
}

interface Logical {
  readonly line: string;
  readonly at: number;
}

/** A line that begins with a blank goes on with the one before; so does a quoted-printable one that ends with `=`. */
function* unfolded(text: string): Generator<Logical> {
  let parts: string[] = [];
  let at = 1;
  for (const { raw, at: number } of physicalLines(text)) {
    if (isSoftBreak(parts)) {
      parts.push(`\n${raw}`);
      continue;
    }
    if ((raw.startsWith(' ') || raw.startsWith('\t')) && parts.length > 0) {
      parts.push(raw.slice(1));
      continue;
    }
    if (parts.length > 0) yield { line: parts.join(''), at };
    parts = [raw];
    at = number;
  }
  if (parts.length > 0) yield { line: parts.join(''), at };
}

function isSoftBreak(parts: readonly string[]): boolean {
  const last = parts.at(-1);
  return last?.endsWith('=') === true && /^[^:]{0,200}QUOTED-PRINTABLE/i.test(parts[0]?.slice(0, 220) ?? '');
}

/** As far as a line break, whichever it is; a run of empty lines is one, for nothing stands in them. */
function* physicalLines(text: string): Generator<{ readonly raw: string; readonly at: number }> {
  const breaks = /[\r\n]+/g;
  let from = text.startsWith('\uFEFF') ? 1 : 0;
  let at = 1;
  for (let found = breaks.exec(text); found !== null; found = breaks.exec(text)) {
    yield { raw: text.slice(from, found.index), at };
    from = breaks.lastIndex;
    const lines = countBreaks(text, found.index, from);
    at += lines;
    if (lines > 1) yield { raw: '', at: at - 1 };
  }
  if (from < text.length) yield { raw: text.slice(from), at };
}

/** A carriage return and a line feed behind it are one. */
function countBreaks(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at += 1)
    if (text.charCodeAt(at) === 10 || text.charCodeAt(at + 1) !== 10) lines += 1;
  return lines;
}

function readLine(line: string, at: number): ContentLine | null {
  const name = /^\s*([A-Za-z0-9_.-]{1,100})\s*(?=[;:])/.exec(line);
  if (name?.[1] === undefined) return null;
  const read = readParameters(line, name[0].length);
  if (read === null) return null;
  const { parameters, value } = wholeZone(read.parameters, line.slice(read.end + 1));
  const plain = parameters.get('ENCODING')?.toUpperCase() !== 'QUOTED-PRINTABLE';
  // "group.NAME" is how vCard groups lines; some calendar programs write it too.
  const bare = name[1].slice(name[1].lastIndexOf('.') + 1).toUpperCase();
  return { name: bare, parameters, value: plain ? value : fromQuotedPrintable(value), at };
}

/** `TZID=GMT+01:00:20261122T090000`: a zone with a colon in its name, and nobody put it in quotes. */
function wholeZone(
  parameters: ReadonlyMap<string, string>,
  value: string,
): Pick<ContentLine, 'parameters' | 'value'> {
  const zone = parameters.get('TZID');
  const match =
    zone === undefined ? null : /^(.{1,100}):(\d{8}(?:T\d{4,6})?.{0,40})$/.exec(value.slice(0, 200));
  if (match === null) return { parameters, value };
  return { parameters: new Map([...parameters, ['TZID', `${zone}:${match[1]}`]]), value: match[2] ?? '' };
}

interface Parameters {
  readonly parameters: ReadonlyMap<string, string>;
  /** Where the colon stands that begins the value. */
  readonly end: number;
}

const NONE: ReadonlyMap<string, string> = new Map();

/** `;NAME="a value: with anything";NAME=other:`. A bare word is the name of a type in vCalendar 1.0. */
function readParameters(line: string, from: number): Parameters | null {
  if (line[from] === ':') return { parameters: NONE, end: from };
  const parameters = new Map<string, string>();
  let at = from;
  while (line[at] === ';') {
    const end = endOfParameter(line, at + 1);
    if (end === -1) return null;
    addParameter(parameters, line.slice(at + 1, end));
    at = end;
  }
  return line[at] === ':' ? { parameters, end: at } : null;
}

function endOfParameter(line: string, from: number): number {
  let isQuoted = false;
  for (let at = from; at < line.length; at += 1) {
    const char = line[at];
    if (char === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (char === ';' || char === ':')) return at;
  }
  // A quote that nobody closed: the first colon ends it after all.
  return isQuoted ? line.indexOf(':', from) : -1;
}

function addParameter(parameters: Map<string, string>, text: string): void {
  const equals = text.indexOf('=');
  const name = equals === -1 ? 'TYPE' : text.slice(0, equals).trim().toUpperCase();
  const raw = equals === -1 ? text : text.slice(equals + 1).trim();
  const value = raw.startsWith('"')
    ? raw.slice(1, raw.endsWith('"') && raw.length > 1 ? -1 : undefined)
    : raw;
  if (equals === -1 && /^quoted-printable$/i.test(raw)) parameters.set('ENCODING', 'QUOTED-PRINTABLE');
  if (!parameters.has(name)) parameters.set(name, withoutCarets(value));
}

/** RFC 6868: how a parameter holds a quote, a line break, a caret. */
function withoutCarets(value: string): string {
  if (!value.includes('^')) return value;
  return value.replace(/\^(n|'|\^)/g, (_, kind: string) => (kind === 'n' ? '\n' : kind === "'" ? '"' : '^'));
}

function fromQuotedPrintable(value: string): string {
  const joined = value.replace(/=\s*\n/g, '');
  const bytes: number[] = [];
  for (const char of joined.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(0xf700 + Number.parseInt(hex, 16)),
  )) {
    const code = char.codePointAt(0) ?? 0;
    if (code >= 0xf700 && code <= 0xf7ff) bytes.push(code - 0xf700);
    else bytes.push(...new TextEncoder().encode(char));
  }
  return new TextDecoder('utf-8').decode(new Uint8Array(bytes));
}

/** TEXT of RFC 5545 section 3.3.11: `\n`, `\,`, `\;`, `\\`. */
export function textOf(value: string): string {
  return value.replace(/\\([\\;,nN:"])/g, (_, char: string) => (char === 'n' || char === 'N' ? '\n' : char));
}
