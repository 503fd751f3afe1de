import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptMail } from '../../../contract/kept-mails.ts';
import { ProblemNotice } from '../../components/page-state.tsx';
import { call } from '../../lib/api.ts';
import { askWhatMailMeant } from '../../lib/kept-mail-query.ts';

/** The mail went to the wrong place: it belongs to somebody else, or to nobody. What it meant here is taken back. */
export function OtherApplication({ mail }: { mail: Pick<KeptMail, 'id' | 'application'> }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [name, setName] = useState('');
  const found = useQuery({
    queryKey: ['people', name],
    queryFn: ({ signal }) => call('get /api/people', { query: { q: name } }, { signal }),
    enabled: name.trim().length > 1,
  });
  const assign = useMutation({
    mutationFn: (applicationId: string | null) =>
      call('put /api/kept-mails/{keptMailId}/belonging', {
        params: { keptMailId: mail.id },
        body: { applicationId },
      }),
    onSettled: () => askWhatMailMeant(queryClient),
  });
  const applications = (found.data?.people ?? [])
    .flatMap((person) => person.applications.map((one) => ({ ...one, person: person.name })))
    .filter(({ id }) => id !== mail.application?.id);
  return (
    <details>
      <summary>{t('It belongs elsewhere')}</summary>
      <TextInput
        size="xs"
        label={t('Whose it is')}
        description={t('Part of a name or an address.')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {assign.error && <ProblemNotice error={assign.error} />}
      <div className="kept-mail-acts">
        {applications.slice(0, 6).map(({ id, person, opening }) => (
          <Button
            key={id}
            variant="default"
            size="xs"
            loading={assign.isPending}
            onClick={() => assign.mutate(id)}
          >
            {t('{{name}}, {{opening}}', { name: person, opening: opening.name })}
          </Button>
        ))}
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          loading={assign.isPending}
          onClick={() => assign.mutate(null)}
        >
          {t('Nobody’s: leave it alone')}
        </Button>
      </div>
    </details>
  );
}
