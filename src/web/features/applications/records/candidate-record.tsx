import { useState } from 'react';
import { ChoiceField } from '../../../components/choice-field.tsx';
import { CompetingOfferForm } from './competing-offer-form.tsx';
import { InterestForm } from './interest-form.tsx';
import type { RecordFormProps } from './record-form.tsx';
import { TaskForm } from './task-form.tsx';
import { WishForm } from './wish-form.tsx';
import { WithdrawalForm } from './withdrawal-form.tsx';

type What = 'task' | 'interest' | 'wish' | 'competingOffer' | 'withdrawal';

/** What the other side told or took on, apart from a plain word. */
export function CandidateRecord(props: RecordFormProps) {
  const [what, setWhat] = useState<What | ''>('');
  return (
    <div className="form">
      <ChoiceField
        label={`What did ${props.page.person.name} say or take on?`}
        options={OPTIONS}
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

const OPTIONS: readonly { value: What; label: string }[] = [
  { value: 'task', label: 'They took on a task, or owe us an answer' },
  { value: 'interest', label: 'Whether they want the job' },
  { value: 'wish', label: 'When and how they wish to hear' },
  { value: 'competingOffer', label: 'They have another offer' },
  { value: 'withdrawal', label: 'They withdrew' },
];
