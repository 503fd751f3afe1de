import { describe, expect, it } from 'vitest';
import type { FieldId } from './fields.ts';
import { plainHeader } from './plain-header.ts';
import { type HeaderReading, understandHeader } from './understand-header.ts';

const GREENHOUSE_PROSPECTS =
  'First Name,Last Name,Company,Title,Notes,Email,Phone,Social Media,Website,Address,Source,Who gets credit,Job,Department,Office,Prospect Pool,Prospect Stage';
const GREENHOUSE_CANDIDATES = `${GREENHOUSE_PROSPECTS.replace(',Prospect Pool,Prospect Stage', '')},Milestone`;
const LEVER = 'Full name,Email,Lever Posting URL,Stage,Sources,Origin,Resume Filename,IsSecretNote';
const ZOHO_INTERVIEWS =
  'ID,Candidate ID,Candidate Email,Job Opening ID,Posting Title,Subject,Interview Status,Interview Type,Interviewer,Interviewer Email,Start Time,End Time,Location,Meeting Link';
const ZOHO_SUBMISSIONS =
  'ID,Candidate ID,Candidate Email,Job Opening ID,Posting Title,Submission Status,Notes';
const ZOHO_PLACEMENTS =
  'ID,Candidate ID,Candidate Email,Job Opening ID,Posting Title,Submission ID,Placement Status,Placement Type,Rate Type,Currency,Offer Date,Start Date,End Date,Notes';
const BULLHORN_INTERVIEWS =
  'ID,Candidate ID,Candidate Email,Job Order ID,Job Order Title,Subject,Status,Interview Mode,Interviewer,Interviewer Email,Starts At,Ends At,Location,Video Link,Custom: Round [round]';
const CANDIDATES =
  'Source ID,External ID,First Name,Last Name,Email,Mobile,Phone,Status,Source,Current Job Title,Current Employer';
const SUBMISSIONS =
  'Source ID,External ID,Candidate External ID,Candidate Email,Job Order External ID,Job Order Title,Status,Notes';
const INTERVIEWS =
  'Source ID,External ID,Candidate External ID,Candidate Email,Job Order External ID,Job Order Title,Subject,Status,Interview Mode,Interviewer,Interviewer Email,Starts At,Ends At,Location,Video Link';
const PLACEMENTS =
  'Source ID,External ID,Candidate External ID,Candidate Email,Job Order External ID,Job Order Title,Submission External ID,Status,Placement Type,Compensation Type,Currency,Offered On,Expected Join Date,End Date,Notes,Yearly Compensation';

function read(header: string, said = {}): HeaderReading {
  return understandHeader(header.split(','), { said });
}

/** Header to field, of the columns that are used. */
function used({ readings }: HeaderReading): Record<string, string> {
  return Object.fromEntries(
    readings.flatMap(({ header, field }) => (field === null ? [] : [[header, field]])),
  );
}

describe('a known export', () => {
  it.each([
    [
      GREENHOUSE_PROSPECTS,
      'Greenhouse prospects',
      'applications',
      { Job: 'opening', 'Prospect Stage': 'stage', 'Who gets credit': 'owner' },
    ],
    [GREENHOUSE_CANDIDATES, 'Greenhouse candidates', 'applications', { Job: 'opening', Milestone: 'stage' }],
    [
      LEVER,
      'Lever candidates',
      'applications',
      { 'Full name': 'fullName', 'Lever Posting URL': 'openingId', Stage: 'stage', Origin: 'source' },
    ],
    [
      ZOHO_INTERVIEWS,
      'Zoho interviews',
      'interviews',
      {
        ID: 'interviewId',
        'Candidate ID': 'personId',
        'Interview Status': 'interviewStatus',
        'Start Time': 'interviewStartsAt',
        'End Time': 'interviewEndsAt',
        'Posting Title': 'opening',
      },
    ],
    [
      ZOHO_SUBMISSIONS,
      'Zoho submissions',
      'applications',
      { ID: 'applicationId', 'Submission Status': 'status', 'Job Opening ID': 'openingId' },
    ],
    [
      ZOHO_PLACEMENTS,
      'Zoho placements',
      'offers',
      {
        'Submission ID': 'applicationId',
        'Placement Status': 'offerStatus',
        'Offer Date': 'offerSentAt',
        'Start Date': 'startsOn',
      },
    ],
    [
      BULLHORN_INTERVIEWS,
      'Bullhorn interviews',
      'interviews',
      {
        ID: 'interviewId',
        Status: 'interviewStatus',
        'Starts At': 'interviewStartsAt',
        'Job Order ID': 'openingId',
      },
    ],
    [
      CANDIDATES,
      'candidates',
      'people',
      { 'External ID': 'personId', 'First Name': 'firstName', Mobile: 'phone' },
    ],
    [
      SUBMISSIONS,
      'submissions',
      'applications',
      { 'External ID': 'applicationId', 'Candidate External ID': 'personId', Status: 'status' },
    ],
    [
      INTERVIEWS,
      'interviews',
      'interviews',
      { 'External ID': 'interviewId', Status: 'interviewStatus', 'Starts At': 'interviewStartsAt' },
    ],
    [
      PLACEMENTS,
      'placements',
      'offers',
      {
        'Submission External ID': 'applicationId',
        Status: 'offerStatus',
        'Offered On': 'offerSentAt',
        'Expected Join Date': 'startsOn',
      },
    ],
  ] as const)('is recognised by its columns: %s', (header, preset, kind, columns) => {
    const reading = read(header);
    expect(reading.preset).toBe(preset);
    expect(reading.kind).toBe(kind);
    expect(used(reading)).toMatchObject(columns);
  });

  it("leaves alone what looks like ours and isn't: titles and companies of people, ends of contracts", () => {
    for (const header of [GREENHOUSE_PROSPECTS, GREENHOUSE_CANDIDATES]) {
      expect(used(read(header))).not.toHaveProperty('Title');
      expect(used(read(header))).not.toHaveProperty('Company');
    }
    expect(used(read(ZOHO_PLACEMENTS))).not.toHaveProperty('End Date');
    expect(used(read(CANDIDATES))).not.toHaveProperty('Status');
  });
});

