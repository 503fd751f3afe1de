import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../domain/fact/fact.ts';
import type { ImportedApplication } from './imported.ts';
import { openExport } from './read-export.ts';
import { sourceOf } from './source.ts';

const FOLDER = new URL('./testing/vendors/', import.meta.url);
const NOW = Date.UTC(2026, 10, 22, 17);

/** What stands out of a history: how often they met, what was promised, how it ended, whether they were told. */
function gist({ person, opening, owner, facts, doubts }: ImportedApplication): string {
  const kinds = facts.map(({ type }) => type);
  const count = (type: Fact['type']) => kinds.filter((one) => one === type).length;
  const decided = facts.find((fact) => fact.type === 'DecisionMade');
  const isTold = facts.some((fact) => fact.type === 'MessageSent' && fact.says.includes('decision'));
  return [
    `${person.name}, ${opening.title}, ${owner ?? 'nobody'}:`,
    count('InterviewHeld') === 0 ? '' : `met ${count('InterviewHeld')}`,
    count('PromiseMade') === 0 ? '' : 'promised',
    decided === undefined ? '' : decided.outcome,
    count('CandidateWithdrew') === 0 ? '' : 'withdrew',
    isTold ? 'told' : '',
    doubts.length === 0 ? '' : `(${doubts.join(', ')})`,
  ]
    .filter(Boolean)
    .join(' ');
}

async function gistsOf(file: string): Promise<readonly string[]> {
  const source = sourceOf(file, readFileSync(new URL(file, FOLDER), 'utf8'));
  const opened = await openExport([source], { now: NOW, timeZone: 'Europe/London' });
  const gists: string[] = [];
  for await (const { applications, problems } of opened.read()) {
    expect(problems).toEqual([]);
    gists.push(...applications.map(gist));
  }
  return gists;
}

