import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, lazy, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Here } from '../../components/here.tsx';
import { Loading, ProblemNotice } from '../../components/page-state.tsx';
import { applicationQuery } from '../../lib/application-query.ts';
import { usePresence } from '../../lib/presence.ts';
import { focusRow } from './row-focus.ts';
import { type RowAction, useRowStage } from './row-stage.tsx';
import type { RowSubject } from './row-subject.ts';
import { TOOLS } from './row-toolbar.tsx';

const ChosenAction = lazy(() =>
  import('./actions/chosen-action.tsx').then((module) => ({ default: module.ChosenAction })),
);

/** What opens below a row. It stays as it is while the row is on its way out, so that nothing typed is lost. */
export function RowPanel({ subject, action }: { subject: RowSubject; action: RowAction }) {
  const { t } = useTranslation();
  const { close } = useRowStage();
  const { data: page, error, refetch } = useQuery(applicationQuery(subject.applicationId));
  const frame = useRef<HTMLElement>(null);
  const isReady = page !== undefined;
  useEffect(() => {
    if (isReady) frame.current?.scrollIntoView({ block: 'nearest' });
  }, [isReady]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    close(subject.rowId);
    focusRow(subject.rowId);
  };
  return (
    <section
      ref={frame}
      className="row-panel"
      aria-label={`${t(TOOLS[action].does)}: ${subject.personName}`}
      onKeyDown={onKeyDown}
    >
      {action !== 'why' && <WhoElse applicationId={subject.applicationId} />}
      {!page && error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!page && !error && <Loading rows={2} />}
      {page && (
        <Suspense fallback={<Loading rows={2} />}>
          <ChosenAction action={action} subject={subject} page={page} />
        </Suspense>
      )}
    </section>
  );
}

function WhoElse({ applicationId }: { applicationId: string }) {
  return <Here present={usePresence(applicationId, 'writes')} />;
}
