import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../wording/language.ts';
import { checkOwnWords } from './check-own-words.ts';
import type { OwnSlots } from './letters/own-letters.ts';
import { ownDraft } from './own-draft.ts';
import { OWN_DRAFT_KINDS } from './own-draft-kind.ts';

const NOBODY_MET: OwnSlots = {
  own: 'Ada Stone',
  receiver: 'Grace Park',
  company: 'Example Rail',
  opening: 'Bookkeeper',
  metOn: null,
  appliedOn: 'APPLIED',
  promisedFor: null,
  frozenUntil: null,
  otherOfferUntil: 'OTHER',
  offerUntil: 'OFFER',
  backOn: 'BACK',
  moment: null,
  startOn: 'START',
  wishedDay: null,
};
const MET: OwnSlots = { ...NOBODY_MET, metOn: 'MET', promisedFor: 'PROMISED', frozenUntil: 'THAWED' };
const TALK = /\b(talk|talked|entretien|échanges|Gespräch|gesprochen|hablamos|conversaci)/i;

const every = OWN_DRAFT_KINDS.flatMap((kind) => LANGUAGES.map((language) => ({ kind, language })));

describe.each(every)('$kind in $language', ({ kind, language }) => {
  test.each([MET, NOBODY_MET])(
    'names the job and whom it greets, is short, and the checker finds blanks alone',
    (slots) => {
      const { subject, text, missing } = ownDraft(kind, language, slots);
      const receiver = kind === 'refereeRequest' ? null : slots.receiver;
      const found = checkOwnWords({ subject, text, language, receiver, opening: slots.opening });
      expect(found.filter(({ rule }) => rule !== 'blank')).toEqual([]);
      expect(found.length > 0).toBe(missing.length > 0);
      expect(text.endsWith('Ada Stone')).toBe(true);
      expect(text).not.toMatch(/ {2}|null|undefined| [.,]/);
    },
  );

  test('speaks of a talk only where there was one', () => {
    // A referee is told, in German, that one is "im Gespräch" for a job.
    if (kind === 'thankYou' || kind === 'refereeRequest') return;
    const { text } = ownDraft(kind, language, NOBODY_MET);
    expect(text).not.toMatch(TALK);
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  test('a first follow-up after an application alone names the day of the application', () => {
    expect(ownDraft('followUp1', language, NOBODY_MET)).toMatchObject({ missing: [] });
    expect(ownDraft('followUp1', language, NOBODY_MET).text).toContain('APPLIED');
    expect(ownDraft('followUp1', language, { ...NOBODY_MET, appliedOn: null }).missing).toEqual([]);
    const met = ownDraft('followUp1', language, MET).text;
    expect(met).toContain('MET');
    expect(met).toContain('PROMISED');
    expect(met).not.toContain('APPLIED');
  });

  test('a request to a referee greets nobody of the company', () => {
    const { text, missing } = ownDraft('refereeRequest', language, MET);
    expect(text).not.toContain('Grace');
    expect(missing).toHaveLength(2);
  });

  test('whoever writes about another offer says why they would rather come: nothing is claimed for them', () => {
    expect(ownDraft('competingOffer', language, MET).missing).toHaveLength(1);
  });

  test('once a freeze has reached its named end, the letter names it', () => {
    expect(ownDraft('afterFreeze', language, MET).text).toContain('THAWED');
    expect(ownDraft('afterFreeze', language, NOBODY_MET).text).not.toContain('THAWED');
  });
});
