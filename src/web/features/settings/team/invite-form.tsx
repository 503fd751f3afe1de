import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { invitationBody } from '../../../../contract/members.ts';
import type { Role } from '../../../../contract/vocabulary.ts';
import { ContractFormFrame } from '../../../components/contract-form-frame.tsx';
import { type Answer, call } from '../../../lib/api.ts';
import { useContractForm } from '../../../lib/contract-form.ts';
import { CopyOnce } from '../copy-once.tsx';
import { RoleField } from './role-field.tsx';

type Invited = Answer<'post /api/invitations'> & { readonly name: string; readonly address: string };

/** Somebody new: the link goes by mail where mail leaves, and is shown to be passed on in any case. */
export function InviteForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [invited, setInvited] = useState<Invited | null>(null);
  if (invited)
    return (
      <CopyOnce title={t('{{name}} is invited', invited)} text={invited.link} onDone={onClose}>
        {invited.wasMailed
          ? t(
              'The link went to {{address}}. It works once, for a week. You can pass it on yourself as well.',
              invited,
            )
          : t(
              'No mail left: pass this link on to {{name}} yourself. It works once, for a week, and is shown only now.',
              invited,
            )}
      </CopyOnce>
    );
  return <Fields onInvited={setInvited} onClose={onClose} />;
}

function Fields({ onInvited, onClose }: { onInvited: (invited: Invited) => void; onClose: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const plan = useContractForm({
    schema: invitationBody,
    initial: { name: '', address: '', role: 'recruiter' as Role },
    toBody: (values) => values,
    send: async (body) => {
      const answer = await call('post /api/invitations', { body });
      onInvited({ ...answer, name: body.name, address: body.address });
      await queryClient.invalidateQueries({ queryKey: ['team'] });
    },
  });
  const { form, field } = plan;
  return (
    <div className="settings-sheet settings-apart">
      <ContractFormFrame plan={plan} label={t('Invite somebody')} takesFocus>
        <div className="form-pair">
          <TextInput label={t('Name')} {...form.getInputProps('name')} />
          <TextInput label={t('Mail address')} type="email" {...form.getInputProps('address')} />
        </div>
        <RoleField {...field('role')} />
        <div className="form-actions">
          <Button type="submit" loading={plan.isSending}>
            {t('Make the invitation')}
          </Button>
          <Button variant="subtle" color="gray" onClick={onClose}>
            {t('Cancel')}
          </Button>
        </div>
      </ContractFormFrame>
    </div>
  );
}
