import { AppError } from '../domain/app-error.ts';
import type { RecordableFact } from '../domain/decision/request.ts';
import type { Actor, Fact } from '../domain/fact/fact.ts';
import { HOUR } from '../lib/instant.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { countFactsOfPerson } from '../storage/queries/facts.ts';
import type { ActionDeps } from './deps.ts';
import type { OneApplication } from './load-history.ts';
import { recordRequestWithin } from './record-request.ts';

/** What a fact that a person recorded on their page has before it says anything. */
export type FromPerson = Pick<Fact, 'id' | 'at' | 'recordedAt' | 'actor'>;

export interface RecordFromPerson extends OneApplication {
  readonly factsOf: (envelope: () => FromPerson) => readonly RecordableFact[];
  /** Their own words: kept beside the last fact, where they can be erased. */
  readonly note?: string | undefined;
  /** The member who writes it down for them; they said it on their own page when left out. */
  readonly toldTo?: string | undefined;
}

/** More than anybody has to say in an hour. */
const MOST_AN_HOUR = 30;

/** Records what a person said on their status page, all of it or nothing. Refuses a link that is used to flood a team. */
export async function recordFromPerson(deps: ActionDeps, input: RecordFromPerson): Promise<void> {
  const { workspaceId, applicationId } = input;
  const now = deps.clock.now();
  const actor: Actor = input.toldTo === undefined ? { kind: 'person' } : { kind: 'member', id: input.toldTo };
  const facts = input.factsOf(() => ({ id: deps.newId(), at: now, recordedAt: now, actor }));
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    const said = await countFactsOfPerson(trx, { workspaceId, applicationId, since: now - HOUR });
    if (said >= MOST_AN_HOUR)
      throw new AppError('too_many_requests', 'Cannot take more from this page within the hour');
    for (const fact of facts) {
      const note = fact === facts.at(-1) ? input.note : undefined;
      const request = { kind: 'record', fact } as const;
      await recordRequestWithin(
        trx,
        { workspaceId, applicationId, request, note, authorId: input.toldTo ?? null },
        deps,
      );
    }
  });
}
