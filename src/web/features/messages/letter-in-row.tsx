import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../../contract/messages.ts';
import { LetterBlanks } from '../../components/letter-blanks.tsx';
import type { Answer, Answers } from './use-answers.ts';

interface LetterInRowProps {
  readonly row: Answer;
  readonly message: Message;
  readonly answers: Answers;
  readonly onFilled: () => void;
}

/** A draft where it stands in the list: its blanks as fields, the line of one's own first, and the whole letter to read. */
export function LetterInRow({ row, message, answers, onFilled }: LetterInRowProps) {
  const { t } = useTranslation();
  const area = useRef<HTMLTextAreaElement>(null);
  const id = row.person.applicationId;
  const words = { subject: message.subject ?? '', text: message.text ?? '' };
  return (
    <div className="answers-letter">
      <LetterBlanks
        words={words}
        personName={message.person.name}
        area={area}
        onFilled={(filled) => void answers.fill(id, filled).then(onFilled)}
      />
      <details onToggle={(event) => event.currentTarget.open && answers.change(id, { wasOpened: true })}>
        <summary>{t('Read it here')}</summary>
        <p className="answers-text">{message.plain}</p>
      </details>
    </div>
  );
}
