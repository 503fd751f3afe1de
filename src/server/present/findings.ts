import type { MessageFinding } from '../../contract/messages.ts';
import type { Finding } from '../../domain/gate/finding.ts';
import { dayIn, momentIn } from '../../domain/wording/day-in.ts';
import { gateWords } from '../../domain/wording/gate-words.ts';
import type { Language } from '../../domain/wording/language.ts';
import { unnamedAgency } from '../../domain/wording/message-words.ts';

interface About {
  readonly language: Language;
  readonly timeZone: string;
  readonly candidate: string;
  /** Whom the mail goes to; `null` for an agency whose recruiter nobody named. */
  readonly receiver: string | null;
}

/** What the gate says, as whole sentences. */
export function presentFindings(
  findings: readonly Finding[],
  { language, timeZone, candidate, receiver }: About,
): MessageFinding[] {
  const wording = {
    candidate,
    receiver: receiver ?? unnamedAgency(language),
    day: dayIn(language, timeZone),
    moment: momentIn(language, timeZone),
  };
  return findings.map((one) => ({ kind: one.kind, ...gateWords(language, one, wording) }));
}
