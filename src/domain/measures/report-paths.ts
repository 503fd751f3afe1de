/** Where the reports are in the app, for links in letters. */
export const REPORTS_PATH = '/reports';
export const WAITING_PATH = '/reports/people?who=waiting';
