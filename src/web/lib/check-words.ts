import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { WordsFinding } from '../../contract/templates.ts';
import { bodyStart, sentencesOf } from '../../domain/checker/sentences.ts';
import type { DraftKind } from '../../domain/draft/draft-kind.ts';
import type { Language } from '../../domain/wording/language.ts';
import { call } from './api.ts';
import { type Phrase, phrase } from './language/phrase.ts';

/** Why a place in a letter is worth another look, in one sentence. */
export const CHECK_WORDS: Readonly<Record<WordsFinding['rule'], Phrase>> = {
  blank: phrase('This is still to be filled in; the letter can’t be sent with it.'),
  wrongName: phrase('This is not the name of the person who gets the letter.'),
  otherPerson: phrase('This names somebody else who applied.'),
  noMissing: phrase('Nowhere does it say no. Say it plainly, in the first two sentences.'),
  noLate: phrase(
    'The no comes late. Say it in the first two sentences, so that nobody has to search for it.',
  ),
  dateMissing: phrase('Without a date this is no promise. Say by when.'),
  followUpReason: phrase('That somebody didn’t follow up is no reason: it says nothing about the work.'),
  unsafe: phrase(
    'This touches what must not play a part, such as age, family, health or origin, or sounds as if it did.',
  ),
  vagueReason: phrase(
    'This gives no reason, and leaves people to guess one. Name a requirement of the job, or leave it out.',
  ),
  reasonDiffers: phrase('The record gives another reason. Say what is recorded, or nothing.'),
  reasonUnrecorded: phrase('This gives a reason, and none is recorded. Record it first.'),
  comparison: phrase('This compares them with others. Speak of the requirement and of nobody else.'),
  falsePromise: phrase(
    'They haven’t agreed to be kept in touch with, so this would not be kept. Ask them instead.',
  ),
  falseHope: phrase('This lets them expect an offer before it is decided.'),
  blame: phrase('This blames them. Say what happened, not whose fault it was.'),
  checkingIn: phrase('This says nothing. Begin with what you want to know or to tell.'),
  promotion: phrase('One letter, one purpose: leave this for another time.'),
};

export interface WordsAsked {
  readonly applicationId: string;
  readonly subject: string;
  readonly text: string;
  readonly kind?: DraftKind | undefined;
  readonly language?: Language | undefined;
}

const PAUSE_MS = 500;
const NOTHING: readonly WordsFinding[] = [];

/** What the checker says to a letter while it is written: asked after a short pause, the last answer stays until the next. */
export function useWordsCheck(asked: WordsAsked): readonly WordsFinding[] {
  const settled = useSettled(asked);
  const { applicationId, ...body } = settled;
  const { data } = useQuery({
    queryKey: ['word-checks', settled],
    queryFn: ({ signal }) =>
      call(
        'post /api/applications/{applicationId}/word-checks',
        { params: { applicationId }, body },
        { signal },
      ),
    placeholderData: (before) => before,
    enabled: body.text.trim() !== '',
    staleTime: 60_000,
    gcTime: 60_000,
  });
  return data?.findings ?? NOTHING;
}

function useSettled(asked: WordsAsked): WordsAsked {
  const [settled, setSettled] = useState(asked);
  const { applicationId, subject, text, kind, language } = asked;
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ applicationId, subject, text, kind, language }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [applicationId, subject, text, kind, language]);
  return settled;
}

/** The text with the better words of a finding in it: in place of the name, before the first sentence, or in place of its own. */
export function withBetterWords(text: string, finding: WordsFinding): string {
  const { better, rule, start, end, quote } = finding;
  // Somebody has written on since the letter was looked at.
  if (text.slice(start, end) !== quote) return text;
  if (better === null) return text.slice(0, start) + text.slice(end);
  if (rule === 'wrongName') return text.slice(0, start) + better + text.slice(end);
  const sentences = sentencesOf(text);
  if (rule === 'noMissing' || rule === 'noLate') {
    const first = sentences.find((sentence) => sentence.start >= bodyStart(text))?.start ?? text.length;
    return `${text.slice(0, first)}${better} ${text.slice(first)}`;
  }
  if (start === end) return `${text.trimEnd()}\n\n${better}\n`;
  const own = sentences.find((sentence) => sentence.start <= start && start < sentence.end) ?? { start, end };
  return text.slice(0, own.start) + better + text.slice(own.end);
}
