import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds, as the rule and the first place, so that a failure says where to look. */
export async function violationsOn(page: Page): Promise<string[]> {
  // A mail is shown in a frame in which no script runs, axe's neither: it would wait for an answer from there.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .exclude('iframe')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`);
}

/** By how many pixels the page is wider than its window. */
export async function overflowOf(page: Page): Promise<number> {
  return await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

/** Style sheets that came with the page and that it has no more: drawn without them, a page is legible and ugly. */
export async function droppedStylesOf(page: Page): Promise<string[]> {
  const html = await (await page.request.get(page.url(), { headers: { accept: 'text/html' } })).text();
  const came = [...html.matchAll(/<link rel="stylesheet"[^>]* href="([^"]+)"/g)].map(
    ([, file]) => file ?? '',
  );
  const here: string[] = await page.evaluate('[...document.styleSheets].map(({ href }) => href ?? "")');
  return came.filter((file) => !here.some((href) => href.endsWith(file)));
}
