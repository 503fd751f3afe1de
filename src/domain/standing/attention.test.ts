import { describe, expect, it } from 'vitest';
import { circumstances, decision, fact, interview, mail, on, standingOf, TORONTO } from '../testing/story.ts';

const TUESDAY = on('2026-03-03 15:00');
const attention = (facts: Parameters<typeof standingOf>[0]['facts'], at: number, who = circumstances()) =>
  standingOf({ facts, at, who }).attention;

describe('R28: the place on Today', () => {
  it('an untold outcome, a broken promise, a law that is near, a wait, each with the instant since which it lasts', () => {
    const at = on('2026-04-10');
    const untold = attention([interview(TUESDAY), decision(on('2026-04-09'), 'decline')], at);
    const broken = attention(
      [interview(TUESDAY), mail(on('2026-03-04'), ['thanks'], { promise: { on: '2026-03-20' } })],
      at,
    );
    const brokenLater = attention(
      [interview(TUESDAY), mail(on('2026-03-04'), ['thanks'], { promise: { on: '2026-03-31' } })],
      at,
    );
    const notYet = [
      interview(TUESDAY),
      mail(on('2026-03-04'), ['thanks'], { promise: { on: '2026-05-29' } }),
    ];
    const law = attention(notYet, at, circumstances({ team: TORONTO }));
    const wait = attention([interview(on('2026-03-02'))], at);
    const shorter = attention([interview(on('2026-03-03'))], at);
    expect([untold, broken, brokenLater, law].map(({ urgency, since }) => [urgency, since])).toEqual([
      ['untold', on('2026-04-09')],
      ['promiseBroken', on('2026-03-21')],
      ['promiseBroken', on('2026-04-01')],
      ['lawNear', on('2026-04-18', TORONTO.timeZone)],
    ]);
    expect([wait, shorter].map(({ urgency, since }) => [urgency, since])).toEqual([
      ['wait', on('2026-03-02')],
      ['wait', on('2026-03-03')],
    ]);
  });

  it('owed from the day on which it is due, soon before that, waiting while the other side owes', () => {
    const promised = [
      interview(TUESDAY),
      mail(on('2026-03-03 16:00'), ['thanks'], { promise: { on: '2026-03-12' } }),
    ];
    expect(attention(promised, on('2026-03-11 23:59')).list).toBe('soon');
    expect(attention(promised, on('2026-03-12 00:00')).list).toBe('owed');
    const task = fact(on('2026-03-04 10:00'), { type: 'TaskAgreed', taskId: 't', owedBy: 'candidate' });
    expect(attention([...promised, task], on('2026-03-05')).list).toBe('waiting');
    expect(attention([], on('2026-03-05')).list).toBe('none');
  });
});
