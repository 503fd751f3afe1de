import type { ApplicationPage } from '../../../contract/application-page.ts';
import { DAY } from '../../../lib/instant.ts';
import { TimeText } from '../../components/time-text.tsx';
import { capitalised } from '../../lib/as-sentence.ts';
import { useReaderClock } from '../../lib/clock.tsx';
import { sayLength } from '../../lib/when.ts';
import { usePerspective } from './perspective.ts';
import './side.css';

/** How the silence looks from the other side, or theirs from here. */
export function SilenceText({ page }: { page: ApplicationPage }) {
  const { now } = useReaderClock();
  const { silence } = page.standing;
  const { us, themName } = usePerspective(page);
  if (!silence) return null;
  const since = Date.parse(silence.since);
  if (now - since < DAY) return null;
  const isOurs = silence.of === us;
  return (
    <section>
      <h2 className="block-title">{isOurs ? 'From their side' : 'From your side'}</h2>
      <p>
        {isOurs ? `${capitalised(themName)} has` : 'You have'} heard nothing for {sayLength(now - since)},
        since <TimeText at={since} />.
      </p>
      <p className="side-quiet">{meaningOf(isOurs, now - since)}</p>
    </section>
  );
}

// Robert Half 2016, over 1,000 US workers, after an interview: docs/evidence.md, section 2.3.
function meaningOf(isOurs: boolean, ms: number): string {
  if (!isOurs)
    return 'Silence is no answer: people get ill, mails get lost. Ask before you conclude anything.';
  if (ms < 3 * DAY) return 'That still reads as an ordinary pause.';
  if (ms < 7 * DAY)
    return 'By now people begin to wonder. After a week, about one in four has lost interest.';
  if (ms < 14 * DAY)
    return 'After a week without a word, about one in four has lost interest. After two, it is two in three.';
  return 'After two weeks without a word, about two in three people have lost interest.';
}
