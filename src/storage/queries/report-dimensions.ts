import { type RawBuilder, sql } from 'kysely';
import type { Dimension } from '../../domain/measures/figures.ts';

/** By what rows are told apart, and with what they are joined for it. `t` is the tally, `r` the row that is counted. */
interface Grouping {
  readonly key: RawBuilder<string | null>;
  readonly joins: RawBuilder<unknown>;
}

const NOTHING = sql``;
const OPENING = sql`join opening o on o.workspace_id = t.workspace_id and o.opening_id = t.opening_id`;
const AGENCY = sql`join application a on a.workspace_id = t.workspace_id and a.application_id = t.application_id
  left join person g on g.workspace_id = a.workspace_id and g.person_id = a.agency_person_id`;

/** `holder` is the column of whoever held what is counted; the application's owner where a row names nobody of its own. */
function groupingBy(by: Dimension, holder = sql<string | null>`t.owner_id`): Grouping {
  switch (by) {
    case 'member':
      return { key: sql`${holder}::text`, joins: NOTHING };
    case 'team':
      return { key: sql`o.manager_id::text`, joins: OPENING };
    case 'opening':
      return { key: sql`t.opening_id::text`, joins: NOTHING };
    case 'stage':
      return { key: sql`t.stage`, joins: NOTHING };
    case 'channel':
      return { key: sql`t.channel`, joins: NOTHING };
    case 'agency':
      return { key: sql`g.agency_name`, joins: AGENCY };
    case 'kind':
      return { key: sql`o.kind`, joins: OPENING };
    case 'country':
      return { key: sql`t.country`, joins: NOTHING };
    default:
      return by satisfies never;
  }
}

/** Only the rows of one group; all of them without one. `null` is the group that has no name. */
export interface Only {
  readonly by: Dimension;
  readonly key: string | null;
}

export interface Narrowing {
  readonly joins: RawBuilder<unknown>;
  readonly condition: RawBuilder<unknown>;
}

/** How rows are narrowed to one group. */
export function narrowedTo(only: Only | undefined, holder?: RawBuilder<string | null>): Narrowing {
  if (only === undefined) return { joins: NOTHING, condition: NOTHING };
  const { key, joins } = groupingBy(only.by, holder);
  return { joins, condition: sql`and ${key} is not distinct from ${only.key}` };
}
