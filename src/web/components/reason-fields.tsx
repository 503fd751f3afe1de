import { Checkbox, Chip, Group, Input } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { questionReason, type ReasonQuestion } from '../../domain/decision/question-reason.ts';
import { criteriaQuery } from '../lib/criteria-query.ts';
import { type Phrase, phrase } from '../lib/language/phrase.ts';
import { NoteField } from './note-field.tsx';
import './reason-fields.css';

export interface Reason {
  readonly criteria: readonly string[];
  readonly note: string;
  readonly isSure: boolean;
}

interface ReasonFieldsProps {
  readonly openingId: string;
  /** Whether it is a no: only then the reason is looked at. */
  readonly isNo: boolean;
  readonly value: Reason;
  readonly onChange: (reason: Partial<Reason>) => void;
  readonly error?: string | undefined;
}

/** What of the job decided it, and why in words; a reason that hardly belongs to the job is questioned while it is written. */
export function ReasonFields({ openingId, isNo, value, onChange, error }: ReasonFieldsProps) {
  const { t } = useTranslation();
  const { data } = useQuery(criteriaQuery(openingId));
  const known = [...new Set([...(data?.criteria ?? []), ...value.criteria])];
  const [remark] = isNo && value.note.trim() !== '' ? questionReason({ ...value, text: value.note }) : [];
  return (
    <>
      {known.length > 0 && (
        <Input.Wrapper
          label={isNo ? t('What of the job decided it') : t('What spoke for them')}
          labelElement="div"
        >
          <Chip.Group multiple value={[...value.criteria]} onChange={(criteria) => onChange({ criteria })}>
            <Group gap={8} mt={8} role="group" aria-label={t('Criteria of the job')}>
              {known.map((name) => (
                <Chip key={name} value={name} size="sm" variant="outline">
                  {name}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
        </Input.Wrapper>
      )}
      <NoteField
        value={value.note}
        onChange={(event) => onChange({ note: event.currentTarget.value, isSure: false })}
        error={error}
        label={t('Reason')}
        description={t(
          'What the job needs, and what was seen of it. It is kept, whether or not it is ever sent.',
        )}
      />
      <div aria-live="polite">
        {remark && (
          <div className="reason-remark">
            <p>
              {remark.quote !== '' && <q>{remark.quote}</q>} {t(QUESTIONS[remark.question])}
            </p>
            {remark.question !== 'followUpReason' && (
              <Checkbox
                label={t('I mean it as it stands')}
                checked={value.isSure}
                onChange={(event) => onChange({ isSure: event.currentTarget.checked })}
              />
            )}
          </div>
        )}
      </div>
    </>
  );
}

const QUESTIONS: Readonly<Record<ReasonQuestion, Phrase>> = {
  followUpReason: phrase('That somebody didn’t follow up is no reason: it says nothing about the work.'),
  unsafe: phrase(
    'This touches what must not play a part, such as age, family, health or origin, or sounds as if it did.',
  ),
  trivial: phrase('This says little about the work. What does the job need, and what was missing?'),
  vagueReason: phrase('This leaves people to guess. Name a requirement of the job.'),
  comparison: phrase('This compares them with others. Speak of the requirement and of nobody else.'),
  noCriterion: phrase('This names nothing that the job asks for. Choose a criterion, or write a sentence.'),
};
