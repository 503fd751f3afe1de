import { lazy, Suspense } from 'react';
import { Loading } from '../../components/page-state.tsx';
import type { RecordKind } from './record-kinds.ts';
import type { RecordFormProps } from './records/record-form.tsx';

const Records = lazy(() => import('./records/chosen-record.tsx').then((m) => ({ default: m.ChosenRecord })));

export interface RecordSwitchProps extends RecordFormProps {
  readonly kind: RecordKind;
  readonly onRecordInstead: (kind: RecordKind) => void;
}

/** The forms, and the schemas that judge them, are fetched when the first one opens. */
export function RecordSwitch(props: RecordSwitchProps) {
  return (
    <Suspense fallback={<Loading rows={3} />}>
      <Records {...props} />
    </Suspense>
  );
}
