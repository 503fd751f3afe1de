import { AppError } from '../../domain/app-error.ts';
import { dayNumberOf } from '../../lib/day-number.ts';
import { askedLanguage } from '../asked-language.ts';
import type { ServerDeps } from '../deps.ts';
import type { HandlersOf } from '../handler.ts';
import { readCalendar } from '../read-calendar.ts';

const LONGEST_DAYS = 42;

/** Everything with a date. */
export function calendarRoutes(deps: ServerDeps): HandlersOf<'getCalendar'> {
  return {
    getCalendar: async ({ caller, query, c }) => {
      const [first, last] = [dayNumberOf(query.from), dayNumberOf(query.until)];
      refuseOdd(first, last);
      return await readCalendar(deps, {
        language: askedLanguage(c),
        caller,
        first,
        last,
        whose: query.whose,
      });
    },
  };
}

function refuseOdd(first: number, last: number): void {
  if (last >= first && last - first < LONGEST_DAYS) return;
  throw new AppError(
    'input_invalid',
    'Cannot show these days: a calendar has between one day and six weeks',
    {
      until: 'must lie after the first day, and less than six weeks from it',
    },
  );
}
