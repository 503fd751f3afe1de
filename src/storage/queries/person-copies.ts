import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../database.ts';

/** What a workspace holds of a person's words and of the words to them, as they get a copy of it. */
export interface PersonCopy {
  readonly applications: readonly {
    readonly id: string;
    readonly opening: string;
    readonly channel: string;
    readonly since: Instant;
  }[];
  readonly lettersToYou: readonly {
    readonly applicationId: string;
    readonly at: Instant | null;
    readonly subject: string | null;
    readonly text: string | null;
  }[];
  readonly yourWords: readonly {
    readonly applicationId: string;
    readonly at: Instant;
    readonly text: string;
  }[];
  readonly whatHappened: readonly {
    readonly applicationId: string;
    readonly at: Instant;
    readonly type: string;
  }[];
}

/** What they did or said, what was written to them, and which processes they are in; nothing of what others noted. */
export async function readPersonCopy(trx: Trx, workspaceId: string, personId: string): Promise<PersonCopy> {
  const applications = await trx
    .selectFrom('application as a')
    .innerJoin('opening as o', (join) =>
      join.onRef('o.workspace_id', '=', 'a.workspace_id').onRef('o.opening_id', '=', 'a.opening_id'),
    )
    .select(['a.application_id as id', 'o.title as opening', 'a.channel', 'a.created_at as since'])
    .where('a.workspace_id', '=', workspaceId)
    .where('a.person_id', '=', personId)
    .execute();
  const ids = applications.map((one) => one.id);
  if (ids.length === 0) return { applications, lettersToYou: [], yourWords: [], whatHappened: [] };
  const lettersToYou = await trx
    .selectFrom('message as m')
    .innerJoin('message_letter as l', (join) =>
      join.onRef('l.workspace_id', '=', 'm.workspace_id').onRef('l.message_id', '=', 'm.message_id'),
    )
    .select(['m.application_id as applicationId', 'm.accepted_at as at', 'l.subject', 'l.text'])
    .where('m.workspace_id', '=', workspaceId)
    .where('m.application_id', 'in', ids)
    .where('m.accepted_at', 'is not', null)
    .orderBy('m.accepted_at')
    .execute();
  const facts = await trx
    .selectFrom('fact')
    .select(['application_id as applicationId', 'fact_id as factId', 'at', 'type'])
    .where('workspace_id', '=', workspaceId)
    .where('application_id', 'in', ids)
    .where('actor_kind', '=', 'person')
    .orderBy('at')
    .execute();
  const notes = await trx
    .selectFrom('note')
    .select(['application_id as applicationId', 'written_at as at', 'text'])
    .where('workspace_id', '=', workspaceId)
    .where('application_id', 'in', ids)
    .where('author_id', 'is', null)
    .where('erased_at', 'is', null)
    .where('fact_id', 'in', facts.length === 0 ? [''] : facts.map((one) => one.factId))
    .orderBy('written_at')
    .execute();
  const whatHappened = facts.map(({ applicationId, at, type }) => ({ applicationId, at, type }));
  return { applications, lettersToYou, yourWords: notes, whatHappened };
}
