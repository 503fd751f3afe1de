import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationPage } from '../../../contract/application-page.ts';
import { isEverTakenBack } from '../../../domain/decision/ever-taken-back.ts';
import { showUndoable } from '../../components/undoable.tsx';
import { keepPage } from '../../lib/application-query.ts';
import { asSentence } from '../../lib/as-sentence.ts';
import type { Phrase } from '../../lib/language/phrase.ts';
import { isFocusLost } from '../../lib/page-focus.ts';
import { useShortcuts } from '../../lib/shortcuts.ts';
import { takeBack } from '../../lib/take-back.ts';
import { useMember, useWorkspace } from '../../lib/workspace.ts';
import {
  RECORD_KEYS,
  RECORD_NAMES,
  type RecordKind,
  SEEKER_RECORD_KINDS,
  SEEKER_RECORD_NAMES,
  TEAM_RECORD_KINDS,
} from './record-kinds.ts';
import './record-panel.css';
import { RecordSwitch } from './record-switch.tsx';

/** What happened? One row of answers; the chosen form opens in place, and the address says which. */
export function RecordPanel({ page }: { page: ApplicationPage }) {
  const { t } = useTranslation();
  const { record, fulfils } = useSearch({ from: '/applications/$applicationId' });
  const navigate = useNavigate({ from: '/applications/$applicationId' });
  const queryClient = useQueryClient();
  const memberId = useMember().id;
  const frame = useRef<HTMLDivElement>(null);
  const row = useRef<HTMLUListElement>(null);
  const isTeam = useWorkspace().kind === 'team';
  const kinds: readonly RecordKind[] = isTeam ? TEAM_RECORD_KINDS : SEEKER_RECORD_KINDS;
  const names: Readonly<Partial<Record<RecordKind, Phrase>>> = isTeam ? RECORD_NAMES : SEEKER_RECORD_NAMES;
  const nameOf = (kind: RecordKind): string => t(names[kind] ?? RECORD_NAMES[kind]);
  const open = (kind?: RecordKind): void =>
    void navigate({ search: kind ? { record: kind } : {}, replace: true, resetScroll: false });

  useShortcuts(
    kinds.map((kind) => ({
      keys: RECORD_KEYS[kind],
      label: t('Record: {{what}}', { what: nameOf(kind) }),
      group: 'Application',
      run: () => open(kind),
    })),
  );
  useEffect(() => {
    if (!record) return;
    frame.current?.scrollIntoView({ block: 'nearest' });
    frame.current?.focus({ preventScroll: true });
    return () => {
      if (isFocusLost())
        row.current?.querySelector<HTMLElement>(`[data-kind="${record}"]`)?.focus({ preventScroll: true });
    };
  }, [record]);

  const onRecorded = (after: ApplicationPage): void => {
    void keepPage(queryClient, after);
    open();
    const said = { title: t('Recorded'), message: asSentence(after.standing.sentence) };
    const factId = newlyRecorded(page, after, memberId);
    if (factId === undefined)
      notifications.show({ ...said, withBorder: true, closeButtonProps: { 'aria-label': t('Dismiss') } });
    else showUndoable({ ...said, undo: () => takeBack(queryClient, { applicationId: after.id, factId }) });
  };
  return (
    <section className="record" aria-label={t('What happened?')}>
      <div className="record-row">
        <h2 className="block-title">{t('Record what happened')}</h2>
        <ul ref={row}>
          {kinds.map((kind) => (
            <li key={kind}>
              <Link
                to="/applications/$applicationId"
                params={{ applicationId: page.id }}
                search={kind === record ? {} : { record: kind }}
                replace
                resetScroll={false}
                className="record-kind"
                data-kind={kind}
                aria-current={kind === record ? 'true' : undefined}
              >
                {kind === 'closure' && page.standing.phase === 'closed' ? t('Open again') : nameOf(kind)}
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

/** The fact that the request has just brought, where it may be undone; what came with it is taken back with it. */
function newlyRecorded(
  before: ApplicationPage,
  after: ApplicationPage,
  memberId: string,
): string | undefined {
  const known = new Set(before.timeline.map((entry) => entry.factId));
  return after.timeline.find(
    ({ factId, type, source }) =>
      !known.has(factId) && source.memberId === memberId && !factId.includes(':') && isEverTakenBack(type),
  )?.factId;
}
