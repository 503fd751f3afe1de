import type { CallMade, Deadline, Fact, MessageReceived, MessageSent } from '../../domain/fact/fact.ts';
import type { Party } from '../../domain/party.ts';
import { WORDS_OWED } from '../../domain/wording/words-owed.ts';
import { ASKED, BLOCKS, CLOSINGS, OUTCOMES, PUT_OFF, SAID } from './fact-words.ts';
import { type Names, namedOf } from './names.ts';

export interface FactWords {
  /** What members are called. */
  readonly members: Names;
  readonly person: string;
  readonly agency: string | null;
  /** A date or an instant as the workspace reads it. */
  readonly deadline: (deadline: Deadline) => string;
  readonly moment: (instant: number) => string;
}

/** One fact as a sentence for members, without a full stop. */
export function factSentence(fact: Fact, words: FactWords): string {
  const whoIs = (party: Party) => nameOf(party, words);
  switch (fact.type) {
    case 'ApplicationReceived':
      return { direct: 'Applied', agency: 'Came through the agency', referral: 'Was referred' }[fact.channel];
    case 'StageEntered':
      return `Entered the stage “${fact.stage}”`;
    case 'InterviewScheduled':
      return `Interview (${fact.stage}) planned for ${words.moment(fact.startsAt)}${withWhom(fact.interviewers, words)}`;
    case 'InterviewMoved':
      return fact.startsAt === undefined
        ? `${whoIs(fact.by)} called off the interview, with a new time to come`
        : `${whoIs(fact.by)} moved the interview to ${words.moment(fact.startsAt)}`;
    case 'InterviewCancelled':
      return `${whoIs(fact.by)} cancelled the interview`;
    case 'InterviewHeld':
      return `Interview (${fact.stage}) held${withWhom(fact.interviewers, words)}`;
    case 'InterviewMissed':
      return fact.by === 'candidate'
        ? `${words.person} did not come to the interview`
        : 'The interviewer did not come';
    case 'DebriefRecorded':
      return `${memberOr(fact.interviewerId, words, 'The interviewer')} recorded what was said: ${closingSaid(fact, words)}`;
    case 'ScorecardFiled':
      return `${memberOr(fact.interviewerId, words, 'The interviewer')} filed a scorecard`;
    case 'PromiseMade':
      return `${whoIs(fact.by)} promised a word to ${whoIs(fact.to)} by ${words.deadline(fact.deadline)}`;
    case 'TaskAgreed':
      return `${whoIs(fact.owedBy)} took on a task${byDate(fact.deadline, words)}`;
    case 'AnswerAsked':
      return `${whoIs(fact.owedBy)} was asked for ${ASKED[fact.about]}${byDate(fact.deadline, words)}`;
    case 'DecisionMade':
      return `${memberOr(fact.decidedBy, words, 'The team')} decided: ${OUTCOMES[fact.outcome]}${
        fact.holdUntil === undefined ? '' : ` until ${words.deadline(fact.holdUntil)}`
      }`;
    case 'MessageSent':
      return `${whoIs(fact.from)} wrote to ${whoIs(fact.to)}${saying(fact, words)}`;
    case 'MessageBounced':
      return fact.isHard ? 'A message came back: the address does not work' : 'A message came back';
    case 'MessageReceived':
      return fact.automatic === undefined
        ? `${whoIs(fact.from)} wrote${saying(fact, words)}`
        : `An automatic reply came${fact.automatic.awayUntil ? `: away until ${words.deadline({ on: fact.automatic.awayUntil })}` : ''}`;
    case 'CallMade':
      return fact.wasReached
        ? `${whoIs(fact.from)} spoke with ${whoIs(fact.to)} on the phone${saying(fact, words)}`
        : `${whoIs(fact.from)} called ${whoIs(fact.to)} and reached nobody`;
    case 'StatusPageRead':
      return `${words.person} confirmed on the status page that they read it`;
    case 'AgencyConfirmed':
      return `${whoIs('agency')} confirmed that they passed the word on`;
    case 'AnswerNotNeeded':
      return 'A message was marked as needing no answer';
    case 'WishStated':
      return `${words.person} wishes to hear${fact.hearBy ? ` by ${words.deadline({ on: fact.hearBy })}` : ''}${
        fact.noticeChannel ? ` by ${fact.noticeChannel}` : ''
      }`;
    case 'InterestStated':
      return {
        yes: `${words.person} wants the job`,
        no: `${words.person} no longer wants the job`,
        unclear: `${words.person} is not sure yet`,
      }[fact.interest];
    case 'CompetingOfferShared':
      return `${words.person} has another offer and must answer it by ${words.deadline(fact.deadline)}`;
    case 'OfferMade':
      return `An offer was made${fact.expires ? `, open until ${words.deadline(fact.expires)}` : ''}`;
    case 'OfferExtended':
      return `The offer was extended until ${words.deadline(fact.expires)}`;
    case 'OfferQuestioned':
      return `${words.person} asked about the offer`;
    case 'OfferAccepted':
      return `${words.person} accepted the offer${fact.startsOn ? ` and starts on ${words.deadline({ on: fact.startsOn })}` : ''}`;
    case 'OfferDeclined':
      return `${words.person} declined the offer`;
    case 'FirstDayConfirmed':
      return 'The first day took place';
    case 'OpeningFrozen':
      return `The opening was frozen${fact.until ? ` until ${words.deadline({ on: fact.until })}` : ''}`;
    case 'OpeningThawed':
      return 'The freeze of the opening ended';
    case 'OpeningFilled':
      return 'The opening was filled';
    case 'OpeningClosed':
      return 'The opening was closed';
    case 'FirstChoiceLost':
      return 'The first choice is no longer available';
    case 'OutcomeBlocked':
      return `The outcome has to wait until ${words.deadline(fact.until)}: ${BLOCKS[fact.why]}`;
    case 'ReferenceAsked':
      return 'A referee was asked for a word';
    case 'ReferenceReceived':
      return fact.answer === 'given' ? 'A referee answered' : 'A referee would rather not answer';
    case 'AbsenceStated':
      return `${memberOr(fact.memberId, words, whoIs(fact.party))} is away until ${words.deadline({ on: fact.until })}`;
    case 'CandidateWithdrew':
      return `${words.person} withdrew`;
    case 'ClosureWaived':
      return `${memberOr(fact.waivedBy, words, 'A member')} closed without a word, for a written reason`;
    case 'ApplicationClosed':
      return 'The application was closed';
    case 'ApplicationReopened':
      return `${memberOr(fact.reopenedBy, words, 'A member')} opened the application again`;
    case 'DutyHandedOver':
      return `${memberOr(fact.toMemberId, words, 'Another member')} took over ${dutyIn(fact.key)}`;
    case 'DutySnoozed':
      return `Put off until ${words.deadline({ on: fact.until })}: ${dutyIn(fact.key)}. ${PUT_OFF[fact.reason]}`;
    case 'FactTakenBack':
      return 'Something recorded by mistake was taken back';
    default:
      return unknownFact(fact);
  }
}

