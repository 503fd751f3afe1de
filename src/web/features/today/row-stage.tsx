import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';

/** What can be done about a row without leaving Today. */
export type RowAction = 'mail' | 'call' | 'room' | 'date' | 'handOver' | 'snooze' | 'why';

/** Which rows are open for what, and which are on their way out while the server is asked. */
export interface RowStage {
  readonly actionOf: (rowId: string) => RowAction | undefined;
  readonly isLeaving: (rowId: string) => boolean;
  /** Opens a row for an action, or closes it when it was open for that one. */
  readonly toggle: (rowId: string, action: RowAction) => void;
  readonly close: (rowId: string) => void;
  /** Takes a row out of sight, still open: what was typed comes back with it if the server refuses. */
  readonly leave: (rowId: string) => void;
  readonly comeBack: (rowId: string) => void;
  readonly finish: (rowId: string) => void;
}

interface Stage {
  readonly open: Readonly<Record<string, RowAction>>;
  readonly leaving: Readonly<Record<string, true>>;
}

const RowStageContext = createContext<RowStage | null>(null);

export function RowStageProvider({ children }: { children: ReactNode }) {
  const [stage, setStage] = useState<Stage>({ open: {}, leaving: {} });
  const toggle = useCallback((rowId: string, action: RowAction) => {
    setStage(({ open, leaving }) => {
      // One row is open at a time, beside those that are leaving.
      const kept = Object.fromEntries(Object.entries(open).filter(([id]) => id in leaving));
      return { leaving, open: open[rowId] === action ? kept : { ...kept, [rowId]: action } };
    });
  }, []);
  const close = useCallback((rowId: string) => setStage((now) => without(now, rowId)), []);
  const leave = useCallback(
    (rowId: string) =>
      setStage(({ open, leaving }) => ({ open, leaving: { ...leaving, [rowId]: true as const } })),
    [],
  );
  const comeBack = useCallback((rowId: string) => {
    setStage(({ open, leaving: { [rowId]: _, ...leaving } }) => ({ open, leaving }));
  }, []);
  const value = useMemo(
    (): RowStage => ({
      actionOf: (rowId) => stage.open[rowId],
      isLeaving: (rowId) => rowId in stage.leaving,
      toggle,
      close,
      leave,
      comeBack,
      finish: close,
    }),
    [stage, toggle, close, leave, comeBack],
  );
  return <RowStageContext value={value}>{children}</RowStageContext>;
}

export function useRowStage(): RowStage {
  const stage = useContext(RowStageContext);
  if (!stage) throw new Error('A row of Today is shown outside its lists');
  return stage;
}

function without({ open, leaving }: Stage, rowId: string): Stage {
  const { [rowId]: _open, ...otherOpen } = open;
  const { [rowId]: _leaving, ...otherLeaving } = leaving;
  return { open: otherOpen, leaving: otherLeaving };
}
