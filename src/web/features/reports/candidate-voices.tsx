import { useTranslation } from 'react-i18next';
import type { MeasuresAnswer } from '../../../contract/measures.ts';
import { sayNumber } from '../../lib/say-count.ts';
import { FigureCard } from './figure-card.tsx';
import type { ReportPart } from './report-query.ts';
import { sayShare } from './say-figure.ts';

/** What candidates said themselves, beside what was counted; neither is corrected by the other. */
export function CandidateVoices({ voices, part }: { voices: MeasuresAnswer['voices']; part: ReportPart }) {
  const { t } = useTranslation();
  const { answers, informed, again, neverAnswered, answeredSince } = voices;
  return (
    <section>
      <h2 className="report-title">{t('What candidates say')}</h2>
      <div className="report-figures">
        <FigureCard
          name={t('knew at each point where they stood')}
          value={sayShare(informed.yes, answers)}
          beside={t('{{partly}} in part, {{no}} not', {
            partly: sayNumber(informed.partly),
            no: sayNumber(informed.no),
          })}
          part={part}
        />
        <FigureCard
          name={t('would apply again')}
          value={sayShare(again.yes, answers)}
          beside={t('{{maybe}} perhaps, {{no}} not', {
            maybe: sayNumber(again.maybe),
            no: sayNumber(again.no),
          })}
          part={part}
        />
        <FigureCard
          name={t('said that they never got an answer')}
          value={sayNumber(neverAnswered)}
          beside={t('{{count}} of them have one since', { count: answeredSince })}
          who="neverAnswered"
          part={part}
          isBad={neverAnswered > answeredSince}
        />
      </div>
      {answers === 0 && (
        <p className="report-few">{t('Nobody has answered the two questions in these days.')}</p>
      )}
    </section>
  );
}
