import { Button, Checkbox, Progress } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerPurpose, AnswersAnswer } from '../../../contract/endings.ts';
import { Chip } from '../../components/chip.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Empty, Loading, ProblemNotice } from '../../components/page-state.tsx';
import { call } from '../../lib/api.ts';
import { asSentence } from '../../lib/as-sentence.ts';
import { type Phrase, phrase } from '../../lib/language/phrase.ts';
import { answersQuery } from './answers-query.ts';
import { DecideHere, WaiveHere } from './decide-here.tsx';
import './answers.css';
import { CatchingNotice } from './catching-notice.tsx';
import { Composer } from './composer.tsx';
import { StateChip } from './message-item.tsx';
import { type Answer, type Answers, type Reviewing, useAnswers } from './use-answers.ts';

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
          <Row key={row.person.applicationId} row={row} answers={answers} reviewing={reviewing} />
        ))}
      </ul>
    </>
  );
}

/** What a person can be brought on with besides a mail: a decision, or a written reason why nobody tells them. */
function Besides({ row: { person }, answers, reviewing: { openingId, purpose } }: RowProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'decide' | 'waive' | null>(null);
  const onDone = () => {
    setOpen(null);
    void answers.refresh();
  };
  const here = { person, openingId, onDone };
  return (
    <>
      <div className="mail-acts">
        {person.needsDecision && (
          <Button
            size="xs"
            aria-expanded={open === 'decide'}
            onClick={() => setOpen(open === 'decide' ? null : 'decide')}
          >
            {t('Decide')}
          </Button>
        )}
        {/* A pause ends nothing: whoever cannot be told of it is not closed for that. */}
        {person.wasInterviewed && purpose === 'ending' && (
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            aria-expanded={open === 'waive'}
            onClick={() => setOpen(open === 'waive' ? null : 'waive')}
          >
            {t('Cannot be told? Write why')}
          </Button>
        )}
      </div>
      {open === 'decide' && <DecideHere {...here} />}
      {open === 'waive' && <WaiveHere {...here} />}
    </>
  );
}

interface RowProps {
  readonly row: Answer;
  readonly answers: Answers;
  readonly reviewing: Pick<Reviewing, 'openingId' | 'purpose'>;
}

function Row({ row, answers, reviewing }: RowProps) {
  const { t } = useTranslation();
  const { person, message, problem, isRead, isOpen } = row;
  const id = person.applicationId;
  const isDraft = message?.state === 'draft';
  const mayLeave = isDraft && message.findings.length === 0;
  const item = useRef<HTMLLIElement>(null);
  const close = async (): Promise<void> => {
    await answers.closed(id);
    item.current?.focus({ preventScroll: true });
  };
  return (
    <li ref={item} tabIndex={-1} className="mail-item">
      <div className="mail-item-top">
        <span className="answers-who">
          <Link to="/applications/$applicationId" params={{ applicationId: id }} className="mail-subject">
            {person.person.name}
          </Link>
          {person.wasInterviewed && <Chip tone="accent">{t('was interviewed')}</Chip>}
          {person.isOnHold && <Chip tone="soon">{t('Runner-up, on hold')}</Chip>}
          {person.needsDecision && !person.isOnHold && <Chip tone="soon">{t('not decided yet')}</Chip>}
        </span>
        {message && <StateChip message={message} />}
      </div>
      {problem && (
        <p className="mail-sentence" data-tone="late">
          {asSentence(problem)}
        </p>
      )}
      {message && !isOpen && (
        <>
          <p className="mail-meta">
            <span>{message.subject}</span>
            <span>{message.to.address ?? t('no address is known')}</span>
          </p>
          {isDraft &&
            message.findings.map((one) => (
              <p key={one.kind} className="mail-sentence" data-tone="late">
                {one.sentence} {one.wayOut}
              </p>
            ))}
          {!isDraft && <p className="mail-sentence">{message.sentence}</p>}
        </>
      )}
      {message && isDraft && !isOpen && (
        <div className="mail-acts">
          <Button variant="default" size="xs" onClick={() => answers.change(id, { isOpen: true })}>
            {t('Read and change')}
          </Button>
          <Checkbox
            label={t('I have read it')}
            checked={isRead}
            disabled={!mayLeave || !row.wasOpened}
            onChange={(event) => answers.change(id, { isRead: event.currentTarget.checked })}
          />
        </div>
      )}
      {(message === null || isDraft) && !isOpen && (
        <Besides row={row} answers={answers} reviewing={reviewing} />
      )}
      {message && isOpen && (
        <div className="answers-composer">
          <Composer
            applicationId={id}
            what={message.id}
            onOpened={() => undefined}
            onClose={() => void close()}
          />
        </div>
      )}
    </li>
  );
}
