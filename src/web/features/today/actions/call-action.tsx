import { UnstyledButton } from '@mantine/core';
import { IconPhone, IconPhoneCheck, IconPhoneX, IconRecordMail } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callBody } from '../../../../contract/application-records.ts';
import { DayField } from '../../../components/day-field.tsx';
import { NoteField } from '../../../components/note-field.tsx';
import { ProblemNotice } from '../../../components/page-state.tsx';
import { WordsField } from '../../../components/words-field.tsx';
import { call } from '../../../lib/api.ts';
import { useContractForm } from '../../../lib/contract-form.ts';
import { given, useFieldReading } from '../../../lib/field-reading.ts';
import { newId } from '../../../lib/new-id.ts';
import { ActionForm } from './action-form.tsx';
import type { ActionProps } from './action-props.ts';
import { firstWords, likelyWords, useSides } from './sides.ts';
import { useFirstFocus } from './use-first-focus.ts';
import { useRowSend } from './use-row-send.ts';

const CALLS = 'post /api/applications/{applicationId}/calls';

/** A call: reached nobody is one tap, and proves nothing; whoever spoke says what was said. */
export function CallAction(props: ActionProps) {
  const { t } = useTranslation();
  const [hasSpoken, setSpoken] = useState(false);
  const notReached = useNotReached(props);
  if (hasSpoken) return <SpokenForm {...props} />;
  return (
    <>
      <Phone {...props} />
      <fieldset className="row-choices" aria-label={t('Did you reach them?')}>
        <UnstyledButton className="row-choice" onClick={() => setSpoken(true)}>
          <IconPhoneCheck size={20} stroke={1.6} aria-hidden />
          {t('We spoke')}
        </UnstyledButton>
        <UnstyledButton className="row-choice" onClick={() => notReached.record(true)}>
          <IconRecordMail size={20} stroke={1.6} aria-hidden />
          {t('Voicemail')}
        </UnstyledButton>
        <UnstyledButton className="row-choice" onClick={() => notReached.record(false)}>
          <IconPhoneX size={20} stroke={1.6} aria-hidden />
          {t('No answer')}
        </UnstyledButton>
      </fieldset>
      {notReached.failure !== null && <ProblemNotice error={notReached.failure} />}
    </>
  );
}

function Phone({ page }: ActionProps) {
  const { t } = useTranslation();
  const to = page.channel === 'agency' ? 'agency' : 'candidate';
  const phone = page.around.find((one) => one.as === to)?.phone;
  if (!phone) return null;
  return (
    <p className="row-phone">
      <IconPhone size={18} stroke={1.6} aria-hidden />{' '}
      <span className="visually-hidden">{t('Telephone')}</span>
      <a href={`tel:${phone}`} tabIndex={-1}>
        {phone}
      </a>
    </p>
  );
}

function useNotReached({ subject, page }: ActionProps) {
  const { t } = useTranslation();
  const { us, them } = useSides(page);
  const send = useRowSend(subject);
  const [failure, setFailure] = useState<unknown>(null);
  const record = (leftVoicemail: boolean): void => {
    const factId = newId();
    const params = { applicationId: page.id };
    const body = { from: us, to: them, wasReached: false, leftVoicemail, says: [] };
    setFailure(null);
    send({
      isDone: false,
      title: leftVoicemail ? t('Voicemail recorded') : t('No answer recorded'),
      factId,
      send: () => call(CALLS, { params, body }, { idempotencyKey: factId }),
    }).catch(setFailure);
  };
  return { record, failure };
}

function SpokenForm({ subject, page, duty }: ActionProps) {
  const { t } = useTranslation();
  const { us, them, words } = useSides(page);
  const read = useFieldReading();
  const send = useRowSend(subject);
  const params = { applicationId: page.id };
  const frame = useFirstFocus<HTMLDivElement>();
  const first = firstWords(subject.kind, duty?.owedBy === us);
  const plan = useContractForm({
    schema: callBody,
    initial: { says: first as string[], promise: '', note: '' },
    toBody: (values) => ({
      from: us,
      to: them,
      wasReached: true,
      says: values.says,
      ...given('promise', read.byDay(values.promise)),
      ...(duty?.owedBy === us ? given('fulfils', duty.key) : {}),
      ...given('note', values.note),
    }),
    fieldNames: { 'promise.on': 'promise' },
    send: (body, factId) =>
      send({
        isDone: duty?.owedBy === us,
        title: t('Call recorded'),
        factId,
        send: () => call(CALLS, { params, body }, { idempotencyKey: factId }),
      }),
  });
  return (
    <div ref={frame}>
      <ActionForm
        plan={plan}
        rowId={subject.rowId}
        label={t('The call')}
        verb={t('Record the call')}
        isReady={first.length > 0}
      >
        <WordsField
          label={t('In the call we')}
          words={words}
          likely={likelyWords(page, first)}
          {...plan.field('says')}
        />
        <DayField label={t('Our next word was promised for')} isOptional {...plan.field('promise')} />
        <NoteField {...plan.form.getInputProps('note')} />
      </ActionForm>
    </div>
  );
}
