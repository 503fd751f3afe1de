import { afterAll, beforeAll, expect, test } from 'vitest';
import { overflowOf, violationsOn } from './barriers.ts';
import { application, dayIn, met, openDesk, opening, statusUrl } from './closing-kit.ts';
import { ask } from './kit.ts';

/** From an interview to the last word, each by another door: by hand, in the app and on the pages of others. */
let desk: Awaited<ReturnType<typeof openDesk>>;

beforeAll(async () => {
  desk = await openDesk();
});

afterAll(async () => {
  await desk?.close();
});

const NO = { outcome: 'decline', criteria: ['Planning'] };
const TOLD = { wasReached: true, says: ['decision'] };

const send = async (method: 'get' | 'post' | 'put' | 'delete', path: string, body?: object) =>
  await ask(desk.page.request, method, path, body);

async function isClosed(id: string, how: string): Promise<void> {
  expect((await application(desk.page, id)).standing.closure?.how).toBe(how);
}

test('a reason that has no place in a decision is questioned in any language; one about the job is kept, and told', async () => {
  const { page } = desk;
  const id = await met(page, { name: 'Ada Stone', openingId: await opening(page, 'Signal engineer') });
  await page.goto(`/applications/${id}?record=decision`);
  await page.getByRole('radio', { name: /It is a no/ }).click();
  const reason = page.getByRole('textbox', { name: 'Reason' });
  for (const unfit of [
    'She never followed up after the interview',
    'Sie hat sich nach dem Gespräch nicht mehr gemeldet',
    'Elle ne nous a pas relancés',
    'No hizo seguimiento después de la entrevista',
  ]) {
    await reason.fill(unfit);
    await page.locator('.reason-remark').waitFor();
    await page.getByRole('button', { name: 'Record the decision' }).click();
    expect(await page.getByRole('checkbox', { name: 'I mean it as it stands' }).count()).toBe(0);
  }
  expect((await application(page, id)).decisions).toEqual([]);
  await reason.fill('The work begins with relay diagrams, and reading one was new to her in the talk');
  await page.getByRole('button', { name: 'Record the decision' }).click();
  await page.getByText('not told').first().waitFor();
  await send('post', `/api/applications/${id}/calls`, TOLD);
  await isClosed(id, 'told');
});

test('an opening ends with people left: half-done survives a reload, a newcomer joins, and a freeze offers no such end', async () => {
  const { page } = desk;
  const openingId = await opening(page, 'Dispatcher');
  const names = ['Bo Birch', 'Cy Cedar', 'Di Dogwood'];
  const ids: string[] = [];
  for (const name of names) ids.push(await met(page, { name, openingId }));
  await send('put', `/api/openings/${openingId}/freeze`, {});
  await page.goto(`/openings/${openingId}/answers?for=freeze`);
  await page.getByText('Bo Birch').waitFor();
  expect(await page.getByRole('button', { name: /Cannot be told/ }).count()).toBe(0);
  await send('delete', `/api/openings/${openingId}/freeze`);
  await send('put', `/api/openings/${openingId}/ending`, { how: 'cancelled' });
  await page.goto(`/openings/${openingId}/answers?for=ending`);
  await page.getByRole('button', { name: 'Write 3 mails' }).click();
  await page.getByRole('button', { name: 'Read and change' }).nth(2).waitFor();
  await page.reload();
  await page.getByText('3 wait').waitFor();
  ids.push(await met(page, { name: 'Ed Elm', openingId }));
  await page.reload();
  await page.getByText('Ed Elm').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page
    .getByRole('button', { name: /Cannot be told/ })
    .last()
    .click();
  await page.getByLabel('Why nobody can tell them').fill('No address and no number is left of them.');
  await page.getByRole('button', { name: 'Close without a word' }).click();
  await page.getByText('for 1 somebody wrote why not').waitFor();
  const left = (await send('get', `/api/openings/${openingId}/answers?for=ending`)).left;
  for (const { applicationId } of left) await send('post', `/api/applications/${applicationId}/calls`, TOLD);
  await page.reload();
  await page.getByRole('button', { name: 'Close the opening' }).click();
  await page.getByText('The opening is closed.').waitFor();
});

test('a referee answers on a telephone; the candidate reads nothing of it, and neither does the no', async () => {
  const { page, phone } = desk;
  const id = await met(page, { name: 'Flo Fir', openingId: await opening(page, 'Controller') });
  const about = `/api/applications/${id}`;
  const { references } = await send('post', `${about}/references`, {
    name: 'Kim Lund',
    address: 'kim@mail.example',
    relation: 'supervisor',
    wasWarned: true,
  });
  const { url } = await send('post', `${about}/references/${references[0].id}/links`, {});
  await phone.goto(url);
  await phone.locator('textarea').first().fill('Slow with figures, and says so.');
  await phone.getByRole('button', { name: 'Send my answers' }).click();
  await page.goto(`/applications/${id}?record=references`);
  await page.getByText('Slow with figures').first().waitFor();
  await send('post', `${about}/decisions`, NO);
  await send('post', `${about}/calls`, TOLD);
  await phone.goto(await statusUrl(page, id));
  expect(await phone.content()).not.toMatch(/Slow with figures|Kim Lund said/);
  await isClosed(id, 'told');
});

