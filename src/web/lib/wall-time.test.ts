import { describe, expect, it } from 'vitest';
import { instantOfWall, wallOfInstant } from './wall-time.ts';

describe('a time typed into a field is a time on the workspace’s clock', () => {
  it.each([
    ['America/Toronto', '2025-11-14T09:30', '2025-11-14T14:30:00.000Z'],
    ['Asia/Kolkata', '2025-11-14T09:30', '2025-11-14T04:00:00.000Z'],
    ['Australia/Sydney', '2025-11-14T09:30', '2025-11-13T22:30:00.000Z'],
    ['Europe/London', '2025-07-01T00:00', '2025-06-30T23:00:00.000Z'],
  ])('%s %s', (zone, wall, iso) => {
    expect(instantOfWall(zone, wall)).toBe(iso);
    expect(wallOfInstant(zone, Date.parse(iso))).toBe(wall);
  });

  it('moves an hour that the clocks skip to the one after', () => {
    expect(instantOfWall('Europe/London', '2026-03-29T01:30')).toBe('2026-03-29T01:30:00.000Z');
    expect(wallOfInstant('Europe/London', Date.parse('2026-03-29T01:30:00Z'))).toBe('2026-03-29T02:30');
  });

  it('takes the first of an hour that comes twice', () => {
    expect(instantOfWall('America/Toronto', '2025-11-02T01:30')).toBe('2025-11-02T05:30:00.000Z');
  });

  it('leaves an empty or broken field unanswered', () => {
    expect(instantOfWall('Europe/London', '')).toBeUndefined();
    expect(instantOfWall('Europe/London', '2025-13-40T99:99')).toBeUndefined();
  });
});
