import { describe, expect, it } from 'vitest';
import { createZone } from '../../../domain/calendar/zone.ts';
import { plainDateOf } from '../../../lib/day-number.ts';
import { HOUR, toIso } from '../../../lib/instant.ts';
import { instantOf } from './instant-of.ts';
import { readWrittenDate, witnessOf } from './written-date.ts';

const ZONE = createZone('America/Toronto');
const AT_NINE = 9 * HOUR;

function read(text: string, order: 'dmy' | 'mdy' | null = null): string | null {
  const date = readWrittenDate(text, order);
  return date && toIso(instantOf(date, ZONE, AT_NINE));
}

describe('a written date', () => {
  it.each([
    ['2025-04-03', '2025-04-03T13:00:00.000Z'],
    ['2025-04-03T10:00:00Z', '2025-04-03T10:00:00.000Z'],
    ['2025-04-03T10:00:00.250+02:00', '2025-04-03T08:00:00.250Z'],
    ['2025-04-03 10:00', '2025-04-03T14:00:00.000Z'],
    ['2025-04-03 10:00:00 UTC', '2025-04-03T10:00:00.000Z'],
    ['2025-04-03 10:00:00 -0400', '2025-04-03T14:00:00.000Z'],
    ['2025-04-03 10:00 CEST', '2025-04-03T08:00:00.000Z'],
    ['2025/4/3', '2025-04-03T13:00:00.000Z'],
    ['20250403', '2025-04-03T13:00:00.000Z'],
    ['3.4.2025', '2025-04-03T13:00:00.000Z'],
    ['03.04.25 14:30', '2025-04-03T18:30:00.000Z'],
    ['3 Apr 2025', '2025-04-03T13:00:00.000Z'],
    ['03-Apr-2025', '2025-04-03T13:00:00.000Z'],
    ['Thursday, April 3, 2025 2:30 PM', '2025-04-03T18:30:00.000Z'],
    ['Thu, 3 Apr 2025 10:00:00 +0000', '2025-04-03T10:00:00.000Z'],
    ['April 3rd, 2025 at 12:15 am', '2025-04-03T04:15:00.000Z'],
    ['3. März 2025', '2025-03-03T14:00:00.000Z'],
    ['3 août 2025', '2025-08-03T13:00:00.000Z'],
    ['3 juillet 2025', '2025-07-03T13:00:00.000Z'],
    ['3 juin 2025', '2025-06-03T13:00:00.000Z'],
    ['3 de abril de 2025', '2025-04-03T13:00:00.000Z'],
    ['2025年4月3日', '2025-04-03T13:00:00.000Z'],
    ['1743674400', '2025-04-03T10:00:00.000Z'],
    ['1743674400000', '2025-04-03T10:00:00.000Z'],
    ['45750', '2025-04-03T13:00:00.000Z'],
    ['45750.5', '2025-04-03T16:00:00.000Z'],
    ['13/04/2025', '2025-04-13T13:00:00.000Z'],
    ['04/13/2025', '2025-04-13T13:00:00.000Z'],
    ['04/04/2025', '2025-04-04T13:00:00.000Z'],
    ['Thu Apr 03 2025 10:00:00 GMT+0200 (Central European Summer Time)', '2025-04-03T08:00:00.000Z'],
    ['Thu Apr 03 10:00:00 CEST 2025', '2025-04-03T08:00:00.000Z'],
    ['Thu Apr  3 10:00:00 2025', '2025-04-03T14:00:00.000Z'],
    ['2025-04-03T10:00:00+02:00[Europe/Berlin]', '2025-04-03T08:00:00.000Z'],
    ['2025-04-03 10:00:00 -0400 EDT', '2025-04-03T14:00:00.000Z'],
    ['2025-04-03 10:00 -04:00', '2025-04-03T14:00:00.000Z'],
    ['2025-04-03 10:00-04:00', '2025-04-03T14:00:00.000Z'],
    ['Apr 3, 2025, 10:00 AM (GMT-04:00)', '2025-04-03T14:00:00.000Z'],
    ['20250403T100000Z', '2025-04-03T10:00:00.000Z'],
    ['20250403100000', '2025-04-03T14:00:00.000Z'],
    ['13/04/2025 à 10h30', '2025-04-13T14:30:00.000Z'],
    ['3 avr. 2025 10 h', '2025-04-03T14:00:00.000Z'],
    ['1er avril 2025', '2025-04-01T13:00:00.000Z'],
    ['03.04.2025 um 14:30 Uhr', '2025-04-03T18:30:00.000Z'],
    ['3. 4. 2025 14:30', '2025-04-03T18:30:00.000Z'],
    ['2025. 4. 3. 오후 2:30', '2025-04-03T18:30:00.000Z'],
    ['2025年4月3日 下午2:30', '2025-04-03T18:30:00.000Z'],
    ['２０２５/０４/０３', '2025-04-03T13:00:00.000Z'],
    ['١٣/٠٤/٢٠٢٥', '2025-04-13T13:00:00.000Z'],
    ['Apr 3, 2025 2:30\u202fPM', '2025-04-03T18:30:00.000Z'],
    ['April 3rd, 2025 at 2pm', '2025-04-03T18:00:00.000Z'],
    ['Apr 3, 2025 2:30pm - 3:15pm', '2025-04-03T18:30:00.000Z'],
    ['Apr 3, 2025 2:30pm-3:15pm', '2025-04-03T18:30:00.000Z'],
    ['2025-04-03 14:30 – 15:15', '2025-04-03T18:30:00.000Z'],
    ['03/Apr/2025', '2025-04-03T13:00:00.000Z'],
    ['2025-Apr-03', '2025-04-03T13:00:00.000Z'],
    ['Apr-03-2025', '2025-04-03T13:00:00.000Z'],
    ['3rd of April 2025', '2025-04-03T13:00:00.000Z'],
    ['3 kwietnia 2025', '2025-04-03T13:00:00.000Z'],
    ['3 czerwca 2025', '2025-06-03T13:00:00.000Z'],
    ['3. července 2025', '2025-07-03T13:00:00.000Z'],
    ['3. června 2025', '2025-06-03T13:00:00.000Z'],
    ['3 Ağustos 2025', '2025-08-03T13:00:00.000Z'],
    ['3 мая 2025 г.', '2025-05-03T13:00:00.000Z'],
    ['2025. szeptember 3.', '2025-09-03T13:00:00.000Z'],
  ])('%s is %s', (text, iso) => {
    expect(read(text)).toBe(iso);
  });

  it('needs an order where day and month could be either', () => {
    expect(read('03/04/2025')).toBeNull();
    expect(read('03/04/2025', 'dmy')).toBe('2025-04-03T13:00:00.000Z');
    expect(read('03/04/2025', 'mdy')).toBe('2025-03-04T14:00:00.000Z');
    expect(read('3-4-25 5', 'dmy')).toBeNull();
    expect(read('3-4-25 5pm', 'dmy')).toBe('2025-04-03T21:00:00.000Z');
    expect(read('3-4-25 5:00pm', 'dmy')).toBe('2025-04-03T21:00:00.000Z');
  });

  it('is refused where it contradicts the order', () => {
    expect(read('13/04/2025', 'mdy')).toBeNull();
    expect(read('04/13/2025', 'dmy')).toBeNull();
  });

  it.each([
    'soon',
    '',
    '2025-02-29',
    '31/02/2025',
    '2025-13-01',
    '12',
    '99999',
    '2025-04-03 25:00',
    '2025-04-03 10:61',
    '0003-04-05',
    '2025-04-03 10:00 IST',
    `1 ${'x'.repeat(100_000)}`,
    'Foo 3, 2025',
    '3 Foo 2025',
    '2025-04-03 later',
    '2025-04-03 10',
    '2025-04-03 13:00 pm',
    '20250403256000',
    'Thu Apr 31 10:00:00 CEST 2025',
    '3 Apr',
    'Apr 2025',
  ])('is not read from %j', (text) => {
    expect(read(text, 'dmy')).toBeNull();
  });

  it('witnesses the order of its column', () => {
    expect(witnessOf('13/04/2025')).toBe('dmy');
    expect(witnessOf('04/13/2025 10:00')).toBe('mdy');
    expect(witnessOf('04/03/2025')).toBe('either');
    expect(witnessOf('04/04/2025')).toBe('none');
    expect(witnessOf('04.03.2025')).toBe('none');
    expect(witnessOf('2025-03-04')).toBe('none');
  });

  it('is right on both nights on which the clocks change', () => {
    expect(read('2025-03-09 01:30')).toBe('2025-03-09T06:30:00.000Z');
    expect(read('2025-03-09 03:30')).toBe('2025-03-09T07:30:00.000Z');
    expect(read('2025-11-02 14:00')).toBe('2025-11-02T19:00:00.000Z');
    const sydney = createZone('Australia/Sydney');
    const date = readWrittenDate('2025-10-05 15:00', null);
    expect(date && toIso(instantOf(date, sydney, 0))).toBe('2025-10-05T04:00:00.000Z');
  });

  it('keeps the day of any date however it is written', () => {
    for (let day = 19_000; day < 21_000; day += 17) {
      const [year, month, date] = plainDateOf(day).split('-');
      for (const text of [
        `${year}-${month}-${date}`,
        `${date}/${month}/${year}`,
        `${date}.${month}.${year}`,
        String(day + 25569),
      ]) {
        expect(readWrittenDate(text, 'dmy')?.day, text).toBe(day);
      }
    }
  });
});
