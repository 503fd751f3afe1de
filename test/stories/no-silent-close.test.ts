import fc from 'fast-check';
import { expect, it } from 'vitest';
import { recordFactsInBulk } from '../../src/actions/save-standing.ts';
import { settleClosing } from '../../src/actions/settle-closing.ts';
import { sweep } from '../../src/actions/sweep.ts';
import { endpoints } from '../../src/contract/endpoints.ts';
import type { Fact } from '../../src/domain/fact/fact.ts';
import { inWorkspace } from '../../src/storage/in-workspace.ts';
import { followTheApp } from './follow-the-app.ts';
import { importByTerminal, openAssistant, openMailDoor, pressOnStatusPage } from './other-doors.ts';
import { DAY, HOUR, mailOf, ok, openTeam } from './team-kit.ts';

const team = await openTeam();
const { mia, server } = team;
const ask = await openAssistant(team);
const handIn = await openMailDoor(team);
const recruiter = {
  name: 'Lee Rey',
  kind: 'agencyRecruiter',
  agencyName: 'Harbour People',
  address: 'lee@harbour.example',
} as const;
const { id: agencyId } = ok(await mia.call(endpoints.addPerson, { body: recruiter }));
const agencyPage = new URL(
  ok(await mia.call(endpoints.makeAgencyLink, { params: { personId: agencyId } })).url,
).pathname;
const { workspace, member } = ok(await mia.call(endpoints.getSession));

