import { csvOf } from './csv.ts';
import { addressOf } from './names.ts';

export interface JoinedFiles {
  readonly candidates: string;
  readonly submissions: string;
  readonly interviews: string;
  readonly placements: string;
}

interface Person {
  readonly id: string;
  readonly first: string;
  readonly last: string;
}

const PEOPLE: readonly Person[] = [
  ['C-101', 'Ada', 'Marsh'],
  ['C-102', 'Bram', 'Vance'],
  ['C-103', 'Elif', 'Saito'],
  ['C-104', 'Hugo', 'Gallo'],
  ['C-105', 'Imani', 'Young'],
  ['C-106', 'Leif', 'Dahl'],
  ['C-107', 'Milo', 'Nagy'],
].map(([id = '', first = '', last = '']) => ({ id, first, last }));

const JOBS: Readonly<Record<string, string>> = { 'J-1': 'Data engineer', 'J-2': 'Support engineer' };

/** An agency desk's four exports of one system: dates stand only with interviews and placements, people are met by id or address. */
export function joinedFiles(): JoinedFiles {
  return {
    candidates: csvOf(
      ['Source ID', 'External ID', 'First Name', 'Last Name', 'Email', 'Mobile', 'Phone', 'Status', 'Source', 'Current Job Title', 'Current Employer'],
      PEOPLE.map(({ id, first, last }, index) => [String(index + 1), id, first, last, addressOf(first, last, 0), `+1 416 555 01${20 + index}`, '', 'Active', 'Careers page', 'Engineer', 'Example Ltd']),
    ),
    submissions: csvOf(
      ['Source ID', 'External ID', 'Candidate External ID', 'Candidate Email', 'Job Order External ID', 'Job Order Title', 'Status', 'Submitted On', 'Outcome Communicated On', 'Owner', 'Notes'],
      [
        submission('S-1', 'C-101', 'J-1', ['Placed', '2026-09-14', '']),
        // The runner-up who was told on the day.
        submission('S-2', 'C-102', 'J-1', ['Rejected by client', '2026-09-14', '2026-10-08']),
        // Decided and never told.
        submission('S-3', 'C-103', 'J-1', ['Rejected by client', '2026-09-15', '']),
        submission('S-4', 'C-104', 'J-2', ['Interviewing', '2026-10-19', '']),
        submission('S-5', 'C-105', 'J-2', ['Interviewing', '2026-10-19', '']),
        submission('S-6', 'C-106', 'J-2', ['Candidate withdrew', '2026-10-20', '']),
        submission('S-7', 'C-107', 'J-2', ['Submitted', '2026-11-10', '']),
        // One person for two openings is two applications.
        submission('S-8', 'C-103', 'J-2', ['Interviewing', '2026-10-21', '']),
      ],
    ),
    interviews: csvOf(
      ['ID', 'Candidate ID', 'Candidate Email', 'Job Order ID', 'Job Order Title', 'Subject', 'Status', 'Interview Mode', 'Interviewer', 'Interviewer Email', 'Starts At', 'Ends At', 'Location', 'Video Link'],
      [
        interview('I-1', 'C-101', 'J-1', ['Panel', 'Completed', '2026-09-24T14:00:00-04:00']),
        interview('I-2', 'C-102', 'J-1', ['Panel', 'Completed', '2026-09-24T16:00:00-04:00']),
        interview('I-3', 'C-103', 'J-1', ['Panel', 'Completed', '2026-09-25T14:00:00-04:00']),
        interview('I-4', 'C-104', 'J-2', ['First interview', 'Completed', '2026-11-04T10:00:00-05:00']),
        interview('I-5', 'C-105', 'J-2', ['First interview', 'No Show', '2026-11-05T10:00:00-05:00']),
        interview('I-6', 'C-106', 'J-2', ['Phone screen', 'Completed', '2026-10-27T10:00:00-04:00']),
        interview('I-7', 'C-103', 'J-2', ['First interview', 'Rescheduled', '2026-11-06T10:00:00-05:00']),
        // Met by the address alone: this row has no id.
        interview('I-8', '', 'J-2', ['First interview', 'Scheduled', '2026-11-26T10:00:00-05:00'], 'C-103'),
      ],
    ),
    placements: csvOf(
      ['ID', 'Candidate ID', 'Candidate Email', 'Job Opening ID', 'Posting Title', 'Submission ID', 'Placement Status', 'Placement Type', 'Rate Type', 'Currency', 'Offer Date', 'Start Date', 'End Date', 'Notes'],
      [['P-1', 'C-101', addressFor('C-101'), 'J-1', JOBS['J-1'] ?? '', 'S-1', 'Accepted', 'Permanent', 'Yearly', 'CAD', '2026-10-05', '2026-11-02', '', '']],
    ),
  };
}

function addressFor(id: string): string {
  const person = PEOPLE.find((one) => one.id === id);
  return person ? addressOf(person.first, person.last, 0) : '';
}

function submission(id: string, person: string, job: string, [status, on, told]: readonly [string, string, string]): string[] {
  return [id.slice(2), id, person, addressFor(person), job, JOBS[job] ?? '', status, on, told, 'Sam Okafor', ''];
}

function interview(id: string, person: string, job: string, [subject, status, start]: readonly [string, string, string], by = person): string[] {
  const end = start.replace(/T(\d\d)/, (_, hour: string) => `T${String(Number(hour) + 1).padStart(2, '0')}`);
  return [id, person, addressFor(by), job, JOBS[job] ?? '', subject, status, 'Video', 'Lin Marsh', 'lin.marsh@team.example', start, end, '', ''];
}
