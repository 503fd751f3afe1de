import { Letter } from '../../components/letter.tsx';
import { SignInFields } from './sign-in-fields.tsx';

/** Shown in place of the page that was asked for, so that signing in leads straight to it. */
export function SignInForm() {
  return (
    <Letter title="Welcome back" lead="Sign in to see who is waiting for a word.">
      <SignInFields />
    </Letter>
  );
}
