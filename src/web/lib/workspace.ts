import { createContext, useContext } from 'react';
import type { OwnMember, Workspace } from '../../contract/session.ts';

export interface SignedIn {
  readonly member: OwnMember;
  readonly workspace: Workspace;
}

export const SignedInContext = createContext<SignedIn | null>(null);

export function useMember(): OwnMember {
  const signedIn = useContext(SignedInContext);
  if (!signedIn) throw new Error('A page for members is shown to nobody in particular');
  return signedIn.member;
}

/** The workspace of the member who is signed in; pages are only shown to one. */
export function useWorkspace(): Workspace {
  const signedIn = useContext(SignedInContext);
  if (!signedIn) throw new Error('A page for members is shown to nobody in particular');
  return signedIn.workspace;
}
