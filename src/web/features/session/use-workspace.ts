import { createContext, useContext } from 'react';
import type { Workspace } from '../../../contract/session.ts';
import type { SignedIn } from './session-query.ts';

export const SignedInContext = createContext<SignedIn | null>(null);

/** The workspace of the member who is signed in; pages are only shown to one. */
export function useWorkspace(): Workspace {
  const signedIn = useContext(SignedInContext);
  if (!signedIn) throw new Error('A page for members is shown to nobody in particular');
  return signedIn.workspace;
}
