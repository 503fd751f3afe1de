import { useTranslation } from 'react-i18next';
import { talkBody } from '../../../../contract/application-records.ts';
import { DayField } from '../../../components/day-field.tsx';
import { NoteField } from '../../../components/note-field.tsx';
import { WordsField } from '../../../components/words-field.tsx';
import { call } from '../../../lib/api.ts';
import { useContractForm } from '../../../lib/contract-form.ts';
import { given, useFieldReading } from '../../../lib/field-reading.ts';
import { ActionForm } from './action-form.tsx';
import type { ActionProps } from './action-props.ts';
import { firstWords, likelyWords, useSides } from './sides.ts';
import { useRowSend } from './use-row-send.ts';

/** Told face to face: the kindest way there is, and evidence like any other. */
export function RoomAction({ subject, page, duty }: ActionProps) {
  const { t } = useTranslation();
  const { us, them, words } = useSides(page);
  const read = useFieldReading();
  const send = useRowSend(subject);
  const params = { applicationId: page.id };
  const first = firstWords(subject.kind, true);
  const plan = useContractForm({
    schema: talkBody,
    initial: { says: first as string[], promise: '', note: '' },
    toBody: (values) => ({
      from: us,
      to: them,
      says: values.says,
      ...given('promise', read.byDay(values.promise)),
      ...given('fulfils', duty?.key),
      ...given('note', values.note),
    }),
    fieldNames: { 'promise.on': 'promise' },
    send: (body, factId) =>
      send({
        isDone: true,
        title: t('Told in the room'),
        factId,
        send: () =>
          call('post /api/applications/{applicationId}/talks', { params, body }, { idempotencyKey: factId }),
      }),
  });
  return (
    <ActionForm
      plan={plan}
      rowId={subject.rowId}
      label={t('Told in the room')}
      verb={t('Record it as told')}
      isReady={first.length > 0}
    >
      <WordsField
        label={t('In person we')}
        words={words}
        likely={likelyWords(page, first)}
        {...plan.field('says')}
      />
      <DayField label={t('Our next word was promised for')} isOptional {...plan.field('promise')} />
      <NoteField {...plan.form.getInputProps('note')} />
    </ActionForm>
  );
}
