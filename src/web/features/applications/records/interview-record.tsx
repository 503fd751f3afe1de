import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interview } from '../../../../contract/application-page.ts';
import { TimeText } from '../../../components/time-text.tsx';
import { useWorkspace } from '../../../lib/workspace.ts';
import { AttendanceForm } from './attendance-form.tsx';
import { CancelInterviewForm } from './cancel-interview-form.tsx';
import './interview-record.css';
import { InviteButton } from './invite-button.tsx';
import { MoveInterviewForm } from './move-interview-form.tsx';
import { NewInterviewForm } from './new-interview-form.tsx';
import type { RecordFormProps } from './record-form.tsx';

type Step =
  | { readonly is: 'new' }
  | { readonly is: 'attendance' | 'move' | 'cancel'; readonly of: Interview };

/** Interviews that are planned, with what can happen to each, and a new one. */
export function InterviewRecord(props: RecordFormProps) {
  const open = props.page.interviews.filter((one) => one.is === 'scheduled' || one.is === 'timeToCome');
  const [step, setStep] = useState<Step | null>(open.length === 0 ? { is: 'new' } : null);
  const back = (): void => (open.length === 0 ? props.onCancel() : setStep(null));
  switch (step?.is) {
    case undefined:
      return <InterviewList applicationId={props.page.id} interviews={open} onStep={setStep} />;
    case 'new':
      return <NewInterviewForm {...props} onCancel={back} />;
    case 'attendance':
      return <AttendanceForm {...props} interview={step.of} onCancel={back} />;
    case 'move':
      return <MoveInterviewForm {...props} interview={step.of} onCancel={back} />;
    case 'cancel':
      return <CancelInterviewForm {...props} interview={step.of} onCancel={back} />;
    default:
      return step satisfies never;
  }
}

function InterviewList({
  applicationId,
  interviews,
  onStep,
}: {
  applicationId: string;
  interviews: readonly Interview[];
  onStep: (step: Step) => void;
}) {
  const { t } = useTranslation();
  const isTeam = useWorkspace().kind === 'team';
  return (
    <div className="form">
      <h3 className="record-title">{t('Interviews to come')}</h3>
      <ul className="planned">
        {interviews.map((one) => (
          <li key={one.id}>
            <span>
              {one.stage}
              {', '}
              {one.startsAt ? (
                <TimeText at={Date.parse(one.startsAt)} withTime />
              ) : (
                t('a new time is to come')
              )}
            </span>
            <span className="form-actions">
              {isTeam && one.startsAt && <InviteButton applicationId={applicationId} interviewId={one.id} />}
              <Button size="xs" variant="default" onClick={() => onStep({ is: 'attendance', of: one })}>
                {t('Held or missed')}
              </Button>
              <Button size="xs" variant="default" onClick={() => onStep({ is: 'move', of: one })}>
                {t('Moved')}
              </Button>
              <Button size="xs" variant="default" onClick={() => onStep({ is: 'cancel', of: one })}>
                {t('Called off')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <div>
        <Button variant="light" onClick={() => onStep({ is: 'new' })}>
          {t('Another interview')}
        </Button>
      </div>
    </div>
  );
}
