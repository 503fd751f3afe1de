import type { APIRequestContext, Browser, BrowserContext, Locator, Page } from 'playwright-core';

export const PASSWORD = 'a long enough sentence';
export const HOUR = 3_600_000;

/** What every browser of these tests has in common. */
export const IN_TORONTO = {
  timezoneId: 'America/Toronto',
  locale: 'en-CA',
  // What fades in is pale for an instant, which axe would call poor contrast.
  reducedMotion: 'reduce',
} as const;

export async function openMember(browser: Browser, baseURL: string): Promise<[BrowserContext, Page]> {
  const context = await browser.newContext({ ...IN_TORONTO, baseURL });
  context.setDefaultTimeout(15_000);
  return [context, await context.newPage()];
}

/** A team with one member, who is signed in from now on. */
export async function foundTeam(request: APIRequestContext): Promise<string> {
  const place = { country: 'CA', region: 'ON', timeZone: 'America/Toronto' };
  const workspace = { name: 'Example Rail', kind: 'team', ...place };
  const member = { name: 'Grace Park', address: 'grace@example.com', password: PASSWORD };
  return (await ask(request, 'post', '/api/setup', { ...member, workspace })).member.id;
}

interface Meeting {
  readonly openingId: string;
  readonly name: string;
  readonly hoursAgo: number;
  readonly interviewers?: readonly string[];
  readonly isHeld?: boolean;
}

/** Somebody who applied and was met. */
export async function meet(request: APIRequestContext, met: Meeting) {
  const { openingId, name, hoursAgo, interviewers = [], isHeld = true } = met;
  const address = `${name.toLowerCase().replace(' ', '.')}@mail.example`;
  const { id } = await ask(request, 'post', '/api/applications', { openingId, person: { name, address } });
  const [startsAt, endsAt] = [hoursAgo + 1, hoursAgo].map((hours) =>
    new Date(Date.now() - hours * HOUR).toISOString(),
  );
  const interview = { stage: 'Onsite', startsAt, endsAt, interviewers, ...(isHeld && { wasHeld: true }) };
  const page = await ask(request, 'post', `/api/applications/${id}/interviews`, interview);
  return { applicationId: id as string, interviewId: page.interviews[0].id as string };
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers, whose shape the server has checked
type Answer = any;

export async function ask(
  request: APIRequestContext,
  method: 'get' | 'post' | 'put' | 'delete',
  path: string,
  data?: object,
): Promise<Answer> {
  const response = await request[method](path, data === undefined ? {} : { data });
  if (!response.ok()) throw new Error(`${path} answered ${response.status()}: ${await response.text()}`);
  return await response.json();
}

/** Tab by Tab, until it has the focus: whatever this finds is reached without a mouse. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.first().waitFor();
  for (let step = 0; step < 120; step += 1) {
    if (await hasFocus(wanted.first())) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${wanted}`);
}

/** Into the group by Tab, and to the choice by the arrows, as radio buttons are chosen. */
export async function choose(page: Page, group: Locator, name: string): Promise<void> {
  const wanted = group.getByRole('radio', { name, exact: true });
  await wanted.waitFor();
  for (let step = 0; step < 120; step += 1) {
    if (await group.evaluate(CONTAINS_FOCUS)) break;
    await page.keyboard.press('Tab');
  }
  for (let step = 0; step < 12 && !(await hasFocus(wanted)); step += 1)
    await page.keyboard.press('ArrowDown');
  if (!(await hasFocus(wanted))) throw new Error(`The arrows never came to ${name}`);
  await page.keyboard.press('Space');
}

async function hasFocus(wanted: Locator): Promise<boolean> {
  return await wanted.evaluate(
    (element) => element === (element as unknown as InDocument).ownerDocument.activeElement,
  );
}

interface InDocument {
  readonly ownerDocument: { readonly activeElement: unknown };
}

const CONTAINS_FOCUS = (element: unknown): boolean => {
  const group = element as InDocument & { readonly contains: (other: unknown) => boolean };
  return group.contains(group.ownerDocument.activeElement);
};
