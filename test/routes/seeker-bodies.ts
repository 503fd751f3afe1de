/** Bodies that the job seeker's endpoints would take. */
export const SEEKER_BODIES = {
  endStatusLinks: undefined,
  getSearch: undefined,
  addSought: { company: 'Northwind', title: 'Bookkeeper' },
  importSought: { text: 'Company,Job Title\nNorthwind,Bookkeeper\n' },
  getSought: undefined,
  saveSought: { company: 'Northwind' },
  addCompanyPerson: { name: 'Robin Vale' },
  noteSignal: { signal: 'manyApplicants', count: 40 },
  getOwnDraft: undefined,
  checkOwnWords: { subject: 'Bookkeeper', text: 'Dear Robin, is there news?' },
  recordOwnWord: { subject: 'Bookkeeper', text: 'Dear Robin, is there news?', kind: 'followUp1' },
  followPage: { url: 'https://heardback.example/s/abc' },
  unfollowPage: undefined,
  listCoachLinks: undefined,
  makeCoachLink: { name: 'Coach' },
  endCoachLink: undefined,
} as const;
