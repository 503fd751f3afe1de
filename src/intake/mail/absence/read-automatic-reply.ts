import { fold } from '../dates/fold.ts';
import { saysLeft, saysReceived, subjectAcknowledges } from './words/acknowledgements.ts';
import { saysAway, serviceSigns, soundsPersonal } from './words/sentences.ts';
import { subjectSays } from './words/subjects.ts';

export interface ReplySigns {
  readonly subject: string;
  /** Without earlier mails and signatures. */
  readonly words: string;
  /** What the header says; no field at all is the common case. */
  readonly machine: { readonly isReply: boolean; readonly isGenerated: boolean };
}

/** Automatic replies are short, and say what they are at once. */
const LONGEST = 4000;
const OPENING = 1200;

/**
 * Which automatic reply it is, `null` when a person wrote it or nothing answers for it. Header fields decide where they are; else
 * subject and first sentences together, for either alone also stands in what people write to each other.
 */
export function readAutomaticReply({
  subject,
  words,
  machine,
}: ReplySigns): 'out-of-office' | 'acknowledgement' | 'has-left' | null {
  const title = fold(subject.normalize('NFC')).trim();
  const text = fold(words.normalize('NFC').slice(0, LONGEST)).replace(/\s+/g, ' ');
  const opening = text.slice(0, OPENING);
  const named = subjectSays(title);
  if (isLeaving(opening, title, machine)) return 'has-left';
  if (named !== null || machine.isReply) return ofAutomatic(opening, title, named);
  if (isAbsence(opening, text, title)) return 'out-of-office';
  return isReceived(opening, title, machine) ? 'acknowledgement' : null;
}

/** It is automatic; what remains is which kind. */
function ofAutomatic(
  opening: string,
  title: string,
  named: 'ooo' | 'automatic' | null,
): 'out-of-office' | 'acknowledgement' {
  if (named === 'ooo' || saysAway(opening)) return 'out-of-office';
  if (saysReceived(opening) || subjectAcknowledges(title)) return 'acknowledgement';
  return named === 'automatic' ? 'out-of-office' : 'acknowledgement';
}

function isAbsence(opening: string, text: string, title: string): boolean {
  if (text.length > 1500 || soundsPersonal(text) || !saysAway(opening)) return false;
  const signs = serviceSigns(text);
  if (signs >= 2) return true;
  const isAnswer = /^\s*(?:re|aw|sv|vs|antw|odp|ynt|r|回复|답장)\s?[:：]/u.test(title);
  return signs === 1 ? text.length < 600 : !isAnswer && text.length < 200;
}

function isLeaving(opening: string, title: string, machine: ReplySigns['machine']): boolean {
  if (!saysLeft(`${title}. ${opening}`) || opening.length > 900) return false;
  return (
    machine.isReply ||
    machine.isGenerated ||
    saysLeft(title) ||
    subjectSays(title) !== null ||
    (!/\?/.test(opening) && serviceSigns(opening) > 0)
  );
}

function isReceived(opening: string, title: string, machine: ReplySigns['machine']): boolean {
  if (!saysReceived(opening)) return false;
  return (
    machine.isGenerated ||
    subjectAcknowledges(title) ||
    (!soundsPersonal(opening) && !/^\s*(?:re|aw|sv)\s?:/.test(title))
  );
}
