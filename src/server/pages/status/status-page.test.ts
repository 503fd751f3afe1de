import { describe, expect, it } from 'vitest';
import { createCalendars } from '../../../domain/calendar/calendars.ts';
import type { Circumstances } from '../../../domain/circumstances.ts';
import type { Fact } from '../../../domain/fact/fact.ts';
import { resolvePolicy } from '../../../domain/policy/resolve-policy.ts';
import { LANGUAGES, type Language } from '../../../domain/wording/language.ts';
import { readerTime } from './reader-time.ts';
import { documentOf } from './status-document.ts';
import { statusPage } from './status-page.ts';
import { type StatusView, statusView } from './status-view.ts';

const toronto = { country: 'CA', region: 'ON', timeZone: 'America/Toronto' };
const direct: Circumstances = {
  workspace: 'team',
  channel: 'direct',
  team: toronto,
  candidate: toronto,
  mayWriteDirectly: true,
  ladder: { owner: 'mia', lead: null, manager: null, headOfHiring: null, complianceOwner: null },
  opening: { isPubliclyPosted: true, employerSize: 100, isFollowUpPartOfJob: false },
};
const throughAgency: Circumstances = {
  ...direct,
  channel: 'agency',
  agency: toronto,
  mayWriteDirectly: false,
};
const policy = resolvePolicy({ overrides: [], calendarOf: createCalendars(() => []) });

const at = (text: string) => Date.parse(text);
const TUESDAY_AFTERNOON = at('2026-11-03T15:00:00-05:00');
const WEDNESDAY = at('2026-11-04T10:00:00-05:00');
const THURSDAY = at('2026-11-05T10:00:00-05:00');
const NEXT_MONDAY = at('2026-11-09T10:00:00-05:00');

const held = fact('InterviewHeld', TUESDAY_AFTERNOON, {
  interviewId: 'i1',
  stage: 'Secret panel of doom',
  interviewers: ['mia'],
  countsAsInterview: true,
});
const byFriday = fact('DebriefRecorded', TUESDAY_AFTERNOON + 60_000, {
  interviewId: 'i1',
  interviewerId: 'mia',
  closing: { kind: 'teamPromised', deadline: { on: '2026-11-06' } },
});
const declined = fact('DecisionMade', WEDNESDAY, { decisionId: 'd1', outcome: 'decline', decidedBy: 'mia' });
const toldByMail = fact('MessageSent', THURSDAY, {
  messageId: 'm1',
  from: 'team',
  to: 'candidate',
  says: ['decision'],
  decisionId: 'd1',
});

