import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { scorecardBody } from '../../../../contract/application-records.ts';
import { Empty } from '../../../components/page-state.tsx';
import { call } from '../../../lib/api.ts';
import { NoteField } from './note-field.tsx';
import { given, RecordForm, type RecordFormProps, useRecordForm } from './record-form.tsx';
import './scorecard-form.css';

/** The interviewer's judgement, criterion by criterion; written down before others are read. */
export function ScorecardForm(props: RecordFormProps) {
  const held = props.page.interviews.filter((one) => one.is === 'held');
  if (held.length === 0) {
    return (
      <Empty title="No interview has taken place yet.">
        A scorecard belongs to an interview that was held.
      </Empty>
    );
  }
  return <HeldScorecardForm {...props} />;
}

function HeldScorecardForm(props: RecordFormProps) {
  const { page, onCancel } = props;
  const held = page.interviews.filter((one) => one.is === 'held');
  const params = { applicationId: page.id };
  const plan = useRecordForm(props, {
    schema: scorecardBody,
    initial: { interviewId: held[0]?.id ?? '', rows: [row(), row(), row()], note: '' },
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
    <RecordForm plan={plan} title="Scorecard" verb="File the scorecard" onCancel={onCancel}>
      {held.length > 1 && (
        <NativeSelect
          label="Which interview"
          data={held.map((one) => ({ value: one.id, label: one.stage }))}
          {...form.getInputProps('interviewId')}
        />
      )}
      {form.values.rows.map((one, index) => (
        <div key={one.key} className="scorecard-row">
          <TextInput
            label={`Criterion ${index + 1}`}
            placeholder="From the job’s description"
            {...form.getInputProps(`rows.${index}.criterion`)}
          />
          <SegmentedControl
            aria-label={`Judgement on criterion ${index + 1}, 1 weak to 5 strong`}
            data={LEVELS}
            {...form.getInputProps(`rows.${index}.judgement`)}
          />
        </div>
      ))}
      <div>
        <Button variant="subtle" size="xs" onClick={() => form.insertListItem('rows', row())}>
          Another criterion
        </Button>
      </div>
      <NoteField {...form.getInputProps('note')} label="What you saw" />
    </RecordForm>
  );
}

let rowsMade = 0;

function row() {
  rowsMade += 1;
  return { key: `row-${rowsMade}`, criterion: '', judgement: '' };
}

const LEVELS = [
  { value: '', label: 'none' },
  ...['1', '2', '3', '4', '5'].map((value) => ({ value, label: value })),
];
