import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationPage } from '../../../contract/application-page.ts';
import { asSentence } from '../../lib/as-sentence.ts';
import { useShortcuts } from '../../lib/shortcuts.ts';
import { useWorkspace } from '../../lib/workspace.ts';
import { keepPage } from './application-query.ts';
import {
  RECORD_KEYS,
  RECORD_KINDS,
  RECORD_NAMES,
  type RecordKind,
  SEEKER_RECORD_KINDS,
} from './record-kinds.ts';
import './record-panel.css';
import { RecordSwitch } from './record-switch.tsx';

/** What happened? One row of answers; the chosen form opens in place, and the address says which. */
export function RecordPanel({ page }: { page: ApplicationPage }) {
  const { t } = useTranslation();
  const { record, fulfils } = useSearch({ from: '/applications/$applicationId' });
  const navigate = useNavigate({ from: '/applications/$applicationId' });
  const queryClient = useQueryClient();
  const frame = useRef<HTMLDivElement>(null);
  const kinds = useWorkspace().kind === 'team' ? RECORD_KINDS : SEEKER_RECORD_KINDS;
  const open = (kind?: RecordKind): void =>
    void navigate({ search: kind ? { record: kind } : {}, replace: true, resetScroll: false });

  useShortcuts(
    kinds.map((kind) => ({
      keys: RECORD_KEYS[kind],
      label: t('Record: {{what}}', { what: t(RECORD_NAMES[kind]) }),
      group: 'Application',
      run: () => open(kind),
    })),
  );
  useEffect(() => {
    if (!record) return;
    frame.current?.scrollIntoView({ block: 'nearest' });
    frame.current?.focus({ preventScroll: true });
  }, [record]);

  const onRecorded = (after: ApplicationPage): void => {
    keepPage(queryClient, after);
    open();
    notifications.show({
      title: t('Recorded'),
      message: asSentence(after.standing.sentence),
      withBorder: true,
      closeButtonProps: { 'aria-label': t('Dismiss') },
    });
  };
  return (
    <section className="record" aria-label={t('What happened?')}>
      <div className="record-row">
        <h2 className="block-title">{t('Record what happened')}</h2>
        <ul>
          {kinds.map((kind) => (
            <li key={kind}>
              <Link
                to="/applications/$applicationId"
                params={{ applicationId: page.id }}
                search={kind === record ? {} : { record: kind }}
                replace
                resetScroll={false}
                className="record-kind"
                aria-current={kind === record ? 'true' : undefined}
              >
                {kind === 'closure' && page.standing.phase === 'closed'
                  ? t('Open again')
                  : t(RECORD_NAMES[kind])}
              </Link>
            </li>
          ))}
        </ul>
      </div>
      {record && (
        <div className="record-frame" ref={frame} tabIndex={-1}>
          <RecordSwitch
            key={`${record}${fulfils ?? ''}`}
            kind={record}
            page={page}
            fulfils={fulfils}
            onRecorded={onRecorded}
            onCancel={() => open()}
            onRecordInstead={open}
          />
        </div>
      )}
    </section>
  );
}
