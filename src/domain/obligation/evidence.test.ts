import { describe, expect, it } from 'vitest';
import { decision, fact, interview, on, openKinds, owedOf, standingOf } from '../testing/story.ts';

const HELD = interview(on('2026-03-03 15:00'));
const AT = on('2026-03-04 10:00');

describe('what ends a duty (R10)', () => {
  it('told in the room counts as told, and closes the process when it was the no', () => {
    const decided = decision(on('2026-03-04 09:00'), 'decline');
    const told = fact(AT, { type: 'ToldInRoom', from: 'team', to: 'candidate', says: ['decision'] });
    const standing = standingOf({ facts: [HELD, decided, told], at: on('2026-03-04 11:00') });
    expect(owedOf(standing, 'outcome')).toMatchObject([{ state: { is: 'met', by: 'room' } }]);
    expect(standing.closure).toMatchObject({ how: 'told', at: AT });
    expect(standing.untold).toBeNull();
  });

  it('an offer tells that they were chosen, and never a no that was decided before it and recorded late', () => {
    const offer = fact(AT, { type: 'OfferMade', offerId: 'o' });
    const at = on('2026-03-04 11:00');
    const chosen = decision(on('2026-03-04 09:00'), 'offer');
    expect(standingOf({ facts: [HELD, chosen, offer], at }).untold).toBeNull();
    const declined = decision(on('2026-03-04 09:00'), 'decline');
    const standing = standingOf({ facts: [HELD, declined, offer], at });
    expect(standing.untold).toMatchObject({ outcome: 'decline' });
    expect(standing.closure).toBeNull();
  });

  it('a message on their machine proves nothing, like a call that rang out', () => {
    const voicemail = fact(AT, {
      type: 'CallMade',
      callId: 'c',
      from: 'team',
      to: 'candidate',
      says: ['thanks'],
      wasReached: false,
      leftVoicemail: true,
    });
    const standing = standingOf({ facts: [HELD, voicemail], at: on('2026-03-04 11:00') });
    expect(openKinds(standing)).toContain('thankYou');
  });
});