/** What anybody may ask for, by whatever door; each may be refused, and none may close in silence. */
const DOORS = {
  decline: (id) =>
    mia.call(endpoints.recordDecision, { ...at(id), body: { outcome: 'decline', criteria: ['Craft'] } }),
  advance: (id) => mia.call(endpoints.recordDecision, { ...at(id), body: { outcome: 'advance' } }),
  hold: (id) =>
    mia.call(endpoints.recordDecision, {
      ...at(id),
      body: { outcome: 'hold', holdUntil: { on: '2027-06-01' } },
    }),
  close: (id) => mia.call(endpoints.close, { ...at(id), body: {} }),
  waiveBlank: (id) => mia.call(endpoints.waiveClosure, { ...at(id), body: { reason: '  ' } }),
  waiveForSilence: (id) =>
    mia.call(endpoints.waiveClosure, {
      ...at(id),
      body: { reason: 'She never followed up after the interview' },
    }),
  fill: (_id, openingId) => mia.call(endpoints.fillOpening, { params: { openingId }, body: {} }),
  begin: (_id, openingId) =>
    mia.call(endpoints.beginEnding, { params: { openingId }, body: { how: 'cancelled' } }),
  closeOpening: (_id, openingId) => mia.call(endpoints.closeOpening, { params: { openingId }, body: {} }),
  freeze: (_id, openingId) => mia.call(endpoints.freezeOpening, { params: { openingId }, body: {} }),
  thaw: (_id, openingId) => mia.call(endpoints.thawOpening, { params: { openingId } }),
  reopen: (_id, openingId) =>
    mia.call(endpoints.reopenOpening, { params: { openingId }, body: { reason: 'The budget is back' } }),
  firstDay: (id) => mia.call(endpoints.confirmFirstDay, { ...at(id), body: {} }),
  cancelInterview: async (id) => {
    const { interviews } = await team.page(id);
    const params = { applicationId: id, interviewId: interviews[0]?.id ?? 'none' };
    return await mia.call(endpoints.cancelInterview, { params, body: {} });
  },
  callThatRangOut: (id) =>
    mia.call(endpoints.recordCall, { ...at(id), body: { wasReached: false, says: ['decision'] } }),
  mailThatBounced: async (id) => {
    const sent = await mia.call(endpoints.recordMessage, { ...at(id), body: { says: ['decision'] } });
    if (sent.status !== 201) return sent;
    const { factId } = sent.body.timeline.find(({ type }: { type: string }) => type === 'MessageSent');
    const params = { applicationId: id, messageId: factId };
    return ok(await mia.call(endpoints.recordBounce, { params, body: { isHard: true } }));
  },
  import: (id) =>
    byImport(id, [
      { type: 'DecisionMade', decisionId: 'imported', outcome: 'decline', decidedBy: 'unknown' },
    ]),
  importClosed: (id) => byImport(id, [{ type: 'ApplicationClosed' }]),
  importFilled: (id) => byImport(id, [{ type: 'OpeningFilled' }, { type: 'ApplicationClosed' }]),
  terminalRejected: (id) => byTerminal(id, 'Rejected'),
  terminalClosed: (id) => byTerminal(id, 'Archived'),
  assistantSaysTold: (id) =>
    ask('record_call', { applicationId: id, body: { wasReached: false, says: ['decision'] } }),
  assistantSnoozes: async (id) => {
    const { obligations } = await team.page(id);
    const key = obligations[0]?.key ?? 'none';
    const body = { until: dayIn(3), reason: 'betterMoment' };
    return await ask('snooze_duty', { applicationId: id, obligationKey: key, body });
  },
  assistantDraftsTheNo: (id) => ask('draft_mail', { applicationId: id, body: { forOutcome: true } }),
  assistantTakesTheInterviewBack: async (id) =>
    ask('take_back', { applicationId: id, factId: await factOf(id, 'InterviewHeld'), body: {} }),
  takeTheInterviewBack: async (id) => {
    const params = { applicationId: id, factId: await factOf(id, 'InterviewHeld') };
    return await mia.call(endpoints.takeBack, { params, body: {} });
  },
  takeTheDecisionBack: async (id) => {
    const params = { applicationId: id, factId: await factOf(id, 'DecisionMade') };
    return await mia.call(endpoints.takeBack, { params, body: {} });
  },
  mailOfThanks: async (id) =>
    handIn(await nameOf(id), { subject: 'Thank you', words: 'Thank you for the talk today.' }),
  mailByMachine: async (id) =>
    handIn(await nameOf(id), {
      subject: 'Automatic reply: Your application',
      words: 'I am away until Monday and read no mail.',
      headers: ['Auto-Submitted: auto-replied'],
    }),
  wordToAgency: (id) =>
    mia.call(endpoints.recordMessage, { ...at(id), body: { to: 'agency', says: ['thanks'] } }),
  agencyConfirms: async (id) =>
    onAgencyPage('passing-on', { application: id, word: await factOf(id, 'MessageSent') }),
  agencyWrites: (id) => onAgencyPage('words', { application: id, text: 'When do we hear?' }),
  statusPageQuestion: (id) =>
    pressOnStatusPage(team, id, { act: 'question', fields: { text: 'When will I hear?' } }),
  statusPageNoAnswer: (id) => pressOnStatusPage(team, id, { act: 'no-answer', fields: {} }),
  offer: (id) => mia.call(endpoints.recordOffer, { ...at(id), body: {} }),
  refereesWanted: (id) => mia.call(endpoints.askForReferees, { ...at(id), body: { count: 1 } }),
  backgroundCheck: (id) =>
    mia.call(endpoints.askCheck, {
      ...at(id),
      body: { what: 'employment', rules: 'fcra', checker: 'Sterling' } as never,
    }),
  handOverTheDuty: async (id) => {
    const { obligations } = await team.page(id);
    const params = { applicationId: id, obligationKey: obligations[0]?.key ?? 'none' };
    return await mia.call(endpoints.handOverDuty, { params, body: { memberId: member.id } });
  },
  approveAndUndo: async (id) => {
    const started = await mia.call(endpoints.startMessage, { ...at(id), body: { forOutcome: true } });
    if (started.status >= 300) return started;
    const params = { messageId: started.body.id };
    const text = `${started.body.text}`.replace(/⟦\w+⟧/g, 'We liked the talk about the ledger.');
    await mia.call(endpoints.editMessage, { params, body: { text } });
    await mia.call(endpoints.approveMessage, { params, body: { when: 'held', evenInQuietHours: true } });
    return await mia.call(endpoints.takeBackApproval, { params });
  },
  pastedMail: (id) =>
    mia.call(endpoints.keepPastedMail, {
      body: { applicationId: id, sentOn: dayIn(0), says: 'no', text: 'We will not go on.' },
    }),
  erase: async (id) => {
    const { person } = await team.page(id);
    return await mia.call(endpoints.erasePerson, {
      params: { personId: person.id },
      body: { theyAsked: false },
    });
  },
  time: async () => {
    server.clock.advance(6 * DAY);
    await sweep(server.deps, { batchSize: 50 });
    await settleClosing(server.deps);
  },
} as const satisfies Record<string, (id: string, openingId: string) => Promise<unknown>>;

