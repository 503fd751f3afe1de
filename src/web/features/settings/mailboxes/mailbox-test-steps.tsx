import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MailboxTestResult } from '../../../../contract/mailboxes.ts';
import { ProblemNotice } from '../../../components/page-state.tsx';

interface MailboxTestStepsProps {
  readonly result: MailboxTestResult | undefined;
  readonly error: unknown;
  readonly isTrying: boolean;
}

/** Each step of the test, up to the one that failed, with what that means and what to try. */
export function MailboxTestSteps({ result, error, isTrying }: MailboxTestStepsProps) {
  const { t } = useTranslation();
  if (error) return <ProblemNotice error={error} />;
  if (isTrying) return <p role="status">{t('Trying it. This may take half a minute.')}</p>;
  if (!result) return null;
  return (
    <ol className="mailbox-steps" aria-label={t('What the test found')}>
      {result.steps.map(({ step, works, sentence, wayOut, answer }) => (
        <li key={step} data-works={works}>
          {works ? <IconCheck size={18} aria-hidden /> : <IconX size={18} aria-hidden />}
          <div>
            <p>{sentence}</p>
            {wayOut && <p className="mailbox-quiet">{wayOut}</p>}
            {!works && answer && <p className="mailbox-answer">{answer}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
