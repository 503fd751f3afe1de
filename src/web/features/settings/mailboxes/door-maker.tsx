import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { doorBody } from '../../../../contract/mailboxes.ts';
import { ContractFormFrame } from '../../../components/contract-form-frame.tsx';
import { call } from '../../../lib/api.ts';
import { useContractForm } from '../../../lib/contract-form.ts';
import { CopyOnce } from '../copy-once.tsx';

/** For mail services that post each mail to an address, where a mailbox cannot be read. */
export function DoorMaker({ address }: { address: string }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [token, setToken] = useState<string | null>(null);
  const plan = useContractForm({
    schema: doorBody,
    initial: { name: '' },
    toBody: (values) => values,
    send: async (body) => {
      setToken((await call('post /api/mail-doors', { body })).token);
      await queryClient.invalidateQueries({ queryKey: ['mailboxes'] });
    },
  });
  return (
    <section className="mailboxes-way" aria-label={t('Let another program hand mails over')}>
      <h2>{t('Let another program hand mails over')}</h2>
      <p className="mailbox-quiet">
        {t(
          'A mail service can post each mail as it came to {{address}}, with a token in the header “Authorization: Bearer …”.',
          {
            address,
          },
        )}
      </p>
      {token !== null && (
        <CopyOnce title={t('The door is open')} text={token} onDone={() => setToken(null)}>
          {t(
            'Copy its token now: it is shown only this once, and kept nowhere in a form that could be read.',
          )}
        </CopyOnce>
      )}
      <ContractFormFrame plan={plan} label={t('Open a door')}>
        <TextInput
          label={t('Which program it is for')}
          autoComplete="off"
          {...plan.form.getInputProps('name')}
        />
        <div className="form-actions">
          <Button type="submit" variant="default" loading={plan.isSending}>
            {t('Open a door')}
          </Button>
        </div>
      </ContractFormFrame>
    </section>
  );
}
