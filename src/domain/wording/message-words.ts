import type { FindingKind } from '../gate/finding.ts';
import type { WaitsFor } from '../gate/leaving-time.ts';
import type { MessageState } from '../message/message-state.ts';
import { GERMAN_MESSAGES } from './de/messages.ts';
import { ENGLISH_MESSAGES } from './en/messages.ts';
import { SPANISH_MESSAGES } from './es/messages.ts';
import { FRENCH_MESSAGES } from './fr/messages.ts';
import type { InEveryLanguage, Language } from './language.ts';
import type { FailureKind, MessageSpeech, StepReason } from './message-speech.ts';

/** What is known of a message when its place in its life is told. */
export interface MessageLife {
  readonly state: MessageState;
  readonly waitsFor: WaitsFor | null;
  /** When it leaves, as people say it. */
  readonly leaves: string | null;
  readonly isCaught: boolean;
  /** Nothing where the agency has no name. */
  readonly receiver: string | null;
  readonly isStopped: boolean;
}

const SPEECHES: InEveryLanguage<MessageSpeech> = {
  en: ENGLISH_MESSAGES,
  fr: FRENCH_MESSAGES,
  de: GERMAN_MESSAGES,
  es: SPANISH_MESSAGES,
};

/** Where a message is in its life, as a whole sentence. */
export function messageSentence(language: Language, life: MessageLife): string {
  const speech = SPEECHES[language];
  const receiver = life.receiver ?? speech.agency;
  switch (life.state) {
    case 'draft':
      return life.isStopped ? speech.stoppedDraft : speech.draft;
    case 'approved':
      return speech.approved;
    case 'held':
      return [
        speech.waits[life.waitsFor ?? 'hold'](receiver),
        ...(life.leaves === null ? [] : [speech.leavesOn(life.leaves)]),
      ].join(' ');
    case 'sending':
      return speech.sending;
    case 'in_doubt':
      return speech.inDoubt;
    case 'accepted':
      return life.isCaught ? speech.caught(receiver) : speech.accepted;
    case 'delivered':
      return life.isCaught ? speech.caught(receiver) : speech.delivered;
    case 'bounced':
      return speech.bounced;
    case 'failed':
      return speech.failed;
    case 'cancelled':
      return speech.cancelled;
    default:
      return life.state satisfies never;
  }
}

/** What the agency is called where it has no name. */
export function unnamedAgency(language: Language): string {
  return SPEECHES[language].agency;
}

/** One step of a message's life, for its list. */
export function stepSentence(language: Language, state: MessageState, why: string | null): string {
  const { steps, stepReasons } = SPEECHES[language];
  if (why !== null && why in stepReasons) return stepReasons[why as StepReason];
  const problem = problemSentence(language, why);
  return problem === null ? steps[state] : `${steps[state]}. ${problem.replace(/\.$/, '')}`;
}

/** Why a message was stopped, failed or is in doubt; `null` for a reason that is none of ours. */
export function problemSentence(language: Language, why: string | null): string | null {
  const { problems } = SPEECHES[language];
  return why !== null && why in problems ? problems[why as FindingKind | FailureKind] : null;
}
