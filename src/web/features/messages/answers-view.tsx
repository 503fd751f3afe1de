import { Button, Checkbox, Progress } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { LeftPerson } from '../../../contract/standing.ts';
import { Chip } from '../../components/chip.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Empty, Loading, ProblemNotice } from '../../components/page-state.tsx';
import { call } from '../../lib/api.ts';
import { asSentence } from '../../lib/as-sentence.ts';
import './answers.css';
import { CatchingNotice } from './catching-notice.tsx';
import { Composer } from './composer.tsx';
import { StateChip } from './message-item.tsx';
import { type Answer, type Answers, useAnswers } from './use-answers.ts';

/** Everyone of an opening who is owed a last word, each with a mail of their own: read one by one, approved together. */
export function AnswersView({ openingId }: { openingId: string }) {
  const { t } = useTranslation();
  const left = useQuery({
    queryKey: ['left', openingId],
    queryFn: ({ signal }) =>
      call('get /api/openings/{openingId}/left', { params: { openingId } }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (left.isPending) return <Loading />;
  if (!left.data) return <ProblemNotice error={left.error} onRetry={() => void left.refetch()} />;
  return (
    <>
      <p className="mail-meta mail-crumbs">
        <Link to="/openings/$openingId" params={{ openingId }}>
          {t('The opening')}
        </Link>
      </p>
      <PageHeader
        title={t('Answer everyone left')}
        lead={t('Each person gets a mail of their own. Read each; then approve those that you have read.')}
      />
      {left.data.left.length === 0 ? (
        <Empty title={t('Nobody is left without a word')} />
      ) : (
        <Review left={left.data.left} />
      )}
    </>
  );
}

function Review({ left }: { left: readonly LeftPerson[] }) {
  const { t } = useTranslation();
  const answers = useAnswers(left);
  const { rows, progress, run } = answers;
  const isCatching = rows.some(({ message }) => message?.isCatching);
  const ready = rows.filter(({ isRead, message }) => isRead && message?.state === 'draft');
  const approved = rows.filter(({ message }) => message?.state === 'held' || message?.state === 'approved');
  return (
    <>
      {isCatching && <CatchingNotice />}
      <div className="answers-acts">
        {rows.every(({ message }) => message === null) && (
          <Button loading={run !== null} onClick={() => void answers.prepare()}>
            {t('Write {{count}} mails', { count: rows.length })}
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
          <Row key={row.person.applicationId} row={row} answers={answers} />
        ))}
      </ul>
    </>
  );
}

function Row({ row, answers }: { row: Answer; answers: Answers }) {
  const { t } = useTranslation();
  const { person, message, problem, isRead, isOpen } = row;
  const id = person.applicationId;
  const isDraft = message?.state === 'draft';
  const mayLeave = isDraft && message.findings.length === 0;
  return (
    <li className="mail-item">
      <div className="mail-item-top">
        <span className="answers-who">
          <Link to="/applications/$applicationId" params={{ applicationId: id }} className="mail-subject">
            {person.person.name}
          </Link>
          {person.wasInterviewed && <Chip tone="accent">{t('was interviewed')}</Chip>}
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
      {message && isOpen && (
        <div className="answers-composer">
          <Composer
            applicationId={id}
            what={message.id}
            onOpened={() => undefined}
            onClose={() => void answers.closed(id)}
          />
        </div>
      )}
    </li>
  );
}
