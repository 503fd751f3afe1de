import { Button, TagsInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Calendars, calendarWordsBody } from '../../../../contract/calendar-sources.ts';
import { ContractFormFrame } from '../../../components/contract-form-frame.tsx';
import { call } from '../../../lib/api.ts';
import { useContractForm } from '../../../lib/contract-form.ts';
import { useWorkspace } from '../../../lib/workspace.ts';

/** By which words of a title things are known. */
export function CalendarWordsForm({ words }: { words: Calendars['words'] }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const isTeam = useWorkspace().kind === 'team';
  const plan = useContractForm({
    schema: calendarWordsBody,
    initial: { ...words },
    toBody: (values) => values,
    send: async (body) => {
      queryClient.setQueryData(['calendars'], await call('put /api/calendar-words', { body }));
    },
  });
  const { form } = plan;
  return (
    <section className="calendars-part" aria-label={t('How things are known')}>
      <h2>{t('How things are known')}</h2>
      <p className="calendar-quiet">
        {isTeam
          ? t(
              'An appointment to which a candidate of an open application is invited is an interview, unless its title speaks of something else. Where only the title names a candidate, you are asked.',
            )
          : t(
              'An appointment with somebody whom you know at a company is an interview, unless its title speaks of something else. Where only its title names you, you are asked which one it is.',
            )}
      </p>
      <ContractFormFrame plan={plan} label={t('How things are known')}>
        <TagsInput label={t('Words for interviews')} {...form.getInputProps('titleWords')} />
        <TagsInput label={t('Words for something else')} {...form.getInputProps('otherWords')} />
        <TagsInput label={t('Words for days away')} {...form.getInputProps('awayWords')} />
        <div className="form-actions">
          <Button type="submit" variant="default" loading={plan.isSending}>
            {t('Save')}
          </Button>
        </div>
      </ContractFormFrame>
    </section>
  );
}
