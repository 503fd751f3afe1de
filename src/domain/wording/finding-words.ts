import type { CheckRule } from '../checker/finding.ts';

/** Why a place in a letter is worth another look, in one sentence, and the same in the composer and in the editor. */
export const FINDING_WORDS: Readonly<Record<CheckRule, string>> = {
  blank: 'This is still to be filled in; the letter can’t be sent with it.',
  wrongName: 'This is not the name of the person who gets the letter.',
  otherPerson: 'This names somebody else who applied.',
  noMissing: 'Nowhere does it say no. Say it plainly, in the first two sentences.',
  noLate: 'The no comes late. Say it in the first two sentences, so that nobody has to search for it.',
  dateMissing: 'Without a date this is no promise. Say by when.',
  followUpReason: 'That somebody didn’t follow up is no reason: it says nothing about the work.',
  unsafe:
    'This touches what must not play a part, such as age, family, health or origin, or sounds as if it did.',
  vagueReason:
    'This gives no reason, and leaves people to guess one. Name a requirement of the job, or leave it out.',
  reasonDiffers: 'The record gives another reason. Say what is recorded, or nothing.',
  reasonUnrecorded: 'This gives a reason, and none is recorded. Record it first.',
  comparison: 'This compares them with others. Speak of the requirement and of nobody else.',
  falsePromise: 'They haven’t agreed to be kept in touch with, so this would not be kept. Ask them instead.',
  falseHope: 'This lets them expect an offer before it is decided.',
  blame: 'This blames them. Say what happened, not whose fault it was.',
  checkingIn: 'This says nothing. Begin with what you want to know or to tell.',
  promotion: 'One letter, one purpose: leave this for another time.',
};
