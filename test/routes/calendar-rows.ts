import { v7 } from 'uuid';
import type { TestServer } from '../../src/server/testing/test-server.ts';
import { inWorkspace } from '../../src/storage/in-workspace.ts';
import { saveAppointments } from '../../src/storage/queries/appointments.ts';
import { insertCalendarSource } from '../../src/storage/queries/calendar-sources.ts';

const AT = Date.UTC(2026, 10, 1);

/** A calendar that is read, and something in it that may be an interview. */
export async function keepCalendar({ deps }: TestServer, workspaceId: string) {
  const [calendarId, appointmentId] = [v7(), v7()];
  const ids = { workspace_id: workspaceId, appointment_id: appointmentId };
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    await insertCalendarSource(trx, {
      workspace_id: workspaceId,
      calendar_source_id: calendarId,
      way: 'feed',
      member_id: null,
      stand_in_id: null,
      name: 'Work',
      url: 'https://127.0.0.1:9/work.ics',
      login: null,
      sealed_password: null,
      finds_interviews: true,
      finds_away: false,
      is_paused: false,
      etag: null,
      last_modified: null,
      digest: null,
      fault: null,
      answer: null,
      tries: 0,
      read_at: AT,
      last_read_at: null,
      claim: null,
      claimed_until: null,
      set_by: null,
      set_at: AT,
    });
    const row = {
      ...ids,
      uid_key: v7(),
      occurrence: '',
      came_by: 'feed',
      calendar_source_id: calendarId,
      verdict: 'unsure',
      why: 'titleOnly',
      suspects: [],
      application_id: null,
      interview_id: null,
      starts_at: AT,
      ends_at: AT,
      sequence: 0,
      stamp: null,
      is_cancelled: false,
      is_exception: false,
      is_over: false,
      noted_at: AT,
      changed_at: AT,
      settled_by: null,
      settled_at: null,
    } as const;
    const words = {
      ...ids,
      summary: 'Interview',
      location: '',
      people: [],
      answers: {},
      proposal: null,
      erased_at: null,
    };
    await saveAppointments(trx, [{ row, words }]);
  });
  return { calendarId, appointmentId };
}
