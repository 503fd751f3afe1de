import type { ReactNode } from 'react';
import { useWorkspace } from '../../lib/workspace.ts';
import { RowPanel } from './row-panel.tsx';
import { useRowStage } from './row-stage.tsx';
import { actionsFor, type RowSubject } from './row-subject.ts';
import { RowToolbar } from './row-toolbar.tsx';

interface FrameProps {
  readonly subject: RowSubject;
  readonly tone: 'late' | 'soon' | 'quiet';
  /** Nothing is left to do about it for now. */
  readonly isQuiet?: boolean;
  readonly children: ReactNode;
}

/** What all rows of Today have in common: their tools, what opens below, and how they leave. */
export function RowFrame({ subject, tone, isQuiet = false, children }: FrameProps) {
  const stage = useRowStage();
  const isTeam = useWorkspace().kind === 'team';
  const action = stage.actionOf(subject.rowId);
  const isLeaving = stage.isLeaving(subject.rowId);
  return (
    <li
      className="today-row"
      data-row-id={subject.rowId}
      data-tone={tone}
      data-quiet={isQuiet}
      data-open={action !== undefined}
      data-leaving={isLeaving}
      inert={isLeaving}
    >
      <div className="today-row-inner">
        <div className="today-row-head">
          {children}
          <RowToolbar subject={subject} actions={actionsFor(subject, isTeam)} />
        </div>
        {action && <RowPanel key={action} subject={subject} action={action} />}
      </div>
    </li>
  );
}
