import { Link } from '@tanstack/react-router';
import { Empty } from '../components/page-state.tsx';

export function NotFoundPage() {
  return (
    <Empty isPage title="There is no page at this address.">
      It may have moved, or the link lost a piece on its way. <Link to="/">Go to Today</Link>
    </Empty>
  );
}
