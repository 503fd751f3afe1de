/** Where things are in the app: what links in mails, calendars and posts end with, after the address of this installation. */
export const TODAY_PATH = '/';
/** Where a member says how they want to hear of their work. */
export const NOTICES_PATH = '/settings/notices';

export function applicationPath(applicationId: string): string {
  return `/applications/${encodeURIComponent(applicationId)}`;
}

/** The debrief of one interview, which takes a minute on a phone. */
function debriefPath(applicationId: string, interviewId: string): string {
  return `/debrief/${encodeURIComponent(applicationId)}/${encodeURIComponent(interviewId)}`;
}

/** The interview that a duty to write a debrief is about, from its key; `null` for any other duty. */
export function interviewOfDebrief(key: string): string | null {
  return key.startsWith('debrief:') ? key.slice('debrief:'.length) : null;
}

/** Where a duty is done: a debrief on its own page, all else on the application's. */
export function dutyPath(applicationId: string, key: string): string {
  const interviewId = interviewOfDebrief(key);
  return interviewId === null ? applicationPath(applicationId) : debriefPath(applicationId, interviewId);
}
