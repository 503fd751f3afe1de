import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptMail } from '../../../contract/kept-mails.ts';
import type { Says } from '../../../domain/fact/fact.ts';
import { ProblemNotice } from '../../components/page-state.tsx';
import { WordsField } from '../../components/words-field.tsx';
import { call } from '../../lib/api.ts';
import { askWhatMailMeant } from '../../lib/kept-mail-query.ts';
import { TEAM_WORDS, THEIR_WORDS } from '../../lib/said-words.ts';

/** What the mail said: worked out for theirs, asked for ours, and a member knows best. */
export function SayingForm({ mail }: { mail: KeptMail }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const isOurs = mail.way === 'out';
  const [says, setSays] = useState<readonly string[]>(mail.says);
  const save = useMutation({
    mutationFn: () =>
      call('put /api/kept-mails/{keptMailId}/saying', {
        params: { keptMailId: mail.id },
        body: { says: says as Says[] },
      }),
    onSettled: () => askWhatMailMeant(queryClient),
  });
  const isSame =
    says.length === mail.says.length && says.every((one) => (mail.says as string[]).includes(one));
  return (
    <div className="kept-mail-saying">
      <WordsField
        label={isOurs ? t('In it we') : t('In it they')}
        words={isOurs ? TEAM_WORDS : THEIR_WORDS}
        likely={mail.says}
        value={says}
        onChange={setSays}
      />
      {save.error && <ProblemNotice error={save.error} />}
      {!isSame && (
        <Button size="xs" loading={save.isPending} onClick={() => save.mutate()}>
          {t('Say so')}
        </Button>
      )}
    </div>
  );
}
