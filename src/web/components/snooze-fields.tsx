import { useTranslation } from 'react-i18next';
import type { SnoozeReason } from '../../domain/fact/fact.ts';
import type { ContractForm } from '../lib/contract-form.ts';
import { type Phrase, phrase, said } from '../lib/language/phrase.ts';
import { dayIn } from '../lib/when.ts';
import { useWorkspace } from '../lib/workspace.ts';
import { ChoiceField } from './choice-field.tsx';
import { DayField } from './day-field.tsx';
import { NoteField } from './note-field.tsx';

const REASONS: readonly {
  readonly value: SnoozeReason;
  readonly label: Phrase;
  readonly isTeams?: boolean;
}[] = [
  { value: 'decisionPending', label: phrase('Somebody still has to decide'), isTeams: true },
  { value: 'informationMissing', label: phrase('Something is missing') },
  { value: 'agreedWithPerson', label: phrase('It was agreed with them') },
  { value: 'interviewsToCome', label: phrase('Other interviews come first'), isTeams: true },
  { value: 'betterMoment', label: phrase('They are easier to reach then') },
  { value: 'other', label: phrase('Another reason') },
];

type Snoozing = Record<'until' | 'reason' | 'note', string>;

interface SnoozeFieldsProps {
  readonly plan: ContractForm<Snoozing>;
  /** The last instant until which it may be put off. */
  readonly limit: string;
  /** What stays as it is, said below the day. */
  readonly stays?: string;
}

/** Until when, and why: a job seeker decides nothing for the company, and has fewer reasons. */
export function SnoozeFields({ plan, limit, stays }: SnoozeFieldsProps) {
  const { t } = useTranslation();
  const { timeZone, kind } = useWorkspace();
  const reasons = REASONS.filter(({ isTeams }) => kind === 'team' || isTeams !== true);
  return (
    <>
      <DayField
        label={t('It comes back on')}
        {...(stays !== undefined && { description: stays })}
        max={dayIn(timeZone, Date.parse(limit))}
        {...plan.field('until')}
      />
      <ChoiceField isInline label={t('Why?')} options={said(reasons)} {...plan.field('reason')} />
      <NoteField {...plan.form.getInputProps('note')} />
    </>
  );
}
