import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { reopeningBody, waiverBody } from '../../../../contract/application-records.ts';
import { ProblemNotice } from '../../../components/page-state.tsx';
import { call } from '../../../lib/api.ts';
import { problemOf } from '../../../lib/problem.ts';
import { useWorkspace } from '../../../lib/workspace.ts';
import type { RecordKind } from '../record-kinds.ts';
import './closure-record.css';
import { NoteField } from '../../../components/note-field.tsx';
import { RecordForm, type RecordFormProps, useRecordForm } from './record-form.tsx';

interface ClosureProps extends RecordFormProps {
  readonly onRecordInstead: (kind: RecordKind) => void;
}

/** No silent close: when somebody has not been told, the refusal comes with the ways out. */
export function ClosureRecord(props: ClosureProps) {
  const { t } = useTranslation();
  const { page, onRecorded, onCancel } = props;
  const params = { applicationId: page.id };
  const close = useMutation({
    mutationFn: () => call('put /api/applications/{applicationId}/closure', { params, body: {} }),
    onSuccess: onRecorded,
  });
  const isTeam = useWorkspace().kind === 'team';
  if (page.standing.phase === 'closed') return <ReopeningForm {...props} />;
  if (!isTeam) return <PutAsideForm {...props} />;
  const isUntold = close.isError && problemOf(close.error).code === 'nobody_told';
  return (
    <div className="form">
      <h3 className="record-title">{t('Close this application')}</h3>
      {close.isError ? (
        <ProblemNotice error={close.error} />
      ) : (
        <p>
          {t(
            'It leaves Today and stays on record. Anyone who was interviewed hears the last word before that.',
          )}
        </p>
      )}
      {isUntold && <WaysOut {...props} />}
      {!isUntold && (
        <div className="form-actions">
          <Button loading={close.isPending} onClick={() => close.mutate()}>
            {t('Close it')}
          </Button>
          <Button variant="subtle" color="gray" onClick={onCancel}>
            {t('Cancel')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** A job seeker owes nobody a last word here; that none came is kept, and counted as never answered. */
function PutAsideForm(props: RecordFormProps) {
  const { t } = useTranslation();
  const params = { applicationId: props.page.id };
  const plan = useRecordForm(props, {
    schema: waiverBody,
    initial: { reason: '' },
    toBody: ({ reason }) => ({ reason: reason || t('Put aside') }),
    send: (body, idempotencyKey) =>
      call('put /api/applications/{applicationId}/waiver', { params, body }, { idempotencyKey }),
  });
  return (
    <RecordForm plan={plan} title={t('Put it aside')} verb={t('Put it aside')} onCancel={props.onCancel}>
      <p>
        {t(
          'It leaves your list and stays on record, as one that was never answered. If you withdrew, or they said no, record that instead.',
        )}
      </p>
      <NoteField {...plan.form.getInputProps('reason')} label={t('Why, for yourself')} />
    </RecordForm>
  );
}

function WaysOut(props: ClosureProps) {
  const { t } = useTranslation();
  const { page, onRecordInstead } = props;
  return (
    <div className="ways">
      <section>
        <h3 className="block-title">{t('{{name}} has been told', { name: page.person.name })}</h3>
        <p>{t('Record how, and the application can be closed.')}</p>
        <div className="form-actions">
          <Button onClick={() => onRecordInstead('call')}>{t('In a call')}</Button>
          <Button onClick={() => onRecordInstead('message')}>{t('In writing')}</Button>
        </div>
      </section>
      <WaiverForm {...props} />
    </div>
  );
}

function WaiverForm(props: RecordFormProps) {
  const { t } = useTranslation();
  const params = { applicationId: props.page.id };
  const plan = useRecordForm(props, {
    schema: waiverBody,
    initial: { reason: '' },
    toBody: (values) => values,
    send: (body, idempotencyKey) =>
      call('put /api/applications/{applicationId}/waiver', { params, body }, { idempotencyKey }),
  });
  return (
    <RecordForm
      plan={plan}
      title={t('Close it without a word')}
      verb={t('Close without a word')}
      isQuiet
      onCancel={props.onCancel}
    >
      <NoteField
        {...plan.form.getInputProps('reason')}
        label={t('Why nobody can tell them')}
        description={t('Kept with your name, and counted as unanswered.')}
      />
    </RecordForm>
  );
}

function ReopeningForm(props: RecordFormProps) {
  const { t } = useTranslation();
  const params = { applicationId: props.page.id };
  const plan = useRecordForm(props, {
    schema: reopeningBody,
    initial: { reason: '' },
    toBody: (values) => values,
    send: (body, idempotencyKey) =>
      call('put /api/applications/{applicationId}/reopening', { params, body }, { idempotencyKey }),
  });
  return (
    <RecordForm plan={plan} title={t('Open it again')} verb={t('Open it again')} onCancel={props.onCancel}>
      <NoteField {...plan.form.getInputProps('reason')} label={t('Why')} />
    </RecordForm>
  );
}