describe('the candidate’s page', () => {
  it('says who owes the next word and by when, with the promise that was made', async () => {
    const page = await pageFor([held, byFriday], WEDNESDAY);
    expect(page).toContain('Northwind owes you the next word');
    expect(page).toContain('by the end of Friday 6 November 2026');
    expect(page).toContain('On Tuesday 3 November 2026 you were promised a word');
    expect(page).toContain('The date has not come yet');
  });

  it('shows the very same page before and after a decision that nobody has told', async () => {
    const before = await pageFor([held, byFriday], THURSDAY);
    expect(await pageFor([held, byFriday, declined], THURSDAY)).toBe(before);
  });

  it.each([
    [
      'a scorecard',
      fact('ScorecardFiled', WEDNESDAY, {
        interviewId: 'i1',
        interviewerId: 'mia',
        judgements: { craft: 1 },
      }),
    ],
    ['a stage', fact('StageEntered', WEDNESDAY, { stage: 'Rejects' })],
    ['an opening filled by somebody else', fact('OpeningFilled', WEDNESDAY, {})],
    ['a freeze that nobody mentioned', fact('OpeningFrozen', WEDNESDAY, {})],
    [
      'an absence inside the team',
      fact('AbsenceStated', WEDNESDAY, {
        party: 'team',
        memberId: 'mia',
        from: '2026-11-04',
        until: '2026-11-30',
      }),
    ],
    ['a closing without a word', fact('ClosureWaived', WEDNESDAY, { waivedBy: 'mia' })],
    ['a closing in the books', fact('ApplicationClosed', WEDNESDAY, {})],
    [
      'a word to the agency alone',
      fact('MessageSent', WEDNESDAY, {
        messageId: 'm0',
        from: 'team',
        to: 'agency',
        says: ['decision'],
        decisionId: 'd1',
      }),
    ],
  ])('gives nothing away of %s', async (_, secret) => {
    const before = await pageFor([held, byFriday], THURSDAY);
    expect(await pageFor([held, byFriday, secret], THURSDAY)).toBe(before);
  });

  it('shows the outcome once it was told, and asks for a confirmation', async () => {
    const page = await pageFor([held, byFriday, declined, toldByMail], NEXT_MONDAY);
    expect(page).toContain('This process has ended for you');
    expect(page).toContain('they are not going ahead with your application');
    expect(page).toContain('The promise was kept');
    expect(page).toContain('I have read this');
  });

  it('takes an outcome back when the mail that told it came back', async () => {
    const bounced = fact('MessageBounced', THURSDAY + 60_000, { messageId: 'm1', isHard: true });
    const page = await pageFor([held, byFriday, declined, toldByMail, bounced], NEXT_MONDAY);
    expect(page).not.toContain('not going ahead');
    expect(page).toBe(await pageFor([held, byFriday], NEXT_MONDAY));
  });

  it('says when the team is late, and that the promise was broken', async () => {
    const page = await pageFor([held, byFriday], NEXT_MONDAY);
    expect(page).toContain('Northwind is late with its next word to you');
    expect(page).toContain('It was due by the end of Wednesday 4 November 2026');
    expect(page).toContain('The date passed without a word');
  });

  it('waits with an outcome until the agency says that it passed it on', async () => {
    const toAgency = { ...toldByMail, to: 'agency' } as Fact;
    const confirmed = fact('AgencyConfirmed', THURSDAY + 60_000, { wordId: toldByMail.id });
    expect(await pageFor([held, declined, toAgency], NEXT_MONDAY, throughAgency)).not.toContain(
      'not going ahead',
    );
    expect(await pageFor([held, declined, toAgency, confirmed], NEXT_MONDAY, throughAgency)).toContain(
      'not going ahead',
    );
  });

  it('tells the time of the reader, with its zone', async () => {
    const page = await pageFor([held, byFriday], WEDNESDAY, direct, 'Asia/Kolkata');
    expect(page).toContain('Saturday 7 November 2026 at 10:30');
    expect(page).toContain('Kolkata time (GMT+5:30)');
  });

  it('remembers that the newest word was read', async () => {
    const read = fact('StatusPageRead', NEXT_MONDAY, { says: ['decision'], decisionId: 'd1' });
    const page = await pageFor([held, declined, toldByMail, read], NEXT_MONDAY + 1000);
    expect(page).toContain('You confirmed on Monday 9 November 2026 at 10:00');
    expect(page).not.toContain('I have read this');
  });

  it('never names a stage and carries no script', async () => {
    const page = await pageFor([held, byFriday], WEDNESDAY);
    expect(page).not.toContain('doom');
    expect(page).not.toMatch(/<script/i);
    expect(Buffer.byteLength(page)).toBeLessThan(20_000);
  });

  it.each([
    ['fr', 'Northwind vous doit le prochain retour', 'avant la fin du vendredi 6 novembre 2026'],
    [
      'de',
      'Northwind schuldet Ihnen die nächste Rückmeldung',
      'bis Freitag, 6. November 2026, Ende des Tages',
    ],
    [
      'es',
      'Northwind le debe las próximas noticias',
      'antes de que termine el viernes, 6 de noviembre de 2026',
    ],
  ] as const)('speaks %s, dates and all', async (language, owes, by) => {
    const page = await pageFor([held, byFriday], WEDNESDAY, direct, 'America/Toronto', language);
    expect(page).toContain(owes);
    expect(page).toContain(by);
    expect(page).toContain(`<html lang="${language}"`);
  });

  it.each(LANGUAGES)(
    'is small in %s, offers every language, and leaves no English behind',
    async (language) => {
      const facts = [held, byFriday, declined, toldByMail];
      const page = await pageFor(facts, NEXT_MONDAY, direct, 'America/Toronto', language);
      expect(Buffer.byteLength(page)).toBeLessThan(20_000);
      for (const name of ['English', 'Français', 'Deutsch', 'Español']) expect(page).toContain(name);
      const words = page
        .replace(/<style>[\s\S]*<\/style>|<select[\s\S]*<\/select>/g, '')
        .replace(/<[^>]+>/g, ' ');
      if (language !== 'en') expect(words).not.toMatch(/\b(the|you|your|this|with|word)\b/i);
    },
  );

  it('escapes what people typed', async () => {
    const view = statusView({ circumstances: direct, facts: [held], policy, now: WEDNESDAY });
    const page = await statusPage({
      language: 'en',
      view,
      team: '<b>Northwind</b>',
      opening: 'A & B',
      ...around(view, WEDNESDAY),
      person: { name: '"Ada"', address: null, phone: null },
      time: readerTime('en', 'America/Toronto', WEDNESDAY),
      path: '/s/abc',
    });
    expect(String(page)).not.toContain('<b>Northwind');
    expect(String(page)).toContain('A &amp; B');
  });
});

