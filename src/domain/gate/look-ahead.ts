import type { TeamWord } from '../fact/fact.ts';
import { checkMessage } from './check-message.ts';
import type { Finding } from './finding.ts';
import type { AtTheGate } from './outgoing.ts';

/** What the gate looks at, but for the letter, which nobody has written yet. */
export interface BeforeWriting
  extends Pick<AtTheGate, 'receiver' | 'history' | 'policy' | 'now' | 'others' | 'asksOneAnswer'> {
  readonly says: readonly TeamWord[];
}

/**
 * What would stop a mail to this person, asked before a word of it is written: nobody to write to, a live offer, an
 * interview to come, another application. That nobody has decided yet is no hurdle but the next step.
 */
export function lookAhead({ says, ...around }: BeforeWriting): readonly Finding[] {
  const { channel, mayWriteDirectly } = around.history.circumstances;
  const to = channel === 'agency' && !mayWriteDirectly ? 'agency' : 'candidate';
  const { findings } = checkMessage({
    ...around,
    message: { subject: UNWRITTEN, text: UNWRITTEN, missing: [], word: { to, says } },
    lacksConsent: false,
    isApprovedByManager: true,
    quietHours: null,
  });
  return findings.filter(({ kind }) => kind !== 'decisionMissing');
}

const UNWRITTEN = '–';
