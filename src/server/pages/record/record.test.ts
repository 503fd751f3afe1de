import { beforeAll, describe, expect, test } from 'vitest';
import { recordNameOf } from '../../../actions/record-name.ts';
import { endpoints } from '../../../contract/endpoints.ts';
import { inWorkspace } from '../../../storage/in-workspace.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { foundTeam } from '../../testing/test-team.ts';

const NOON = Date.parse('2026-11-04T17:00:00Z');

const FIGURES = {
  countedAt: '2026-11-04T17:00:00.000Z',
  from: '2025-11-04T17:00:00.000Z',
  until: '2026-10-21T17:00:00.000Z',
  people: 18_363,
  answered: 17_995,
  seen: 12_400,
  answeredPercent: 97,
  medianDays: 3,
  ninetyDays: 9,
};

let server: TestServer;
let workspaceId: string;
let path: string;

beforeAll(async () => {
  server = await startTestServer(NOON);
  const mia = await foundTeam(server);
  workspaceId = (await mia.call(endpoints.getSession)).body.workspace.id;
  path = `/record/${recordNameOf(workspaceId)}`;
  await show(JSON.stringify({ payload: JSON.stringify(FIGURES), signature: '', publicKey: '' }));
});

describe('the public record of a large team', () => {
  test.for([
    ['en', 'answered 97 %, median 3 days, last 12 months, 18,363 people'],
    ['de', '97 % beantwortet, Median 3 Tage, letzte 12 Monate, 18.363 Personen'],
    ['fr', '97 % de réponses, médiane 3 jours, 12 derniers mois, 18\u202f363 personnes'],
    ['es', '97 % respondido, mediana 3 días, últimos 12 meses, 18.363 personas'],
  ])('writes its counts on the badge as %s does', async ([language, says]) => {
    const answer = await server.browser().fetch(`${path}/badge.svg?language=${language}`);
    expect(answer.headers.get('content-type')).toContain('image/svg+xml');
    expect(await answer.text()).toContain(says);
  });

  test('writes them on its page as well', async () => {
    const page = await (await server.browser().fetch(`${path}?language=en`)).text();
    expect(page).toContain('Counted of 18,363 people.');
    expect(page).toContain('12,400 answers were seen by a machine');
    expect(page).toContain('5,595 were given by voice');
  });

  test('is not found while it is not shown, nor under any other name', async () => {
    const other = recordNameOf('00000000-0000-4000-8000-000000000000');
    expect((await server.browser().fetch(`/record/${other}/badge.svg`)).status).toBe(404);
    await inWorkspace(server.deps.database, workspaceId, (trx) =>
      trx.updateTable('public_record').set({ is_shown: false }).execute(),
    );
    for (const part of ['', '/badge.svg', '/record.json'])
      expect((await server.browser().fetch(`${path}${part}`)).status).toBe(404);
  });
});

async function show(signed: string): Promise<void> {
  await inWorkspace(server.deps.database, workspaceId, (trx) =>
    trx
      .insertInto('public_record')
      .values({
        workspace_id: workspaceId,
        is_shown: true,
        public_key: '',
        sealed_key: '',
        counted_at: NOON,
        signed,
        set_by: null,
        set_at: NOON,
      })
      .execute(),
  );
}
