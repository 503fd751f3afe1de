import { messageBody } from '../../../../contract/application-records.ts';
import type { Says } from '../../../../domain/fact/fact.ts';
import { ChoiceField } from '../../../components/choice-field.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { HappenedField } from '../../../components/moment-field.tsx';
import { call } from '../../../lib/api.ts';
import { TEAM_WORDS, THEIR_WORDS } from '../words.ts';
import { likelyWords, saidBefore } from './likely-words.ts';
import { NoteField } from './note-field.tsx';
import { given, RecordForm, type RecordFormProps, useFieldReading, useRecordForm } from './record-form.tsx';
import { WordsField } from './words-field.tsx';

/** A word that was sent or came in elsewhere: from one's own mailbox, a chat, a letter. */
export function MessageForm(props: RecordFormProps) {
  const { page, onCancel } = props;
  const plan = useMessagePlan(props);
  const { form } = plan;
  const isOurs = form.values.from === 'team';
  return (
    <RecordForm plan={plan} title="A word sent elsewhere" verb="Record the word" onCancel={onCancel}>
      <ChoiceField
        isInline
        label="Whose word?"
        options={directions(page.person.name, page.channel === 'agency')}
        {...plan.field('from')}
        onChange={(from: string) => form.setValues({ from, says: [] })}
      />
      <WordsField
        key={form.values.from}
        label={isOurs ? 'In it we' : 'In it they'}
        words={isOurs ? TEAM_WORDS : THEIR_WORDS}
        likely={isOurs ? likelyWords(page) : LIKELY_THEIRS}
        {...plan.field('says')}
      />
      {isOurs && form.values.says.includes('holding') && (
        <ChoiceField isInline label="Why it takes longer" options={CAUSES} {...plan.field('holdingCause')} />
      )}
      <DayField
        label={isOurs ? 'Our next word was promised for' : 'They promised their next word for'}
        isOptional
        {...plan.field('promise')}
      />
      <HappenedField {...plan.field('at')} />
      <NoteField {...form.getInputProps('note')} />
    </RecordForm>
  );
}

function useMessagePlan(props: RecordFormProps) {
  const { page, fulfils } = props;
  const read = useFieldReading();
  const params = { applicationId: page.id };
  const other = page.channel === 'agency' ? 'agency' : 'candidate';
  return useRecordForm(props, {
    schema: messageBody,
    initial: {
      from: 'team',
      says: saidBefore(page, fulfils),
      holdingCause: '',
      promise: '',
      at: '',
      note: '',
    },
    toBody: (values) => ({
      from: values.from,
      to: values.from === 'team' ? other : 'team',
      says: values.says,
      ...(values.from === 'team' && values.says.includes('holding')
        ? given('holdingCause', values.holdingCause)
        : {}),
      ...given('promise', read.byDay(values.promise)),
      ...(values.from === 'team' ? given('fulfils', fulfils) : {}),
      ...read.at(values.at),
      ...given('note', values.note),
    }),
    fieldNames: { 'promise.on': 'promise' },
    send: (body, idempotencyKey) =>
      call('post /api/applications/{applicationId}/messages', { params, body }, { idempotencyKey }),
  });
}

function directions(person: string, hasAgency: boolean) {
  return [
    { value: 'team', label: 'Ours' },
    { value: 'candidate', label: `From ${person}` },
    ...(hasAgency ? [{ value: 'agency', label: 'From the agency' }] : []),
  ];
}

const LIKELY_THEIRS: readonly Says[] = ['answer', 'thanks', 'question', 'followUp', 'task', 'availability'];

const CAUSES = [
  { value: 'delay', label: 'It takes longer' },
  { value: 'away', label: 'Somebody is away' },
  { value: 'freeze', label: 'The opening is frozen' },
  { value: 'runnerUp', label: 'Another person was asked first' },
];
