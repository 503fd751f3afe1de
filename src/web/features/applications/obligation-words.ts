import type { DueFrom, EndReason, EvidenceKind } from '../../../domain/obligation/obligation.ts';

/** What set the date, where it was not simply the usual time. */
export const DUE_FROM: Readonly<Record<DueFrom, string>> = {
  default: '',
  promise: 'as promised',
  wish: 'as they asked',
  law: 'by law',
  competingOffer: 'because of their other offer',
  bounce: 'because the last word came back',
  absence: 'because somebody is away',
  plan: 'as planned',
  block: 'once nothing stands in the way',
};

export const EVIDENCE: Readonly<Record<EvidenceKind, string>> = {
  mail: 'by mail',
  call: 'in a call',
  room: 'told in the room',
  statusPage: 'read on the status page',
  agency: 'confirmed by the agency',
  received: 'by what they sent',
  filed: 'on file',
};

export const END_REASONS: Readonly<Record<EndReason, string>> = {
  withdrawn: 'they withdrew',
  waived: 'for a written reason, without a word',
  superseded: 'something newer took its place',
  notNeeded: 'no answer was needed',
  expired: 'its time passed',
  told: 'they were told',
  movedOn: 'the process moved on',
};

/** Where a rule comes from, for people: our own choices are called that. */
export function asSourceName(source: string): string {
  return source === 'design' ? 'a choice of this product, no study gives a number' : source;
}
