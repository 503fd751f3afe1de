import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Notices, noticesBody } from '../../../contract/notice-endpoints.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { ContractFormFrame } from '../../components/contract-form-frame.tsx';
import { Loading, ProblemNotice } from '../../components/page-state.tsx';
import { call } from '../../lib/api.ts';
import { useContractForm } from '../../lib/contract-form.ts';
import { useWorkspace } from '../../lib/workspace.ts';

const noticesQuery = queryOptions({
  queryKey: ['notices'],
  queryFn: ({ signal }) => call('get /api/you/notices', {}, { signal }),
  // What was typed into the form is not written over.
  refetchOnWindowFocus: false,
});

/** What you are told of your work outside the app: in the morning, after an interview, and when a word is due. */
export function NoticesSettings() {
  const notices = useQuery(noticesQuery);
  if (notices.isPending) return <Loading rows={4} />;
  if (!notices.data) return <ProblemNotice error={notices.error} onRetry={() => void notices.refetch()} />;
  return <NoticesForm notices={notices.data} />;
}

type Values = ReturnType<typeof valuesOf>;

function NoticesForm({ notices }: { notices: Notices }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [isSaved, setSaved] = useState(false);
  const isTeam = useWorkspace().kind === 'team';
  const plan = useContractForm({
    schema: noticesBody,
    initial: valuesOf(notices),
    toBody,
    fieldNames: { 'hook.url': 'url' },
    send: async (body) => {
      const after = await call('put /api/you/notices', { body });
      queryClient.setQueryData(noticesQuery.queryKey, after);
      plan.form.setFieldValue('url', '');
      setSaved(true);
    },
  });
  const { form } = plan;
  return (
    <div className="settings-sheet">
      {notices.isCaught && (
        <p className="settings-quiet settings-apart">
          {t('No mail server is set yet: mails to you go to the catcher, where you can see them.')}
        </p>
      )}
      <ContractFormFrame plan={plan} label={t('Notices')}>
        <Checkbox
          label={t('A digest on working mornings')}
          description={t('The one thing that matters first, then what else is owed. Nothing to do, no mail.')}
          {...form.getInputProps('hasDigest', { type: 'checkbox' })}
        />
        {form.values.hasDigest && (
          <NativeSelect label={t('At, on your clock')} data={HOURS} {...form.getInputProps('hour')} />
        )}
        {!isTeam && (
          <Checkbox
            label={t('The week by mail, on Friday afternoon')}
            description={t(
              'What to do first, what moved, and where others wait for you. Nothing to say, no mail.',
            )}
            {...form.getInputProps('hasReview', { type: 'checkbox' })}
          />
        )}
        {isTeam && (
          <Checkbox
            label={t('A mail when an interview of yours has ended')}
            description={t('With the link to the debrief, while you remember what was said.')}
            {...form.getInputProps('hasDebriefMail', { type: 'checkbox' })}
          />
        )}
        <ChoiceField
          label={t('When a word is due, post it')}
          options={[
            { value: 'none', label: t('Nowhere'), hint: t('Today and the digest tell you.') },
            {
              value: 'slack',
              label: t('In Slack'),
              hint: t('By an incoming webhook; Mattermost and Rocket.Chat take the same.'),
            },
            { value: 'webhook', label: t('To a webhook'), hint: t('As JSON, to a program of yours.') },
          ]}
          {...plan.field('posts')}
        />
        {form.values.posts !== 'none' && <HookFields plan={plan} notices={notices} />}
        <div className="form-actions">
          <Button type="submit" loading={plan.isSending}>
            {t('Save')}
          </Button>
          {isSaved && !plan.isSending && <output className="settings-saved">{t('Saved.')}</output>}
        </div>
      </ContractFormFrame>
    </div>
  );
}

type Plan = ReturnType<typeof useContractForm<Values, typeof noticesBody>>;

function HookFields({ plan: { form }, notices }: { plan: Plan; notices: Notices }) {
  const { t } = useTranslation();
  const { posts, url } = form.values;
  const kept = notices.hook;
  const test = useMutation({
    mutationFn: () => {
      const { hook } = toBody(form.getValues());
      if (hook === null) throw new TypeError('There is nothing to try');
      return call('post /api/you/notices/tests', { body: hook });
    },
  });
  return (
    <>
      <TextInput
        label={t('Its address')}
        description={
          kept
            ? t('One at {{host}} is kept, encrypted. Leave this empty to keep it.', { host: kept.host })
            : t('Whoever has it can post there, so it is kept encrypted and not shown again.')
        }
        placeholder={EXAMPLES[posts]}
        autoComplete="off"
        {...form.getInputProps('url')}
      />
      {kept?.fault && (
        <p className="settings-quiet" role="status">
          {t('The last post did not arrive.')} {kept.fault.sentence} {kept.fault.wayOut}
        </p>
      )}
      <div className="settings-test">
        <Button
          variant="default"
          loading={test.isPending}
          disabled={url.trim() === '' && kept === null}
          onClick={() => test.mutate()}
        >
          {t('Post a test')}
        </Button>
        {test.error !== null && <ProblemNotice error={test.error} />}
        {test.data && (
          <output data-works={test.data.works}>
            {test.data.sentence} {test.data.wayOut}
          </output>
        )}
      </div>
    </>
  );
}

const EXAMPLES = {
  none: '',
  slack: 'https://hooks.slack.com/services/…',
  webhook: 'https://example.com/…',
};

const HOURS = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${hour}:00` }));

function valuesOf({ digestHour, hasDebriefMail, hasReview, hook }: Notices) {
  return {
    hasDigest: digestHour !== null,
    hour: String(digestHour ?? 8),
    hasDebriefMail,
    hasReview,
    posts: (hook?.kind ?? 'none') as 'none' | 'slack' | 'webhook',
    url: '',
  };
}

function toBody({ hasDigest, hour, hasDebriefMail, hasReview, posts, url }: Values) {
  const given = url.trim();
  return {
    digestHour: hasDigest ? Number(hour) : null,
    hasDebriefMail,
    hasReview,
    hook: posts === 'none' ? null : { kind: posts, ...(given !== '' && { url: given }) },
  };
}
