import { Button, Checkbox, Modal, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Erasure } from '../../../contract/settings.ts';
import { Loading, ProblemNotice } from '../../components/page-state.tsx';
import { call } from '../../lib/api.ts';

/** Finding one person: to take along what is here about them, or to erase who they are. */
export function OnePerson() {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed.trim(), 150);
  const [erasing, setErasing] = useState<string | null>(null);
  const found = useQuery({
    queryKey: ['people', words],
    queryFn: ({ signal }) => call('get /api/people', { query: { q: words } }, { signal }),
    enabled: words.length > 1,
  });
  return (
    <>
      <TextInput
        type="search"
        label={t('Who')}
        placeholder={t('Part of a name or a mail address')}
        maw={420}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {words.length > 1 && found.data?.people.length === 0 && (
        <p className="settings-quiet">{t('Nobody is called “{{q}}”.', { q: words })}</p>
      )}
      <ul className="settings-rows settings-next">
        {words.length > 1 &&
          found.data?.people.slice(0, 8).map((person) => (
            <li key={person.id}>
              <div>
                <strong>{person.name}</strong> <span className="settings-quiet">{person.address}</span>
              </div>
              <div className="form-actions">
                <Button
                  component="a"
                  href={`/api/people/${person.id}/export`}
                  variant="default"
                  size="xs"
                  download
                >
                  {t('Take along')}
                </Button>
                <Button variant="default" size="xs" onClick={() => setErasing(person.id)}>
                  {t('Erase')}
                </Button>
              </div>
            </li>
          ))}
      </ul>
      <Modal
        opened={erasing !== null}
        onClose={() => setErasing(null)}
        title={t('Erase a person')}
        closeButtonProps={{ 'aria-label': t('Cancel') }}
      >
        {erasing !== null && <Erasing personId={erasing} onClose={() => setErasing(null)} />}
      </Modal>
    </>
  );
}

function Erasing({ personId, onClose }: { personId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const params = { personId };
  const preview = useQuery({
    queryKey: ['erasure', personId],
    queryFn: ({ signal }) => call('get /api/people/{personId}/erasure', { params }, { signal }),
  });
  const [theyAsked, setTheyAsked] = useState(false);
  const erase = useMutation({
    mutationFn: () => call('put /api/people/{personId}/erasure', { params, body: { theyAsked } }),
    onSuccess: () => {
      onClose();
      return queryClient.invalidateQueries();
    },
  });
  if (preview.isPending) return <Loading rows={3} />;
  if (!preview.data) return <ProblemNotice error={preview.error} onRetry={() => void preview.refetch()} />;
  return (
    <div className="erasing">
      <Preview erasure={preview.data} />
      {preview.data.untold > 0 && (
        <Checkbox
          checked={theyAsked}
          onChange={(event) => setTheyAsked(event.currentTarget.checked)}
          label={t('{{name}} asked to be erased', { name: preview.data.person.name })}
          description={t('What they applied for is taken back with it, as their own last word.')}
        />
      )}
      {erase.error !== null && <ProblemNotice error={erase.error} />}
      <div className="form-actions">
        <Button
          color="wax"
          autoContrast
          loading={erase.isPending}
          disabled={preview.data.untold > 0 && !theyAsked}
          onClick={() => erase.mutate()}
        >
          {t('Erase {{name}} for good', { name: preview.data.person.name })}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t('Cancel')}
        </Button>
      </div>
    </div>
  );
}

function Preview({ erasure }: { erasure: Erasure }) {
  const { t } = useTranslation();
  const { person, applications, notes, messages, statusLinks, facts, open, untold } = erasure;
  return (
    <>
      {untold > 0 && (
        <p className="erasing-open">
          {t(
            'Nobody has told {{name}} yet how {{count}} applications ended. Tell them first; afterwards you cannot reach them.',
            { name: person.name, count: untold },
          )}
        </p>
      )}
      {open > 0 && untold === 0 && (
        <p className="erasing-open">
          {t('{{name}} is still owed a word in {{count}} applications. After this you cannot reach them.', {
            name: person.name,
            count: open,
          })}
        </p>
      )}
      <h3>{t('This goes')}</h3>
      <ul>
        <li>{t('the name, address, telephone number and agency of {{name}}', { name: person.name })}</li>
        {notes > 0 && <li>{t('{{count}} notes about them', { count: notes })}</li>}
        {messages > 0 && <li>{t('what stands in {{count}} mails', { count: messages })}</li>}
        {statusLinks > 0 && <li>{t('{{count}} links to their status page', { count: statusLinks })}</li>}
      </ul>
      <h3>{t('This stays')}</h3>
      <ul>
        <li>
          {t('that {{count}} applications were here, for what, and by when each was answered', {
            count: applications,
          })}
        </li>
        <li>{t('{{count}} facts without a name, an address or a text', { count: facts })}</li>
        <li>{t('their country and clock, by which the dates were counted')}</li>
      </ul>
      <p className="settings-quiet">
        {t(
          'Why it stays: some laws ask for years whether everyone was answered in time. What stays does not tell who somebody is.',
        )}
      </p>
    </>
  );
}
