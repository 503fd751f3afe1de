import { Button, Checkbox, NativeSelect, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type CalendarSource, calendarSourceBody } from '../../../../contract/calendar-sources.ts';
import { ChoiceField } from '../../../components/choice-field.tsx';
import { ContractFormFrame } from '../../../components/contract-form-frame.tsx';
import { ProblemNotice } from '../../../components/page-state.tsx';
import { call } from '../../../lib/api.ts';
import { useContractForm } from '../../../lib/contract-form.ts';
import { membersQuery } from '../../../lib/members-query.ts';
import { useMember } from '../../../lib/workspace.ts';
import { FAULTS } from './calendar-faults.ts';

interface CalendarFormProps {
  /** The one that is changed; a new one when left out. */
  readonly calendar?: CalendarSource;
  readonly onDone: () => void;
}

const EXAMPLE_ADDRESS = 'https://calendar.example.com/interviews.ics';

/** A calendar in one form; the test tries what stands in it, saved or not. */
export function CalendarForm({ calendar, onDone }: CalendarFormProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const you = useMember();
  const isAdmin = you.role === 'admin';
  const members = useQuery(membersQuery);
  const plan = useContractForm({
    schema: calendarSourceBody,
    initial: valuesOf(calendar, isAdmin),
    toBody,
    fieldNames: FIELD_NAMES,
    send: async (body) => {
      const after = calendar
        ? await call('put /api/calendars/{calendarId}', { params: { calendarId: calendar.id }, body })
        : await call('post /api/calendars', { body });
      queryClient.setQueryData(['calendars'], after);
      onDone();
    },
  });
  const { form, field } = plan;
  const test = useMutation({
    mutationFn: () => {
      const { line } = toBody(form.getValues());
      return call('post /api/calendar-tests', {
        body: { line, ...(calendar && { calendarId: calendar.id }) },
      });
    },
  });
  const isOwn = form.values.whose === 'own';
  return (
    <div className="calendar-sheet">
      <ContractFormFrame plan={plan} label={t('Calendar')}>
        {isAdmin && (
          <ChoiceField
            isInline
            label={t('Whose calendar')}
            options={[
              { value: 'team', label: t('The team’s') },
              { value: 'own', label: t('My own') },
            ]}
            {...field('whose')}
          />
        )}
        <ChoiceField
          label={t('What it is')}
          options={[
            {
              value: 'feed',
              label: t('An address to subscribe to (Google, Outlook, iCloud: “secret address”, “publish”)'),
            },
            {
              value: 'caldav',
              label: t('An account on a calendar server (CalDAV: Nextcloud, Fastmail, iCloud)'),
            },
          ]}
          {...field('way')}
        />
        <TextInput
          label={t('What you call it')}
          placeholder={t('Interviews')}
          autoComplete="off"
          {...form.getInputProps('name')}
        />
        <TextInput
          label={t('Address')}
          description={t(
            'Whoever has the secret address of a calendar can read it. Only you and admins see it here.',
          )}
          placeholder={EXAMPLE_ADDRESS}
          autoComplete="off"
          {...form.getInputProps('url')}
        />
        <div className="form-pair">
          <TextInput
            label={t('Login')}
            description={
              form.values.way === 'feed' ? t('Mostly none is needed.') : t('Often the whole mail address.')
            }
            autoComplete="off"
            {...form.getInputProps('login')}
          />
          <PasswordInput
            label={t('Password')}
            description={
              calendar?.hasPassword
                ? t('One is kept. Leave it empty to keep it.')
                : t('It is kept encrypted. Often it has to be an app password.')
            }
            autoComplete="new-password"
            {...form.getInputProps('password')}
          />
        </div>
        <div>
          <Button
            variant="default"
            loading={test.isPending}
            disabled={form.values.url === ''}
            onClick={() => test.mutate()}
          >
            {t('Try it')}
          </Button>
          <div aria-live="polite" className="calendar-tested">
            {test.error && <ProblemNotice error={test.error} />}
            {test.data?.works && t('It can be read: {{count}} appointments.', { count: test.data.events })}
            {test.data?.fault && t(FAULTS[test.data.fault])}
          </div>
        </div>
        <Checkbox
          label={t('Find interviews in it')}
          {...form.getInputProps('findsInterviews', { type: 'checkbox' })}
        />
        {isOwn && (
          <Checkbox
            label={t(
              'Find days on which I am away: whole days that are called so, or marked as out of office',
            )}
            {...form.getInputProps('findsAway', { type: 'checkbox' })}
          />
        )}
        {isOwn && form.values.findsAway && (
          <NativeSelect
            label={t('Who stands in for me then')}
            data={[
              { value: '', label: t('Choose somebody') },
              ...(members.data?.members ?? [])
                .filter(({ id }) => id !== (calendar?.owner?.id ?? you.id))
                .map(({ id, name }) => ({ value: id, label: name })),
            ]}
            {...form.getInputProps('standInId')}
          />
        )}
        {calendar && (
          <Checkbox
            label={t('Pause: do not read it for now')}
            {...form.getInputProps('isPaused', { type: 'checkbox' })}
          />
        )}
        <div className="form-actions">
          <Button type="submit" loading={plan.isSending}>
            {calendar ? t('Save') : t('Read it from now on')}
          </Button>
          <Button variant="subtle" color="gray" onClick={onDone}>
            {t('Cancel')}
          </Button>
        </div>
      </ContractFormFrame>
    </div>
  );
}

function valuesOf(calendar: CalendarSource | undefined, isAdmin: boolean) {
  const isOwn = calendar ? calendar.owner !== null : !isAdmin;
  return {
    whose: isOwn ? 'own' : 'team',
    way: calendar?.way ?? ('feed' as 'feed' | 'caldav'),
    name: calendar?.name ?? '',
    url: calendar?.url ?? '',
    login: calendar?.login ?? '',
    password: '',
    findsInterviews: calendar?.findsInterviews ?? true,
    findsAway: calendar?.findsAway ?? false,
    standInId: calendar?.standIn?.id ?? '',
    isPaused: calendar?.isPaused ?? false,
  };
}

function toBody(values: ReturnType<typeof valuesOf>) {
  const isOwn = values.whose === 'own';
  return {
    name: values.name,
    isOwn,
    standInId: isOwn && values.findsAway && values.standInId !== '' ? values.standInId : null,
    line: {
      way: values.way,
      url: values.url.trim(),
      ...(values.login.trim() !== '' && { login: values.login.trim() }),
      ...(values.password !== '' && { password: values.password }),
    },
    findsInterviews: values.findsInterviews,
    findsAway: isOwn && values.findsAway,
    isPaused: values.isPaused,
  };
}

const FIELD_NAMES = {
  'line.way': 'way',
  'line.url': 'url',
  'line.login': 'login',
  'line.password': 'password',
} as const;
