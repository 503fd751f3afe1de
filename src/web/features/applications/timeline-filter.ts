import type { TimelineEntry } from '../../../contract/application-page.ts';
import type { FactType } from '../../../domain/fact/fact.ts';
import { type Phrase, phrase } from '../../lib/language/phrase.ts';

export type Filter = 'everything' | 'words' | 'interviews' | 'decisions';

export const FILTERS: readonly { readonly value: Filter; readonly label: Phrase }[] = [
  { value: 'everything', label: phrase('Everything') },
  { value: 'words', label: phrase('Words') },
  { value: 'interviews', label: phrase('Interviews') },
  { value: 'decisions', label: phrase('Decisions') },
];

const KINDS: Readonly<Record<Exclude<Filter, 'everything'>, ReadonlySet<FactType>>> = {
  words: new Set<FactType>([
    'MessageSent',
    'MessageBounced',
    'MessageReceived',
    'CallMade',
    'ToldInRoom',
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
    'PersonErased',
  ]),
};

export function passes(filter: Filter, entry: TimelineEntry): boolean {
  return filter === 'everything' || KINDS[filter].has(entry.type);
}