/** Who spoke or acted in a fact, where somebody did. */
export function partyOf(fact: Fact): Party | null {
  if ('from' in fact && fact.type !== 'AbsenceStated') return fact.from;
  if ('by' in fact) return fact.by === 'interviewer' ? 'team' : fact.by;
  if ('party' in fact) return fact.party;
  return null;
}

function nameOf(party: Party, { person, agency }: FactWords): string {
  switch (party) {
    case 'team':
      return 'The team';
    case 'candidate':
      return person;
    case 'agency':
      return agency ?? 'The agency';
    case 'referee':
      return 'A referee';
    case 'checker':
      return 'The background checker';
    default:
      return party satisfies never;
  }
}

function memberOr(id: string | undefined, { members }: FactWords, otherwise: string): string {
  return namedOf(members, id)?.name ?? otherwise;
}

function withWhom(ids: readonly string[], { members }: FactWords): string {
  const names = ids.flatMap((id) => namedOf(members, id)?.name ?? []);
  return names.length === 0 ? '' : ` with ${names.join(', ')}`;
}

function byDate(deadline: Deadline | undefined, words: FactWords): string {
  return deadline === undefined ? '' : ` by ${words.deadline(deadline)}`;
}

function closingSaid(fact: Extract<Fact, { type: 'DebriefRecorded' }>, words: FactWords): string {
  const said = { ...CLOSINGS, nothingSaid: fact.toldInRoom ? 'the outcome' : CLOSINGS.nothingSaid }[
    fact.closing.kind
  ];
  const deadline = 'deadline' in fact.closing ? byDate(fact.closing.deadline, words) : '';
  return `${said}${deadline}${fact.toldInRoom ? ', told in the room' : ''}`;
}

function saying(word: MessageSent | MessageReceived | CallMade, words: FactWords): string {
  const said = word.says.map((one) => SAID[one]).filter(Boolean);
  const about = said.length === 0 ? '' : `: ${said.join(', ')}`;
  return `${about}${word.promise ? `, with a word promised by ${words.deadline(word.promise)}` : ''}`;
}

/** A key begins with the kind of the duty. */
function dutyIn(key: string): string {
  return (WORDS_OWED as Readonly<Record<string, string>>)[key.split(':')[0] ?? ''] ?? 'a duty';
}

function unknownFact(fact: never): never {
  throw new TypeError(`Cannot tell ${JSON.stringify(fact)} in a sentence`);
}
