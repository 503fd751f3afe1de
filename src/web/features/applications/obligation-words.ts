import type { DueFrom, EndReason, EvidenceKind } from '../../../domain/obligation/obligation.ts';

/** What set the date, before the date itself. */
export const DUE_FROM: Readonly<Record<DueFrom, string>> = {
  default: 'due by',
  promise: 'promised for',
  wish: 'they asked for it by',
  law: 'the law allows until',
  competingOffer: 'before their other offer ends,',
  bounce: 'the last word came back, due again by',
  absence: 'after the absence, by',
  plan: 'planned for',
  block: 'once nothing stands in the way, by',
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
