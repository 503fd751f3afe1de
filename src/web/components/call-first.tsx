import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationPage } from '../../contract/application-page.ts';
import { CallSheet } from './call-sheet.tsx';

interface CallFirstProps {
  readonly page: ApplicationPage;
  /** The duty that is about to be met. */
  readonly dutyKey: string | null;
  readonly onCall?: (() => void) | undefined;
  /** The mail, for whoever writes all the same. */
  readonly children: ReactNode;
}

/** Whoever asked to hear a no on the telephone is called: the sheet for the call comes first, the mail on request. */
export function CallFirst({ page, dutyKey, onCall, children }: CallFirstProps) {
  const { t } = useTranslation();
  const [writes, setWrites] = useState(false);
  if (writes || !isCallWished(page, dutyKey)) return children;
  return (
    <div className="call-first">
      <p>
        {t('{{name}} asked to hear a no on the telephone. Call first; a mail can follow.', {
          name: page.person.name,
        })}
      </p>
      <CallSheet applicationId={page.id} />
      <p className="form-actions">
        {onCall && <Button onClick={onCall}>{t('Record the call')}</Button>}
        <Button variant="default" onClick={() => setWrites(true)}>
          {t('Write the mail all the same')}
        </Button>
      </p>
    </div>
  );
}

function isCallWished({ noticeChannel, decisions }: ApplicationPage, dutyKey: string | null): boolean {
  return (
    noticeChannel === 'call' &&
    dutyKey?.startsWith('outcome:') === true &&
    decisions.at(-1)?.outcome === 'decline'
  );
}
