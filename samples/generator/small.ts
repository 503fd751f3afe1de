import { csvOf } from './csv.ts';

const HEADER = [
  'Candidate', 'Email', 'Job Title', 'Recruiter', 'Hiring Manager', 'Source', 'Applied on', 'Phone screen on', 'Interview date', 'Interview status',
  'Status', 'Rejection reason', 'Rejected on', 'Answer promised by', 'Candidate notified on', 'Notified by', 'Offer sent', 'Offer expires',
  'Start date', 'Last contacted', 'Candidate last replied', 'Task sent on', 'Task due on',
];

/** Cells by the first letters of their column, so that a story reads as a story. */
type Story = Partial<Record<'applied' | 'screen' | 'interview' | 'fate' | 'status' | 'reason' | 'decided' | 'promised' | 'told' | 'by' | 'offer' | 'expires' | 'starts' | 'contacted' | 'heard' | 'source' | 'task' | 'taskDue', string>>;

const COOK = ['Line cook', 'Noor Haddad', 'Inês Prado'] as const;
const AUDITOR = ['Night auditor', 'Sam Okafor', 'Lin Marsh'] as const;
const CONTROLLER = ['Financial controller', 'Dara Quist', 'Lin Marsh'] as const;
const SALES = ['Event sales manager', 'Rafa Vega', 'Bea Fortin'] as const;

