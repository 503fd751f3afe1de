import { Button, Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../components/chip.tsx';
import { asSentence } from '../../lib/as-sentence.ts';
import { Composer } from './composer.tsx';
import { DecideHere, WaiveHere } from './decide-here.tsx';
import { LetterInRow } from './letter-in-row.tsx';
import { StateChip } from './message-item.tsx';
import type { Answer, Answers, Reviewing } from './use-answers.ts';

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

/** One person of the review: their mail, read and filled in where it stands or in the composer, and what else can be done. */
export function AnswerRow({ row, answers, reviewing }: RowProps) {
  const { t } = useTranslation();
  const { person, message, problem, isRead, isOpen } = row;
  const id = person.applicationId;
  const isDraft = message?.state === 'draft';
  const mayLeave = isDraft && message.findings.length === 0;
  const item = useRef<HTMLLIElement>(null);
  const focus = () => item.current?.focus({ preventScroll: true });
  const close = async (): Promise<void> => {
    await answers.closed(id);
    focus();
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
        <LetterInRow row={row} message={message} answers={answers} onFilled={focus} />
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
