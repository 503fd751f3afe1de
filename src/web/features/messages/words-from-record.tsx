import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../../contract/messages.ts';
import { call } from '../../lib/api.ts';
import { CHECK_WORDS } from '../../lib/check-words.ts';

interface WordsFromRecordProps {
  readonly message: Message;
  readonly onTake: (sentence: string) => void;
}

/** What is recorded of the decision, as sentences that can be said: taken one by one, and edited like any other words. */
export function WordsFromRecord({ message, onTake }: WordsFromRecordProps) {
  const { t } = useTranslation();
  const params = { applicationId: message.applicationId };
  const { data } = useQuery({
    queryKey: ['feedback-words', message.applicationId],
    queryFn: ({ signal }) =>
      call('get /api/applications/{applicationId}/feedback-words', { params }, { signal }),
    enabled: message.tells === 'decline' || message.says.includes('feedback'),
  });
  if (!data || (data.sentences.length === 0 && data.unsaid.length === 0)) return null;
  const take = (sentence: string): void => {
    onTake(sentence);
    if (data.factId !== null)
      void call('put /api/messages/{messageId}/words-from', {
        params: { messageId: message.id },
        body: { factId: data.factId, sentences: 1 },
      });
  };
  return (
    <details className="words-from">
      <summary>{t('Words from the record')}</summary>
      <ul>
        {data.sentences.map(({ text }) => (
          <li key={text}>
            <span>{text}</span>{' '}
            <Button size="compact-xs" variant="default" onClick={() => take(text)}>
              {t('Write this')}
            </Button>
          </li>
        ))}
        {data.unsaid.map(({ text, rules }) => (
          <li key={text} data-tone="late">
            <q>{text}</q> {rules.map((rule) => t(CHECK_WORDS[rule])).join(' ')}
          </li>
        ))}
      </ul>
    </details>
  );
}
