import { sendMessages } from '../../src/actions/send-messages.ts';
import { endpoints } from '../../src/contract/endpoints.ts';
import { toIso } from '../../src/lib/instant.ts';
import { type Browser, startTestServer, type TestServer } from '../../src/server/testing/test-server.ts';
import { foundTeam } from '../../src/server/testing/test-team.ts';

export const MONDAY = Date.parse('2026-11-02T09:00:00-05:00');
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** A team in Toronto with nothing on its table, and the words in which its stories are told. */
export async function openTeam() {
  const server = await startTestServer(MONDAY);
  const mia = await foundTeam(server);
  await mia.call(endpoints.saveWorkspace, { body: { ...WORKSPACE } });
  return { server, mia, ...storyWords(server, mia) };
}

const WORKSPACE = {
  name: 'Northwind',
  country: 'CA',
  region: 'ON',
  timeZone: 'America/Toronto',
  employerSize: 40,
  closedDays: [],
  headOfHiringId: null,
  complianceOwnerId: null,
};

export type Team = Awaited<ReturnType<typeof openTeam>>;

interface Meeting {
  readonly hoursAgo?: number;
  readonly person?: object;
  readonly application?: object;
  readonly interviewers?: string[];
}

function storyWords(server: TestServer, mia: Browser) {
  const one = (applicationId: string) => ({ params: { applicationId } });
  return {
    opening: async (title: string, more: object = {}): Promise<string> =>
      ok(await mia.call(endpoints.makeOpening, { body: { title, ...more } })).id,
    met: async (openingId: string, name: string, given: Meeting = {}): Promise<string> => {
      const endsAt = server.clock.now() - (given.hoursAgo ?? 20) * HOUR;
      const person = { name, address: mailOf(name), ...given.person };
      const { id } = ok(
        await mia.call(endpoints.addApplication, {
          body: { openingId, person, receivedAt: toIso(endsAt - 72 * HOUR), ...given.application } as never,
        }),
      );
      ok(
        await mia.call(endpoints.recordInterview, {
          ...one(id),
          body: {
            stage: 'Final',
            startsAt: toIso(endsAt - HOUR),
            endsAt: toIso(endsAt),
            interviewers: given.interviewers ?? [],
            wasHeld: true,
          },
        }),
      );
      return id;
    },
    applied: async (openingId: string, name: string): Promise<string> =>
      ok(
        await mia.call(endpoints.addApplication, {
          body: { openingId, person: { name, address: mailOf(name) } },
        }),
      ).id,
    page: async (applicationId: string) => ok(await mia.call(endpoints.getApplication, one(applicationId))),
    owed: async (applicationId: string): Promise<string[]> =>
      ok(await mia.call(endpoints.getApplication, one(applicationId)))
        .obligations.filter(
          (duty: { state: { is: string }; owedBy: string }) =>
            duty.state.is === 'open' && duty.owedBy === 'team',
        )
        .map((duty: { kind: string }) => duty.kind),
    decide: async (applicationId: string, body: object) =>
      await mia.call(endpoints.recordDecision, { ...one(applicationId), body: body as never }),
    answers: async (openingId: string, purpose: 'ending' | 'freeze' | 'thaw' = 'ending') =>
      ok(await mia.call(endpoints.getAnswers, { params: { openingId }, query: { for: purpose } })),
    /** The draft for what is owed, with a line of one's own, approved and sent. */
    write: async (
      applicationId: string,
      body: object,
      line = 'It was good to talk with you about the ledger.',
    ) => {
      const draft = ok(await mia.call(endpoints.startMessage, { ...one(applicationId), body }));
      const text = String(draft.text)
        .replace(/⟦personal_line⟧/g, line)
        .replace(/⟦\w+⟧/g, 'Tuesday at 10:00');
      const params = { messageId: draft.id };
      ok(await mia.call(endpoints.editMessage, { params, body: { text } }));
      const approved = await mia.call(endpoints.approveMessage, {
        params,
        body: { when: 'now', evenInQuietHours: true },
      });
      if (approved.status === 200) await sendMessages(server.deps, { batchSize: 20 });
      return { ...approved, messageId: draft.id as string, text };
    },
    /** What the candidate sees behind a new private link. */
    statusPage: async (applicationId: string): Promise<{ readonly path: string; readonly text: string }> => {
      const { url } = ok(await mia.call(endpoints.makeStatusLink, one(applicationId)));
      const path = new URL(url).pathname;
      return { path, text: await (await server.browser().fetch(path)).text() };
    },
    tell: async (applicationId: string, body: object = { wasReached: true, says: ['decision'] }) =>
      ok(await mia.call(endpoints.recordCall, { ...one(applicationId), body: body as never })),
  };
}

export function mailOf(name: string): string {
  return `${name.toLowerCase().replace(/[^a-z0-9]+/g, '.')}@example.com`;
}

interface Answered {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: stories look into answers, whose shape the server has checked
  readonly body: any;
}

export function ok({ status, body }: Answered) {
  if (status >= 300) throw new Error(`It answered ${status}: ${JSON.stringify(body)}`);
  return body;
}
