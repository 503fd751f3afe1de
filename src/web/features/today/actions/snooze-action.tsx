import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { snoozeBody } from '../../../../contract/arrangement-endpoints.ts';
import type { SnoozeReason } from '../../../../domain/fact/fact.ts';
import { ChoiceField } from '../../../components/choice-field.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { NoteField } from '../../../components/note-field.tsx';
import { call } from '../../../lib/api.ts';
import { useContractForm } from '../../../lib/contract-form.ts';
import { given } from '../../../lib/field-reading.ts';
import { type Phrase, phrase, said } from '../../../lib/language/phrase.ts';
import { dayIn } from '../../../lib/when.ts';
import { useWorkspace } from '../../../lib/workspace.ts';
import { useRowStage } from '../row-stage.tsx';
import { ActionForm, CancelButton } from './action-form.tsx';
import type { ActionProps } from './action-props.ts';
import { useRowSend } from './use-row-send.ts';

const REASONS: readonly { readonly value: SnoozeReason; readonly label: Phrase }[] = [
  { value: 'decisionPending', label: phrase('Somebody still has to decide') },
  { value: 'informationMissing', label: phrase('Something is missing') },
  { value: 'agreedWithPerson', label: phrase('It was agreed with them') },
  { value: 'interviewsToCome', label: phrase('Other interviews come first') },
  { value: 'betterMoment', label: phrase('They are easier to reach then') },
  { value: 'other', label: phrase('Another reason') },
];

/** Out of sight until a day, never past what was promised: the date itself stays. */
export function SnoozeAction(props: ActionProps) {
  const { duty } = props;
  return duty?.snoozeLimit ? <SnoozeForm {...props} limit={duty.snoozeLimit} /> : <TooLate {...props} />;
}

/** The honest way on: they are told a new date. */
function TooLate({ subject }: ActionProps) {
  const { t } = useTranslation();
  const { toggle } = useRowStage();
  return (
    <>
      <p>{t('This cannot wait any longer. If the answer is not there yet, give them a new date.')}</p>
      <div className="form-actions">
        <Button onClick={() => toggle(subject.rowId, 'date')}>{t('Give a new date')}</Button>
        <CancelButton rowId={subject.rowId} />
      </div>
    </>
  );
}

function SnoozeForm({ subject, page, limit }: ActionProps & { readonly limit: string }) {
  const { t } = useTranslation();
  const { timeZone } = useWorkspace();
  const send = useRowSend(subject);
  const params = { applicationId: page.id, obligationKey: subject.key ?? '' };
  const plan = useContractForm({
    schema: snoozeBody,
    initial: { until: '', reason: '', note: '' },
    toBody: (values) => ({ until: values.until, reason: values.reason, ...given('note', values.note) }),
    send: (body, factId) =>
      send({
        isDone: true,
        title: t('Put off'),
        factId,
        send: () =>
          call(
            'put /api/applications/{applicationId}/obligations/{obligationKey}/snooze',
            { params, body },
            { idempotencyKey: factId },
          ),
      }),
  });
  return (
    <ActionForm plan={plan} rowId={subject.rowId} label={t('Put off')} verb={t('Put off')}>
      <DayField
        label={t('It comes back on')}
        description={t('The date on which it is due stays. So does what was promised.')}
        max={dayIn(timeZone, Date.parse(limit))}
        {...plan.field('until')}
      />
      <ChoiceField isInline label={t('Why?')} options={said(REASONS)} {...plan.field('reason')} />
      <NoteField {...plan.form.getInputProps('note')} />
    </ActionForm>
  );
}
