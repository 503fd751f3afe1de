import { agencyEndpoints } from './agencies.ts';
import { applicationEndpoints } from './application-endpoints.ts';
import { arrangementEndpoints } from './arrangement-endpoints.ts';
import { benchEndpoints } from './bench.ts';
import { calendarEndpoints } from './calendar.ts';
import { calendarSourceEndpoints } from './calendar-sources.ts';
import { debriefEndpoints } from './debriefs.ts';
import { endingEndpoints } from './endings.ts';
import type { Endpoint } from './endpoint.ts';
import { ADMINS, DECIDERS, EVERY_ROLE, RECORDERS } from './endpoint.ts';
import { feedbackWordsEndpoints } from './feedback-words.ts';
import { finalistsEndpoints } from './finalists.ts';
import { badRowsQuery, importAnswer, importBody, readingBody } from './imports.ts';
import { keptMailEndpoints } from './kept-mails.ts';
import { lawEndpoints } from './law.ts';
import { liveEndpoints } from './live.ts';
import { mailProviderEndpoints } from './mail-providers.ts';
import { mailStopEndpoints } from './mail-stop-endpoints.ts';
import { mailboxEndpoints } from './mailboxes.ts';
import { measureEndpoints } from './measures.ts';
import { memberEndpoints } from './member-endpoints.ts';
import { messageEndpoints } from './message-endpoints.ts';
import { noticeEndpoints } from './notice-endpoints.ts';
import { offerEndpoints } from './offers.ts';
import {
  fillingBody,
  freezeBody,
  leftAnswer,
  openingBody,
  openingClosureBody,
  openingPage,
  openingQuery,
  openingsAnswer,
  openingsQuery,
} from './openings.ts';
import { passkeyEndpoints } from './passkey-endpoints.ts';
import { pastedMailEndpoints } from './pasted-mail-endpoints.ts';
import { applicationBody, created, peopleAnswer, peopleQuery, personBody } from './people.ts';
import { policyEndpoints } from './policy-endpoints.ts';
import { publicRecordEndpoints } from './public-record.ts';
import { pulseEndpoints } from './pulse.ts';
import { pushEndpoints } from './push-endpoints.ts';
import { referenceEndpoints } from './references.ts';
import { reportEndpoints } from './reports.ts';
import { seekerEndpoints } from './seeker-endpoints.ts';
import { senderEndpoints } from './sender-endpoints.ts';
import { memberBody, membersAnswer, sessionAnswer, setupBody, signInBody } from './session.ts';
import { settingsEndpoints } from './settings-endpoints.ts';
import { statusEndpoints } from './status-endpoints.ts';
import { templateEndpoints } from './template-endpoints.ts';
import { todayAnswer, todayQuery } from './today.ts';
import { viewEndpoints } from './views.ts';

