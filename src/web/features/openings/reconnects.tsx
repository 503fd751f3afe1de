import { Button, NativeSelect, TagsInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reconnect, ReconnectsAnswer } from '../../../contract/bench.ts';
import { Chip } from '../../components/chip.tsx';
import { ProblemNotice } from '../../components/page-state.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { call } from '../../lib/api.ts';
import './reconnects.css';

/** Who of the bench comes to mind for this opening, and why; what the opening asks for can be said here. */
export function Reconnects({ openingId }: { openingId: string }) {
  const { t } = useTranslation();
  const queryKey = ['reconnects', openingId];
  const params = { openingId };
  const { data } = useQuery({
    queryKey,
    queryFn: ({ signal }) => call('get /api/openings/{openingId}/reconnects', { params }, { signal }),
  });
  const [isAsking, setAsking] = useState(false);
  if (!data) return null;
  return (
    <section className="reconnects" aria-labelledby="reconnects-title">
      <div className="reconnects-head">
        <h2 id="reconnects-title">{t('People you know from before')}</h2>
        <Button size="xs" variant="subtle" aria-expanded={isAsking} onClick={() => setAsking(!isAsking)}>
          {t('What it asks for')}
        </Button>
      </div>
      {isAsking && <ProfileForm openingId={openingId} profile={data} onDone={() => setAsking(false)} />}
      {data.reconnects.length === 0 ? (
        <p className="reconnects-quiet">
          {t(
            'Nobody on the bench was close in an opening like this one. Level and skills help to find them.',
          )}
        </p>
      ) : (
        <ul>
          {data.reconnects.map((one) => (
            <Entry key={one.person.id} one={one} openingId={openingId} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Entry({ one, openingId }: { one: Reconnect; openingId: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const params = { openingId, personId: one.person.id };
  const settle = useMutation({
    mutationFn: (is: 'written' | 'putAside' | 'applied') =>
      call('put /api/openings/{openingId}/reconnects/{personId}', { params, body: { is } }),
    onSuccess: (answer: ReconnectsAnswer) => queryClient.setQueryData(['reconnects', openingId], answer),
  });
  const write = useMutation({
    mutationFn: async () => {
      if (one.draftId !== null) {
        await settle.mutateAsync('written');
        return { id: one.draftId };
      }
      const opening = await call('get /api/openings/{openingId}', { params: { openingId }, query: {} });
      const message = await call('post /api/applications/{applicationId}/drafts', {
        params: { applicationId: one.applicationId },
        body: { kind: 'reconnect', filled: { new_opening: opening.title } },
      });
      await settle.mutateAsync('written');
      return message;
    },
    onSuccess: (message) => navigate({ to: '/messages/$messageId', params: { messageId: message.id } }),
  });
  const error = write.error ?? settle.error;
  return (
    <li>
      <p className="reconnects-who">
        <Link to="/applications/$applicationId" params={{ applicationId: one.applicationId }}>
          {one.person.name}
        </Link>
        {one.state === 'written' && <Chip tone="accent">{t('written to')}</Chip>}
        {one.draftId !== null && <Chip tone="accent">{t('the letter is ready')}</Chip>}
        {one.state === 'applied' && <Chip tone="kept">{t('in process')}</Chip>}
      </p>
      <Reasons one={one} />
      {error !== null && <ProblemNotice error={error} />}
      {one.state === 'applied' && one.newApplicationId ? (
        <p>
          <Link to="/applications/$applicationId" params={{ applicationId: one.newApplicationId }}>
            {t('To the new application')}
          </Link>
        </p>
      ) : (
        <div className="reconnects-acts">
          <Button size="xs" loading={write.isPending} onClick={() => write.mutate()}>
            {t('Write to {{name}}', { name: one.person.name })}
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={settle.isPending}
            onClick={() => settle.mutate('applied')}
          >
            {t('They would like to: add them')}
          </Button>
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            disabled={settle.isPending}
            onClick={() => settle.mutate('putAside')}
          >
            {t('Not for this one')}
          </Button>
        </div>
      )}
    </li>
  );
}

/** Facts about openings and about their own wish; nothing about how good anybody is. */
function Reasons({ one: { closeIn, reasons, metAt, timesMet, lookingFor } }: { one: Reconnect }) {
  const { t } = useTranslation();
  return (
    <ul className="reconnects-why">
      <li>
        {t('Was close in “{{opening}}”', { opening: closeIn.name })}
        {reasons.isSameTitle && `, ${t('the same title')}`}
        {reasons.isTitleAlike && `, ${t('a similar title')}`}
        {reasons.isSameLevel && `, ${t('the same level')}`}
        {reasons.isSamePlace && `, ${t('the same place')}`}
      </li>
      {reasons.skills.length > 0 && (
        <li>{t('Both ask for: {{skills}}', { skills: reasons.skills.join(', ') })}</li>
      )}
      {lookingFor && (
        <li>
          {t('Looks for: {{words}}', { words: lookingFor })}
          {reasons.isLookedFor && ` (${t('fits this title')})`}
        </li>
      )}
      {metAt && (
        <li>
          {t('Met {{count}} times, last', { count: timesMet })} <TimeText at={Date.parse(metAt)} />
        </li>
      )}
    </ul>
  );
}

interface ProfileProps {
  readonly openingId: string;
  readonly profile: ReconnectsAnswer;
  readonly onDone: () => void;
}

function ProfileForm({ openingId, profile, onDone }: ProfileProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [level, setLevel] = useState<string>(profile.level ?? '');
  const [skills, setSkills] = useState<string[]>([...profile.skills]);
  const save = useMutation({
    mutationFn: () =>
      call('put /api/openings/{openingId}/profile', {
        params: { openingId },
        body: { level: level === '' ? null : (level as NonNullable<ReconnectsAnswer['level']>), skills },
      }),
    onSuccess: (answer) => {
      queryClient.setQueryData(['reconnects', openingId], answer);
      onDone();
    },
  });
  return (
    <form
      className="form"
      aria-label={t('What it asks for')}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      {save.isError && <ProblemNotice error={save.error} />}
      <NativeSelect
        label={t('Level')}
        value={level}
        onChange={(event) => setLevel(event.currentTarget.value)}
        data={[
          { value: '', label: t('Not said') },
          { value: 'entry', label: t('Entry') },
          { value: 'experienced', label: t('Experienced') },
          { value: 'senior', label: t('Senior') },
          { value: 'lead', label: t('Lead') },
          { value: 'head', label: t('Head') },
        ]}
      />
      <TagsInput
        label={t('Skills')}
        description={t('One by one, each ended with the Enter key.')}
        value={skills}
        onChange={setSkills}
        maxTags={20}
      />
      <div className="form-actions">
        <Button type="submit" loading={save.isPending}>
          {t('Save')}
        </Button>
      </div>
    </form>
  );
}
