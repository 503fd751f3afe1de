import type { Endpoint } from './endpoint.ts';
import { ADMINS, EVERY_ROLE } from './endpoint.ts';
import {
  awayTimeBody,
  awayTimesAnswer,
  departureAnswer,
  departureBody,
  holdingsAnswer,
  invitationAnswer,
  invitationBody,
  roleBody,
  teamAnswer,
} from './members.ts';
import { created } from './people.ts';

/** Who is here, who joins, who leaves and who is away. */
export const memberEndpoints = {
  getTeam: {
    method: 'get',
    path: '/api/team',
    summary: 'The members with what each holds, and the open invitations.',
    access: EVERY_ROLE,
    status: 200,
    answer: teamAnswer,
  },
  invite: {
    method: 'post',
    path: '/api/invitations',
    summary: 'Invite somebody: the link joins once, within a week, and can be withdrawn.',
    access: ADMINS,
    body: invitationBody,
    status: 201,
    answer: invitationAnswer,
  },
  withdrawInvitation: {
    method: 'delete',
    path: '/api/invitations/{invitationId}',
    summary: 'The link of this invitation opens nothing any more.',
    access: ADMINS,
    status: 204,
  },
  changeRole: {
    method: 'put',
    path: '/api/members/{memberId}/role',
    summary: 'Another role, which holds at once. One admin always remains.',
    access: ADMINS,
    body: roleBody,
    status: 204,
  },
  getHoldings: {
    method: 'get',
    path: '/api/members/{memberId}/holdings',
    summary: 'What would have to pass to others before this member can leave.',
    access: EVERY_ROLE,
    status: 200,
    answer: holdingsAnswer,
  },
  leave: {
    method: 'put',
    path: '/api/members/{memberId}/departure',
    summary:
      'The member leaves, and everything they held passes to those who are named. Refused while something would be nobody’s.',
    access: EVERY_ROLE,
    body: departureBody,
    status: 200,
    answer: departureAnswer,
  },
  listAwayTimes: {
    method: 'get',
    path: '/api/away-times',
    summary: 'Who is away now or will be, and who stands in.',
    access: EVERY_ROLE,
    status: 200,
    answer: awayTimesAnswer,
  },
  setAway: {
    method: 'post',
    path: '/api/away-times',
    summary: 'While away, what a member holds is on the stand-in’s Today, and returns after.',
    access: EVERY_ROLE,
    body: awayTimeBody,
    status: 201,
    answer: created,
  },
  endAway: {
    method: 'delete',
    path: '/api/away-times/{awayTimeId}',
    summary: 'Back already, or not away after all: everything is where it was.',
    access: EVERY_ROLE,
    status: 204,
  },
} as const satisfies Record<string, Endpoint>;
