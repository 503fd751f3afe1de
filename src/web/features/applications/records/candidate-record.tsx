import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../components/choice-field.tsx';
import { type Phrase, phrase, said } from '../../../lib/language/phrase.ts';
import { useWorkspace } from '../../../lib/workspace.ts';
import { CompetingOfferForm } from './competing-offer-form.tsx';
import { InterestForm } from './interest-form.tsx';
import type { RecordFormProps } from './record-form.tsx';
import { TaskForm } from './task-form.tsx';
import { WishForm } from './wish-form.tsx';
import { WithdrawalForm } from './withdrawal-form.tsx';

type What = 'task' | 'interest' | 'wish' | 'competingOffer' | 'withdrawal';

/** What the other side told or took on, apart from a plain word. */
export function CandidateRecord(props: RecordFormProps) {
  const { t } = useTranslation();
  const isTeam = useWorkspace().kind === 'team';
  const [what, setWhat] = useState<What | ''>('');
  return (
    <div className="form">
      <ChoiceField
        label={
          isTeam
            ? t('What did {{name}} say or take on?', { name: props.page.person.name })
            : t('What did you say or take on?')
        }
        options={said(isTeam ? OPTIONS : OWN_OPTIONS)}
        value={what}
        onChange={setWhat}
      />
      {what !== '' && <Chosen what={what} {...props} />}
    </div>
  );
}

function Chosen({ what, ...props }: RecordFormProps & { what: What }) {
  switch (what) {
    case 'task':
      return <TaskForm {...props} />;
    case 'interest':
      return <InterestForm {...props} />;
    case 'wish':
      return <WishForm {...props} />;
    case 'competingOffer':
      return <CompetingOfferForm {...props} />;
    case 'withdrawal':
      return <WithdrawalForm {...props} />;
    default:
      return what satisfies never;
  }
}

const OPTIONS: readonly { value: What; label: Phrase }[] = [
  { value: 'task', label: phrase('They took on a task, or owe us an answer') },
  { value: 'interest', label: phrase('Whether they want the job') },
  { value: 'wish', label: phrase('When and how they wish to hear') },
  { value: 'competingOffer', label: phrase('They have another offer') },
  { value: 'withdrawal', label: phrase('They withdrew') },
];

const OWN_OPTIONS: readonly { value: What; label: Phrase }[] = [
  { value: 'task', label: phrase('You took on a task, or owe them an answer') },
  { value: 'interest', label: phrase('Whether you want the job') },
  { value: 'wish', label: phrase('When and how you wish to hear') },
  { value: 'competingOffer', label: phrase('You have another offer') },
  { value: 'withdrawal', label: phrase('You withdrew') },
];
