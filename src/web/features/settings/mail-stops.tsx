import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MailStops as Stops } from '../../../contract/mail-stop-endpoints.ts';
import { Empty, Loading, ProblemNotice } from '../../components/page-state.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { call } from '../../lib/api.ts';
import { useMember } from '../../lib/workspace.ts';

const stopsQuery = queryOptions({
  queryKey: ['mail-stops'],
  queryFn: ({ signal }) => call('get /api/mail-stops', {}, { signal }),
});

/** People who must not be mailed: who, since when, why; one more; and taking one back for a written reason. */
export function MailStops() {
  const { t } = useTranslation();
  const stops = useQuery(stopsQuery);
  const { role } = useMember();
  if (stops.isPending) return <Loading rows={3} />;
  if (!stops.data) return <ProblemNotice error={stops.error} onRetry={() => void stops.refetch()} />;
  const holding = stops.data.stops.filter((one) => one.lifted === null);
  const lifted = stops.data.stops.filter((one) => one.lifted !== null);
  return (
    <>
      {role !== 'viewer' && <NewStop />}
      {holding.length === 0 && (
        <Empty title={t('Everybody may be mailed.')}>
          {t('Somebody who asks not to be written to goes here: the gate then stops every mail to them.')}
        </Empty>
      )}
      <ul className="settings-rows" aria-label={t('Must not be mailed')}>
        {holding.map((stop) => (
          <Stop key={stop.person.id} stop={stop} mayLift={role !== 'viewer' && role !== 'interviewer'} />
        ))}
      </ul>
      {lifted.length > 0 && (
        <details className="settings-next">
          <summary>{t('Taken back')}</summary>
          <ul className="settings-rows">
            {lifted.map((stop) => (
              <Stop key={stop.person.id} stop={stop} mayLift={false} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

type Stop = Stops['stops'][number];

function Stop({ stop, mayLift }: { stop: Stop; mayLift: boolean }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [reason, setReason] = useState<string | null>(null);
  const lift = useMutation({
    mutationFn: (given: string) =>
      call('put /api/people/{personId}/mail-stop/lifting', {
        params: { personId: stop.person.id },
        body: { reason: given },
      }),
    onSuccess: (after) => queryClient.setQueryData(stopsQuery.queryKey, after),
  });
  return (
    <li>
      <div>
        <p>
          <strong>{stop.person.name}</strong> <span className="settings-quiet">{stop.address}</span>
        </p>
        <p className="settings-quiet">
          {stop.why === 'asked' ? t('Asked not to be written to') : t('For another reason')}
          {stop.note && `: ${stop.note}`}, <TimeText at={Date.parse(stop.setAt)} />
          {stop.setBy && `, ${stop.setBy.name}`}
        </p>
        {stop.lifted && (
          <p className="settings-quiet">
            {t('Taken back')} <TimeText at={Date.parse(stop.lifted.at)} />
            {stop.lifted.by && `, ${stop.lifted.by.name}`}: {stop.lifted.why}
          </p>
        )}
        {reason !== null && (
          <form
            className="form"
            onSubmit={(event) => {
              event.preventDefault();
              if (reason.trim() !== '') lift.mutate(reason);
            }}
          >
            <TextInput
              label={t('Why may they be mailed again?')}
              autoFocus
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            {lift.error !== null && <ProblemNotice error={lift.error} />}
            <div className="form-actions">
              <Button type="submit" size="xs" loading={lift.isPending} disabled={reason.trim() === ''}>
                {t('Take it back')}
              </Button>
              <Button size="xs" variant="subtle" color="gray" onClick={() => setReason(null)}>
                {t('Cancel')}
              </Button>
            </div>
          </form>
        )}
      </div>
      {mayLift && reason === null && (
        <Button variant="default" size="xs" onClick={() => setReason('')}>
          {t('May be mailed again')}
        </Button>
      )}
    </li>
  );
}

function NewStop() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [typed, setTyped] = useState('');
  const [note, setNote] = useState('');
  const [words] = useDebouncedValue(typed.trim(), 150);
  const found = useQuery({
    queryKey: ['people', words],
    queryFn: ({ signal }) => call('get /api/people', { query: { q: words } }, { signal }),
    enabled: words.length > 1,
  });
  const stop = useMutation({
    mutationFn: (personId: string) =>
      call('put /api/people/{personId}/mail-stop', {
        params: { personId },
        body: { why: 'asked', ...(note.trim() !== '' && { note }) },
      }),
    onSuccess: (after) => {
      queryClient.setQueryData(stopsQuery.queryKey, after);
      setTyped('');
      setNote('');
    },
  });
  return (
    <div className="settings-sheet settings-apart">
      <TextInput
        type="search"
        label={t('Who must not be mailed')}
        placeholder={t('Part of a name or a mail address')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {words.length > 1 && (
        <>
          <TextInput
            label={t('Note, if you like')}
            mt="sm"
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <ul className="settings-rows settings-next">
            {found.data?.people.slice(0, 8).map((person) => (
              <li key={person.id}>
                <div>
                  <strong>{person.name}</strong> <span className="settings-quiet">{person.address}</span>
                </div>
                <Button
                  variant="default"
                  size="xs"
                  loading={stop.isPending}
                  onClick={() => stop.mutate(person.id)}
                >
                  {t('Stop mail to {{name}}', { name: person.name })}
                </Button>
              </li>
            ))}
          </ul>
          {found.data?.people.length === 0 && (
            <p className="settings-quiet">{t('Nobody is called “{{q}}”.', { q: words })}</p>
          )}
        </>
      )}
      {stop.error !== null && <ProblemNotice error={stop.error} />}
    </div>
  );
}
