import { type ReactNode, useState, useSyncExternalStore } from 'react';
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
  const [wasNear, setNear] = useState(false);
  const hasTools = useAlwaysHasTools() || wasNear || action !== undefined;
  const comeNear = (): void => setNear(true);
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
        {/* biome-ignore lint/a11y/noStaticElementInteractions: nothing is done here; what can be done is drawn when somebody comes near. */}
        <div className="today-row-head" onPointerEnter={comeNear} onFocus={comeNear}>
          {children}
          {hasTools && <RowToolbar subject={subject} actions={actionsFor(subject, isTeam)} />}
        </div>
        {action && <RowPanel key={action} subject={subject} action={action} />}
      </div>
    </li>
  );
}

/** As in the stylesheet: where nothing can point, and on a narrow screen, every row shows its tools. */
const ALWAYS = matchMedia('(hover: none), (max-width: 760px)');

/** Elsewhere seven buttons a row would be drawn for nothing: they come with the pointer or the focus. */
function useAlwaysHasTools(): boolean {
  return useSyncExternalStore(hearAlways, () => ALWAYS.matches);
}

function hearAlways(hear: () => void): () => void {
  ALWAYS.addEventListener('change', hear);
  return () => ALWAYS.removeEventListener('change', hear);
}
