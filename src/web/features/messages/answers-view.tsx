import { Button, Progress } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AnswerPurpose, AnswersAnswer } from '../../../contract/endings.ts';
import { Chip } from '../../components/chip.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Empty, Loading, ProblemNotice } from '../../components/page-state.tsx';
import { call } from '../../lib/api.ts';
import { type Phrase, phrase } from '../../lib/language/phrase.ts';
import { answersQuery } from './answers-query.ts';
import './answers.css';
import { AnswerRow } from './answer-row.tsx';
import { CatchingNotice } from './catching-notice.tsx';
import { Preflight } from './preflight.tsx';
import { type Reviewing, useAnswers } from './use-answers.ts';

/** Everyone of an opening who is owed a word, each with a mail of their own: read one by one, approved together. */
export function AnswersView({ openingId, purpose }: { openingId: string; purpose: AnswerPurpose }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(answersQuery(openingId, purpose));
  if (!data && error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <>
      <p className="mail-meta mail-crumbs">
        <Link to="/openings/$openingId" params={{ openingId }}>
          {data.opening.name}
        </Link>
      </p>
      <PageHeader title={t(TITLES[purpose])} lead={t(LEADS[purpose])} />
      {purpose === 'ending' && <HowFar answers={data} openingId={openingId} />}
      {data.left.length === 0 ? (
        <Empty title={t('Nobody is left without a word')} />
      ) : (
        <Review openingId={openingId} purpose={purpose} left={data.left} />
      )}
    </>
  );
}

const TITLES: Readonly<Record<AnswerPurpose, Phrase>> = {
  ending: phrase('Answer everyone left'),
  freeze: phrase('Tell everyone of the freeze'),
  thaw: phrase('Tell everyone that it goes on'),
};

const LEADS: Readonly<Record<AnswerPurpose, Phrase>> = {
  ending: phrase('Each person gets a mail of their own. Read each; then approve those that you have read.'),
  freeze: phrase(
    'Why it stops, that it is not about them, and when they hear next: a mail of their own for each person.',
  ),
  thaw: phrase(
    'The new timeline, and whether they would still like to go on: a mail of their own for each person.',
  ),
};

/** What is done and what is left, and the last step once nobody is left. Everything done stays done when the page is left. */
function HowFar({ answers, openingId }: { answers: AnswersAnswer; openingId: string }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const close = useMutation({
    mutationFn: () => call('put /api/openings/{openingId}/closure', { params: { openingId }, body: {} }),
    onSuccess: () => queryClient.invalidateQueries(),
  });
  const { ending, answered, waived, left, mayClose, state } = answers;
  const waiting = left.filter((one) => one.wasInterviewed).length;
  return (
    <section className="answers-far" aria-live="polite">
      <p>
        {ending && <Chip tone="accent">{ending.how === 'filled' ? t('Filled') : t('Cancelled')}</Chip>}{' '}
        {t('{{count}} interviewed people were told', { count: answered })}
        {waived > 0 && `, ${t('for {{count}} somebody wrote why not', { count: waived })}`}
        {`. ${t('{{count}} wait', { count: waiting })}.`}
      </p>
      {close.isError && <ProblemNotice error={close.error} />}
      {state === 'closed' ? (
        <p>{t('The opening is closed.')}</p>
      ) : (
        mayClose && (
          <Button loading={close.isPending} onClick={() => close.mutate()}>
            {t('Close the opening')}
          </Button>
        )
      )}
    </section>
  );
}

function Review(reviewing: Reviewing) {
  const { t } = useTranslation();
  const answers = useAnswers(reviewing);
  const { rows, toWrite, progress, run } = answers;
  const isCatching = rows.some(({ message }) => message?.isCatching);
  const ready = rows.filter(({ isRead, message }) => isRead && message?.state === 'draft');
  const approved = rows.filter(({ message }) => message?.state === 'held' || message?.state === 'approved');
  return (
    <>
      {isCatching && <CatchingNotice />}
      <Preflight rows={rows} />
      <div className="answers-acts">
        {toWrite.length > 0 && (
          <Button loading={run !== null} onClick={() => void answers.prepare()}>
            {t('Write {{count}} mails', { count: toWrite.length })}
          </Button>
        )}
        <Button
          variant={ready.length > 0 ? 'filled' : 'default'}
          disabled={ready.length === 0 || run !== null}
          onClick={() => void answers.approve()}
        >
          {ready.length === 0
            ? t('Approve those that you have read')
            : t('Approve {{count}} mails', { count: ready.length })}
        </Button>
        {approved.length > 0 && (
          <Button variant="default" disabled={run !== null} onClick={() => void answers.takeBack()}>
            {t('Take {{count}} mails back', { count: approved.length })}
          </Button>
        )}
      </div>
      {run !== null && (
        <Progress value={progress} aria-label={t('How far it is')} size="sm" className="answers-progress" />
      )}
      <ul className="mails">
        {rows.map((row) => (
          <AnswerRow key={row.person.applicationId} row={row} answers={answers} reviewing={reviewing} />
        ))}
      </ul>
    </>
  );
}
