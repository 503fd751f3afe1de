import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Holdings, MemberHoldings } from '../../../../contract/members.ts';
import { Loading, ProblemNotice } from '../../../components/page-state.tsx';
import { call } from '../../../lib/api.ts';
import { useMember } from '../../../lib/workspace.ts';
import { holdingsQuery } from './team-query.ts';
import { WhatPasses } from './what-passes.tsx';

interface HandOverProps {
  readonly leaving: MemberHoldings;
  readonly members: readonly MemberHoldings[];
  readonly onClose: () => void;
}

/** Nobody leaves before everything that they hold has somebody else's name on it, seen beforehand. */
export function HandOver({ leaving, members, onClose }: HandOverProps) {
  const { t } = useTranslation();
  const isYou = useMember().id === leaving.id;
  const holdings = useQuery(holdingsQuery(leaving.id));
  return (
    <section className="settings-section hand-over" aria-labelledby="hand-over">
      <h2 id="hand-over">
        {isYou ? t('Leave, and hand over') : t('{{name}} leaves', { name: leaving.name })}
      </h2>
      <p>{t('Whoever waits for a word goes on waiting for somebody: say for whom.')}</p>
      {holdings.error !== null && (
        <ProblemNotice error={holdings.error} onRetry={() => void holdings.refetch()} />
      )}
      {holdings.isFetching && !holdings.data && <Loading rows={3} />}
      {holdings.data && (
        <Plan holdings={holdings.data} leaving={leaving} members={members} onClose={onClose} />
      )}
    </section>
  );
}

function Plan({ holdings, leaving, members, onClose }: HandOverProps & { holdings: Holdings }) {
  const { t } = useTranslation();
  const [toId, setToId] = useState('');
  const [others, setOthers] = useState<ReadonlyMap<string, string>>(new Map());
  const leave = useLeaving(leaving.id, onClose);
  const isYou = useMember().id === leaving.id;
  const heirs = members.filter((one) => one.id !== leaving.id && one.role !== 'viewer');
  const { openings, applications, workspacePlaces, isLastAdmin } = holdings;
  const holdsNothing = openings.length + applications + workspacePlaces.length === 0;
  if (isLastAdmin)
    return (
      <>
        <p>{t('Nobody else here is an admin. Make somebody one first.')}</p>
        <Button variant="default" onClick={onClose}>
          {t('Back')}
        </Button>
      </>
    );
  return (
    <form
      className="hand-over-form"
      onSubmit={(event) => {
        event.preventDefault();
        leave.mutate({
          ...(toId && { toId }),
          openings: [...others].map(([openingId, heirId]) => ({ openingId, toId: heirId })),
        });
      }}
    >
      {holdsNothing ? (
        <p>{t('{{name}} holds nothing: nobody waits for them.', { name: leaving.name })}</p>
      ) : (
        <>
          <NativeSelect
            label={t('Who takes over')}
            data={[
              { value: '', label: t('Choose') },
              ...heirs.map((one) => ({ value: one.id, label: one.name })),
            ]}
            value={toId}
            onChange={(event) => setToId(event.currentTarget.value)}
          />
          <WhatPasses
            holdings={holdings}
            heirs={heirs}
            toId={toId}
            others={others}
            onOther={(openingId, heirId) => setOthers(withHeir(others, openingId, heirId))}
          />
        </>
      )}
      {holdings.apiKeys > 0 && (
        <p>{t('{{count}} API keys that they made end with them.', { count: holdings.apiKeys })}</p>
      )}
      {leave.error !== null && <ProblemNotice error={leave.error} />}
      <div className="form-actions">
        <Button
          type="submit"
          color="wax"
          autoContrast
          disabled={!holdsNothing && toId === ''}
          loading={leave.isPending}
        >
          {isYou ? t('Hand over and leave') : t('Hand over and remove')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t('Cancel')}
        </Button>
      </div>
    </form>
  );
}

function withHeir(
  others: ReadonlyMap<string, string>,
  openingId: string,
  heirId: string,
): ReadonlyMap<string, string> {
  const changed = new Map(others);
  if (heirId === '') changed.delete(openingId);
  else changed.set(openingId, heirId);
  return changed;
}

interface Departure {
  readonly toId?: string;
  readonly openings: { openingId: string; toId: string }[];
}

function useLeaving(memberId: string, onDone: () => void) {
  const queryClient = useQueryClient();
  const isYou = useMember().id === memberId;
  return useMutation({
    mutationFn: (body: Departure) =>
      call('put /api/members/{memberId}/departure', { params: { memberId }, body }),
    onSuccess: async () => {
      if (isYou) return window.location.assign('/');
      onDone();
      await queryClient.invalidateQueries();
    },
  });
}
