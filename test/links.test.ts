import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const pages = globSync(['*.md', 'docs/**/*.md', 'changes/*.md', 'samples/*.md']);

test('every link from one page to another leads somewhere', () => {
  expect(pages.length).toBeGreaterThan(15);
  expect(pages.flatMap((page) => brokenLinks(page, readFileSync(page, 'utf8')))).toEqual([]);
});

test('the guard of the links fires on a page that is not there, and on a heading that is not there', () => {
  expect(brokenLinks('README.md', 'see [this](docs/nowhere.md)')).toEqual(['README.md: docs/nowhere.md']);
  expect(brokenLinks('README.md', 'see [this](CONTRIBUTING.md#nowhere)')).toEqual([
    'README.md: CONTRIBUTING.md#nowhere',
  ]);
  expect(brokenLinks('README.md', 'see [this](CONTRIBUTING.md#tests) or <https://example.com>')).toEqual([]);
});

function brokenLinks(page: string, text: string): string[] {
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link ?? '');
  return links
    .filter((link) => !/^[a-z]+:/.test(link) && !leadsSomewhere(page, link))
    .map((link) => `${page}: ${link}`);
}

function leadsSomewhere(page: string, link: string): boolean {
  const [path = '', heading] = link.split('#');
  const target = path === '' ? page : join(dirname(page), path);
  if (!existsSync(target)) return false;
  return heading === undefined || headingsOf(readFileSync(target, 'utf8')).includes(heading);
}

/** As the usual hosts turn a heading into an anchor. */
function headingsOf(text: string): string[] {
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading ?? '');
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replace(/\s/g, '-'),
  );
}
