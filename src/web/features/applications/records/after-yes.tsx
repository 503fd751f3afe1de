import { Button, Checkbox, Select, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Offer } from '../../../../contract/application-page.ts';
import type { OfferSheet } from '../../../../contract/offers.ts';
import { Loading, ProblemNotice } from '../../../components/page-state.tsx';
import { call } from '../../../lib/api.ts';
import { applicationQuery } from '../../../lib/application-query.ts';
import { membersQuery } from '../../../lib/members-query.ts';
import { offerSheetQuery } from '../../../lib/offer-sheet-query.ts';
import { sayPlainDate } from '../../../lib/when.ts';
import type { RecordFormProps } from './record-form.tsx';

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
      <FirstDay {...props} />
      <div className="form-actions">
        <Button variant="subtle" color="gray" onClick={onCancel}>
          {t('Close')}
        </Button>
      </div>
    </div>
  );
}

interface SheetProps {
  readonly applicationId: string;
  readonly sheet: OfferSheet;
}

function useKeepSheet(applicationId: string) {
  const queryClient = useQueryClient();
  return (after: OfferSheet): void => {
    queryClient.setQueryData(offerSheetQuery(applicationId).queryKey, after);
    void queryClient.invalidateQueries(applicationQuery(applicationId));
  };
}

function TeamNotes({ applicationId, sheet }: SheetProps) {
  const { t } = useTranslation();
  const keep = useKeepSheet(applicationId);
  const [text, setText] = useState('');
  const add = useMutation({
    mutationFn: () =>
      call('post /api/applications/{applicationId}/team-notes', {
        params: { applicationId },
        body: { text: text.trim() },
      }),
    onSuccess: (after) => {
      keep(after);
      setText('');
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== '') add.mutate();
  };
  return (
    <section aria-label={t('A few words from the team')}>
      <h4 className="block-title">{t('A few words from the team')}</h4>
      <p className="side-quiet">
        {t('Everybody may add a line; they go along with the letter that celebrates.')}
      </p>
      <ul>
        {sheet.teamNotes.map((note) => (
          <li key={note.id}>
            {note.text} <span className="side-quiet">{note.by}</span>
          </li>
        ))}
      </ul>
      <form onSubmit={submit}>
        <Textarea
          label={t('Your line')}
          autosize
          minRows={2}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {add.isError && <ProblemNotice error={add.error} />}
        <Button type="submit" variant="default" size="xs" mt={8} loading={add.isPending}>
          {t('Add the line')}
        </Button>
      </form>
    </section>
  );
}

function Onboarding({ applicationId, sheet }: SheetProps) {
  const { t } = useTranslation();
  const keep = useKeepSheet(applicationId);
  const { data: members } = useQuery(membersQuery);
  const { owner, steps, suggestedSteps } = sheet.onboarding;
  const [ownerId, setOwnerId] = useState<string | null>(owner?.id ?? null);
  const [list, setList] = useState(
    (steps.length > 0 ? steps.map((step) => step.text) : suggestedSteps).join('\n'),
  );
  const [isChanging, setChanging] = useState(owner === null);
  const handOver = useMutation({
    mutationFn: () =>
      call('put /api/applications/{applicationId}/onboarding', {
        params: { applicationId },
        body: {
          ownerId: ownerId ?? '',
          steps: list
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean),
        },
      }),
    onSuccess: (after) => {
      keep(after);
      setChanging(false);
    },
  });
  const mark = useMutation({
    mutationFn: ({ position, isDone }: { position: number; isDone: boolean }) =>
      call('put /api/applications/{applicationId}/onboarding/steps/{position}', {
        params: { applicationId, position: String(position) },
        body: { isDone },
      }),
    onSuccess: keep,
  });
  return (
    <section aria-label={t('Onboarding')}>
      <h4 className="block-title">{t('Onboarding')}</h4>
      {isChanging ? (
        <>
          <Select
            label={t('Who sees them through their first weeks')}
            data={(members?.members ?? []).map((one) => ({ value: one.id, label: one.name }))}
            value={ownerId}
            onChange={setOwnerId}
          />
          <Textarea
            label={t('What must be ready, one line each')}
            autosize
            minRows={4}
            mt={10}
            value={list}
            onChange={(event) => setList(event.currentTarget.value)}
          />
          {handOver.isError && <ProblemNotice error={handOver.error} />}
          <Button
            mt={10}
            disabled={ownerId === null}
            loading={handOver.isPending}
            onClick={() => handOver.mutate()}
          >
            {t('Hand over')}
          </Button>
        </>
      ) : (
        <>
          <p>
            {t('{{name}} sees them through their first weeks.', { name: owner?.name ?? '' })}{' '}
            <Button variant="subtle" size="compact-sm" onClick={() => setChanging(true)}>
              {t('Change')}
            </Button>
          </p>
          {steps.map((step) => (
            <Checkbox
              key={step.position}
              mt={6}
              label={step.text}
              checked={step.doneAt !== null}
              onChange={(event) =>
                mark.mutate({ position: step.position, isDone: event.currentTarget.checked })
              }
            />
          ))}
          {mark.isError && <ProblemNotice error={mark.error} />}
        </>
      )}
    </section>
  );
}

/** They came; or they changed their mind after all, which is a withdrawal and says so. */
function FirstDay({ page, onRecorded }: RecordFormProps) {
  const { t } = useTranslation();
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
      <div className="form-actions">
        <Button variant="default" loading={confirm.isPending} onClick={() => confirm.mutate()}>
          {t('They came')}
        </Button>
        <Button variant="subtle" color="gray" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
          {t('They changed their mind')}
        </Button>
      </div>
      {(confirm.isError || withdraw.isError) && <ProblemNotice error={confirm.error ?? withdraw.error} />}
    </section>
  );
}
