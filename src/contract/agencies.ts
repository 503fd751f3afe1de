import { z } from 'zod';
import { DECIDERS, type Endpoint, EVERY_ROLE } from './endpoint.ts';
import { outsideLinkAnswer } from './references.ts';
import { id, instant, name } from './scalars.ts';

/** One recruiter of an agency: whom they bring, and what they owe. */
export const agencyRow = z
  .object({
    id,
    name,
    agency: z.string().nullable(),
    address: z.string().nullable(),
    inProcess: z.int().meta({ description: 'Their people who are still in process.' }),
    owed: z.int().meta({ description: 'Words that they owe.' }),
    late: z.int(),
    silentSince: instant.nullable().meta({ description: 'Since when the oldest word of theirs is owed.' }),
    weOwe: z.int().meta({ description: 'Words that the team owes them or their people.' }),
    links: z.int().meta({ description: 'Links to their page that hold.' }),
    lastReadAt: instant.nullable(),
  })
  .meta({ id: 'AgencyRow' });

export const agenciesAnswer = z.object({ agencies: z.array(agencyRow) }).meta({ id: 'Agencies' });

/** Agencies, what they owe, and the links to their recruiters' pages. */
export const agencyEndpoints = {
  listAgencies: {
    method: 'get',
    path: '/api/agencies',
    summary: 'The recruiters of agencies: their people, what they owe, and how long they have been silent.',
    access: EVERY_ROLE,
    status: 200,
    answer: agenciesAnswer,
  },
  makeAgencyLink: {
    method: 'post',
    path: '/api/people/{personId}/agency-links',
    summary: 'A new link to an agency recruiter’s page. Shown once; earlier ones end.',
    access: DECIDERS,
    status: 201,
    answer: outsideLinkAnswer,
  },
  endAgencyLinks: {
    method: 'delete',
    path: '/api/people/{personId}/agency-links',
    summary: 'End every link to an agency recruiter’s page, also those in mails.',
    access: DECIDERS,
    status: 204,
  },
} as const satisfies Record<string, Endpoint>;

export type AgencyRow = z.infer<typeof agencyRow>;