describe('any other export', () => {
  it.each<[string, FieldId]>([
    ['candidateEmail', 'email'],
    ['CANDIDATE_EMAIL', 'email'],
    ['E-Mail-Adresse', 'email'],
    ['Prénom', 'firstName'],
    ['rejectedAt', 'decidedAt'],
    ['Rejection Email Sent At', 'toldAt'],
    ['Candidate notified on', 'toldAt'],
    ['Last contacted', 'lastContactedAt'],
    ['Offer sent', 'offerSentAt'],
    ['current_stage.name', 'stage'],
    ['Absage versendet am', 'toldAt'],
  ])('has its headers understood in any writing: %s', (header, field) => {
    const columns = read(`Name,Job,${header}`).columns;
    expect(columns[field]).toBe(2);
  });

  it('tells ID and Status by the kind of table', () => {
    expect(used(read('ID,Name,Job,Status,Applied on'))).toMatchObject({ ID: 'personId', Status: 'status' });
    expect(used(read('ID,Candidate ID,Job,Status,Applied on'))).toMatchObject({ ID: 'applicationId' });
    expect(used(read('ID,Candidate,Job,Status,Interviewer,Start,End'))).toMatchObject({
      ID: 'interviewId',
      Status: 'interviewStatus',
      Start: 'interviewStartsAt',
      End: 'interviewEndsAt',
    });
    expect(used(read('Candidate,Job,Offer sent,Status'))).toMatchObject({ Status: 'offerStatus' });
  });

  it('finds interviews that have columns of their own', () => {
    const { interviews } = read(
      'Name,Job,Applied on,Phone Screen,Technical interview date,Onsite (on),Interview feedback,Interviewer email,Interview count,Interview link',
    );
    expect(interviews.map(({ stage }) => stage)).toEqual(['Phone Screen', 'Technical interview', 'Onsite']);
  });

  it('takes the surest of several columns and says so of the others', () => {
    const reading = read('Name,Job,Coordinator,Recruiter,Applied on');
    expect(reading.columns.owner).toBe(3);
    expect(reading.readings[2]).toMatchObject({ field: null, because: 'double' });
  });

  it('suggests what a misspelt header probably meant, and never where another column says it', () => {
    expect(
      read('Name,Job,Intervew Date,Rejcted on')
        .readings.slice(2)
        .map(({ nearTo }) => nearTo?.field),
    ).toEqual(['interviewStartsAt', 'decidedAt']);
    expect(read('Name,Job,Emial,Email').readings[2]?.nearTo).toBeUndefined();
    expect(read('Name,Job,Shoe size').readings[2]?.nearTo).toBeUndefined();
  });

  it('believes what people say over everything else', () => {
    const reading = read(`${GREENHOUSE_CANDIDATES},Regret mail`, { toldAt: 'Regret mail', stage: 'Office' });
    expect(used(reading)).toMatchObject({ 'Regret mail': 'toldAt', Office: 'stage' });
    expect(reading.readings.at(-1)?.because).toBe('mapping');
  });

  it('explains every column once', () => {
    for (const header of [GREENHOUSE_PROSPECTS, LEVER, ZOHO_PLACEMENTS, PLACEMENTS]) {
      expect(read(header).readings.map((one) => one.header)).toEqual(header.split(','));
    }
  });
});

it('a header is read without case, accents, camels and marks', () => {
  expect(plainHeader('  Rejection_Email—Sent At ')).toBe('rejection email sent at');
  expect(plainHeader('rejectionEmailSentAt')).toBe('rejection email sent at');
  expect(plainHeader('1st Interview')).toBe('1 interview');
  expect(plainHeader('Straße')).toBe('strasse');
});