const PEOPLE: readonly (readonly [string, readonly [string, string, string], Story])[] = [
  // Line cook: Noor promises dates and keeps them.
  ['Ada Park', COOK, { applied: '2026-10-01', screen: '2026-10-05', interview: '2026-10-14 14:00', status: 'Hired', offer: '2026-10-19', expires: '2026-10-26', starts: '2026-11-09', promised: '2026-10-19', contacted: '2026-10-14' }],
  ['Bao Lam', COOK, { applied: '2026-10-01', screen: '2026-10-05', interview: '2026-10-14 15:30', status: 'Rejected', reason: 'Another person was a closer match', decided: '2026-10-20', promised: '2026-10-21', told: '2026-10-20', by: 'Phone' }],
  ['Carla Reis', COOK, { applied: '2026-10-02', screen: '2026-10-06', interview: '2026-10-15 10:00', status: 'Rejected', reason: 'Missing a required skill', decided: '2026-10-16', promised: '2026-10-20', told: '2026-10-19', by: 'Email' }],
  ['Deniz Kaya', COOK, { applied: '2026-10-03', screen: '2026-10-07', status: 'Rejected', reason: 'Not enough experience', decided: '2026-10-08', told: '2026-10-09', by: 'Email' }],
  ['Emeka Eze', COOK, { applied: '2026-10-28', screen: '2026-11-03', interview: '2026-11-17 14:00', status: 'Interview', promised: '2026-11-24', contacted: '2026-11-17' }],
  ['Fay Doyle', COOK, { applied: '2026-11-02', screen: '2026-11-06', interview: '2026-11-25 10:00', status: 'Interview', fate: 'Scheduled' }],
  ['Goran Novak', COOK, { applied: '2026-11-16', status: 'Applied' }],
  // The runner-up, honestly on a dated hold until the first choice has started.
  ['Hana Ito', COOK, { applied: '2026-10-01', screen: '2026-10-05', interview: '2026-10-15 14:00', status: 'On hold', decided: '2026-10-20', promised: '2026-11-27', contacted: '2026-10-20' }],
  ['Bilal Aziz', COOK, { applied: '2026-11-09', screen: '2026-11-16', status: 'Interview', contacted: '2026-11-17', task: '2026-11-17', taskDue: '2026-12-01' }],
  // Night auditor: through the agency Bright Desk; a no-show; a candidate who has gone silent.
  ['Ida Berg', AUDITOR, { applied: '2026-10-05', interview: '2026-10-20 11:00', status: 'Rejected', reason: 'Missing a required skill', decided: '2026-10-22', told: '2026-10-23', by: 'Agency', source: 'Agency: Bright Desk' }],
  ['Jin Zhao', AUDITOR, { applied: '2026-10-05', interview: '2026-10-21 11:00', status: 'Interview', contacted: '2026-10-22', source: 'Agency: Bright Desk' }],
  ['Kofi Abara', AUDITOR, { applied: '2026-10-08', interview: '2026-10-22 09:00', fate: 'No show', status: 'Interview', contacted: '2026-10-22' }],
  ['Lale Demir', AUDITOR, { applied: '2026-10-09', screen: '2026-10-13', interview: '2026-11-12 13:00', status: 'Interview', contacted: '2026-11-13', heard: '2026-11-16 09:20' }],
  ['Mateo Diaz', AUDITOR, { applied: '2026-10-10', screen: '2026-10-14', interview: '2026-10-26 16:00', status: 'Withdrawn', reason: 'Accepted another offer', decided: '2026-10-29', contacted: '2026-10-30' }],
  ['Nia Oduya', AUDITOR, { applied: '2026-10-12', screen: '2026-10-15', interview: '2026-11-05 10:00', status: 'Offer', offer: '2026-11-16', expires: '2026-11-23', contacted: '2026-11-16' }],
  ['Oona Larsen', AUDITOR, { applied: '2026-10-12', interview: '2026-11-03 10:00', fate: 'Cancelled', status: 'Interview', contacted: '2026-10-30' }],
  ['Dina Costa', AUDITOR, { applied: '2026-11-02', screen: '2026-11-09', status: 'Interview', contacted: '2026-11-10', task: '2026-11-10', taskDue: '2026-11-17' }],
  // Financial controller: decided and never told, and the clock of Ontario has run out.
  ['Pia Adler', CONTROLLER, { applied: '2026-08-17', screen: '2026-08-21', interview: '2026-09-02 10:00', status: 'Rejected', reason: 'Another person was a closer match', decided: '2026-09-08', promised: '2026-09-09' }],
  ['Quinn Hale', CONTROLLER, { applied: '2026-08-18', screen: '2026-08-24', interview: '2026-09-03 10:00', status: 'Rejected', reason: 'Position filled', decided: '2026-09-08' }],
  ['Rosa Ortiz', CONTROLLER, { applied: '2026-08-20', screen: '2026-08-26', interview: '2026-09-29 15:00', status: 'Rejected', reason: 'Position filled', decided: '2026-10-13' }],
  ['Sana Khan', CONTROLLER, { applied: '2026-09-01', screen: '2026-09-04', interview: '2026-10-06 09:30', status: 'Interview' }],
  ['Tariq Farah', CONTROLLER, { applied: '2026-09-02', screen: '2026-09-08', interview: '2026-10-16 14:00', status: 'Interview', promised: '2026-10-23' }],
  ['Uma Ghosh', CONTROLLER, { applied: '2026-10-19', interview: '2026-11-04 11:00', fate: 'Interviewer no-show', status: 'Interview' }],
  ['Vera Toth', CONTROLLER, { applied: '2026-10-20', screen: '2026-10-26', interview: '2026-11-13 11:00', status: 'Interview', promised: '2026-11-18' }],
  // Event sales manager: frozen; some were told.
  ['Wim Bakker', SALES, { applied: '2026-09-07', interview: '2026-09-22 10:00', status: 'Position on hold', decided: '2026-10-05', contacted: '2026-10-05' }],
  ['Xenia Petit', SALES, { applied: '2026-09-08', interview: '2026-09-23 10:00', status: 'Position on hold', decided: '2026-10-05' }],
  ['Yara Silva', SALES, { applied: '2026-09-09', screen: '2026-09-14', status: 'Rejected', reason: 'Not enough experience', decided: '2026-09-16', told: '2026-09-18', by: 'Email' }],
  ['Zuri Mori', SALES, { applied: '2026-09-10', interview: '2026-09-24 15:00', status: 'Offer declined', offer: '2026-09-28', decided: '2026-10-01', contacted: '2026-10-02' }],
  ['Amir Rahman', SALES, { applied: '2026-09-11', interview: '2026-09-25 09:00', status: 'Withdrawn', reason: 'Not interested', decided: '2026-09-28' }],
  ['Chloé Roy', SALES, { applied: '2026-09-11', interview: '2026-09-25 11:00', status: 'Rejected', reason: 'Missing a required skill', decided: '2026-09-30', told: '2026-10-12', by: 'Email', source: 'Referral' }],
];

/** Thirty people and four openings, each with a story; written by hand. The README tells them. */
export function smallCsv(): string {
  const rows = PEOPLE.map(([name, [job, recruiter, manager], story]) => [
    name,
    `${name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(' ', '.')}@mail.example`,
    job,
    recruiter,
    manager,
    story.source ?? 'Careers page',
    ...[story.applied, story.screen, story.interview, story.fate, story.status, story.reason, story.decided, story.promised].map((cell) => cell ?? ''),
    ...[story.told, story.by, story.offer, story.expires, story.starts, story.contacted, story.heard, story.task, story.taskDue].map((cell) => cell ?? ''),
  ]);
  return csvOf(HEADER, rows);
}
