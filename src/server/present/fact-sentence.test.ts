import { describe, expect, it, test } from 'vitest';
import { fact, interview, mail, on, received } from '../../domain/testing/story.ts';
import { LANGUAGES, type Language } from '../../domain/wording/language.ts';
import { factSentence } from './fact-sentence.ts';
import type { FactWords } from './facts/fact-speech.ts';

const AT = on('2026-03-03 15:00');
const wordsIn = (language: Language, seeker: FactWords['seeker']): FactWords => ({
  language,
  members: new Map(),
  person: 'Ada Stone',
  agency: null,
  seeker,
  deadline: (deadline) => ('on' in deadline ? deadline.on : 'then'),
  moment: () => 'then',
});
const toSeeker = (language: Language) => wordsIn(language, { company: 'Linden Labs' });

/** What happens in a job seeker's workspace: told by both sides, done by both sides. */
const LIVED = [
  fact(AT, { type: 'ApplicationReceived', channel: 'direct' }),
  interview(AT, { id: 'first' }),
  fact(AT, { type: 'InterviewMoved', interviewId: 'first', by: 'candidate' }),
  fact(AT, { type: 'InterviewMoved', interviewId: 'first', by: 'team', startsAt: AT, endsAt: AT }),
  fact(AT, { type: 'InterviewCancelled', interviewId: 'first', by: 'team' }),
  fact(AT, { type: 'InterviewMissed', interviewId: 'first', by: 'candidate' }),
  fact(AT, { type: 'InterviewMissed', interviewId: 'first', by: 'interviewer' }),
  fact(AT, {
    type: 'DebriefRecorded',
    interviewId: 'first',
    interviewerId: 'ada',
    closing: { kind: 'teamPromised', deadline: { on: '2026-03-06' } },
  }),
  fact(AT, { type: 'PromiseMade', by: 'team', to: 'candidate', deadline: { on: '2026-03-06' } }),
  fact(AT, { type: 'PromiseMade', by: 'candidate', to: 'team', deadline: { on: '2026-03-06' } }),
  fact(AT, { type: 'TaskAgreed', taskId: 't', owedBy: 'candidate', deadline: { on: '2026-03-06' } }),
  fact(AT, { type: 'AnswerAsked', about: 'reply', owedBy: 'candidate' }),
  fact(AT, { type: 'DecisionMade', decisionId: 'd', outcome: 'decline', decidedBy: 'company' }),
  mail(AT, ['holding', 'interestQuestion'], { promise: { on: '2026-03-06' } }),
  received(AT, ['followUp', 'feedbackRequest', 'interest']),
  fact(AT, { type: 'MessageBounced', messageId: 'm', isHard: true }),
  fact(AT, { type: 'CallMade', callId: 'c', wasReached: true, from: 'candidate', to: 'team', says: [] }),
  fact(AT, { type: 'CallMade', callId: 'c', wasReached: false, from: 'team', to: 'candidate', says: [] }),
  fact(AT, { type: 'ToldInRoom', from: 'team', to: 'candidate', says: ['decision'] }),
  fact(AT, { type: 'ToldInRoom', from: 'candidate', to: 'team', says: ['interest'] }),
  fact(AT, { type: 'StatusPageRead', says: [] }),
  fact(AT, { type: 'WishStated', hearBy: '2026-03-06', noticeChannel: 'call' }),
  fact(AT, { type: 'InterestStated', interest: 'yes' }),
  fact(AT, { type: 'CompetingOfferShared', deadline: { on: '2026-03-06' } }),
  fact(AT, { type: 'OfferMade', offerId: 'o' }),
  fact(AT, { type: 'OfferQuestioned', offerId: 'o' }),
  fact(AT, { type: 'OfferAccepted', offerId: 'o', startsOn: '2026-04-01' }),
  fact(AT, { type: 'OfferDeclined', offerId: 'o' }),
  fact(AT, { type: 'SearchTold', search: 'offer' }),
  fact(AT, { type: 'RefereesAsked', count: 2, owedBy: 'candidate' }),
  fact(AT, { type: 'RefereeNamed', referenceId: 'r', relation: 'supervisor' }),
  fact(AT, { type: 'RefereeWarned', referenceId: 'r' }),
  fact(AT, { type: 'AbsenceStated', party: 'team', from: '2026-03-04', until: '2026-03-06' }),
  fact(AT, { type: 'AbsenceStated', party: 'candidate', from: '2026-03-04', until: '2026-03-06' }),
  fact(AT, { type: 'CandidateWithdrew' }),
  fact(AT, { type: 'SilenceReported' }),
  fact(AT, { type: 'ClosureWaived', waivedBy: 'ada' }),
  fact(AT, { type: 'ApplicationReopened', reopenedBy: 'ada' }),
];

describe('what happened, told to a job seeker', () => {
  it.each([
    ['en', 'Linden Labs wrote to you: the decision', 'You wrote to Linden Labs: a follow-up'],
    ['fr', 'Linden Labs vous a écrit\u00a0: la décision', 'Vous avez écrit à Linden Labs\u00a0: une relance'],
    [
      'de',
      'Linden Labs hat Ihnen geschrieben: die Entscheidung',
      'Sie haben Linden Labs geschrieben: eine Nachfrage',
    ],
    ['es', 'Linden Labs le escribió: la decisión', 'Usted escribió a Linden Labs: un recordatorio'],
  ] as const)('in %s they are addressed, and the other side is the company', (language, theirs, own) => {
    expect(factSentence(mail(AT, ['decision']), toSeeker(language))).toBe(theirs);
    expect(factSentence(received(AT, ['followUp']), toSeeker(language))).toBe(own);
  });

  it.each(LANGUAGES)('in %s nothing speaks of them, of “the team” or of “us”', (language) => {
    for (const one of LIVED) {
      const sentence = factSentence(one, toSeeker(language));
      expect(sentence, one.type).not.toMatch(
        /Ada Stone|candidate|\bteam\b|équipe|equipo|unserer|notre|nuestr|\bour\b|\(\)/i,
      );
      expect(sentence, one.type).toMatch(/^\p{Lu}.+[^.!]$/u);
    }
  });

  it.each(LANGUAGES)('in %s a company that has no name here is still no team', (language) => {
    for (const one of LIVED)
      expect(factSentence(one, wordsIn(language, { company: null })), one.type).not.toMatch(
        /\bteam\b|équipe|equipo|null|undefined/i,
      );
  });
});

test('a machine’s message is called one, and nobody “wrote”', () => {
  const automatic = fact(AT, {
    type: 'MessageReceived',
    messageId: 'm',
    from: 'team',
    to: 'candidate',
    says: [],
    automatic: { awayUntil: '2026-03-20' },
  });
  expect(factSentence(automatic, toSeeker('en'))).toBe(
    'An automatic message came from Linden Labs: away until 2026-03-20',
  );
});

test('a team reads of the person by name', () => {
  expect(factSentence(received(AT, ['followUp']), wordsIn('en', undefined))).toBe(
    'Ada Stone wrote: they follow up',
  );
});

test.each(LANGUAGES)('an interview that is only called “interview” is not said twice, in %s', (language) => {
  const held = (stage: string) =>
    factSentence(
      fact(AT, {
        type: 'InterviewHeld',
        interviewId: 'i',
        stage,
        interviewers: [],
        countsAsInterview: true,
      }),
      wordsIn(language, undefined),
    );
  expect(held('Interview')).not.toContain('(');
  expect(held('Final talk')).toContain('(Final talk)');
});
