import type { DueFrom, EndReason, EvidenceKind } from '../../../domain/obligation/obligation.ts';
import { type Phrase, phrase } from '../../lib/language/phrase.ts';

/** What set the date, before the date itself. */
export const DUE_FROM: Readonly<Record<DueFrom, Phrase>> = {
  default: phrase('due by'),
  promise: phrase('promised for'),
  wish: phrase('they asked for it by'),
  law: phrase('the law allows until'),
  competingOffer: phrase('before their other offer ends,'),
  bounce: phrase('the last word came back, due again by'),
  absence: phrase('after the absence, by'),
  plan: phrase('planned for'),
  block: phrase('once nothing stands in the way, by'),
};

export const EVIDENCE: Readonly<Record<EvidenceKind, Phrase>> = {
  mail: phrase('by mail'),
  call: phrase('in a call'),
  room: phrase('told in the room'),
  statusPage: phrase('read on the status page'),
  agency: phrase('confirmed by the agency'),
  received: phrase('by what they sent'),
  filed: phrase('on file'),
};

export const END_REASONS: Readonly<Record<EndReason, Phrase>> = {
  withdrawn: phrase('they withdrew'),
  waived: phrase('for a written reason, without a word'),
  superseded: phrase('something newer took its place'),
  notNeeded: phrase('no answer was needed'),
  expired: phrase('its time passed'),
  told: phrase('they were told'),
  movedOn: phrase('the process moved on'),
};
