import type { Endpoint } from './endpoint.ts';
import { RECORDERS } from './endpoint.ts';

/** The candidate's status page, from the team's side. */
export const statusEndpoints = {
  endStatusLinks: {
    method: 'delete',
    path: '/api/applications/{applicationId}/status-links',
    summary: 'End every link to the candidate’s status page; nobody sees it until a new one is made.',
    access: RECORDERS,
    status: 204,
  },
} as const satisfies Record<string, Endpoint>;
