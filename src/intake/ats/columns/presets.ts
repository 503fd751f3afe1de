import type { FieldId } from './fields.ts';

/** What one row of a table stands for. */
export type TableKind = 'applications' | 'people' | 'interviews' | 'offers';

/** The columns of a known export. What is not listed here is found by its header like everywhere else. */
export interface Preset {
  readonly name: string;
  readonly kind: TableKind;
  /** Plain headers that together belong to this export alone. */
  readonly signs: readonly string[];
  /** Plain headers that mean something else here than elsewhere; `null` for those that say nothing to us. */
  readonly columns: Readonly<Record<string, FieldId | null>>;
}

/**
 * Column sets of exports and import templates, the most particular first. Greenhouse: help article 203871039;
 * Lever: 204498425; the others as an open-source ATS (Concept-Cache/hire-gnome-ats, docs/import-samples) understands them.
 */
export const PRESETS: readonly Preset[] = [
  {
    name: 'Greenhouse candidates',
    kind: 'applications',
    signs: ['first name', 'last name', 'job', 'milestone', 'who gets credit'],
    columns: {
      company: null,
      title: null,
      notes: null,
      website: null,
      'who gets credit': 'owner',
      milestone: 'stage',
    },
  },
  {
    name: 'Greenhouse prospects',
    kind: 'applications',
    signs: ['first name', 'last name', 'prospect pool', 'prospect stage'],
    columns: {
      company: null,
      title: null,
      notes: null,
      website: null,
      'who gets credit': 'owner',
      'prospect stage': 'stage',
    },
  },
  {
    name: 'Lever candidates',
    kind: 'applications',
    signs: ['full name', 'lever posting url', 'stage', 'origin'],
    columns: {
      'lever posting url': 'openingId',
      origin: 'source',
      sources: null,
      'is secret note': null,
      issecretnote: null,
    },
  },
  {
    name: 'Recruitee candidates',
    kind: 'applications',
    signs: ['name', 'emails', 'offer', 'pipeline stage', 'disqualified'],
    columns: { offer: 'opening', 'pipeline stage': 'stage' },
  },
  {
    name: 'Taleo submissions',
    kind: 'applications',
    signs: ['req identifier', 'title', 'status'],
    columns: { title: 'opening' },
  },
  {
    name: 'Zoho interviews',
    kind: 'interviews',
    signs: ['candidate id', 'job opening id', 'posting title', 'interview status', 'start time'],
    columns: {
      id: 'interviewId',
      subject: 'interviewKind',
      'start time': 'interviewStartsAt',
      'end time': 'interviewEndsAt',
      'interview type': null,
    },
  },
  {
    name: 'Zoho submissions',
    kind: 'applications',
    signs: ['candidate id', 'job opening id', 'posting title', 'submission status'],
    columns: { id: 'applicationId' },
  },
  {
    name: 'Zoho placements',
    kind: 'offers',
    signs: ['candidate id', 'job opening id', 'posting title', 'placement status'],
    columns: { id: null, 'offer date': 'offerSentAt', 'start date': 'startsOn', 'end date': null },
  },
  {
    name: 'Bullhorn interviews',
    kind: 'interviews',
    signs: ['candidate id', 'job order id', 'job order title', 'interview mode', 'starts at'],
    columns: {
      id: 'interviewId',
      status: 'interviewStatus',
      subject: 'interviewKind',
      'interview mode': null,
    },
  },
  {
    name: 'interviews',
    kind: 'interviews',
    signs: ['external id', 'candidate external id', 'job order external id', 'interview mode', 'starts at'],
    columns: {
      'external id': 'interviewId',
      'source id': null,
      status: 'interviewStatus',
      subject: 'interviewKind',
      'interview mode': null,
    },
  },
  {
    name: 'placements',
    kind: 'offers',
    signs: ['submission external id', 'offered on', 'expected join date'],
    columns: { 'external id': null, 'source id': null, status: 'offerStatus', 'end date': null },
  },
  {
    name: 'submissions',
    kind: 'applications',
    signs: ['external id', 'candidate external id', 'job order external id', 'status'],
    columns: { 'external id': 'applicationId', 'source id': null, status: 'status' },
  },
  {
    name: 'candidates',
    kind: 'people',
    signs: ['external id', 'first name', 'last name', 'current job title', 'current employer'],
    columns: {
      'external id': 'personId',
      'source id': null,
      status: null,
      'current job title': null,
      'current employer': null,
    },
  },
];
