import { describe, expect, test } from 'vitest';
import { asLongWork } from '../long-work.ts';
import { createWaitingLine, MOST_IN_A_ROW, type TakeTurn } from './waiting-line.ts';

describe('turns at the one session of the embedded database', () => {
  test('go to who asked first', async () => {
    expect(await orderOf(['ada', 'bo', 'cy'])).toEqual(['ada', 'bo', 'cy']);
  });

  test('of long work come after those of people, also of people who asked later', async () => {
    expect(await orderOf(['report', 'import', 'ada', 'bo'])).toEqual(['ada', 'bo', 'report', 'import']);
  });

  test('of long work come at last, however many people ask', async () => {
    const people = Array.from({ length: 2 * MOST_IN_A_ROW }, (_, index) => `person ${index}`);
    const order = await orderOf(['report', 'import', ...people]);
    expect(order.indexOf('report')).toBe(MOST_IN_A_ROW);
    expect(order.indexOf('import')).toBe(2 * MOST_IN_A_ROW + 1);
  });

  test('end once, even when they are ended twice', async () => {
    const takeTurn = createWaitingLine();
    const order: string[] = [];
    const end = await takeTurn();
    const next = hold(takeTurn, 'ada', order);
    const last = takeTurn();
    end();
    end();
    await next;
    (await last)();
    expect(order).toEqual(['ada']);
  });
});

const LONG = new Set(['report', 'import']);

/** Everybody asks while the session is held, in this order. */
async function orderOf(names: readonly string[]): Promise<string[]> {
  const takeTurn = createWaitingLine();
  const order: string[] = [];
  const end = await takeTurn();
  const all = names.map((name) => {
    const ask = () => hold(takeTurn, name, order);
    return LONG.has(name) ? asLongWork(ask) : ask();
  });
  end();
  await Promise.all(all);
  return order;
}

async function hold(takeTurn: TakeTurn, name: string, order: string[]): Promise<void> {
  const end = await takeTurn();
  order.push(name);
  await Promise.resolve();
  end();
}
