import type { RecordKind } from '../record-kinds.ts';
import { CallForm } from './call-form.tsx';
import { CandidateRecord } from './candidate-record.tsx';
import { ChecksRecord } from './checks-record.tsx';
import { ClosureRecord } from './closure-record.tsx';
import { DebriefRecord } from './debrief-record.tsx';
import { DecisionForm } from './decision-form.tsx';
import { HeardForm } from './heard-form.tsx';
import { InterviewRecord } from './interview-record.tsx';
import { MessageForm } from './message-form.tsx';
import { OfferRecord } from './offer-record.tsx';
import { PromiseForm } from './promise-form.tsx';
import type { RecordFormProps } from './record-form.tsx';
import { ReferencesRecord } from './references-record.tsx';
import { ScorecardForm } from './scorecard-form.tsx';

export interface ChosenRecordProps extends RecordFormProps {
  readonly kind: RecordKind;
  readonly onRecordInstead: (kind: RecordKind) => void;
}

/** The form for what is being recorded. */
export function ChosenRecord({ kind, onRecordInstead, ...props }: ChosenRecordProps) {
  switch (kind) {
    case 'heard':
      return <HeardForm {...props} />;
    case 'debrief':
      return <DebriefRecord {...props} onInterviews={() => onRecordInstead('interview')} />;
    case 'call':
      return <CallForm {...props} />;
    case 'message':
      return <MessageForm {...props} />;
    case 'decision':
      return <DecisionForm {...props} />;
    case 'promise':
      return <PromiseForm {...props} />;
    case 'interview':
      return <InterviewRecord {...props} />;
    case 'scorecard':
      return <ScorecardForm {...props} />;
    case 'offer':
      return <OfferRecord {...props} />;
    case 'references':
      return <ReferencesRecord {...props} />;
    case 'checks':
      return <ChecksRecord {...props} />;
    case 'candidate':
      return <CandidateRecord {...props} />;
    case 'closure':
      return <ClosureRecord {...props} onRecordInstead={onRecordInstead} />;
    default:
      return kind satisfies never;
  }
}
