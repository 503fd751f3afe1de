import type { Fact } from '../domain/fact/fact.ts';
import type { Instant } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { listApplicationsOfPeople } from '../storage/queries/applications.ts';
import { notifyOfChange } from '../storage/queries/changes.ts';
import { countTraces, erasePerson as eraseRows, type PersonTraces } from '../storage/queries/erasures.ts';
import { lockUnsentTo, saveMessages } from '../storage/queries/messages.ts';
import { getPerson, type PersonRow } from '../storage/queries/people.ts';
import type { ActionDeps } from './deps.ts';
import { moved } from './message-moves.ts';
import { recordFactsInBulk } from './save-standing.ts';

export interface OnePerson {
  readonly workspaceId: string;
  readonly personId: string;
}

/** How much of a person is here: what erasing takes away, and what stays. */
export async function readTraces(
  { database }: Pick<ActionDeps, 'database'>,
  { workspaceId, personId }: OnePerson,
): Promise<PersonTraces & { readonly person: PersonRow }> {
  return await inWorkspace(database, workspaceId, async (trx) => ({
    person: await getPerson(trx, workspaceId, personId),
    ...(await countTraces(trx, workspaceId, personId)),
  }));
}

type EraseDeps = Pick<ActionDeps, 'database' | 'clock' | 'policies'>;

/**
 * Erases a person: nothing is owed to them any more, and no mail to them waits. Whether nobody is left without a word by
 * it is for whoever asks for it. Erasing somebody twice changes nothing.
 */
export async function erasePerson(
  { database, clock, policies }: EraseDeps,
  { workspaceId, personId }: OnePerson,
): Promise<void> {
  await inWorkspace(database, workspaceId, async (trx) => {
    const person = await getPerson(trx, workspaceId, personId);
    if (person.erasedAt !== null) return;
    const at = clock.now();
    const applications = await listApplicationsOfPeople(trx, workspaceId, [personId]);
    const ids = applications.map((one) => one.applicationId);
    const facts = new Map(ids.map((id) => [id, [erased(at)]]));
    await recordFactsInBulk(trx, { workspaceId, facts }, { policies, now: at });
    await discardMails(trx, { workspaceId, applicationIds: ids, at });
    await eraseRows(trx, workspaceId, { personId, at });
    await notifyOfChange(trx, workspaceId, ids);
  });
}

function erased(at: Instant): Fact {
  return { type: 'PersonErased', id: 'erased', at, recordedAt: at, actor: { kind: 'system' } };
}

interface MailsOf {
  readonly workspaceId: string;
  readonly applicationIds: readonly string[];
  readonly at: Instant;
}

/** Whatever is leaving at this moment leaves; all else is discarded, so that nothing waits for an address that is gone. */
async function discardMails(trx: Trx, { workspaceId, applicationIds, at }: MailsOf): Promise<void> {
  const unsent = await lockUnsentTo(trx, workspaceId, applicationIds);
  await saveMessages(
    trx,
    unsent.map((message) => moved(message, { to: 'cancelled', at, why: 'mustNotMail' })),
  );
}
