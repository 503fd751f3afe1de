import type { Circumstances } from '../../src/domain/circumstances.ts';
import type { Place } from '../../src/domain/party.ts';
import type { Seeded } from './random.ts';

/** Few places for many applications, as in life; calendars are kept by place. */
export const PLACES: readonly Place[] = [
  { country: 'CA', region: 'ON', timeZone: 'America/Toronto' },
  { country: 'US', region: 'NY', timeZone: 'America/New_York' },
  { country: 'GB', timeZone: 'Europe/London' },
  { country: 'DE', region: 'BE', timeZone: 'Europe/Berlin' },
  { country: 'IL', timeZone: 'Asia/Jerusalem' },
  { country: 'IN', timeZone: 'Asia/Kolkata' },
  { country: 'AU', region: 'NSW', timeZone: 'Australia/Sydney' },
];

export function seededCircumstances(seeded: Seeded): Circumstances {
  const channel = seeded.pick(['direct', 'direct', 'direct', 'referral', 'agency'] as const);
  return {
    workspace: 'team',
    channel,
    team: seeded.pick(PLACES),
    candidate: seeded.pick(PLACES),
    ...(channel === 'agency' && { agency: seeded.pick(PLACES) }),
    mayWriteDirectly: seeded.chance(0.5),
    ladder: {
      owner: `member-${seeded.integer(1, 40)}`,
      lead: 'member-lead',
      manager: `member-${seeded.integer(41, 60)}`,
      headOfHiring: 'member-head',
      complianceOwner: 'member-compliance',
    },
    opening: {
      isPubliclyPosted: seeded.chance(0.8),
      employerSize: seeded.pick([12, 80, 900, null]),
      isFollowUpPartOfJob: seeded.chance(0.1),
    },
  };
}
