import { useTranslation } from 'react-i18next';
import type { Finalist } from '../../../contract/finalists.ts';

const STRONGEST = 5;

/** Each interviewer's judgement on a scale from 1 to 5, with its author. */
export function Judgements({ judged }: { judged: Finalist['judged'][number] | undefined }) {
  const { t } = useTranslation();
  if (!judged) return <span className="finalists-none">{t('not judged')}</span>;
  return (
    <ul className="judgements">
      {judged.judgements.map(({ by, judgement }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one interviewer may judge the same in two interviews
        <li key={index}>
          <span className="judgement-dots" aria-hidden>
            {Array.from({ length: STRONGEST }, (_, dot) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: dots without identity
              <i key={dot} data-on={dot < judgement || undefined} />
            ))}
          </span>
          <span>
            {t('{{judgement}} of {{strongest}}', { judgement, strongest: STRONGEST })}
            {by && <span className="finalists-beside">{by.name}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
