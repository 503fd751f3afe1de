import type { EndpointName } from '../contract/endpoints.ts';

/** What an assistant may ask for: an endpoint of the API, said in the words of somebody's day. */
export interface Tool {
  readonly name: string;
  readonly endpoint: EndpointName;
  /** When to reach for it; the endpoint's own sentence says what it does. */
  readonly when: string;
}

/**
 * Reading, recording what happened, and preparing words. Approving a mail, changing a rule, a member or the mail server is
 * left to people in the app: an assistant may write the draft, and a named person sends it.
 */
export const TOOLS: readonly Tool[] = [
  {
    name: 'who_waits',
    endpoint: 'getToday',
    when: 'Start here: who waits for a word, the most harm first.',
  },
  {
    name: 'find_people',
    endpoint: 'listPeople',
    when: 'To find somebody by a part of the name, address or number.',
  },
  {
    name: 'read_application',
    endpoint: 'getApplication',
    when: 'Before anything is said or recorded about a person: whose turn it is, what is owed by when, and why.',
  },
  { name: 'list_openings', endpoint: 'listOpenings', when: 'To find an opening by its title.' },
  { name: 'read_opening', endpoint: 'getOpening', when: 'To see everybody in process for one job.' },
  {
    name: 'who_is_left',
    endpoint: 'listLeft',
    when: 'Before an opening is closed: who has not had a last word.',
  },
  {
    name: 'read_calendar',
    endpoint: 'getCalendar',
    when: 'For interviews, due words and dates between two days.',
  },
  { name: 'read_report', endpoint: 'getReport', when: 'For how well words were given over a time.' },
  {
    name: 'call_sheet',
    endpoint: 'getCallSheet',
    when: 'To prepare a call: the number, a good time and words for it.',
  },
  {
    name: 'check_words',
    endpoint: 'checkWords',
    when: 'To have a letter looked over before it is proposed: names, dates, promises, reasons.',
  },
  {
    name: 'draft_mail',
    endpoint: 'startMessage',
    when: 'To prepare a mail for a duty. It waits in the app until a person reads and approves it.',
  },
  {
    name: 'edit_draft',
    endpoint: 'editMessage',
    when: 'To word a draft anew. Nothing that a person approved can be changed.',
  },
  {
    name: 'record_call',
    endpoint: 'recordCall',
    when: 'After a call, whether or not the person was reached.',
  },
  {
    name: 'record_promise',
    endpoint: 'recordPromise',
    when: 'When somebody named a day for their next word.',
  },
  {
    name: 'record_debrief',
    endpoint: 'recordDebrief',
    when: 'After an interview: what was said about what comes next.',
  },
  {
    name: 'record_message',
    endpoint: 'recordMessage',
    when: 'When a word was sent or came in outside of Heardback.',
  },
  { name: 'record_interview', endpoint: 'recordInterview', when: 'When an interview was arranged or held.' },
  { name: 'move_interview', endpoint: 'moveInterview', when: 'When an interview has a new time.' },
  {
    name: 'record_competing_offer',
    endpoint: 'recordCompetingOffer',
    when: 'When a candidate has another offer with a date.',
  },
  {
    name: 'snooze_duty',
    endpoint: 'snoozeDuty',
    when: 'To put a duty off for a reason, within what was promised.',
  },
  { name: 'take_back', endpoint: 'takeBack', when: 'To undo what was recorded by mistake.' },
];
