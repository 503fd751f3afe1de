import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { scorecardBody } from '../../../../contract/application-records.ts';
import { NoteField } from '../../../components/note-field.tsx';
import { Empty, Loading } from '../../../components/page-state.tsx';
import { call } from '../../../lib/api.ts';
import { criteriaQuery } from '../../../lib/criteria-query.ts';
import { given } from '../../../lib/field-reading.ts';
import { t } from '../../../lib/language/phrase.ts';
import { RecordForm, type RecordFormProps, useRecordForm } from './record-form.tsx';
import './scorecard-form.css';

/** The interviewer's judgement, criterion by criterion; written down before others are read. */
export function ScorecardForm(props: RecordFormProps) {
  const { t } = useTranslation();
  const held = props.page.interviews.filter((one) => one.is === 'held');
  if (held.length === 0) {
    return (
      <Empty title={t('No interview has taken place yet.')}>
        {t('A scorecard belongs to an interview that was held.')}
      </Empty>
    );
  }
  return <WithCriteria {...props} />;
}

/** The opening's own criteria stand there already; where it has none, empty rows do. */
function WithCriteria(props: RecordFormProps) {
  const { data, isError } = useQuery(criteriaQuery(props.page.opening.id));
  if (!data && !isError) return <Loading rows={2} />;
  return <HeldScorecardForm {...props} criteria={data?.criteria ?? []} />;
}

function HeldScorecardForm(props: RecordFormProps & { criteria: readonly string[] }) {
  const { t } = useTranslation();
  const { page, onCancel } = props;
  const held = page.interviews.filter((one) => one.is === 'held');
  const params = { applicationId: page.id };
  const plan = useRecordForm(props, {
    schema: scorecardBody,
    initial: {
      interviewId: held[0]?.id ?? '',
      rows: props.criteria.length > 0 ? props.criteria.map(row) : ['', '', ''].map(row),
      note: '',
    },
    toBody: ({ interviewId, rows, note }) => ({
      interviewId,
      judgements: Object.fromEntries(
        rows
          .filter((one) => one.criterion.trim() !== '' && one.judgement !== '')
          .map((one) => [one.criterion.trim(), Number(one.judgement)]),
      ),
      ...given('note', note),
    }),
    fieldNames: { judgements: 'rows.0.criterion' },
    send: (body, idempotencyKey) =>
      call('post /api/applications/{applicationId}/scorecards', { params, body }, { idempotencyKey }),
  });
  const { form } = plan;
  return (
    <RecordForm plan={plan} title={t('Scorecard')} verb={t('File the scorecard')} onCancel={onCancel}>
      {held.length > 1 && (
        <NativeSelect
          label={t('Which interview')}
          data={held.map((one) => ({ value: one.id, label: one.stage }))}
          {...form.getInputProps('interviewId')}
        />
      )}
      {form.values.rows.map((one, index) => (
        <div key={one.key} className="scorecard-row">
          <TextInput
            label={t('Criterion {{number}}', { number: index + 1 })}
            placeholder={t('From the job’s description')}
            {...form.getInputProps(`rows.${index}.criterion`)}
          />
          <SegmentedControl
            aria-label={t('Judgement on criterion {{number}}, 1 weak to 5 strong', { number: index + 1 })}
            data={levels()}
            {...form.getInputProps(`rows.${index}.judgement`)}
          />
        </div>
      ))}
      <div>
        <Button variant="subtle" size="xs" onClick={() => form.insertListItem('rows', row(''))}>
          {t('Another criterion')}
        </Button>
      </div>
      <NoteField {...form.getInputProps('note')} label={t('What you saw')} />
    </RecordForm>
  );
}

let rowsMade = 0;

function row(criterion: string) {
  rowsMade += 1;
  return { key: `row-${rowsMade}`, criterion, judgement: '' };
}

function levels() {
  return [
    { value: '', label: t('none') },
    ...['1', '2', '3', '4', '5'].map((value) => ({ value, label: value })),
  ];
}