/** Made-up people in the columns that these systems, and people who keep lists by hand, write. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'ashby.csv': ['Cy Young, Designer, Rae Kim: met 1', 'Di Wu, Designer, Rae Kim: met 1 decline'],
  'breezy.csv': ['Max Orr, Baker, nobody: (interviewDate)', 'Nia Poe, Baker, nobody: withdrew'],
  'bullhorn.csv': [
    'Uma Voss, Sr. Java Developer, Al Bond: met 1',
    'Vic Wolf, Sr. Java Developer, Al Bond: met 1 decline (decisionDate)',
  ],
  'korean.csv': [
    '김민수, 백엔드 개발자, 박지영: met 2',
    '이서연, 백엔드 개발자, 박지영: met 1 decline told (decisionDate)',
    '최지훈, 디자이너, 박지영: withdrew',
  ],
  'japanese.csv': [
    '佐藤太郎, 営業, 鈴木: met 1',
    '田中花子, 営業, 鈴木: met 1 decline (decisionDate)',
    '高橋次郎, 営業, 鈴木: met 1 withdrew',
  ],
  'chinese.csv': ['王伟, 工程师, 李娜: met 2', '张敏, 工程师, 李娜: met 1 decline (decisionDate)'],
  'polish.csv': [
    'Jan Kowalski, Księgowy, Anna Nowak: met 1',
    'Ewa Lis, Księgowy, Anna Nowak: met 1 decline told (toldDate, decisionDate)',
  ],
  'dated-steps.csv': [
    'Ada Stone, Nurse, Kim: met 2',
    'Bo Li, Nurse, Kim: met 2 decline told',
    'Cy Roe, Nurse, Kim: met 1 decline told (toldDate)',
  ],
  'scheduling-tool.csv': [
    'Ada Stone, No opening named, Kim Ray: met 1',
    'Bo Li, No opening named, Kim Ray:',
    'Cy Roe, No opening named, Kim Ray:',
  ],
  'dutch.csv': ['Jan Dijk, Kok, Bo: met 1', 'Els Vis, Kok, Bo: met 1 decline told (decisionDate)'],
  'french.csv': [
    'Zoé Blanc, Comptable, M. Roux: met 1 promised',
    'Ugo Brun, Comptable, M. Roux: met 1 decline told (decisionDate)',
  ],
  'german.csv': [
    'Ute Falk, Koch, Ali: met 2 promised',
    'Ole Gans, Koch, Ali: met 1 decline told (toldDate, decisionDate)',
  ],
  'greenhouse-report.csv': [
    'Yan Zo, PM, Rae: (interviewDate)',
    'Zed Ax, PM, Rae: decline told (toldDate)',
    'Abe Bo, PM, Rae: withdrew',
  ],
  'icims.csv': [
    'Ira Cole, Electrician, Lee Park: met 2',
    'Jo Penn, Electrician, Lee Park: met 1 decline (decisionDate)',
  ],
  'icims-short.csv': [
    'Ira Cole, Electrician, Lee Park: (interviewDate)',
    'Jo Penn, Electrician, Lee Park: decline (decisionDate)',
  ],
  'jazzhr.csv': ['Kim Vale, Driver, Tom Ray: (interviewDate)', 'Liv Moss, Driver, Tom Ray: decline'],
  'lever.csv': ['Wes Ito, SRE, Pat: (interviewDate)', 'Xan Yu, SRE, Pat: decline'],
  'notion.csv': [
    'Pam Q, Editor, Kai: met 1 promised',
    'Rob S, Editor, Kai: met 1 decline told (toldDate, decisionDate)',
  ],
  'personio.csv': [
    'Gerd Müller, Buchhalter (m/w/d), Anna Schmidt: met 1',
    'Hanna Groß, Buchhalter (m/w/d), Anna Schmidt: met 1 decline',
  ],
  'pinpoint.csv': [
    'Ken Lo Roy, Clerk, nobody: (interviewDate)',
    'Mia Sol, Clerk, nobody: decline (decisionDate)',
    'Ned Tan, Clerk, nobody: withdrew',
  ],
  'recruitee.csv': [
    'Quy Tran, Product Owner, nobody: (interviewDate)',
    'Rui Sa, Product Owner, nobody: decline (decisionDate)',
  ],
  'sheet.csv': [
    'Sam Tor, Shop manager, nobody: met 1 promised',
    'Tia Uhl, Shop manager, nobody: met 1 promised decline told (toldDate, decisionDate)',
  ],
  'smartrecruiters.csv': [
    'Eve Stone, Nurse, Pat Doe: met 2',
    'Fay Hill, Nurse, Pat Doe: met 1 decline (decisionDate)',
  ],
  'spanish.csv': [
    'Luz Ríos, Diseñadora, nobody: met 1',
    'Iker Sanz, Diseñadora, nobody: met 1 decline told (toldDate)',
  ],
  'taleo.csv': [
    'Vera Wu, Clerk II, Pat Lo: (interviewDate)',
    'Walt Xi, Clerk II, Pat Lo: decline (decisionDate)',
  ],
  'taleo-requisition.csv': [
    'Wu, Vera, Clerk II, Lo, Pat: (interviewDate)',
    'Xi, Walt, Clerk II, Lo, Pat: decline (decisionDate)',
    'Yu, Zoe, Clerk II, Lo, Pat: withdrew',
  ],
  'teamtailor.csv': [
    'Élodie Martin, Chargée de compte, Jean Petit: (interviewDate)',
    'Luc Noir, Chargée de compte, Jean Petit: decline',
  ],
  'workable.csv': [
    'Ana Ruiz, Backend Engineer, nobody: (interviewDate)',
    'Bob Lee, Backend Engineer, nobody: decline',
  ],
  'workday.csv': [
    'Tom Udo, R-100 Data Analyst, Lia: met 1',
    'Uli Vik, R-100 Data Analyst, Lia: met 1 decline (decisionDate)',
  ],
  'workday-steps.csv': [
    'Tom Udo, R-100 Data Analyst, Lia: (interviewDate)',
    'Uli Vik, R-100 Data Analyst, Lia: decline (decisionDate)',
    'Val Wim, R-100 Data Analyst, Lia: withdrew',
  ],
  'zoho.csv': [
    'Oli Quinn, Analyst, Una Vega: met 1',
    'Pia Ross, Analyst, Una Vega: met 1 decline (decisionDate)',
  ],
};

describe('an export that nobody told us about is understood by its own words', () => {
  it('has an expectation for every file', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  it.each(Object.entries(EXPECTED))('%s', async (file, gists) => {
    expect(await gistsOf(file)).toEqual(gists);
  });
});
