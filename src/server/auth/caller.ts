import type { Language } from '../../contract/session.ts';
import type { Role } from '../../contract/vocabulary.ts';

/** The member who asks, in the one workspace that their request may see. */
export interface Caller {
  readonly userId: string;
  readonly memberId: string;
  readonly name: string;
  readonly address: string | null;
  readonly role: Role;
  readonly language: Language | null;
  /** The member's own clock; the workspace's when `null`. */
  readonly timeZone: string | null;
  readonly workspace: CallerWorkspace;
  /** Set when a program asks with a key, in the name of the member who made it. */
  readonly apiKeyId?: string;
}

export interface CallerWorkspace {
  readonly id: string;
  readonly name: string;
  readonly kind: 'team' | 'seeker';
  readonly country: string;
  readonly region: string | null;
  readonly timeZone: string;
}

/** The member behind a request's session or key; `null` when there is none. */
export type FindCaller = (headers: Headers) => Promise<Caller | null>;
