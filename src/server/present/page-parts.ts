import type { History } from '../../domain/history/history.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import type { Standing } from '../../domain/standing/standing.ts';
import type { Language } from '../../domain/wording/language.ts';
import type { Instant } from '../../lib/instant.ts';
import type { ApplicationRow } from '../../storage/queries/applications.ts';
import type { MailsBehind } from '../../storage/queries/kept-mails.ts';
import type { OpeningRow } from '../../storage/queries/openings.ts';
import type { PersonRow } from '../../storage/queries/people.ts';
import type { RefereeRow } from '../../storage/queries/references.ts';
import type { Names } from './names.ts';

/** What the application page is made from. */
export interface PageParts {
  /** In which the page is read. */
  readonly language: Language;
  readonly application: ApplicationRow;
  readonly history: History;
  readonly policy: Policy;
  readonly standing: Standing;
  readonly now: Instant;
  readonly stage: string | null;
  readonly person: PersonRow;
  readonly agency: PersonRow | undefined;
  /** Who sent them to us. */
  readonly referrer?: PersonRow | undefined;
  readonly referees?: readonly RefereeRow[];
  readonly opening: OpeningRow;
  readonly members: Names;
  readonly notes: ReadonlyMap<string, string>;
  /** The mails behind facts, by their id. */
  readonly mails: MailsBehind;
  readonly hasStatusLink: boolean;
  /** The other side in a job seeker's workspace, where it is named. */
  readonly company?: string | undefined;
}
