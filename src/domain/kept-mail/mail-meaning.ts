import type { PlainDate } from '../../lib/instant.ts';

/** What a mail from outside is, as far as the rules ask. */
export type MailMeaning =
  | {
      readonly is: 'words';
      /** `nothing`: no words of their own, such as a file alone. */
      readonly says: 'asks' | 'answers' | 'thanks' | 'nothing';
      readonly hasFiles: boolean;
    }
  /** An out-of-office: no answer; `awayUntil` is the last day away, where it is said. */
  | { readonly is: 'absence'; readonly awayUntil: PlainDate | null }
  /** Written by a program: no answer either. */
  | { readonly is: 'automatic' }
  /** It says nothing to the application itself, such as a receipt. */
  | { readonly is: 'nothing' };
