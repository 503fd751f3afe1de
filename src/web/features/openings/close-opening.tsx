import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OpeningPage } from '../../../contract/openings.ts';
import { ProblemNotice } from '../../components/page-state.tsx';
import { type Answer, call } from '../../lib/api.ts';

type Left = Answer<'put /api/openings/{openingId}/closure'>;

/** Refused while somebody who was interviewed has not been told: then the people are named, each one click away. */
export function CloseOpening({
  opening,
  onDone,
}: {
  opening: OpeningPage;
  onDone: (left: Left) => Promise<void>;
}) {
  const { t } = useTranslation();
  const params = { openingId: opening.id };
  const close = useMutation({
    mutationFn: () => call('put /api/openings/{openingId}/closure', { params, body: {} }),
    onSuccess: onDone,
  });
  const left = useQuery({
    queryKey: ['opening', opening.id, 'left'],
    queryFn: () => call('get /api/openings/{openingId}/left', { params }),
    enabled: close.isError,
  });
  const blocking = left.data?.left.filter((one) => one.wasInterviewed) ?? [];
  return (
    <div className="form">
      {close.isError ? (
        <ProblemNotice error={close.error} />
      ) : (
        <p>
          {t('The opening leaves the list of those in work. Everyone who was interviewed hears before that.')}
        </p>
      )}
      {close.isError && blocking.length > 0 && (
        <ul>
          {blocking.map((one) => (
            <li key={one.applicationId}>
              <Link to="/applications/$applicationId" params={{ applicationId: one.applicationId }}>
                {one.person.name}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <div className="form-actions">
        <Button loading={close.isPending} onClick={() => close.mutate()}>
          {close.isError ? t('Try again') : t('Close it')}
        </Button>
      </div>
    </div>
  );
}
