import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { BenchPlaceAnswer } from '../../../contract/bench.ts';
import { ButtonLink } from '../../components/button-link.tsx';
import { Chip } from '../../components/chip.tsx';
import { ProblemNotice } from '../../components/page-state.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { call } from '../../lib/api.ts';
import { sayPlainDate } from '../../lib/when.ts';

/** One person of the bench: until when, what they look for, and what to do about them now. */
export function Place({ place }: { place: BenchPlaceAnswer }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const params = { applicationId: place.applicationId };
  const write = useMutation({
    mutationFn: (kind: 'benchTouch' | 'benchRenewal' | 'benchInvitation') =>
      call('post /api/applications/{applicationId}/drafts', { params, body: { kind } }),
    onSuccess: (message) => navigate({ to: '/messages/$messageId', params: { messageId: message.id } }),
  });
  const leave = useMutation({
    mutationFn: () => call('delete /api/applications/{applicationId}/bench', { params }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['bench'] }),
  });
  const error = write.error ?? leave.error;
  return (
    <li>
      <div className="bench-who">
        <Link to="/applications/$applicationId" params={params}>
          {place.person.name}
        </Link>
        <span>{t('close in “{{opening}}”', { opening: place.opening.name })}</span>
        {place.isTouchDue && <Chip tone="soon">{t('hears from you now')}</Chip>}
        {place.isRenewalDue && <Chip tone="soon">{t('consent ends')}</Chip>}
        {place.draftId !== null && <Chip tone="accent">{t('the letter is ready')}</Chip>}
      </div>
      <p className="bench-quiet">
        {place.until && `${t('Until {{day}}', { day: sayPlainDate(place.until) })}. `}
        {place.lookingFor && `${t('Looks for: {{words}}', { words: place.lookingFor })}. `}
        {place.touchedAt && (
          <>
            {t('Last word')} <TimeText at={Date.parse(place.touchedAt)} />.{' '}
          </>
        )}
        {place.touchDueOn &&
          !place.isTouchDue &&
          t('Next word {{day}}.', { day: sayPlainDate(place.touchDueOn) })}
      </p>
      {error !== null && <ProblemNotice error={error} />}
      <div className="bench-acts">
        {place.draftId !== null ? (
          <ReadyLetter messageId={place.draftId} />
        ) : place.state === 'asked' ? (
          <Button size="xs" loading={write.isPending} onClick={() => write.mutate('benchInvitation')}>
            {t('Write the question')}
          </Button>
        ) : (
          <Button
            size="xs"
            variant={place.isTouchDue || place.isRenewalDue ? 'filled' : 'default'}
            loading={write.isPending}
            onClick={() => write.mutate(place.isRenewalDue ? 'benchRenewal' : 'benchTouch')}
          >
            {place.isRenewalDue ? t('Ask whether it goes on') : t('Write a short word')}
          </Button>
        )}
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          loading={leave.isPending}
          onClick={() => leave.mutate()}
        >
          {t('They asked to leave')}
        </Button>
      </div>
    </li>
  );
}

/** Written before anybody asked: read it, add a line of one's own, send it. */
function ReadyLetter({ messageId }: { messageId: string }) {
  const { t } = useTranslation();
  return (
    <ButtonLink size="xs" to="/messages/$messageId" params={{ messageId }}>
      {t('Read and send')}
    </ButtonLink>
  );
}
