import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Interview } from '../../../../contract/application-page.ts';
import { Empty, ProblemNotice } from '../../../components/page-state.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { call } from '../../../lib/api.ts';
import { useReaderClock } from '../../../lib/clock.tsx';
import { useWorkspace } from '../../../lib/workspace.ts';
import { DebriefForm } from './debrief-form.tsx';
import { OwnDebriefForm } from './own-debrief-form.tsx';
import type { RecordFormProps } from './record-form.tsx';

/** A debrief belongs to an interview that was held; one that was only planned is confirmed first, with one tap. */
export function DebriefRecord(props: RecordFormProps & { onInterviews: () => void }) {
  const { t } = useTranslation();
  const isTeam = useWorkspace().kind === 'team';
  const { interviews } = props.page;
  const { now } = useReaderClock();
  const held = interviews.filter((one) => one.is === 'held');
  const open = [...held.filter((one) => !one.hasDebrief), ...held.filter((one) => one.hasDebrief)];
  const planned = interviews.find((one) => one.is === 'scheduled' && startedBy(one, now));
  if (open.length > 0 && !(planned && open.every((one) => one.hasDebrief))) {
    return isTeam ? (
      <DebriefForm {...props} interviews={open} />
    ) : (
      <OwnDebriefForm {...props} interviews={open} />
    );
  }
  if (planned) return <ConfirmHeld {...props} interview={planned} />;
  return (
    <Empty title={t('No interview has taken place yet.')}>
      <p>
        {isTeam
          ? t('A debrief records what was said when an interview ended.')
          : t('Here you write down what was said when an interview ended.')}
      </p>
      <Button variant="default" mt="sm" onClick={props.onInterviews}>
        {t('Record an interview')}
      </Button>
    </Empty>
  );
}

function ConfirmHeld({ page, interview, onRecorded, onCancel }: RecordFormProps & { interview: Interview }) {
  const { t } = useTranslation();
  const confirm = useMutation({
    mutationFn: () =>
      call('put /api/applications/{applicationId}/interviews/{interviewId}/attendance', {
        params: { applicationId: page.id, interviewId: interview.id },
        body: { is: 'held' },
      }),
    onSuccess: onRecorded,
  });
  return (
    <div className="form">
      <h3 className="record-title">{t('Did the interview take place?')}</h3>
      <p>
        {interview.stage}
        {interview.startsAt && (
          <>
            , <TimeText at={Date.parse(interview.startsAt)} withTime />
          </>
        )}
      </p>
      {confirm.isError && <ProblemNotice error={confirm.error} />}
      <div className="form-actions">
        <Button loading={confirm.isPending} onClick={() => confirm.mutate()}>
          {t('Yes, it did')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onCancel}>
          {t('Cancel')}
        </Button>
      </div>
    </div>
  );
}

function startedBy({ startsAt }: Interview, now: number): boolean {
  return startsAt !== null && Date.parse(startsAt) <= now;
}
