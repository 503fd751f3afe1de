import { describe, expect, it } from 'vitest';
import { consentEnd, mayAgreeUntil, nextTouch, renewalFrom } from './bench-days.ts';

describe('somebody on the bench', () => {
  it('agrees until a day, of two years at most', () => {
    expect(consentEnd('2026-11-02', 12)).toBe('2027-11-02');
    expect(consentEnd('2026-11-02', 60)).toBe('2028-11-02');
    expect(mayAgreeUntil('2026-11-02', '2026-11-02')).toBe(false);
    expect(mayAgreeUntil('2026-11-02', '2028-11-02')).toBe(true);
    expect(mayAgreeUntil('2026-11-02', '2028-11-03')).toBe(false);
  });

  it('hears a light word after five weeks, then each quarter, and none once the consent is over', () => {
    const agreed = { agreedOn: '2026-11-02', until: '2027-05-02' };
    expect(nextTouch({ ...agreed, touchedOn: null })).toBe('2026-12-07');
    expect(nextTouch({ ...agreed, touchedOn: '2026-12-07' })).toBe('2027-03-07');
    expect(nextTouch({ ...agreed, touchedOn: '2027-03-07' })).toBeNull();
  });

  it('is asked once, a month before the end, whether it shall go on', () => {
    expect(renewalFrom('2027-11-02')).toBe('2027-10-03');
  });
});
