import { describe, expect, it } from 'vitest';
import { understandReason, understandStatus } from './application-words.ts';
import { isScreening, understandInterview, understandOffer } from './interview-words.ts';
import type { ApplicationMeaning, InterviewMeaning, OfferMeaning } from './meanings.ts';
import { saysTold } from './told-words.ts';

describe('the words of a status', () => {
  it.each<[string, ApplicationMeaning]>([
    ['Active', 'moving'],
    ['In Process', 'moving'],
    ['2nd interview', 'moving'],
    ['Some stage of ours', 'moving'],
    ['Not rejected yet', 'moving'],
    ['waiting for Ines, then offer', 'moving'],
    ['Rejected', 'declined'],
    ['REJECTED', 'declined'],
    ['Rejected by Client', 'declined'],
    ['Rejected - after phone screen', 'declined'],
    ['Client Declined', 'declined'],
    ['Not selected', 'declined'],
    ['Not a good fit', 'declined'],
    ['Disqualified', 'declined'],
    ['abgelehnt', 'declined'],
    ['Withdrawn', 'withdrawn'],
    ['Candidate withdrew', 'withdrawn'],
    ['Withdrew - accepted another offer', 'withdrawn'],
    ['Declined by candidate', 'withdrawn'],
    ['Candidate Rejected', 'withdrawn'],
    ['Not interested', 'withdrawn'],
    ['Hired', 'hired'],
    ['Offer Accepted', 'hired'],
    ['Placed', 'hired'],
    ['Offer', 'offered'],
    ['Offer extended', 'offered'],
    ['Offer declined', 'offerDeclined'],
    ['Declined our offer', 'offerDeclined'],
    ['On Hold', 'onHold'],
    ['Waitlisted', 'onHold'],
    ['Waiting list', 'onHold'],
    ['Archived', 'ended'],
    ['Position on hold', 'frozen'],
    ['Position filled', 'filled'],
    ['Job has been filled', 'filled'],
  ])('%s means %s', (text, means) => {
    expect(understandStatus(text).means).toBe(means);
  });

  it('says when it did not understand', () => {
    expect(understandStatus('Some stage of ours').by).toBe('none');
    expect(understandStatus('Rejected').by).toBe('word');
    expect(understandStatus('Rejected, thanks').by).toBe('part');
  });

  it('takes its time only once with long nonsense', () => {
    const started = performance.now();
    understandStatus('rejected by '.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('who ended it', () => {
  it.each<[string | null, string | null, ApplicationMeaning | null]>([
    ['They rejected us', null, 'withdrawn'],
    ['THEY_REJECTED_US', null, 'withdrawn'],
    ['We rejected them', 'Salary', 'declined'],
    ['RejectedByCandidate', null, 'withdrawn'],
    ['RejectedByOrg', null, 'declined'],
    ['None specified', 'Withdrew', 'withdrawn'],
    ['Wrong skill set', 'Accepted another offer', 'withdrawn'],
    [null, 'Hired', 'hired'],
    [null, 'Position filled', 'declined'],
    [null, 'Unresponsive', null],
    [null, 'Underqualified', 'declined'],
    [null, null, null],
  ])('%s, %s: %s', (type, reason, means) => {
    expect(understandReason(type, reason)).toBe(means);
  });
});

describe('the words of an interview', () => {
  it.each<[string | null, InterviewMeaning]>([
    [null, 'planned'],
    ['scheduled', 'planned'],
    ['to_be_scheduled', 'planned'],
    ['Pending', 'planned'],
    ['complete', 'held'],
    ['awaiting_feedback', 'held'],
    ['WaitingOnFeedback', 'held'],
    ['Passed', 'held'],
    ['Cancelled', 'cancelled'],
    ['Canceled by candidate', 'cancelledByCandidate'],
    ['No Show', 'missedByCandidate'],
    ['no-show', 'missedByCandidate'],
    ['Candidate did not attend', 'missedByCandidate'],
    ['Interviewer no-show', 'missedByInterviewer'],
    ['Rescheduled', 'moved'],
    ['Postponed', 'moved'],
  ])('%s means %s', (text, means) => {
    expect(understandInterview(text).means).toBe(means);
  });

  it('R6: preliminary screening is told from interviews', () => {
    expect(['Phone Screen', 'Pre-screen', 'recruiter call', 'Screening'].map(isScreening)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['Phone interview', 'Panel', 'Onsite'].map(isScreening)).toEqual([false, false, false]);
  });
});

describe('the words of an offer', () => {
  it.each<[string, OfferMeaning]>([
    ['Sent', 'made'],
    ['unresolved', 'made'],
    ['Accepted', 'accepted'],
    ['signed', 'accepted'],
    ['denied', 'declined'],
    ['Rejected', 'declined'],
    ['rescinded', 'withdrawn'],
    ['draft', 'draft'],
    ['approval-sent', 'draft'],
  ])('%s means %s', (text, means) => {
    expect(understandOffer(text).means).toBe(means);
  });
});

describe('a status that says that the person was told', () => {
  it.each([
    'Rejected - told by phone',
    'Rejected - email sent',
    'Rejection email sent',
    'Rejection sent',
    'Rejected, candidate informed',
    'Declined (called Tuesday)',
    'Absage verschickt',
    'abgelehnt, telefonisch informiert',
    'Refus envoyé',
    'Refusée, prévenue par téléphone',
    'Rechazada, ya avisada',
    'Rechazo enviado',
  ])('%s', (status) => expect(saysTold(status)).toBe(true));

  it.each([
    'Rejected',
    'Rejected (not told yet)',
    'Rejected - to be told',
    'Rejected - call candidate',
    'Rejected, email not sent',
    'Rejected - needs to be informed',
    'Declined - told us by phone',
    'Absage noch nicht verschickt',
    'abgelehnt, muss informiert werden',
    'Refusé, pas prévenu',
    'Refusé, doit être informé',
    'Rechazado, sin avisar',
    'Rechazado, pendiente de ser informado',
  ])('not so: %s', (status) => expect(saysTold(status)).toBe(false));
});
