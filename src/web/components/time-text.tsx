import type { Instant } from '../../lib/instant.ts';
import { useReaderClock } from '../lib/clock.tsx';
import { sayDay, sayFully, sayMoment } from '../lib/when.ts';

/** A date in the reader's zone; the full date, time and zone are one hover away, and in the markup for machines. */
export function TimeText({ at, withTime = false }: { at: Instant; withTime?: boolean }) {
  const { timeZone, now } = useReaderClock();
  return (
    <time dateTime={new Date(at).toISOString()} title={sayFully(timeZone, at)} className="tabular">
      {withTime ? sayMoment(timeZone, at, now) : sayDay(timeZone, at, now)}
    </time>
  );
}
