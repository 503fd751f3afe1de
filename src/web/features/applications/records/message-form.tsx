import { useTranslation } from 'react-i18next';
import type { ApplicationPage } from '../../../../contract/application-page.ts';
import { messageBody } from '../../../../contract/application-records.ts';
import { ChoiceField } from '../../../components/choice-field.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { HappenedField } from '../../../components/moment-field.tsx';
import { NoteField } from '../../../components/note-field.tsx';
import { WordsField } from '../../../components/words-field.tsx';
import { call } from '../../../lib/api.ts';
import { given, useFieldReading } from '../../../lib/field-reading.ts';
import { phrase, said, t } from '../../../lib/language/phrase.ts';
import { type Perspective, usePerspective } from '../perspective.ts';
import { ourLikelyWords, saidBefore, theirLikelyWords } from './likely-words.ts';
import { RecordForm, type RecordFormProps, useRecordForm } from './record-form.tsx';

/** A word that was sent or came in elsewhere: from one's own mailbox, a chat, a letter. */
export function MessageForm(props: RecordFormProps) {
  const { t } = useTranslation();
  const { page, onCancel } = props;
  const side = usePerspective(page);
  const plan = useMessagePlan(props, side);
  const { form } = plan;
  const isOurs = form.values.from === side.us;
  const isTeam = side.us === 'team';
  return (
    <RecordForm
      plan={plan}
      title={isTeam ? t('A word sent elsewhere') : t('A word that you sent')}
      verb={t('Record the word')}
      onCancel={onCancel}
    >
      {isTeam && (
        <ChoiceField
          isInline
          label={t('Whose word?')}
          options={directions(page, side)}
          {...plan.field('from')}
          onChange={(from: string) => form.setValues({ from, says: [] })}
        />
      )}
      <WordsField
        key={form.values.from}
        label={isTeam ? (isOurs ? t('In it we') : t('In it they')) : t('In it you')}
        words={isOurs ? side.ourWords : side.theirWords}
        likely={isOurs ? ourLikelyWords(page, side) : theirLikelyWords(side)}
        {...plan.field('says')}
      />
      {isOurs && form.values.says.includes('holding') && (
        <ChoiceField
          isInline
          label={t('Why it takes longer')}
          options={said(CAUSES)}
          {...plan.field('holdingCause')}
        />
      )}
      <DayField label={promisedLabel(isTeam, isOurs)} isOptional {...plan.field('promise')} />
      <HappenedField {...plan.field('at')} />
      <NoteField {...form.getInputProps('note')} />
    </RecordForm>
  );
}

function useMessagePlan(props: RecordFormProps, { us, them }: Perspective) {
  const { page, fulfils } = props;
  const read = useFieldReading();
  const params = { applicationId: page.id };
  return useRecordForm(props, {
    schema: messageBody,
    initial: {
      from: us as string,
      says: saidBefore(page, fulfils),
      holdingCause: '',
      promise: '',
      at: '',
      note: '',
    },
    toBody: (values) => ({
      from: values.from,
      to: values.from === us ? them : us,
      says: values.says,
      ...(values.from === us && values.says.includes('holding')
        ? given('holdingCause', values.holdingCause)
        : {}),
      ...given('promise', read.byDay(values.promise)),
      ...(values.from === us ? given('fulfils', fulfils) : {}),
      ...read.at(values.at),
      ...given('note', values.note),
    }),
    fieldNames: { 'promise.on': 'promise' },
    send: (body, idempotencyKey) =>
      call('post /api/applications/{applicationId}/messages', { params, body }, { idempotencyKey }),
  });
}

function promisedLabel(isTeam: boolean, isOurs: boolean): string {
  if (!isTeam) return t('You promised your next word for');
  return isOurs ? t('Our next word was promised for') : t('They promised their next word for');
}

/** A job seeker writes down what they heard in a form of its own. */
function directions(page: ApplicationPage, { themName }: Perspective) {
  return [
    { value: 'team', label: t('Ours') },
    { value: 'candidate', label: t('From {{name}}', { name: themName }) },
    ...(page.channel === 'agency' ? [{ value: 'agency', label: t('From the agency') }] : []),
  ];
}

const CAUSES = [
  { value: 'delay', label: phrase('It takes longer') },
  { value: 'away', label: phrase('Somebody is away') },
  { value: 'freeze', label: phrase('The opening is frozen') },
  { value: 'runnerUp', label: phrase('Another person was asked first') },
];
