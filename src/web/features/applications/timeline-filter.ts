import type { TimelineEntry } from '../../../contract/application-page.ts';
import type { FactType } from '../../../domain/fact/fact.ts';

export type Filter = 'everything' | 'words' | 'interviews' | 'decisions';

export const FILTERS: readonly { readonly value: Filter; readonly label: string }[] = [
  { value: 'everything', label: 'Everything' },
  { value: 'words', label: 'Words' },
  { value: 'interviews', label: 'Interviews' },
  { value: 'decisions', label: 'Decisions' },
];

const KINDS: Readonly<Record<Exclude<Filter, 'everything'>, ReadonlySet<FactType>>> = {
  words: new Set<FactType>([
    'MessageSent',
    'MessageBounced',
    'MessageReceived',
    'CallMade',
    'StatusPageRead',
    'AgencyConfirmed',
    'AnswerNotNeeded',
    'AnswerAsked',
    'PromiseMade',
    'TaskAgreed',
  ]),
  interviews: new Set<FactType>([
    'InterviewScheduled',
    'InterviewMoved',
    'InterviewCancelled',
    'InterviewHeld',
    'InterviewMissed',
    'DebriefRecorded',
    'ScorecardFiled',
  ]),
  decisions: new Set<FactType>([
    'DecisionMade',
    'OfferMade',
    'OfferExtended',
    'OfferQuestioned',
    'OfferAccepted',
    'OfferDeclined',
    'CandidateWithdrew',
    'ClosureWaived',
    'ApplicationClosed',
    'ApplicationReopened',
  ]),
};

export function passes(filter: Filter, entry: TimelineEntry): boolean {
  return filter === 'everything' || KINDS[filter].has(entry.type);
}
