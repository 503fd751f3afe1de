import { Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type References, refereeBody } from '../../../../contract/references.ts';
import { AddForm } from '../../../components/add-form.tsx';
import { ChoiceField } from '../../../components/choice-field.tsx';
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
  return (
    <AddForm plan={plan} label={t('Add a referee')} isOpen={isOpen} onOpen={setOpen}>
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
    </AddForm>
  );
}

const RELATION_OPTIONS = [
  { value: 'supervisor', label: phrase('Led them') },
  { value: 'colleague', label: phrase('Worked beside them') },
  { value: 'report', label: phrase('Was led by them') },
] as const;
