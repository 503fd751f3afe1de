import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AwayTime } from '../../../../contract/members.ts';
import { Empty, Loading, ProblemNotice } from '../../../components/page-state.tsx';
import { call } from '../../../lib/api.ts';
import { sayPlainDate } from '../../../lib/when.ts';
import { useMember } from '../../../lib/workspace.ts';
import './team.css';
import { awayQuery } from './team-query.ts';

/** Who is away now or will be, and who stands in. */
export function AwayList() {
  const { t } = useTranslation();
  const away = useQuery(awayQuery);
  if (away.isPending) return <Loading rows={3} />;
  if (!away.data) return <ProblemNotice error={away.error} onRetry={() => void away.refetch()} />;
  if (away.data.awayTimes.length === 0)
    return (
      <Empty title={t('Nobody is away.')}>
        {t(
          'Say so before you go: what you owe is then on somebody else’s Today, and is back on yours after.',
        )}
      </Empty>
    );
  return (
    <ul className="settings-rows">
      {away.data.awayTimes.map((one) => (
        <AwayRow key={one.id} away={one} />
      ))}
    </ul>
  );
}

function AwayRow({ away }: { away: AwayTime }) {
  const { t } = useTranslation();
  const you = useMember();
  const queryClient = useQueryClient();
  const end = useMutation({
    mutationFn: () => call('delete /api/away-times/{awayTimeId}', { params: { awayTimeId: away.id } }),
    onSettled: () => queryClient.invalidateQueries(),
  });
  const days = { from: sayPlainDate(away.from), until: sayPlainDate(away.until) };
  return (
    <li>
      <div>
        <p>
          <strong>{away.member.name}</strong> {t('from {{from}} until {{until}}', days)}
        </p>
        <p className="settings-quiet">
          {away.isNow
            ? t('{{name}} stands in now.', away.standIn)
            : t('{{name}} stands in from the first morning on.', away.standIn)}
        </p>
        <p>
          <Link to="/" search={{ whose: 'everyone', kind: 'holdingNote' }}>
            {t('Holding notes that are owed, with their drafts')}
          </Link>
        </p>
        {end.error !== null && <ProblemNotice error={end.error} />}
      </div>
      {(you.role === 'admin' || you.id === away.member.id) && (
        <Button variant="default" size="xs" loading={end.isPending} onClick={() => end.mutate()}>
          {away.isNow ? t('Back already') : t('Not away after all')}
        </Button>
      )}
    </li>
  );
}
