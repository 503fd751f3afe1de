import { useTranslation } from 'react-i18next';

/** The definitions, where the figures are. */
export function HowCounted() {
  const { t } = useTranslation();
  return (
    <details className="report-details">
      <summary>{t('How this is counted')}</summary>
      <ul>
        <li>
          {t(
            'Told means evidence: a mail that was accepted and did not come back, a call that reached them, a talk in the room, the status page read. A click, an automatic reply and a mail that came back are no answers.',
          )}
        </li>
        <li>
          {t(
            'Of those whose process ended by a no, a hire or a declined offer, the share that was told. Who withdrew is not counted; a written reason instead of a word counts as not told.',
          )}
        </li>
        <li>
          {t(
            'A promise counts on the day on which it fell due: kept, renewed by a dated word before that day, or broken.',
          )}
        </li>
        <li>
          {t(
            'The wait for an answer counts those who still wait as well, as long as they have waited (Kaplan and Meier); the band holds the true share in 95 of 100 cases.',
          )}
        </li>
        <li>{t('Of fewer than 20 people the numbers stand in place of a percentage.')}</li>
      </ul>
    </details>
  );
}
