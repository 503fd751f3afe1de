import type { Generated } from 'kysely';
import type { Instant } from '../lib/instant.ts';

/** What the candidate's page keeps beside the facts. */
export interface StatusTables {
  status_code: StatusCodeTable;
  candidate_pulse: CandidatePulseTable;
}

export interface StatusCodeTable {
  workspace_id: string;
  status_code_id: string;
  application_id: string;
  /** The name of the act on the page that it is good for. */
  act: string;
  code_hash: string;
  made_at: Instant;
  expires_at: Instant;
  tries: Generated<number>;
  used_at: Instant | null;
}

export interface CandidatePulseTable {
  workspace_id: string;
  application_id: string;
  /** Whether they knew at each point where they stood. */
  informed: 'yes' | 'partly' | 'no';
  /** Whether they would apply again. */
  again: 'yes' | 'maybe' | 'no';
  answered_at: Instant;
}
