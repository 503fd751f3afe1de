import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BodyOf } from '../../contract/endpoint.ts';
import { endpoints } from '../../contract/endpoints.ts';
import type { ImportAnswer } from '../../contract/imports.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { movedBy } from '../sample-files.ts';
import type { Browser } from '../testing/test-server.ts';
import { startTestServer } from '../testing/test-server.ts';

const server = await startTestServer(Date.parse('2026-11-20T15:00:00Z'));
const SMALL = readFileSync(new URL('../../../samples/small.csv', import.meta.url));
let mia: Browser;
let workspaceId = '';

beforeAll(async () => {
  mia = server.browser();
  const workspace = {
    name: 'Harbour',
    kind: 'team',
    country: 'CA',
    region: 'ON',
    timeZone: 'America/Toronto',
  } as const;
  const { body } = await mia.call(endpoints.setUp, {
    body: { name: 'Mia Stone', address: 'mia@harbour.example', password: 'a long enough one', workspace },
  });
  workspaceId = body.workspace.id;
});

describe('an import in a browser', () => {
  it('says what a file would bring, and saves nothing before it is confirmed', async () => {
    const looked = await until(await upload({ 'small.csv': SMALL }), 'ready');
    expect(looked.rowsRead).toBe(30);
    expect(looked.creates.applications).toBeGreaterThan(20);
    expect(looked.columns.find(({ header }) => header === 'Email')?.field).toBeTruthy();
    expect((await mia.call(endpoints.listPeople)).body.people).toEqual([]);
    const done = await until(await confirm(looked.id), 'done');
    expect(done.creates.applications).toBe(looked.creates.applications);
    const today = await mia.call(endpoints.getToday, { query: { whose: 'everyone' } });
    expect(today.body.owed.items.length).toBeGreaterThan(3);
    expect(today.body.owed.items[0].urgency).toBe('untold');
  });

  it('brings nothing when the same file comes again, and says so', async () => {
    const again = await until(await upload({ 'small.csv': SMALL }), 'ready');
    expect(again.creates).toEqual({ people: 0, openings: 0, applications: 0, facts: 0 });
  });

  it('reports each bad row with its number, its field and the reason, and takes the good ones', async () => {
    const text =
      'Name,Email,Job,Interview date\nAda Park,ada@x.example,Cook,2026-11-02\nBo Lind,bo@x.example,Cook,2026-13-45\n';
    const report = await until(await upload({ 'two.csv': text }), 'ready');
    expect([report.rowsGood, report.rowsBad]).toEqual([1, 1]);
    expect(report.badRows).toMatchObject([{ file: 'two.csv', row: 3, field: 'Interview date' }]);
  });

  it('reads the files again as somebody says that the columns are, or are not', async () => {
    const text = 'Name,Email,Job,Interview date,Call\nAda Park,ada@x.example,Cook,2026-11-02,x\n';
    const looked = await until(await upload({ 'again.csv': text }), 'ready');
    const read = {
      columns: { fullName: 'Name', email: 'Email', opening: 'Job' },
      unused: ['Interview date'],
    };
    const again = await until(await readAgain(looked.id, read), 'ready');
    const fieldOf = (header: string) => again.columns.find((one) => one.header === header)?.field;
    expect([fieldOf('Name'), fieldOf('Interview date')]).toEqual(['fullName', null]);
    const odd = { columns: { shoeSize: 'Name' } };
    expect(await statusOf(mia.call(endpoints.readImportAgain, given(looked.id, odd)))).toEqual([
      400,
      'columns_unknown',
    ]);
  });

  it('asks what the columns mean where nothing tells, and takes the answer', async () => {
    const text = 'A,B,C\nAda Park,Cook,2026-11-02\n';
    const asked = await until(await upload({ 'dumb.csv': text }), 'failed');
    expect([asked.question, asked.columns.map((one) => one.header)]).toEqual(['columns', ['A', 'B', 'C']]);
    const columns = { fullName: 'A', opening: 'B', interviewStartsAt: 'C' };
    const told = await until(await readAgain(asked.id, { columns }), 'ready');
    expect([told.rowsGood, told.question]).toEqual([1, null]);
  });

  it('gives the rows that could not go in as they stand, to mend and import again', async () => {
    const text =
      'Name,Email,Job,Interview date\nCy Lu,cy@x.example,Cook,2026-11-02\nBo Lind,bo@x.example,Cook,2026-13-45\n';
    const report = await until(await upload({ 'two.csv': text }), 'ready');
    const done = await until(await confirm(report.id), 'done');
    expect(done.hasBadRows).toBe(true);
    const file = await mia.fetch(`/api/imports/${report.id}/bad-rows`);
    expect(file.headers.get('content-disposition')).toContain('two.bad.csv');
    const mended = (await file.text()).replace('2026-13-45', '2026-11-04');
    expect(mended).toContain('Bo Lind,bo@x.example,Cook,2026-11-04,');
    const again = await until(await upload({ 'two.bad.csv': mended }), 'ready');
    expect([again.rowsGood, again.rowsBad, again.creates.applications]).toEqual([1, 0, 1]);
  });

  it('asks for the order of days and months when the file does not tell', async () => {
    const text = 'Name,Email,Job,Interview date\nAda Park,ada@x.example,Cook,03/04/2026\n';
    const asked = await until(await upload({ 'order.csv': text }), 'failed');
    expect(asked.problem).toMatch(/day|month/);
    expect(asked.question).toBe('dateOrder');
    const told = await until(await readAgain(asked.id, { dateOrder: 'dayFirst' }), 'ready');
    expect(told.rowsGood).toBe(1);
  });

  it('remembers the columns that somebody named, for the next file with the same headers', async () => {
    const file = (name: string) => ({
      'own.csv': `Wer,Wo,Gespräch am\n${name},${name}@x.example,2026-11-02\n`,
    });
    const mapping = JSON.stringify({ fullName: 'Wer', email: 'Wo', interviewStartsAt: 'Gespräch am' });
    const named = await until(await upload(file('Uta'), { mapping }), 'ready');
    await until(await confirm(named.id), 'done');
    const next = await until(await upload(file('Ulf')), 'ready');
    expect(next.columns.find(({ header }) => header === 'Wer')?.field).toBe('fullName');
  });

  it('puts the openings where somebody said that they are', async () => {
    const text = 'Name,Email,Job,Interview date\nEve Sand,eve@x.example,Diver,2026-11-02\n';
    const place = { country: 'IL', timeZone: 'Asia/Jerusalem' };
    const looked = await until(await upload({ 'diver.csv': text }, place), 'ready');
    await until(await confirm(looked.id), 'done');
    const { body } = await mia.call(endpoints.listOpenings, { query: { q: 'Diver' } });
    expect(body.openings[0].place).toEqual(place);
  });

  it('keeps an upload until it is saved, and no longer', async () => {
    const looked = await until(await upload({ 'small.csv': SMALL }), 'ready');
    expect(existsSync(`${server.deps.uploadFolder}/${looked.id}`)).toBe(true);
    await until(await confirm(looked.id), 'done');
    expect(existsSync(`${server.deps.uploadFolder}/${looked.id}`)).toBe(false);
  });

  it('takes away uploads that nobody confirmed', async () => {
    const old = `${server.deps.uploadFolder}/old`;
    mkdirSync(old);
    const threeDaysAgo = new Date(server.clock.now() - 3 * 86_400_000);
    utimesSync(old, threeDaysAgo, threeDaysAgo);
    await upload({ 'small.csv': SMALL });
    expect(existsSync(old)).toBe(false);
  });

  it('refuses a form without a file and what is no form, and leaves nothing behind', async () => {
    const before = readdirSync(server.deps.uploadFolder).length;
    expect(await statusOf(upload({}))).toEqual([400, 'input_invalid']);
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const broken = await mia.fetch('/api/imports', { method: 'POST', headers, body: '--x\r\nbroken' });
    expect(broken.status).toBe(400);
    const json = await mia.fetch('/api/imports', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(json.status).toBe(400);
    expect(readdirSync(server.deps.uploadFolder).length).toBe(before);
  });

  it('says that it was interrupted when its process is gone', async () => {
    const looked = await until(await upload({ 'small.csv': SMALL }), 'ready');
    await inWorkspace(server.deps.database, workspaceId, (trx) =>
      trx
        .updateTable('import_run')
        .set({ state: 'running' })
        .where('import_run_id', '=', looked.id)
        .execute(),
    );
    server.clock.advance(60_000);
    const found = await until({ ...looked, state: 'running' }, 'failed');
    expect(found.problem).toContain('Heardback was stopped');
    expect(await statusOf(mia.call(endpoints.confirmImport, { params: { importId: looked.id } }))).toEqual([
      409,
      'import_not_ready',
    ]);
  });

  it('loads the sample team as if its story were told this week', async () => {
    const { status, body } = await mia.call(endpoints.loadSample);
    expect(status).toBe(201);
    await until(body, 'done');
  });
});

it('moves every date of the sample by whole days and leaves all else', () => {
  expect(movedBy(7 * 86_400_000, '2026-12-28 14:00,Ada,+1 555-2026,2026-02-22')).toBe(
    '2027-01-04 14:00,Ada,+1 555-2026,2026-03-01',
  );
});

async function upload(
  files: Readonly<Record<string, string | Uint8Array>>,
  fields: Record<string, string> = {},
): Promise<ImportAnswer> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const [name, content] of Object.entries(files))
    form.append('files', new File([Buffer.from(content)], name));
  const response = await mia.fetch('/api/imports', { method: 'POST', body: form });
  return (await response.json()) as ImportAnswer;
}

function given(importId: string, body: BodyOf<typeof endpoints.readImportAgain>) {
  return { params: { importId }, body };
}

async function readAgain(
  importId: string,
  body: BodyOf<typeof endpoints.readImportAgain>,
): Promise<ImportAnswer> {
  return (await mia.call(endpoints.readImportAgain, given(importId, body))).body;
}

async function confirm(importId: string): Promise<ImportAnswer> {
  return (await mia.call(endpoints.confirmImport, { params: { importId } })).body;
}

/** Asks until the import is there, as the page does. */
async function until(answer: ImportAnswer, state: ImportAnswer['state']): Promise<ImportAnswer> {
  let latest = answer;
  for (let asked = 0; latest.state !== state && asked < 300; asked += 1) {
    await sleep(100);
    latest = (await mia.call(endpoints.getImport, { params: { importId: answer.id } })).body;
    if (latest.state === 'failed') break;
  }
  expect([latest.state, latest.problem]).toEqual([state, state === 'failed' ? expect.any(String) : null]);
  return latest;
}

async function statusOf(asked: Promise<unknown>): Promise<unknown[]> {
  const answer = (await asked) as { status: number; code?: string; body?: { code: string } };
  return [answer.status, answer.code ?? answer.body?.code];
}