describe('an opening that was cancelled', () => {
  const cancelled = fact('OpeningClosed', WEDNESDAY, {});
  const toldTheEnd = fact('MessageSent', THURSDAY, {
    messageId: 'm9',
    from: 'team',
    to: 'candidate',
    says: ['decision'],
  });
  const story = [held, cancelled, toldTheEnd];
  const endOf = (facts: readonly Fact[]) =>
    documentOf({
      view: statusView({ circumstances: direct, facts, policy, now: NEXT_MONDAY }),
      applicationId: 'a1',
      team: 'Northwind',
      opening: 'Bookkeeper',
      page: 'https://northwind.example/s/abc',
    }).ended;

  it.each([
    ['en', 'The opening was cancelled', 'That is no answer about you'],
    ['fr', 'Le poste a été supprimé', 'Ce n’est pas une réponse à votre sujet'],
    ['de', 'Die Stelle wurde gestrichen', 'Das ist keine Antwort über Sie'],
    ['es', 'El puesto se ha cancelado', 'No es una respuesta sobre usted'],
  ] as const)('is why it ended, and no answer about them, in %s', async (language, title, why) => {
    const page = await pageFor(story, NEXT_MONDAY, direct, 'America/Toronto', language);
    expect(page).toContain(`<h1>${title}</h1>`);
    expect(page).toContain(why);
    expect(page.length).toBeLessThan(20_000);
  });

  it('is told by the document too', () => {
    expect(endOf(story)).toMatchObject({ how: 'told', because: 'openingCancelled' });
  });

  it('is not known before it was told, and changes nothing of a no of their own', async () => {
    expect(await pageFor([held, cancelled], NEXT_MONDAY)).not.toContain('cancelled');
    const own = [held, declined, fact('OpeningClosed', WEDNESDAY + 60_000, {}), toldByMail];
    expect(endOf(own)).toMatchObject({ how: 'told', because: null });
    expect(await pageFor(own, NEXT_MONDAY)).toContain('This process has ended for you');
    const filled = [held, fact('OpeningFilled', WEDNESDAY, {}), toldTheEnd];
    expect(endOf(filled)).toMatchObject({ because: null });
  });
});

async function pageFor(
  facts: readonly Fact[],
  now: number,
  circumstances = direct,
  timeZone = 'America/Toronto',
  language: Language = 'en',
) {
  const view = statusView({ circumstances, facts, policy, now });
  const time = readerTime(language, timeZone, now);
  return String(
    await statusPage({
      language,
      view,
      team: 'Northwind',
      opening: 'Bookkeeper',
      ...around(view, now),
      person: { name: 'Ada Park', address: 'ada@example.com', phone: null },
      time,
      path: '/s/abc',
    }),
  );
}

function around(view: StatusView, now: number) {
  const seen = { view, now, canMail: true, hasPulse: false };
  return { owner: 'Mia Stone', feedback: [], notice: null, seen };
}

function fact(type: Fact['type'], when: number, rest: object): Fact {
  const envelope = {
    id: `${type}-${when}`,
    at: when,
    recordedAt: when,
    actor: { kind: 'member', id: 'mia' },
  };
  return { ...envelope, type, ...rest } as Fact;
}
