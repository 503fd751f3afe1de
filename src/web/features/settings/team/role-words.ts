import type { Role } from '../../../../contract/vocabulary.ts';
import { type Phrase, phrase } from '../../../lib/language/phrase.ts';

/** What each role may do, for whoever gives it. */
export const ROLE_WORDS: Readonly<Record<Role, { readonly label: Phrase; readonly hint: Phrase }>> = {
  admin: { label: phrase('Admin'), hint: phrase('sets everything up, and may do all that others may') },
  recruiter: { label: phrase('Recruiter'), hint: phrase('records, writes, decides, opens and closes') },
  hiringManager: {
    label: phrase('Hiring manager'),
    hint: phrase('records, writes, decides, opens and closes'),
  },
  interviewer: { label: phrase('Interviewer'), hint: phrase('records what was said and seen') },
  viewer: { label: phrase('Viewer'), hint: phrase('looks, and changes nothing') },
};

export const ROLES = Object.keys(ROLE_WORDS) as Role[];
