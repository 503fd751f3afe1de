import { BenchView } from '../features/bench/bench-view.tsx';

/** The place of runners-up who agreed to be kept in touch with. */
export function BenchPage() {
  return <BenchView />;
}
