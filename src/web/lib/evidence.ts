import { queryOptions } from '@tanstack/react-query';

/** One section of docs/evidence.md: what a default rests on, with the studies and laws behind it. */
export interface EvidenceSection {
  readonly title: string;
  readonly points: readonly EvidencePoint[];
}

export interface EvidencePoint {
  readonly text: string;
  readonly links: readonly { readonly name: string; readonly href: string }[];
}

/** The text lies beside the app, as it was when that was built; it is fetched when somebody asks why for the first time. */
export const evidenceQuery = queryOptions({
  queryKey: ['evidence'],
  queryFn: async ({ signal }) => readEvidence(await (await fetch('/evidence.md', { signal })).text()),
  staleTime: Number.POSITIVE_INFINITY,
});

/** Reads the sections by their number, such as `2.3`. */
export function readEvidence(markdown: string): ReadonlyMap<string, EvidenceSection> {
  const sections = markdown.split(/^## /m).slice(1);
  return new Map(
    sections.flatMap((section) => {
      const [head = '', ...rest] = section.split('\n');
      const [, number, title] = /^(\d+\.\d+) (.+)$/.exec(head) ?? [];
      return number === undefined || title === undefined
        ? []
        : [[number, { title, points: pointsOf(rest.join('\n')) }]];
    }),
  );
}

const LINK = /\[([^\]]+)\]\((https?:[^)]+)\)/g;

function pointsOf(body: string): readonly EvidencePoint[] {
  return body
    .split(/^- /m)
    .slice(1)
    .map((point) => ({
      text: plain(point),
      links: [...point.matchAll(LINK)].map(([, name = '', href = '']) => ({ name, href })),
    }));
}

/** Without the links, which stand behind the text, and without the marks of how sure it is. */
function plain(point: string): string {
  return point
    .replace(LINK, '')
    .replace(/\[(law|study|survey|told|ours)\]/g, '')
    .replace(/\*\*?|`/g, '')
    .replace(/\(\s*\)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s+([.,;:])/g, '$1')
    .replace(/([.,;])(?:[.,;]\s*)+/g, '$1')
    .replace(/[,;\s]+$/, '')
    .trim();
}
