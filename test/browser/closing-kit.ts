import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startServer } from '../../scripts/start-server.ts';
import { ask, foundTeam, HOUR, IN_TORONTO, openMember } from './kit.ts';
import { openBrowser } from './open-browser.ts';

/** A team at its desk, and somebody with a telephone: no account, and no script either. */
export async function openDesk() {
  const folder = mkdtempSync(join(tmpdir(), 'heardback-desk-'));
  const server = await startServer({ DATA_DIR: folder, LOG_LEVEL: 'warn', SWEEP_INTERVAL_SECONDS: '1' });
  const browser = await openBrowser();
  const [, page] = await openMember(browser, server.url);
  const memberId = await foundTeam(page.request);
  const phones = await browser.newContext({
    ...IN_TORONTO,
    baseURL: server.url,
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  const phone = await phones.newPage();
  phone.setDefaultTimeout(15_000);
  return {
    page,
    phone,
    memberId,
    close: async () => {
      await browser.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Somebody whose interview ended yesterday, for an opening. */
export async function met(
  { request }: Page,
  { name, openingId, ...more }: { name: string; openingId: string; channel?: 'agency'; agencyId?: string },
): Promise<string> {
  const ended = Date.now() - 20 * HOUR;
  const address = `${name.toLowerCase().replaceAll(' ', '.')}@mail.example`;
  const person = { name, address };
  const { id } = await ask(request, 'post', '/api/applications', { openingId, person, ...more });
  await ask(request, 'post', `/api/applications/${id}/interviews`, {
    stage: 'Final',
    startsAt: new Date(ended - HOUR).toISOString(),
    endsAt: new Date(ended).toISOString(),
    interviewers: [],
    wasHeld: true,
  });
  return id;
}

export async function opening({ request }: Page, title: string): Promise<string> {
  return (await ask(request, 'post', '/api/openings', { title })).id;
}

export async function application({ request }: Page, id: string) {
  return await ask(request, 'get', `/api/applications/${id}`);
}

export async function statusUrl({ request }: Page, id: string): Promise<string> {
  return (await ask(request, 'post', `/api/applications/${id}/status-links`, {})).url;
}

export function dayIn(days: number): string {
  return new Date(Date.now() + days * 24 * HOUR).toISOString().slice(0, 10);
}