test('an agency’s recruiter confirms on a telephone that the no was passed on, and only then was it heard', async () => {
  const { page, phone } = desk;
  const { id: agencyId } = await send('post', '/api/people', {
    name: 'Lee Rey',
    kind: 'agencyRecruiter',
    agencyName: 'Harbour People',
    address: 'lee@harbour.example',
  });
  const openingId = await opening(page, 'Yard planner');
  const id = await met(page, { name: 'Gus Gum', openingId, channel: 'agency', agencyId });
  await send('post', `/api/applications/${id}/decisions`, NO);
  await send('post', `/api/applications/${id}/messages`, { to: 'agency', says: ['decision'] });
  expect((await application(page, id)).standing.closure).toBeNull();
  await phone.goto((await send('post', `/api/people/${agencyId}/agency-links`, {})).url);
  expect(await overflowOf(phone)).toBe(0);
  await phone.getByRole('button', { name: 'They have heard it from me' }).click();
  await isClosed(id, 'told');
});

test('the first choice says no, the reserve’s next step is prepared at once, and she starts', async () => {
  const { page } = desk;
  const openingId = await opening(page, 'Track engineer');
  const first = await met(page, { name: 'Hal Holly', openingId });
  const second = await met(page, { name: 'Ida Ivy', openingId });
  await send('post', `/api/applications/${second}/decisions`, {
    outcome: 'hold',
    holdUntil: { on: dayIn(10) },
  });
  await send('post', `/api/applications/${second}/calls`, TOLD);
  await send('post', `/api/applications/${first}/competing-offers`, { deadline: { on: dayIn(9) } });
  await send('post', `/api/applications/${first}/offers`, {});
  await page.goto(`/applications/${first}?record=offer`);
  await page.getByRole('heading', { name: 'What they decide between' }).waitFor();
  await page.getByRole('radio', { name: 'Declined' }).click();
  await page.getByRole('button', { name: 'Record the answer' }).click();
  await page.goto('/?whose=everyone');
  await page
    .getByRole('link', { name: /Ida Ivy/ })
    .first()
    .waitFor();
  const { obligations } = await application(page, second);
  expect(obligations.map(({ kind }: { kind: string }) => kind)).toContain('reserveNextStep');
  await isClosed(first, 'declinedOffer');
  const { offers } = await send('post', `/api/applications/${second}/offers`, {});
  const answer = { is: 'accepted', startsOn: dayIn(30) };
  await send('put', `/api/applications/${second}/offers/${offers[0].id}/answer`, answer);
  await page.goto(`/applications/${second}?record=offer`);
  await page.getByText(/on you can say here that they came/).waitFor();
  expect(await page.getByRole('button', { name: 'They came' }).count()).toBe(0);
  await send('put', `/api/applications/${second}/first-day`, {});
  await isClosed(second, 'hired');
});

test('a report stands behind a no: it waits for the copy and the rights, or is set aside by name', async () => {
  const { page } = desk;
  const id = await met(page, { name: 'Jo Juniper', openingId: await opening(page, 'Cashier') });
  await page.goto(`/applications/${id}?record=checks`);
  await page.getByRole('button', { name: 'Add a background check' }).click();
  await page.getByLabel('Who makes it').fill('Sterling');
  const rules = page.getByRole('switch', { name: /The rules of the United States hold/ });
  if (!(await rules.isChecked())) await rules.click({ force: true });
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  for (const step of [
    'The disclosure was given',
    'They gave their written permission',
    'Report: something needs a closer look',
  ])
    await page.getByRole('button', { name: step }).click();
  await page.getByText('Something needs a closer look').waitFor();
  await send('post', `/api/applications/${id}/decisions`, NO);
  const owed = async () =>
    (await application(page, id)).obligations
      .filter((one: { state: { is: string } }) => one.state.is === 'open')
      .map((one: { kind: string }) => one.kind);
  expect(await owed()).toContain('preAdverse');
  await page.reload();
  await page.getByRole('button', { name: 'The report plays no part' }).click();
  await expect.poll(owed).not.toContain('preAdverse');
  await send('post', `/api/applications/${id}/calls`, TOLD);
  await isClosed(id, 'told');
});

test('somebody who was not told is not erased by mistake; where they asked for it, that is their own last word', async () => {
  const { page } = desk;
  const id = await met(page, { name: 'Kit Kapok', openingId: await opening(page, 'Archivist') });
  await page.goto('/settings/data');
  await page.getByRole('searchbox', { name: 'Who' }).fill('Kapok');
  await page.getByRole('button', { name: 'Erase', exact: true }).click();
  const erase = page.getByRole('button', { name: 'Erase Kit Kapok for good' });
  await page.getByText('Nobody has told Kit Kapok yet').waitFor();
  expect(await erase.isDisabled()).toBe(true);
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('checkbox', { name: 'Kit Kapok asked to be erased' }).check();
  await erase.click();
  await expect.poll(async () => (await application(page, id)).person.name).toBe('Erased person');
  await isClosed(id, 'withdrawn');
});