/** Everything the API promises, by name: the server has a route for each, the app and the reference read the rest here. */
export const endpoints = {
  ...arrangementEndpoints,
  ...keptMailEndpoints,
  ...calendarSourceEndpoints,
  ...mailboxEndpoints,
  ...mailProviderEndpoints,
  ...liveEndpoints,
  ...viewEndpoints,
  ...seekerEndpoints,
  ...statusEndpoints,
  getSession: {
    method: 'get',
    path: '/api/session',
    summary: 'Who is looking, and whether the first visit is over.',
    access: 'public',
    status: 200,
    answer: sessionAnswer,
  },
  signIn: {
    method: 'put',
    path: '/api/session',
    summary: 'Sign in with an address and a password.',
    access: 'public',
    body: signInBody,
    status: 200,
    answer: sessionAnswer,
  },
  signOut: {
    method: 'delete',
    path: '/api/session',
    summary: 'Sign out.',
    access: 'public',
    status: 204,
  },
  setUp: {
    method: 'post',
    path: '/api/setup',
    summary:
      'The first visit: make the first member and the workspace, and sign in. Refused once a member exists.',
    access: 'public',
    body: setupBody,
    status: 201,
    answer: sessionAnswer,
  },
  getToday: {
    method: 'get',
    path: '/api/today',
    summary: 'Who is owed a word, what is due soon, and whom you wait for.',
    access: EVERY_ROLE,
    query: todayQuery,
    status: 200,
    answer: todayAnswer,
  },
  ...passkeyEndpoints,
  ...applicationEndpoints,
  ...offerEndpoints,
  ...referenceEndpoints,
  ...agencyEndpoints,
  ...messageEndpoints,
  ...templateEndpoints,
  ...debriefEndpoints,
  ...policyEndpoints,
  ...memberEndpoints,
  ...settingsEndpoints,
  ...noticeEndpoints,
  ...pastedMailEndpoints,
  ...pushEndpoints,
  ...senderEndpoints,
  ...mailStopEndpoints,
  ...calendarEndpoints,
  ...finalistsEndpoints,
  ...endingEndpoints,
  ...benchEndpoints,
  ...feedbackWordsEndpoints,
  ...reportEndpoints,
  ...measureEndpoints,
  ...lawEndpoints,
  ...publicRecordEndpoints,
  ...pulseEndpoints,
  listOpenings: {
    method: 'get',
    path: '/api/openings',
    summary: 'The openings, by title.',
    access: EVERY_ROLE,
    query: openingsQuery,
    status: 200,
    answer: openingsAnswer,
  },
  makeOpening: {
    method: 'post',
    path: '/api/openings',
    summary: 'A new opening.',
    access: DECIDERS,
    body: openingBody,
    status: 201,
    answer: created,
  },
  getOpening: {
    method: 'get',
    path: '/api/openings/{openingId}',
    summary: 'One opening with its applications.',
    access: EVERY_ROLE,
    query: openingQuery,
    status: 200,
    answer: openingPage,
  },
  listLeft: {
    method: 'get',
    path: '/api/openings/{openingId}/left',
    summary: 'Everyone of this opening who is still owed a last word.',
    access: EVERY_ROLE,
    status: 200,
    answer: leftAnswer,
  },
  freezeOpening: {
    method: 'put',
    path: '/api/openings/{openingId}/freeze',
    summary: 'Freeze the opening; every active application is owed a word about it.',
    access: DECIDERS,
    body: freezeBody,
    status: 200,
    answer: leftAnswer,
  },
  thawOpening: {
    method: 'delete',
    path: '/api/openings/{openingId}/freeze',
    summary: 'End the freeze; everyone is re-engaged.',
    access: DECIDERS,
    status: 200,
    answer: leftAnswer,
  },
  fillOpening: {
    method: 'put',
    path: '/api/openings/{openingId}/filling',
    summary: 'The opening is filled; the answer lists everyone left who is owed a last word.',
    access: DECIDERS,
    body: fillingBody,
    status: 200,
    answer: leftAnswer,
  },
  closeOpening: {
    method: 'put',
    path: '/api/openings/{openingId}/closure',
    summary: 'Close the opening. Refused while somebody who was interviewed has not been told.',
    access: DECIDERS,
    body: openingClosureBody,
    status: 200,
    answer: leftAnswer,
  },
  listPeople: {
    method: 'get',
    path: '/api/people',
    summary: 'People by part of a name, an address, a number, an opening or a note.',
    access: EVERY_ROLE,
    query: peopleQuery,
    status: 200,
    answer: peopleAnswer,
  },
  addPerson: {
    method: 'post',
    path: '/api/people',
    summary: 'Somebody from outside: a candidate, or an agency’s recruiter.',
    access: RECORDERS,
    body: personBody,
    status: 201,
    answer: created,
  },
  addApplication: {
    method: 'post',
    path: '/api/applications',
    summary: 'One person for one opening.',
    access: RECORDERS,
    body: applicationBody,
    status: 201,
    answer: created,
  },
  listMembers: {
    method: 'get',
    path: '/api/members',
    summary: 'The members of the workspace.',
    access: EVERY_ROLE,
    status: 200,
    answer: membersAnswer,
  },
  addMember: {
    method: 'post',
    path: '/api/members',
    summary: 'A new member of the workspace.',
    access: ADMINS,
    body: memberBody,
    status: 201,
    answer: created,
  },
  startImport: {
    method: 'post',
    path: '/api/imports',
    summary: 'Read CSV exports and report what they would bring; nothing is saved until it is confirmed.',
    access: DECIDERS,
    body: importBody,
    bodyIs: 'multipart',
    status: 201,
    answer: importAnswer,
  },
  getImport: {
    method: 'get',
    path: '/api/imports/{importId}',
    summary: 'How far an import is, and its report.',
    access: DECIDERS,
    status: 200,
    answer: importAnswer,
  },
  readImportAgain: {
    method: 'put',
    path: '/api/imports/{importId}/reading',
    summary:
      'Read the files once more in another way: other columns, another order of dates. Nothing is saved.',
    access: DECIDERS,
    body: readingBody,
    status: 200,
    answer: importAnswer,
  },
  getBadRows: {
    method: 'get',
    path: '/api/imports/{importId}/bad-rows',
    summary:
      'The rows of a file that could not go in, as they stand, with the reason: to mend and import again.',
    access: DECIDERS,
    query: badRowsQuery,
    status: 200,
    isFile: true,
  },
  confirmImport: {
    method: 'put',
    path: '/api/imports/{importId}/confirmation',
    summary: 'Save what the import found. The good rows go in; the bad ones stay in the report.',
    access: DECIDERS,
    status: 200,
    answer: importAnswer,
  },
  loadSample: {
    method: 'post',
    path: '/api/samples',
    summary: 'Load the sample team, to look around.',
    access: ADMINS,
    status: 201,
    answer: importAnswer,
  },
} as const satisfies Record<string, Endpoint>;

export type EndpointName = keyof typeof endpoints;
