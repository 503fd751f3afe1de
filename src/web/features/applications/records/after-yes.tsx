import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Offer } from '../../../../contract/application-page.ts';
import { Loading, ProblemNotice } from '../../../components/page-state.tsx';
import { call } from '../../../lib/api.ts';
import { offerSheetQuery } from '../../../lib/offer-sheet-query.ts';
import { dayIn, sayPlainDate } from '../../../lib/when.ts';
import { useWorkspace } from '../../../lib/workspace.ts';
import { Onboarding } from './onboarding.tsx';
import type { RecordFormProps } from './record-form.tsx';
import { TeamNotes } from './team-notes.tsx';

/** Once they said yes: a line from the team, who sees them through the first weeks, what must be ready, the first day. */
export function AfterYes(props: RecordFormProps & { offer: Offer }) {
  const { t } = useTranslation();
  const { page, offer, onCancel } = props;
  const sheet = useQuery(offerSheetQuery(page.id));
  if (sheet.isPending) return <Loading rows={3} />;
  if (!sheet.data) return <ProblemNotice error={sheet.error} onRetry={() => void sheet.refetch()} />;
  return (
    <div className="form">
      <h3 className="record-title">{t('{{name}} said yes', { name: page.person.name })}</h3>
      {offer.startsOn !== null && (
        <p>
          {t('First day: {{day}}', { day: sayPlainDate(offer.startsOn) })}{' '}
          <a href={`/api/applications/${page.id}/first-day.ics`} download>
            {t('Calendar file')}
          </a>
        </p>
      )}
      <TeamNotes applicationId={page.id} sheet={sheet.data} />
      <hr className="record-rule" />
      <Onboarding applicationId={page.id} sheet={sheet.data} />
      <hr className="record-rule" />
      <FirstDay {...props} startsOn={offer.startsOn} />
      <div className="form-actions">
        <Button variant="subtle" color="gray" onClick={onCancel}>
          {t('Close')}
        </Button>
      </div>
    </div>
  );
}

/** They came; or they changed their mind after all, which is a withdrawal and says so. */
function FirstDay({ page, startsOn, onRecorded }: RecordFormProps & Pick<Offer, 'startsOn'>) {
  const { t } = useTranslation();
  const { timeZone } = useWorkspace();
  const isAhead = startsOn !== null && startsOn > dayIn(timeZone, Date.now());
  const params = { applicationId: page.id };
  const confirm = useMutation({
    mutationFn: () => call('put /api/applications/{applicationId}/first-day', { params, body: {} }),
    onSuccess: onRecorded,
  });
  const withdraw = useMutation({
    mutationFn: () => call('put /api/applications/{applicationId}/withdrawal', { params, body: {} }),
    onSuccess: onRecorded,
  });
  return (
    <section aria-label={t('The first day')}>
      <h4 className="block-title">{t('The first day')}</h4>
      {isAhead && (
        <p className="side-quiet">
          {t('From {{day}} on you can say here that they came.', { day: sayPlainDate(startsOn) })}
        </p>
      )}
      <div className="form-actions">
        {!isAhead && (
          <Button variant="default" loading={confirm.isPending} onClick={() => confirm.mutate()}>
            {t('They came')}
          </Button>
        )}
        <Button variant="subtle" color="gray" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
          {t('They changed their mind')}
        </Button>
      </div>
      {(confirm.isError || withdraw.isError) && <ProblemNotice error={confirm.error ?? withdraw.error} />}
    </section>
  );
}
