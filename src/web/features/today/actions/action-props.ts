import type { ApplicationPage } from '../../../../contract/application-page.ts';
import type { Obligation } from '../../../../contract/standing.ts';
import type { RowSubject } from '../row-subject.ts';

/** What each action of a row is given. */
export interface ActionProps {
  readonly subject: RowSubject;
  readonly page: ApplicationPage;
  /** The duty that the row speaks of, while it is owed. */
  readonly duty: Obligation | undefined;
}
