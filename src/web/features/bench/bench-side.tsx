import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ApplicationPage } from '../../../contract/application-page.ts';
import type { BenchPlaceAnswer } from '../../../contract/bench.ts';
import { ProblemNotice } from '../../components/page-state.tsx';
import { call } from '../../lib/api.ts';
import { sayPlainDate } from '../../lib/when.ts';
import './bench.css';

/** Beside an application that is over: whether they are kept in touch with, and the question whether they would like to be. */
export function BenchSide({ page }: { page: ApplicationPage }) {
  const { t } = useTranslation();
  const params = { applicationId: page.id };
  const { data } = useQuery({
    queryKey: ['bench', 'of', page.id],
    queryFn: ({ signal }) => call('get /api/applications/{applicationId}/bench', { params }, { signal }),
    enabled: isOver(page),
  });
  if (!isOver(page) || !data) return null;
  return (
    <section>
      <h2 className="block-title">{t('Keeping in touch')}</h2>
      <p className="bench-quiet">
        <Stand place={data.place} name={page.person.name} />
      </p>
      <Next place={data.place} page={page} />
    </section>
  );
}

/** Told, thanked or gone: while a word is owed, nobody is asked about the next opening. */
function isOver({ standing: { closure }, interviews }: ApplicationPage): boolean {
  const wasMet = interviews.some(({ is }) => is === 'held');
  return wasMet && closure !== null && closure.how !== 'hired';
}

function Stand({ place, name }: { place: BenchPlaceAnswer | null; name: string }) {
  const { t } = useTranslation();
  const day = place?.until ? sayPlainDate(place.until) : '';
  switch (place?.state) {
    case undefined:
      return t('{{name}} was not asked whether you may write when a similar position opens.', { name });
    case 'asked':
      return t('{{name}} is being asked. Their page has the button for a yes.', { name });
    case 'agreed':
      return t('{{name}} agreed to hear of similar positions, until {{day}}.', { name, day });
    case 'left':
      return t('{{name}} would rather not be written to about positions.', { name });
    case 'ended':
      return t('The consent of {{name}} ended on {{day}}.', { name, day });
    default:
      return place?.state satisfies undefined;
  }
}

function Next({ place, page }: { place: BenchPlaceAnswer | null; page: ApplicationPage }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const params = { applicationId: page.id };
  const isNew = place === null || place.state === 'ended';
  const ask = useMutation({
    mutationFn: async () => {
      if (isNew) await call('put /api/applications/{applicationId}/bench', { params, body: { is: 'asked' } });
      await queryClient.invalidateQueries({ queryKey: ['bench'] });
      return await call('post /api/applications/{applicationId}/drafts', {
        params,
        body: { kind: 'benchInvitation' },
      });
    },
    onSuccess: (message) => navigate({ to: '/messages/$messageId', params: { messageId: message.id } }),
  });
  if (place?.state === 'agreed') return <Link to="/bench">{t('See the bench')}</Link>;
  if (place?.state === 'left') return null;
  return (
    <>
      {ask.isError && <ProblemNotice error={ask.error} />}
      <Button variant="default" size="xs" mt={10} loading={ask.isPending} onClick={() => ask.mutate()}>
        {isNew ? t('Ask whether they would like to') : t('Write the question')}
      </Button>
    </>
  );
}
