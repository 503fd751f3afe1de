import type { LegalClockId } from './legal-clock-id.ts';
import type { LegalClock } from './policy.ts';

/**
 * What we know of the duties in law to answer candidates, each with the day on which it was last checked.
 * Data, never constants in rules: a workspace switches each on or off. None of this is legal advice.
 */
export const LEGAL_CLOCKS: Readonly<Record<LegalClockId, LegalClock>> = {
  ontario: {
    isOn: true,
    country: 'CA',
    region: 'ON',
    smallestEmployer: 25,
    needsPublicPosting: true,
    duty: 'Tell everyone who was interviewed, within 45 days of their last interview, whether a hiring decision has been made',
    due: { calendarDays: 30 },
    legal: { calendarDays: 45 },
    warnAfterDays: 25,
    nudges: [
      { afterDays: 25, to: 'owner' },
      { afterDays: 30, to: 'owner' },
      { afterDays: 38, to: 'complianceOwner' },
      { afterDays: 42, to: 'team' },
    ],
    inForceSince: '2026-01-01',
    asOf: '2026-11-22',
    sources: [
      'Employment Standards Act, 2000, Part III.1',
      'https://www.ontario.ca/laws/regulation/240476',
      'docs/evidence.md 3.1',
    ],
  },
  israelProgress: {
    isOn: true,
    country: 'IL',
    smallestEmployer: 26,
    needsPublicPosting: false,
    duty: 'Tell the candidate in writing how the process stands, at the latest two months after the first interview or test and every two months after',
    due: { calendarDays: 45 },
    legal: { months: 2 },
    warnAfterDays: 40,
    nudges: [
      { afterDays: 40, to: 'owner' },
      { afterDays: 45, to: 'owner' },
      { afterDays: 52, to: 'complianceOwner' },
      { afterDays: 57, to: 'team' },
    ],
    inForceSince: '2015-02-01',
    asOf: '2026-11-22',
    sources: [
      'Law 5762-2002, Amendment 6',
      'https://www.lexology.com/library/detail.aspx?g=d688deea-6502-45cd-954c-11f5752ab41f',
      'docs/evidence.md 3.1',
    ],
  },
  israelNo: {
    isOn: true,
    country: 'IL',
    smallestEmployer: 26,
    needsPublicPosting: false,
    duty: 'Tell everyone not accepted, in writing, within 14 days of the acceptance of another person',
    due: { businessDays: 2 },
    legal: { calendarDays: 14 },
    warnAfterDays: 7,
    nudges: [
      { afterDays: 7, to: 'owner' },
      { afterDays: 10, to: 'complianceOwner' },
      { afterDays: 12, to: 'team' },
    ],
    inForceSince: '2015-02-01',
    asOf: '2026-11-22',
    sources: [
      'Law 5762-2002, Amendment 6',
      'https://www.lexology.com/library/detail.aspx?g=d688deea-6502-45cd-954c-11f5752ab41f',
      'docs/evidence.md 3.1',
    ],
  },
  korea: {
    isOn: true,
    country: 'KR',
    smallestEmployer: 30,
    needsPublicPosting: false,
    duty: 'Tell every job seeker without delay once the hire is fixed',
    due: { businessDays: 2 },
    legal: { businessDays: 2 },
    warnAfterDays: null,
    nudges: [{ afterDays: 1, to: 'owner' }],
    inForceSince: '2014-01-21',
    asOf: '2026-11-22',
    sources: [
      'Fair Hiring Procedure Act, articles 3 and 10',
      'https://elaw.klri.re.kr/kor_mobile/viewer.do?hseq=50709&type=part&key=40',
      'docs/evidence.md 3.1',
    ],
  },
};
