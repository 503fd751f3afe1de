import { expect, test } from 'vitest';
import { createLog } from './log.ts';

test('a line is JSON with its level in words and the time in UTC', () => {
  const [line] = linesOf((log) => log.info({ due: 3 }, 'swept'));
  expect(line).toMatchObject({ level: 'info', msg: 'swept', due: 3 });
  expect(line?.['time']).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
});

test('secrets and personal content are hidden, also deep inside a request', () => {
  const [line] = linesOf((log) =>
    log.info({
      password: 'hunter2',
      request: { headers: { cookie: 'session=abc', authorization: 'Bearer abc' } },
      person: { email: 'ada@example.com' },
    }),
  );
  expect(JSON.stringify(line)).not.toMatch(/hunter2|session=abc|Bearer|ada@/);
});

test('lines below the level are not written', () => {
  expect(linesOf((log) => log.debug('detail'))).toEqual([]);
});

function linesOf(write: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
  const lines: Record<string, unknown>[] = [];
  write(createLog('info', { write: (line) => lines.push(JSON.parse(line)) }));
  return lines;
}