type Door = keyof typeof DOORS;

function at(applicationId: string) {
  return { params: { applicationId } };
}

async function factOf(applicationId: string, type: string): Promise<string> {
  const { timeline } = await team.page(applicationId);
  const entry = timeline.find(
    (one: { type: string; takenBack: unknown }) => one.type === type && one.takenBack === null,
  );
  return entry?.factId ?? 'none';
}

async function onAgencyPage(what: string, fields: Record<string, string>): Promise<Response> {
  const body = new URLSearchParams(fields);
  return await server.browser().fetch(`${agencyPage}/${what}`, { method: 'POST', body });
}

async function passOn(application: string, word: string): Promise<void> {
  await onAgencyPage('passing-on', { application, word });
}

async function nameOf(applicationId: string): Promise<string> {
  return (await team.page(applicationId)).person.name;
}

function dayIn(days: number): string {
  return new Date(server.clock.now() + days * DAY).toISOString().slice(0, 10);
}

/** As the terminal imports: the same person for the same opening, whom the other system has done with. */
async function byTerminal(applicationId: string, status: string): Promise<void> {
  const { person, opening } = await team.page(applicationId);
  const day = dayIn(-1);
  await importByTerminal(team, [
    `${person.name},${mailOf(person.name)},${opening.name},${day},${day},${status}`,
  ]);
}

/** As an import records: facts of an export, past every rule of the app. */
async function byImport(applicationId: string, bodies: readonly object[]): Promise<void> {
  const now = server.clock.now();
  const facts = bodies.map((body, index) => {
    const id = `import:${applicationId}:${index}:${JSON.stringify(body).length}`;
    return { id, at: now, recordedAt: now, actor: { kind: 'import' }, ...body } as Fact;
  });
  await inWorkspace(server.deps.database, workspace.id, (trx) =>
    recordFactsInBulk(
      trx,
      { workspaceId: workspace.id, facts: new Map([[applicationId, facts]]) },
      { policies: server.deps.policies, now },
    ),
  );
}

/** Whether the process is closed although nobody told them and nobody wrote why not. */
async function isClosedInSilence(applicationId: string): Promise<boolean> {
  const { standing } = await team.page(applicationId);
  return standing.closure !== null || standing.phase === 'closed' || standing.phase === 'hired';
}

const sequences = fc.array(fc.constantFrom(...(Object.keys(DOORS) as Door[])), {
  minLength: 1,
  maxLength: 7,
});
let number = 0;

it('no sequence of requests through any door closes somebody who was interviewed in silence, and whoever then does what the app asks for comes to a last word', async () => {
  await fc.assert(
    fc.asyncProperty(sequences, fc.boolean(), async (doors, isThroughAgency) => {
      number += 1;
      const openingId = await team.opening(`Opening ${number}`);
      const applicationId = await team.met(openingId, `Person ${number}`, {
        hoursAgo: 3,
        ...(isThroughAgency && { application: { channel: 'agency', agencyId } }),
      });
      for (const door of doors) {
        await DOORS[door](applicationId, openingId);
        server.clock.advance(HOUR);
        expect(await isClosedInSilence(applicationId), doors.join(' → ')).toBe(false);
        const { state } = await team.answers(openingId);
        expect(state, doors.join(' → ')).not.toBe('closed');
      }
      const steps = await followTheApp(team, applicationId, passOn).catch((error: Error) => {
        throw new Error(`${doors.join(' → ')} ⇒ ${error.message}`);
      });
      const { standing } = await team.page(applicationId);
      expect(['told', 'declinedOffer'], [...doors, '⇒', ...steps].join(' → ')).toContain(
        standing.closure?.how,
      );
      const closed = await mia.call(endpoints.closeOpening, { params: { openingId }, body: {} });
      expect(closed.status, `${doors.join(' → ')}: ${JSON.stringify(closed.body)}`).toBe(200);
    }),
    {
      numRuns: Number(process.env['PROPERTY_RUNS'] ?? 30),
      // What it found once.
      examples: [
        [['offer', 'terminalRejected', 'decline'], false],
        [['importClosed', 'erase'], false],
      ],
      // The same sequences each time; `SEED=random` looks for others.
      ...(process.env['SEED'] !== 'random' && { seed: Number(process.env['SEED'] ?? 965693080) }),
    },
  );
}, 300_000);
