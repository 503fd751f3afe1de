import { Trans, useTranslation } from 'react-i18next';
import type { ApplicationPage } from '../../../contract/application-page.ts';
import { DAY } from '../../../lib/instant.ts';
import { TimeText } from '../../components/time-text.tsx';
import { useReaderClock } from '../../lib/clock.tsx';
import { t } from '../../lib/language/phrase.ts';
import { sayLength } from '../../lib/when.ts';
import { usePerspective } from './perspective.ts';
import './side.css';

/** How the silence looks from the other side, or theirs from here. */
export function SilenceText({ page }: { page: ApplicationPage }) {
  const { t } = useTranslation();
  const { now } = useReaderClock();
  const { silence } = page.standing;
  const { us, themName } = usePerspective(page);
  if (!silence) return null;
  const since = Date.parse(silence.since);
  if (now - since < DAY) return null;
  const isOurs = silence.of === us;
  return (
    <section>
      <h2 className="block-title">{isOurs ? t('From their side') : t('From your side')}</h2>
      <p>
        <Trans
          i18nKey={
            isOurs
              ? '<name/> has heard nothing for <length/>, since <when/>.'
              : 'You have heard nothing for <length/>, since <when/>.'
          }
          components={{
            name: <>{themName}</>,
            length: <>{sayLength(now - since)}</>,
            when: <TimeText at={since} />,
          }}
        />
      </p>
      <p className="side-quiet">{meaningOf(isOurs, now - since)}</p>
    </section>
  );
}

// Robert Half 2016, over 1,000 US workers, after an interview: docs/evidence.md, section 2.3.
function meaningOf(isOurs: boolean, ms: number): string {
  if (!isOurs)
    return t('Silence is no answer: people get ill, mails get lost. Ask before you conclude anything.');
  if (ms < 3 * DAY) return t('That still reads as an ordinary pause.');
  if (ms < 7 * DAY)
    return t('By now people begin to wonder. After a week, about one in four has lost interest.');
  if (ms < 14 * DAY)
    return t(
      'After a week without a word, about one in four has lost interest. After two, it is two in three.',
    );
  return t('After two weeks without a word, about two in three people have lost interest.');
}
