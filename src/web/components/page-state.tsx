import { Button, Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asSentence } from '../lib/as-sentence.ts';
import { isFileMissing, problemOf } from '../lib/problem.ts';
import './page-state.css';

/** Shown while the first answer is on its way; says so to those who cannot see it. */
export function Loading({ rows = 6 }: { rows?: number }) {
  const { t } = useTranslation();
  return (
    <div role="status" className="loading">
      <span className="visually-hidden">{t('Loading')}</span>
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bars without identity
        <Skeleton key={index} height={54} radius="md" />
      ))}
    </div>
  );
}

/** Nothing to show, said as a sentence, with what can be done next. */
export function Empty({
  title,
  children,
  isPage = false,
}: {
  title: string;
  children?: ReactNode;
  isPage?: boolean;
}) {
  return (
    <div className="empty">
      {isPage ? <h1 className="empty-title">{title}</h1> : <p className="empty-title">{title}</p>}
      {children && <div className="empty-text">{children}</div>}
    </div>
  );
}

/** What went wrong, as a sentence, and the way back to work. */
export function ProblemNotice({ error, onRetry }: { error: unknown; onRetry?: (() => void) | undefined }) {
  const { t } = useTranslation();
  const problem = problemOf(error);
  const isGone = isFileMissing(error);
  return (
    <div className="problem" role="alert">
      <p className="problem-title">{asSentence(problem.sentence)}</p>
      {(onRetry || isGone) && (
        <Button variant="default" size="xs" onClick={isGone ? () => window.location.reload() : onRetry}>
          {isGone ? t('Load the page again') : t('Try again')}
        </Button>
      )}
    </div>
  );
}
