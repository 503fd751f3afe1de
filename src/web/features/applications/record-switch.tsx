import { lazy, Suspense } from 'react';
import { Loading } from '../../components/page-state.tsx';
import type { ChosenRecordProps } from './records/chosen-record.tsx';

const Records = lazy(() => import('./records/chosen-record.tsx').then((m) => ({ default: m.ChosenRecord })));

/** The forms, and the schemas that judge them, are fetched when the first one opens. */
export function RecordSwitch(props: ChosenRecordProps) {
  return (
    <Suspense fallback={<Loading rows={3} />}>
      <Records {...props} />
    </Suspense>
  );
}
