import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { ProblemNotice } from '../components/page-state.tsx';

/** One page's fault stays on that page: the frame around it goes on working. */
export function PageFault({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const again = (): void => {
    reset();
    void router.invalidate();
  };
  return <ProblemNotice error={error} onRetry={again} />;
}
