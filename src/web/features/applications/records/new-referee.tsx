import { Button, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type References, refereeBody } from '../../../../contract/references.ts';
import { ChoiceField } from '../../../components/choice-field.tsx';
import { ContractFormFrame } from '../../../components/contract-form-frame.tsx';
import { call } from '../../../lib/api.ts';
import { useContractForm } from '../../../lib/contract-form.ts';
import { given } from '../../../lib/field-reading.ts';
import { phrase, said } from '../../../lib/language/phrase.ts';

interface NewRefereeProps {
  readonly applicationId: string;
  readonly isThroughAgency: boolean;
  readonly onSaved: (after: References) => void;
}

/** Somebody whom the candidate named, or whom their agency asks itself. */
export function NewReferee({ applicationId, isThroughAgency, onSaved }: NewRefereeProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const plan = useContractForm({
    schema: refereeBody,
    initial: {
      name: '',
      address: '',
      relation: 'supervisor' as string,
      wasWarned: false,
      isThroughAgency: false,
    },
    toBody: (values) => ({
      relation: values.relation,
      wasWarned: values.wasWarned,
      isThroughAgency: values.isThroughAgency,
      ...given('name', values.name),
      ...given('address', values.address),
    }),
    send: async (body, idempotencyKey) => {
      onSaved(
        await call(
          'post /api/applications/{applicationId}/references',
          { params: { applicationId }, body },
          { idempotencyKey },
        ),
      );
      setOpen(false);
    },
  });
  const { form } = plan;
  if (!isOpen)
    return (
      <div>
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('Add a referee')}
        </Button>
      </div>
    );
  return (
    <ContractFormFrame plan={plan} label={t('Add a referee')}>
      {isThroughAgency && (
        <Switch
          label={t('The agency asks them itself')}
          {...form.getInputProps('isThroughAgency', { type: 'checkbox' })}
        />
      )}
      {!form.values.isThroughAgency && (
        <>
          <TextInput label={t('Their name')} {...form.getInputProps('name')} />
          <TextInput label={t('Their mail address')} type="email" {...form.getInputProps('address')} />
          <ChoiceField
            isInline
            label={t('What were they to the candidate?')}
            options={said(RELATION_OPTIONS)}
            {...plan.field('relation')}
          />
          <Switch
            label={t('The candidate has told them already')}
            {...form.getInputProps('wasWarned', { type: 'checkbox' })}
          />
        </>
      )}
      <div className="form-actions">
        <Button type="submit" loading={plan.isSending}>
          {t('Add')}
        </Button>
        <Button variant="subtle" color="gray" onClick={() => setOpen(false)}>
          {t('Cancel')}
        </Button>
      </div>
    </ContractFormFrame>
  );
}

const RELATION_OPTIONS = [
  { value: 'supervisor', label: phrase('Led them') },
  { value: 'colleague', label: phrase('Worked beside them') },
  { value: 'report', label: phrase('Was led by them') },
] as const;
