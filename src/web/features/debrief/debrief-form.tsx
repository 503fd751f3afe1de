import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DebriefSheet, debriefSheetBody } from '../../../contract/debriefs.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { ContractFormFrame } from '../../components/contract-form-frame.tsx';
import { DayField } from '../../components/day-field.tsx';
import { NoteField } from '../../components/note-field.tsx';
import { call } from '../../lib/api.ts';
import { type ContractForm, useContractForm } from '../../lib/contract-form.ts';
import { given, useFieldReading } from '../../lib/field-reading.ts';
import { phrase, said, t } from '../../lib/language/phrase.ts';
import { Judgements } from './judgements.tsx';

interface Values {
  closing: string;
  by: string;
  outcome: string;
  wasToldInRoom: boolean;
  interest: string;
  search: string;
  otherOfferUntil: string;
  noticeChannel: string;
  wishesToHearBy: string;
  judgements: Record<string, number>;
  note: string;
}

interface DebriefFormProps {
  readonly sheet: DebriefSheet;
  readonly onRecorded: (sentence: string) => void;
}

/** What an interviewer knows when everybody gets up, a tap each; only the first question must be answered. */
export function DebriefForm({ sheet, onRecorded }: DebriefFormProps) {
  const { t } = useTranslation();
  const plan = useDebriefPlan(sheet, onRecorded);
  return (
    <ContractFormFrame plan={plan} label={t('Debrief on {{who}}', { who: sheet.person.name })}>
      <NextStep plan={plan} sheet={sheet} />
      <Decided plan={plan} sheet={sheet} />
      <ChoiceField
        isInline
        label={t('Do they want the job?')}
        options={said(INTEREST)}
        {...plan.field('interest')}
      />
      <ChoiceField
        isInline
        label={t('Where are they in their search?')}
        options={said(SEARCHES)}
        {...plan.field('search')}
      />
      {plan.form.values.search === 'offer' && (
        <DayField label={t('They must answer it by')} isOptional {...plan.field('otherOfferUntil')} />
      )}
      <ChoiceField
        isInline
        label={t('How would they take a no?')}
        options={said(CHANNELS)}
        {...plan.field('noticeChannel')}
      />
      <Judgements criteria={sheet.criteria} {...plan.field('judgements')} />
      <More plan={plan} />
      <Button type="submit" fullWidth size="md" loading={plan.isSending}>
        {t('Record it')}
      </Button>
    </ContractFormFrame>
  );
}

/** Drawn once it is opened: few open it, and everybody waits for the page. */
function More({ plan }: Pick<PartProps, 'plan'>) {
  const { t } = useTranslation();
  const [wasOpened, setOpened] = useState(false);
  return (
    <details className="debrief-more" onToggle={() => setOpened(true)}>
      <summary>{t('A note, or the day they asked to hear by')}</summary>
      {wasOpened && (
        <>
          <DayField label={t('They asked to hear by')} isOptional {...plan.field('wishesToHearBy')} />
          <NoteField {...plan.form.getInputProps('note')} />
        </>
      )}
    </details>
  );
}

interface PartProps {
  readonly plan: ContractForm<Values>;
  readonly sheet: DebriefSheet;
}

function NextStep({ plan, sheet }: PartProps) {
  const { t } = useTranslation();
  const { closing } = plan.form.values;
  return (
    <>
      <ChoiceField
        isInline
        label={t('What was said about the next step?')}
        options={closings(sheet)}
        {...plan.field('closing')}
      />
      {closing !== '' && closing !== 'nothingSaid' && (
        <DayField label={t('By when?')} isOptional {...plan.field('by')} />
      )}
    </>
  );
}

function Decided({ plan, sheet }: PartProps) {
  const { t } = useTranslation();
  const { outcome } = plan.form.values;
  return (
    <>
      <ChoiceField
        isInline
        label={t('Is anything decided?')}
        options={said(OUTCOMES)}
        {...plan.field('outcome')}
      />
      {outcome !== '' && (
        <Checkbox
          label={t('I told {{who}} so in the room', { who: sheet.person.name })}
          {...plan.form.getInputProps('wasToldInRoom', { type: 'checkbox' })}
        />
      )}
      {outcome === 'decline' && (
        <NoteField
          {...plan.form.getInputProps('note')}
          label={t('The reason, which belongs to the job')}
          rows={1}
        />
      )}
    </>
  );
}

function useDebriefPlan(sheet: DebriefSheet, onRecorded: DebriefFormProps['onRecorded']) {
  const read = useFieldReading();
  const { applicationId, interviewId } = sheet;
  return useContractForm<Values, typeof debriefSheetBody>({
    schema: async () => (await import('../../../contract/debriefs.ts')).debriefSheetBody,
    initial: { ...EMPTY, noticeChannel: sheet.noticeChannel ?? '' },
    toBody: (values) => ({
      closing: { kind: values.closing, ...given('deadline', read.byDay(values.by)) },
      ...(values.outcome && { decision: { outcome: values.outcome, wasToldInRoom: values.wasToldInRoom } }),
      ...given('interest', values.interest),
      ...given('search', values.search),
      ...(values.search === 'offer' && given('otherOfferUntil', values.otherOfferUntil)),
      ...given('noticeChannel', values.noticeChannel),
      ...given('wishesToHearBy', values.wishesToHearBy),
      judgements: values.judgements,
      ...given('note', values.note),
    }),
    fieldNames: { 'closing.kind': 'closing', 'closing.deadline': 'by', 'closing.deadline.on': 'by' },
    send: async (body, idempotencyKey) => {
      const params = { applicationId, interviewId };
      const path = 'post /api/applications/{applicationId}/interviews/{interviewId}/debrief';
      const { sentence } = await call(path, { params, body }, { idempotencyKey });
      onRecorded(sentence);
    },
  });
}

const EMPTY: Values = {
  closing: '',
  by: '',
  outcome: '',
  wasToldInRoom: false,
  interest: '',
  search: '',
  otherOfferUntil: '',
  noticeChannel: '',
  wishesToHearBy: '',
  judgements: {},
  note: '',
};

function closings({ isThroughAgency }: DebriefSheet) {
  return [
    { value: 'teamPromised', label: t('We will get back to them') },
    { value: 'candidateActs', label: t('They send or arrange something') },
    ...(isThroughAgency ? [{ value: 'agencyActs', label: t('The agency will pass word on') }] : []),
    { value: 'nothingSaid', label: t('Nothing was said') },
  ];
}

const OUTCOMES = [
  { value: '', label: phrase('Not yet') },
  { value: 'advance', label: phrase('They go on') },
  { value: 'decline', label: phrase('It is a no') },
];

const INTEREST = [
  { value: 'yes', label: phrase('Yes') },
  { value: 'unclear', label: phrase('Unclear') },
  { value: 'no', label: phrase('No') },
];

const SEARCHES = [
  { value: 'looking', label: phrase('Only looking') },
  { value: 'talking', label: phrase('Talking with others') },
  { value: 'offer', label: phrase('Has an offer') },
];

const CHANNELS = [
  { value: 'call', label: phrase('By phone') },
  { value: 'mail', label: phrase('By mail') },
];
