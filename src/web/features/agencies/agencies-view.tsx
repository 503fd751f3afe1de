import { Button } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgencyRow } from '../../../contract/agencies.ts';
import { Chip } from '../../components/chip.tsx';
import { CopyLink } from '../../components/copy-link.tsx';
import { Empty, Loading, ProblemNotice } from '../../components/page-state.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { call } from '../../lib/api.ts';
import { useMember } from '../../lib/workspace.ts';
import './agencies.css';

const agenciesQuery = queryOptions({
  queryKey: ['agencies'],
  queryFn: ({ signal }) => call('get /api/agencies', {}, { signal }),
});

/** The recruiters of agencies: what they owe, since when they are silent, and the links to their pages. */
export function AgenciesView() {
  const { t } = useTranslation();
  const found = useQuery(agenciesQuery);
  if (found.isPending) return <Loading rows={3} />;
  if (!found.data) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (found.data.agencies.length === 0)
    return (
      <Empty title={t('Nobody has come through an agency yet.')}>
        {t('Add an application through an agency, and its recruiter stands here.')}{' '}
        <Link to="/people/new">{t('Add somebody')}</Link>
      </Empty>
    );
  return (
    <ul className="agencies">
      {found.data.agencies.map((one) => (
        <AgencyItem key={one.id} one={one} />
      ))}
    </ul>
  );
}

function AgencyItem({ one }: { one: AgencyRow }) {
  const { t } = useTranslation();
  const { role } = useMember();
  const mayLink = role !== 'viewer' && role !== 'interviewer';
  return (
    <li>
      <div className="agencies-head">
        <h2>{one.name}</h2>
        {one.agency !== null && <span className="side-quiet">{one.agency}</span>}
        {one.late > 0 && <Chip tone="late">{t('{{count}} words late', { count: one.late })}</Chip>}
      </div>
      <p>
        {t('{{count}} people in process', { count: one.inProcess })}
        {' · '}
        {one.owed === 0 ? t('They owe no word') : t('They owe {{count}} words', { count: one.owed })}
        {' · '}
        {one.weOwe === 0 ? t('We owe no word') : t('We owe {{count}} words', { count: one.weOwe })}
      </p>
      {one.silentSince !== null && (
        <p className="side-quiet">
          {t('Their oldest word is owed since')} <TimeText at={Date.parse(one.silentSince)} />
        </p>
      )}
      {mayLink && <Links one={one} />}
    </li>
  );
}

function Links({ one }: { one: AgencyRow }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [url, setUrl] = useState<string | null>(null);
  const params = { personId: one.id };
  const refresh = () => queryClient.invalidateQueries(agenciesQuery);
  const make = useMutation({
    mutationFn: () => call('post /api/people/{personId}/agency-links', { params }),
    onSuccess: ({ url: made }) => {
      setUrl(made);
      void refresh();
    },
  });
  const end = useMutation({
    mutationFn: () => call('delete /api/people/{personId}/agency-links', { params }),
    onSuccess: () => {
      setUrl(null);
      void refresh();
    },
  });
  return (
    <>
      <p className="side-quiet">
        {one.links === 0
          ? t('No link to their page holds. Mails to them bring one.')
          : t('{{count}} links to their page hold.', { count: one.links })}{' '}
        {one.lastReadAt !== null && (
          <>
            {t('Last used')} <TimeText at={Date.parse(one.lastReadAt)} />
          </>
        )}
      </p>
      <div className="form-actions">
        <Button size="xs" variant="default" loading={make.isPending} onClick={() => make.mutate()}>
          {one.links === 0 ? t('Make a link to their page') : t('Make a new link; the others end')}
        </Button>
        {one.links > 0 && (
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            loading={end.isPending}
            onClick={() => end.mutate()}
          >
            {t('End every link')}
          </Button>
        )}
      </div>
      {url !== null && <CopyLink url={url} lead={t('Copy it now. It is not shown again.')} />}
      {(make.isError || end.isError) && <ProblemNotice error={make.error ?? end.error} />}
    </>
  );
}
