import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../components/page-state.tsx';
import { call } from '../../lib/api.ts';

/** Somebody from outside, such as an agency’s recruiter: found among the people by name, or added on the spot. */
export function PersonField({
  label,
  startName = '',
  value,
  onChange,
  error,
}: {
  label: string;
  /** Somebody who is known already, as the field opens. */
  startName?: string;
  value: string;
  onChange: (personId: string) => void;
  error?: ReactNode;
}) {
  const { t } = useTranslation();
  const [name, setName] = useState(startName);
  const found = useQuery({
    queryKey: ['people', name],
    queryFn: ({ signal }) => call('get /api/people', { query: { q: name } }, { signal }),
    enabled: name.trim().length > 1,
  });
  const add = useMutation({
    mutationFn: () => call('post /api/people', { body: { name } }),
    onSuccess: ({ id }) => {
      onChange(id);
      void found.refetch();
    },
  });
  const people = found.data?.people ?? [];
  return (
    <>
      <div className="form-pair">
        <TextInput
          label={label}
          description={t('Part of the name, or a new name.')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('Who it is')}
          description={t('People of that name.')}
          data={[
            { value: '', label: t('Choose') },
            ...people.map((one) => ({ value: one.id, label: one.name })),
          ]}
          value={value}
          error={error}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </div>
      {add.isError && <ProblemNotice error={add.error} />}
      {name.trim().length > 1 && found.isFetched && value === '' && (
        <div>
          <Button variant="default" size="xs" loading={add.isPending} onClick={() => add.mutate()}>
            {t('Add {{name}} as a new person', { name })}
          </Button>
        </div>
      )}
    </>
  );
}
