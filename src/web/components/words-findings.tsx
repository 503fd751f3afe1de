import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { WordsFinding } from '../../contract/templates.ts';
import { CHECK_WORDS } from '../lib/check-words.ts';
import './words-findings.css';

interface WordsFindingsProps {
  readonly findings: readonly WordsFinding[];
  /** Takes the reader to the place, such as by selecting it in the field. */
  readonly onShow?: ((finding: WordsFinding) => void) | undefined;
  /** Puts the better words in; left out where nobody may write. */
  readonly onTake?: ((finding: WordsFinding) => void) | undefined;
}

/** What the checker questions in a letter: where, why, and what to write instead. Nothing is held back for it. */
export function WordsFindings({ findings, onShow, onTake }: WordsFindingsProps) {
  const { t } = useTranslation();
  return (
    <section className="words-findings" aria-label={t('Worth another look')} aria-live="polite">
      {findings.length > 0 && (
        <>
          <p className="words-findings-title">
            {t('{{count}} places are worth another look', { count: findings.length })}
          </p>
          <ul>
            {findings.map((finding) => (
              <Entry key={keyOf(finding)} finding={finding} onShow={onShow} onTake={onTake} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Entry({
  finding,
  onShow,
  onTake,
}: Omit<WordsFindingsProps, 'findings'> & { finding: WordsFinding }) {
  const { t } = useTranslation();
  const { quote, better, weight } = finding;
  return (
    <li data-weight={weight}>
      {quote !== '' &&
        (onShow ? (
          <button type="button" className="words-quote" onClick={() => onShow(finding)}>
            {quote}
          </button>
        ) : (
          <q className="words-quote">{quote}</q>
        ))}
      <p>{t(CHECK_WORDS[finding.rule])}</p>
      {better !== null && (
        <p className="words-better">
          <span className="words-better-text">{better}</span>
          {onTake && finding.part === 'body' && (
            <Button size="compact-xs" variant="default" onClick={() => onTake(finding)}>
              {t('Write this')}
            </Button>
          )}
        </p>
      )}
    </li>
  );
}

function keyOf({ rule, part, start, end }: WordsFinding): string {
  return `${rule}/${part}/${start}-${end}`;
}
