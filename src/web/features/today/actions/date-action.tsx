import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { ApplicationPage } from '../../../../contract/application-page.ts';
import type { Message } from '../../../../contract/messages.ts';
import { day } from '../../../../contract/scalars.ts';
import { ChoiceField } from '../../../components/choice-field.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { NoteField } from '../../../components/note-field.tsx';
import { call } from '../../../lib/api.ts';
import { useContractForm } from '../../../lib/contract-form.ts';
import { given } from '../../../lib/field-reading.ts';
import { phrase, said } from '../../../lib/language/phrase.ts';
import { ActionForm } from './action-form.tsx';
import type { ActionProps } from './action-props.ts';
import { Letter } from './mail-action.tsx';
import { useSides } from './sides.ts';
import { useRowSend } from './use-row-send.ts';

const WAYS = [
  { value: 'mail', label: phrase('By mail, now') },
  { value: 'call', label: phrase('I told them on the phone') },
  { value: 'room', label: phrase('I told them in person') },
  { value: 'elsewhere', label: phrase('I wrote to them elsewhere') },
] as const;

const CAUSES = [
  { value: 'delay', label: phrase('It takes longer') },
  { value: 'away', label: phrase('Somebody is away') },
  { value: 'freeze', label: phrase('The opening is frozen') },
  { value: 'runnerUp', label: phrase('Another person was asked first') },
] as const;

const planned = z.object({
  promise: z.object({ on: day }),
  way: z.enum(['mail', 'call', 'room', 'elsewhere']),
  holdingCause: z.enum(['delay', 'away', 'freeze', 'runnerUp']),
  note: z.string().trim().max(4000).optional(),
});

type Planned = z.infer<typeof planned>;

/** An honest holding word with a new date: a date that nobody told them is none (R12). */
export function DateAction({ subject, page, duty }: ActionProps) {
  const { t } = useTranslation();
  const { them } = useSides(page);
  const send = useRowSend(subject);
  const [letter, setLetter] = useState<Message | null>(null);
  const plan = useContractForm({
    schema: planned,
    initial: { promise: '', way: 'mail', holdingCause: 'delay', note: '' },
    toBody: (values) => ({
      promise: { on: values.promise },
      way: values.way,
      holdingCause: values.holdingCause,
      ...given('note', values.note),
    }),
    fieldNames: { 'promise.on': 'promise' },
    send: async (body, factId) => {
      const word = { ...holdingWord(body as Planned), ...given('fulfils', duty?.key) };
      if (body.way === 'mail') {
        setLetter(await draftOf(page, word, factId));
        return;
      }
      const told = { ...word, from: 'team' as const, to: them as 'candidate', ...given('note', body.note) };
      await send({
        isDone: true,
        title: t('A new date is promised'),
        factId,
        send: () => record(page, { way: body.way as ToldWay, word: told, factId }),
      });
    },
  });
  if (letter !== null) return <Letter subject={subject} message={letter} />;
  return (
    <ActionForm
      plan={plan}
      rowId={subject.rowId}
      label={t('A new date')}
      verb={plan.form.values.way === 'mail' ? t('Write the mail') : t('Record the new date')}
    >
      <DayField label={t('They hear again by')} {...plan.field('promise')} />
      <ChoiceField
        isInline
        label={t('Why it takes longer')}
        options={said(CAUSES)}
        {...plan.field('holdingCause')}
      />
      <ChoiceField isInline label={t('How do they hear it?')} options={said(WAYS)} {...plan.field('way')} />
      {plan.form.values.way !== 'mail' && <NoteField {...plan.form.getInputProps('note')} />}
    </ActionForm>
  );
}

function holdingWord({ promise, holdingCause }: Pick<Planned, 'promise' | 'holdingCause'>) {
  return { says: ['holding' as const], promise, holdingCause };
}

type HoldingWord = ReturnType<typeof holdingWord>;

async function draftOf(page: ApplicationPage, word: HoldingWord, idempotencyKey: string): Promise<Message> {
  const params = { applicationId: page.id };
  return await call(
    'post /api/applications/{applicationId}/drafts',
    { params, body: word },
    { idempotencyKey },
  );
}

type ToldWay = Exclude<Planned['way'], 'mail'>;

interface Told {
  readonly way: ToldWay;
  readonly word: HoldingWord & { readonly from: 'team'; readonly to: 'candidate' };
  readonly factId: string;
}

function record(
  { id: applicationId }: ApplicationPage,
  { way, word, factId }: Told,
): Promise<ApplicationPage> {
  const params = { applicationId };
  const options = { idempotencyKey: factId };
  switch (way) {
    case 'call':
      return call(
        'post /api/applications/{applicationId}/calls',
        { params, body: { ...word, wasReached: true } },
        options,
      );
    case 'room':
      return call('post /api/applications/{applicationId}/talks', { params, body: word }, options);
    case 'elsewhere':
      return call('post /api/applications/{applicationId}/messages', { params, body: word }, options);
    default:
      return way satisfies never;
  }
}
