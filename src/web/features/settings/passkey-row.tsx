import { Button, Group, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Passkeys } from '../../../contract/passkey-endpoints.ts';
import { ProblemNotice } from '../../components/page-state.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { call } from '../../lib/api.ts';

type Passkey = Passkeys['passkeys'][number];

interface PasskeyRowProps {
  readonly passkey: Passkey;
  readonly onChanged: (after: Passkeys) => void;
  readonly onRemoved: () => void;
}

/** One passkey: what it is known by, since when, and when it was last of use. */
export function PasskeyRow({ passkey, onChanged, onRemoved }: PasskeyRowProps) {
  const { t } = useTranslation();
  const [isNaming, setNaming] = useState(false);
  const params = { passkeyId: passkey.id };
  const remove = useMutation({
    mutationFn: () => call('delete /api/you/passkeys/{passkeyId}', { params }),
    onSettled: onRemoved,
  });
  const name = passkey.name || passkey.keptBy || t('Passkey');
  if (isNaming)
    return (
      <li>
        <NameForm
          passkey={passkey}
          onDone={(after) => {
            if (after !== null) onChanged(after);
            setNaming(false);
          }}
        />
      </li>
    );
  return (
    <li>
      <div>
        <p>
          <strong>{name}</strong>{' '}
          {passkey.keptBy !== null && passkey.keptBy !== name && (
            <span className="settings-quiet">{t('kept by {{program}}', { program: passkey.keptBy })}</span>
          )}
        </p>
        <p className="settings-quiet">
          {t('since')} <TimeText at={Date.parse(passkey.madeAt)} />
          {', '}
          {passkey.lastUsedAt === null ? (
            t('never used')
          ) : (
            <>
              {t('last used')} <TimeText at={Date.parse(passkey.lastUsedAt)} />
            </>
          )}
        </p>
        {remove.error !== null && <ProblemNotice error={remove.error} />}
      </div>
      <Group gap="xs">
        <Button
          variant="subtle"
          size="xs"
          aria-label={t('Rename the passkey {{name}}', { name })}
          onClick={() => setNaming(true)}
        >
          {t('Rename')}
        </Button>
        <Button
          variant="default"
          size="xs"
          loading={remove.isPending}
          aria-label={t('Remove the passkey {{name}}', { name })}
          onClick={() => remove.mutate()}
        >
          {t('Remove')}
        </Button>
      </Group>
    </li>
  );
}

function NameForm({ passkey, onDone }: { passkey: Passkey; onDone: (after: Passkeys | null) => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState(passkey.name);
  const save = useMutation({
    mutationFn: () =>
      call('put /api/you/passkeys/{passkeyId}', { params: { passkeyId: passkey.id }, body: { name } }),
    onSuccess: onDone,
  });
  return (
    <form
      aria-label={t('Rename the passkey {{name}}', { name: passkey.name })}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone(null);
      }}
    >
      {save.error !== null && <ProblemNotice error={save.error} />}
      <Group gap="xs" align="end">
        <TextInput
          label={t('Name')}
          value={name}
          maxLength={80}
          autoFocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" loading={save.isPending} disabled={name.trim() === ''}>
          {t('Save')}
        </Button>
        <Button variant="subtle" onClick={() => onDone(null)}>
          {t('Cancel')}
        </Button>
      </Group>
    </form>
  );
}
