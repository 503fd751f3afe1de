import { Button, CopyButton, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../components/page-state.tsx';
import { call } from '../../lib/api.ts';
import './search.css';

const LINKS = ['today', 'coach-links'] as const;

/** Who may look along, without notes and pay. */
export function CoachLinks() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [name, setName] = useState('');
  const links = useQuery({
    queryKey: LINKS,
    queryFn: ({ signal }) => call('get /api/search/coach-links', {}, { signal }),
  });
  const again = () => queryClient.invalidateQueries({ queryKey: LINKS });
  const make = useMutation({
    mutationFn: () => call('post /api/search/coach-links', { body: { name } }),
    onSuccess: again,
  });
  const end = useMutation({
    mutationFn: (coachLinkId: string) =>
      call('delete /api/search/coach-links/{coachLinkId}', { params: { coachLinkId } }),
    onSuccess: again,
  });
  return (
    <section className="search-part">
      <h2 className="block-title">{t('Somebody who looks along')}</h2>
      <p>{t('A page for a coach or a friend: to read only, without notes and pay.')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate();
        }}
      >
        <TextInput label={t('Name')} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <Button
          type="submit"
          variant="default"
          mt={12}
          disabled={name.trim() === ''}
          loading={make.isPending}
        >
          {t('Make the link')}
        </Button>
      </form>
      {make.isError && <ProblemNotice error={make.error} />}
      {make.data && (
        <p role="status">
          <span className="status-url">{make.data.url}</span>
          <CopyButton value={make.data.url}>
            {({ copied, copy }) => (
              <Button size="xs" onClick={copy}>
                {copied ? t('Copied') : t('Copy the link')}
              </Button>
            )}
          </CopyButton>
        </p>
      )}
      <ul>
        {links.data?.links.map((one) => (
          <li key={one.id}>
            {one.name}{' '}
            <Button size="compact-sm" variant="subtle" onClick={() => end.mutate(one.id)}>
              {t('End the link of {{name}}', { name: one.name })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
