import { Button, Popover, TextInput } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ViewSearch } from '../../../contract/views.ts';
import { ProblemNotice } from '../../components/page-state.tsx';
import { call } from '../../lib/api.ts';
import { viewsQuery } from '../../lib/views-query.ts';

/** Under a name of one's own, from then on in the palette. */
export function KeepView({ search }: { search: ViewSearch }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '') return;
    setFailure(null);
    call('post /api/views', { body: { name, search } }).then((answer) => {
      queryClient.setQueryData(viewsQuery.queryKey, answer);
      setOpen(false);
      setName('');
    }, setFailure);
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus position="bottom-end" withArrow shadow="md">
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          size="sm"
          leftSection={<IconBookmark size={16} stroke={1.6} aria-hidden />}
          onClick={() => setOpen((is) => !is)}
        >
          {t('Keep this view')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={onSubmit} className="today-keep">
          {failure !== null && <ProblemNotice error={failure} />}
          <TextInput
            label={t('Name of the view')}
            description={t('You find it with the key /')}
            value={name}
            maxLength={60}
            data-autofocus
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" size="sm" mt="sm">
            {t('Keep it')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
