import { useQuery } from '@tanstack/react-query';
import type { Workspace } from '../../../contract/session.ts';
import { sessionQuery } from './session-query.ts';

/** The workspace of the member who is signed in; pages are only shown to one. */
export function useWorkspace(): Workspace {
  const { data } = useQuery(sessionQuery);
  if (!data?.workspace) throw new Error('A page for members is shown to nobody in particular');
  return data.workspace;
}
