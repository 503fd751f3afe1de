import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { holderBody } from '../../../../contract/arrangement-endpoints.ts';
import { NoteField } from '../../../components/note-field.tsx';
import { call } from '../../../lib/api.ts';
import { useContractForm } from '../../../lib/contract-form.ts';
import { given } from '../../../lib/field-reading.ts';
import { membersQuery } from '../../../lib/members-query.ts';
import { ActionForm } from './action-form.tsx';
import type { ActionProps } from './action-props.ts';
import { useRowSend } from './use-row-send.ts';

/** This one duty passes to a colleague; the rest of the application stays where it is. */
export function HandOverAction({ subject, page, duty }: ActionProps) {
  const { t } = useTranslation();
  const { data } = useQuery(membersQuery);
  const send = useRowSend(subject);
  const params = { applicationId: page.id, obligationKey: subject.key ?? '' };
  const others = (data?.members ?? []).filter(({ id, role }) => id !== duty?.owner?.id && role !== 'viewer');
  const plan = useContractForm({
    schema: holderBody,
    initial: { memberId: '', note: '' },
    toBody: (values) => ({ memberId: values.memberId, ...given('note', values.note) }),
    send: (body, factId) =>
      send({
        isDone: true,
        title: t('Handed over to {{name}}', { name: others.find(({ id }) => id === body.memberId)?.name }),
        factId,
        send: () =>
          call(
            'put /api/applications/{applicationId}/obligations/{obligationKey}/holder',
            { params, body },
            { idempotencyKey: factId },
          ),
      }),
  });
  return (
    <ActionForm plan={plan} rowId={subject.rowId} label={t('Hand over')} verb={t('Hand over')}>
      <Select
        label={t('To whom?')}
        placeholder={t('A name')}
        data={others.map(({ id, name }) => ({ value: id, label: name }))}
        searchable
        nothingFoundMessage={t('Nobody of that name.')}
        comboboxProps={{ withinPortal: true }}
        {...plan.form.getInputProps('memberId')}
      />
      <NoteField {...plan.form.getInputProps('note')} label={t('What they should know')} />
    </ActionForm>
  );
}
