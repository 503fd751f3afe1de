import { type Phrase, phrase, t } from '../../lib/language/phrase.ts';

/** What a field of an import means, in words; a field that is not known here by its name. */
export function sayField(field: string): string {
  const means = FIELDS[field];
  return means === undefined ? field : t(means);
}

const FIELDS: Readonly<Record<string, Phrase>> = {
  personId: phrase('the person, by the id of the other system'),
  email: phrase('the person’s address'),
  fullName: phrase('the person’s name'),
  firstName: phrase('the person’s first name'),
  lastName: phrase('the person’s last name'),
  phone: phrase('the person’s telephone'),
  agency: phrase('the agency that presented the person'),
  source: phrase('where the person came from'),
  openingId: phrase('the opening, by the id of the other system'),
  opening: phrase('the opening'),
  openingStatus: phrase('how the opening stands'),
  frozenAt: phrase('when the opening was frozen'),
  filledAt: phrase('when the opening was filled'),
  owner: phrase('who owes the person a word'),
  manager: phrase('the hiring manager'),
  applicationId: phrase('the application, by the id of the other system'),
  appliedAt: phrase('when the person applied'),
  stage: phrase('the step that the application has reached'),
  stageEnteredAt: phrase('when the step was reached'),
  status: phrase('how the application stands'),
  reason: phrase('why it ended'),
  reasonType: phrase('who ended it'),
  decidedAt: phrase('when it was decided'),
  decidedBy: phrase('who decided'),
  withdrawnAt: phrase('when the person withdrew'),
  hiredAt: phrase('when the person was hired'),
  archivedAt: phrase('when it was archived'),
  updatedAt: phrase('when the row last changed'),
  toldAt: phrase('when the person was told the decision'),
  toldBy: phrase('how the person was told'),
  lastContactedAt: phrase('when somebody last wrote to the person'),
  heardFromAt: phrase('when the person last wrote'),
  thankedAt: phrase('when the person was thanked for the interview'),
  promisedFor: phrase('the day by which the team promised its answer'),
  interviewId: phrase('the interview, by the id of the other system'),
  interviewStartsAt: phrase('when the interview began'),
  interviewEndsAt: phrase('when the interview ended'),
  interviewMinutes: phrase('how long the interview took, in minutes'),
  interviewStatus: phrase('how the interview stands'),
  interviewCancelled: phrase('whether the interview was called off'),
  interviewMissed: phrase('whether the person missed the interview'),
  interviewKind: phrase('what kind of interview it was'),
  interviewer: phrase('who interviewed'),
  interviewBookedAt: phrase('when the interview was arranged'),
  scorecardAt: phrase('when the scorecard was filed'),
  taskSentAt: phrase('when the person was given a task'),
  taskDueOn: phrase('the day by which the task was agreed'),
  taskReceivedAt: phrase('when the task came back'),
  offerSentAt: phrase('when the offer was sent'),
  offerExpiresOn: phrase('the day on which the offer ends'),
  offerStatus: phrase('how the offer stands'),
  offerAnsweredAt: phrase('when the offer was answered'),
  startsOn: phrase('the first working day'),
};

/** Every field that a column may be taken for, in the order in which people look for them. */
export const IMPORT_FIELDS: readonly string[] = Object.keys(FIELDS);
