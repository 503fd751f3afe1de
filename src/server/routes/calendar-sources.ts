import { makeFeedLink, removeFeedLink } from '../../actions/calendar/feed-link.ts';
import { inviteToInterview } from '../../actions/calendar/invite-to-interview.ts';
import {
  addCalendar,
  type NewCalendar,
  readCalendarNow,
  removeCalendar,
  setCalendar,
  testCalendar,
} from '../../actions/calendar/set-calendar-source.ts';
import { setCalendarWords } from '../../actions/calendar/set-calendar-words.ts';
import { settleAppointment } from '../../actions/calendar/settle-appointment.ts';
import { countInCalendar, takeCalendarFile } from '../../actions/calendar/take-calendar-file.ts';
import { askedLanguage } from '../asked-language.ts';
import type { Caller } from '../auth/caller.ts';
import type { ServerDeps } from '../deps.ts';
import type { HandlersOf } from '../handler.ts';
import { readAppointments, readCalendars, readWhomItIsAbout } from '../read-calendars.ts';
import { readMessage } from '../read-messages.ts';
import { repeatKey } from '../recorder.ts';
import { whoActs } from '../who-acts.ts';

type Routes =
  | 'listCalendars'
  | 'addCalendar'
  | 'setCalendar'
  | 'removeCalendar'
  | 'readCalendarNow'
  | 'testCalendar'
  | 'setCalendarWords'
  | 'takeCalendarFile'
  | 'listAppointments'
  | 'settleAppointment'
  | 'inviteToInterview'
  | 'makeFeedLink'
  | 'removeFeedLink';

/** Calendars: those that are read, what may be an interview in them, and a member's own that goes out. */
export function calendarSourceRoutes(deps: ServerDeps): HandlersOf<Routes> {
  const acting = (caller: Caller) => ({ ...whoActs(caller), isAdmin: caller.role === 'admin' });
  return {
    listCalendars: async ({ caller }) => await readCalendars(deps, caller),
    addCalendar: async ({ caller, body }) => {
      await addCalendar(deps, { ...acting(caller), ...settingsIn(body, caller) });
      return await readCalendars(deps, caller);
    },
    setCalendar: async ({ caller, params, body }) => {
      const calendar = { ...acting(caller), ...settingsIn(body, caller) };
      await setCalendar(deps, { ...calendar, calendarId: params.calendarId });
      return await readCalendars(deps, caller);
    },
    removeCalendar: async ({ caller, params }) => {
      await removeCalendar(deps, { ...acting(caller), calendarId: params.calendarId });
      return await readCalendars(deps, caller);
    },
    readCalendarNow: async ({ caller, params }) => {
      await readCalendarNow(deps, { ...acting(caller), calendarId: params.calendarId });
      return await readCalendars(deps, caller);
    },
    testCalendar: async ({ caller, body }) => {
      const read = await testCalendar(deps, { ...acting(caller), ...body });
      if (read.is === 'failed') return { works: false, fault: read.why, events: 0, problems: 0 };
      return { works: true, fault: null, ...countInCalendar(read.is === 'read' ? read.text : '') };
    },
    setCalendarWords: async ({ caller, body }) => {
      await setCalendarWords(deps, { ...whoActs(caller), ...body });
      return await readCalendars(deps, caller);
    },
    takeCalendarFile: async ({ caller, body }) => {
      const { problems, applicationIds, ...taken } = await takeCalendarFile(deps, {
        ...whoActs(caller),
        ...body,
      });
      const shown = problems.map(({ problem, at, text = null }) => ({ problem, line: at, text }));
      const applications = await readWhomItIsAbout(deps, caller, applicationIds);
      return { ...taken, applications, problems: shown.slice(0, 50) };
    },
    listAppointments: async ({ caller }) => await readAppointments(deps, caller),
    settleAppointment: async ({ caller, params, body }) => {
      await settleAppointment(deps, { ...whoActs(caller), ...params, ...body });
      return await readAppointments(deps, caller);
    },
    inviteToInterview: async ({ caller, params, c }) => {
      const messageId = repeatKey(c) ?? deps.newId();
      const message = await inviteToInterview(deps, { ...whoActs(caller), ...params, messageId });
      const asked = { ...whoActs(caller), language: askedLanguage(c), messageId: message.message_id };
      return await readMessage(deps, asked);
    },
    makeFeedLink: async ({ caller }) => ({
      url: `${deps.baseUrl}/calendar-feed/${await makeFeedLink(deps, whoActs(caller))}.ics`,
    }),
    removeFeedLink: async ({ caller }) => {
      await removeFeedLink(deps, whoActs(caller));
      return undefined;
    },
  };
}

type Body = Parameters<HandlersOf<'addCalendar'>['addCalendar']>[0]['body'];

function settingsIn(
  { isOwn, ...rest }: Body,
  { memberId }: Caller,
): Omit<NewCalendar, 'workspaceId' | 'memberId' | 'isAdmin'> {
  return { ...rest, ownerId: isOwn ? memberId : null };
}
