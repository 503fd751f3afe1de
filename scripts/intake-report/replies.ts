import { trimHtml } from '../../src/intake/mail/trim/trim-html.ts';
import { trimText } from '../../src/intake/mail/trim/trim-text.ts';
import { type Judged, type Measure, measure } from './measure.ts';
import { idOf, type Labels, languageOf, listAt, readLines, sourceOf, textAt } from './read-lines.ts';

interface Reply {
  readonly labels: Labels;
  readonly text: string;
  readonly html: string | null;
  /** The lines that must stay, those that may, and those that must go, without regard to blanks. */
  readonly keep: readonly string[];
  readonly may: ReadonlySet<string>;
  readonly quoted: readonly string[];
  readonly footers: readonly string[];
}

interface Verdict {
  readonly lost: readonly string[];
  readonly quoted: readonly string[];
  readonly footers: readonly string[];
}

/** What a person wrote: nothing of it lost, no line of an earlier mail left, and strictly no signature either. */
export async function measureReplies(folder: string): Promise<Measure[] | null> {
  const cases = readLines(folder, 'replies/*.jsonl')?.map(replyOf);
  if (cases === undefined) return null;
  const peer = await talon();
  const judged = cases.map((reply) => ({
    reply,
    ours: verdictOf(reply, reply.html === null ? trimText(reply.text) : trimHtml(reply.html)),
    peers: verdictOf(reply, peer(reply)),
  }));
  const texts = judged.filter(({ reply }) => reply.html === null);
  const pages = judged.filter(({ reply }) => reply.html !== null);
  const count = (name: string, target: string, of: typeof judged, check: Check) =>
    of.length === 0
      ? []
      : [
          measure(
            name,
            target,
            of.map(({ reply, ours, peers }) => judge(reply, { ours, peers, check })),
            'talonjs',
          ),
        ];
  return [
    ...count('replies: words kept, no quote left', '>= 97 %', texts, ['lost', 'quoted']),
    ...count('replies: all words kept', '>= 99 %', texts, ['lost']),
    ...count('replies: strict, no signature left', '>= 93 %', texts, ['lost', 'quoted', 'footers']),
    ...count('replies in HTML', '>= 96 %', pages, ['lost', 'quoted']),
  ];
}

type Check = readonly (keyof Verdict)[];

function judge(
  reply: Reply,
  { ours, peers, check }: { ours: Verdict; peers: Verdict; check: Check },
): Judged {
  const wrong = check.flatMap((part) =>
    ours[part].length > 0 ? [`${part}: ${ours[part].slice(0, 2).join(' / ').slice(0, 120)}`] : [],
  );
  return {
    id: idOf(reply.labels),
    source: sourceOf(reply.labels),
    language: languageOf(reply.labels),
    wrong: wrong.length > 0 ? wrong.join('; ') : null,
    isPeerRight: check.every((part) => peers[part].length === 0),
  };
}

function replyOf(labels: Labels): Reply {
  const lines = listAt(labels, 'lines').flatMap((line) => {
    const [label, text] = Array.isArray(line) ? line : [];
    return typeof label === 'string' && typeof text === 'string' ? [{ label, text: plain(text) }] : [];
  });
  const of = (...wanted: string[]) =>
    lines.filter(({ label, text }) => wanted.includes(label) && text !== '').map(({ text }) => text);
  return {
    labels,
    text: textAt(labels, 'text') ?? '',
    html: textAt(labels, 'html'),
    keep: of('K'),
    may: new Set(of('K', 'O')),
    quoted: of('Q'),
    footers: of('S'),
  };
}

function verdictOf({ keep, may, quoted, footers }: Reply, words: string): Verdict {
  const left = new Set(words.split('\n').map(plain));
  const isLeft = (line: string) => left.has(line) && !may.has(line);
  return {
    lost: keep.filter((line) => !left.has(line)),
    quoted: quoted.filter(isLeft),
    footers: footers.filter(isLeft),
  };
}

function plain(line: string): string {
  return line.replace(/\s+/g, ' ').trim();
}

/** talonjs is there when the project is developed, and not where it runs. */
async function talon(): Promise<(reply: Reply) => string> {
  const loaded: { default: { quotations: Quotations } } = await import('talonjs');
  const { quotations } = loaded.default;
  return ({ text, html }) => {
    try {
      return html === null
        ? quotations.extractFromPlain(text).body
        : textOf(quotations.extractFromHtml(html).body);
    } catch {
      return '';
    }
  };
}

interface Quotations {
  extractFromPlain(text: string): { body: string };
  extractFromHtml(html: string): { body: string };
}

function textOf(html: string): string {
  return trimHtml(html.replaceAll('<blockquote', '<div').replaceAll('</blockquote', '</div'));
}
