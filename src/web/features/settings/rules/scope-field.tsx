import { NativeSelect } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../../lib/api.ts';
import { policyQuery, type RuleScope } from './policy-query.ts';

/** Everywhere, or for one opening: what is set there goes before what is set for the workspace. */
export function ScopeField({ scope }: { scope: RuleScope }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const openings = useInfiniteQuery({
    queryKey: ['openings', 'scopes'],
    queryFn: ({ signal, pageParam }) =>
      call(
        'get /api/openings',
        { query: { limit: 100, ...(pageParam && { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
  const scopes = useQuery(policyQuery(scope)).data?.scopes;
  const set = new Set(scopes?.openings.map((one) => one.id));
  const rows = openings.data?.pages.flatMap((page) => page.openings) ?? [];
  const choices = [
    ...(scopes?.openings ?? []).map((one) => ({
      value: `o:${one.id}`,
      label: t('{{name}} (set differently)', { name: one.name }),
    })),
    ...rows.filter((one) => !set.has(one.id)).map((one) => ({ value: `o:${one.id}`, label: one.title })),
  ];
  const stages = [...new Set([...(scopes?.stages ?? []), ...(scope.stage ? [scope.stage] : [])])];
  const choose = (value: string): void => {
    const [kind, key] = [value.slice(0, 2), value.slice(2)];
    void navigate({
      to: '/settings/rules',
      search: ({ rule }) => ({
        ...(rule && { rule }),
        ...(kind === 'o:' && { opening: key }),
        ...(kind === 's:' && { stage: key }),
      }),
      replace: true,
    });
  };
  return (
    <NativeSelect
      className="rules-scope"
      label={t('These rules hold')}
      value={scope.openingId ? `o:${scope.openingId}` : scope.stage ? `s:${scope.stage}` : ''}
      onChange={(event) => choose(event.currentTarget.value)}
      data={[
        { value: '', label: t('everywhere') },
        ...(choices.length > 0 ? [{ group: t('For one opening'), items: choices }] : []),
        ...(stages.length > 0
          ? [{ group: t('For one stage'), items: stages.map((one) => ({ value: `s:${one}`, label: one })) }]
          : []),
      ]}
    />
  );
}
