import type { Instant } from '../../lib/instant.ts';
import type { Outcome } from '../fact/fact.ts';
import type { Finding } from '../gate/finding.ts';

/** The names and dates that a finding speaks of. */
export interface GateWording {
  /** Whom the mail is for: the candidate, by name. */
  readonly candidate: string;
  /** Whom it goes to: the candidate or the agency's recruiter, by name. */
  readonly receiver: string;
  readonly day: (instant: Instant) => string;
  readonly moment: (instant: Instant) => string;
}

export interface GateWords {
  /** What stands in the way, as a whole sentence. */
  readonly sentence: string;
  /** What can be done about it. */
  readonly wayOut: string;
}

/** A finding of the gate as people read it: what stands in the way, and the way out. */
export function gateWords(finding: Finding, { candidate, receiver, day, moment }: GateWording): GateWords {
  switch (finding.kind) {
    case 'subjectEmpty':
      return { sentence: 'The mail has no subject.', wayOut: 'Write one in a few plain words.' };
    case 'textEmpty':
      return { sentence: 'The mail says nothing yet.', wayOut: 'Write the text.' };
    case 'fieldBlank':
      return {
        sentence: `Something was left blank: ${finding.fields.map(plainField).join(', ')}.`,
        wayOut: 'Fill it in, or take the sentence out.',
      };
    case 'addressMissing':
      return {
        sentence: `No mail address is known for ${receiver}.`,
        wayOut: 'Add one, or call and record the call.',
      };
    case 'addressBounced':
      return {
        sentence: `A mail to this address came back on ${day(finding.at)}: it does not work.`,
        wayOut: 'Ask for another address, or call and record the call.',
      };
    case 'mustNotMail':
      return { sentence: MUST_NOT_MAIL[finding.why](receiver), wayOut: 'Call instead, and record the call.' };
    case 'agencyOnly':
      return {
        sentence: `${candidate} came through an agency, and it is not agreed that you write to them yourself.`,
        wayOut: 'Send it to the agency, or agree with them that you may write directly.',
      };
    case 'alreadyMet':
      return {
        sentence: `This word is no longer owed: it was said on ${day(finding.at)}.`,
        wayOut: 'Discard this mail, or write it as a new one.',
      };
    case 'noLongerOwed':
      return {
        sentence: `This word is no longer owed since ${day(finding.at)}.`,
        wayOut: 'Discard this mail, or write it as a new one.',
      };
    case 'alreadyTold':
      return {
        sentence: `${candidate} was told of this on ${day(finding.at)}.`,
        wayOut: 'Discard this mail, so that nobody hears it twice.',
      };
    case 'decisionMissing':
      return {
        sentence: 'This mail tells an outcome, but nobody has recorded a decision.',
        wayOut: 'Record the decision first.',
      };
    case 'decisionChanged':
      return {
        sentence: `It was decided anew on ${day(finding.at)}: ${DECIDED[finding.outcome]}.`,
        wayOut: 'Discard this mail and write what holds now.',
      };
    case 'outcomeContradicts':
      return {
        sentence: `${candidate} heard another outcome on ${day(finding.at)}.`,
        wayOut: 'Open the application again with a reason before you write otherwise.',
      };
    case 'withdrawn':
      return {
        sentence: `${candidate} withdrew on ${day(finding.at)}.`,
        wayOut: 'Thank them for letting you know instead.',
      };
    case 'offerIsLive':
      return {
        sentence: `${candidate} has an offer from you until ${day(finding.until - 1)}.`,
        wayOut: 'Record their answer to the offer first.',
      };
    case 'interviewToCome':
      return {
        sentence: `${candidate} has an interview on ${moment(finding.at)}.`,
        wayOut: 'Cancel the interview first, or wait until it is over.',
      };
    case 'otherApplicationOpen':
      return {
        sentence: `${candidate} is still in process for ${finding.openings.join(' and ')}, and your team gives one answer for all.`,
        wayOut: 'Decide there first, or change the setting.',
      };
    case 'outcomeWaits':
      return {
        sentence: WAITS[finding.why](day(finding.until - 1)),
        wayOut: 'It can leave when that time is over.',
      };
    case 'promiseInPast':
      return {
        sentence: 'The date that this mail promises is over already.',
        wayOut: 'Name a new date.',
      };
    case 'needsCall':
      return {
        sentence: `This would be the third time in a row that ${candidate} is asked to wait.`,
        wayOut: 'Call first and record the call; then the mail may follow.',
      };
    default:
      return finding satisfies never;
  }
}

/** A field of ours by its words; what another system left stands as it is. */
function plainField(field: string): string {
  return /^[a-z_]+$/.test(field) ? field.replaceAll('_', ' ') : field;
}

const MUST_NOT_MAIL = {
  asked: (name: string) => `${name} asked not to be mailed.`,
  erased: (name: string) => `The data of ${name} was erased.`,
  other: (name: string) => `${name} must not be mailed.`,
} as const;

const DECIDED: Readonly<Record<Outcome, string>> = {
  advance: 'they go on to the next step',
  decline: 'a no',
  hold: 'on hold',
  offer: 'an offer',
};

const WAITS = {
  liveOffer: (day: string) => `This outcome waits until ${day}, because another person has an offer.`,
  otherApplication: (day: string) =>
    `This outcome waits until ${day}, because another application is undecided.`,
  preAdverse: (day: string) =>
    `A no that rests on a background report may only leave after ${day}: they must be able to answer the report first.`,
} as const;
