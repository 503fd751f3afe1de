import type { OtherApplication, Receiver } from '../domain/gate/outgoing.ts';
import type { Trx } from '../storage/database.ts';
import { listBouncedAddresses, listMailStops } from '../storage/queries/mail-settings.ts';
import { listUndecided, type ReceiverRow, type ReceiversRow } from '../storage/queries/receivers.ts';

interface Asked {
  readonly workspaceId: string;
  readonly receivers: readonly ReceiversRow[];
  readonly looksForOthers: boolean;
}

/**
 * What stands around people that may stop a mail to them: that they must not be mailed, an address that mail came back
 * from, other applications of theirs in which nothing is decided.
 */
export async function loadAround(trx: Trx, { workspaceId, receivers, looksForOthers }: Asked) {
  const people = receivers.flatMap(({ candidate, agency, referees }) => [
    candidate,
    ...(agency ? [agency] : []),
    ...referees.values(),
  ]);
  const ids = [...new Set(people.map((one) => one.personId))];
  const addresses = people.flatMap((one) => one.address ?? []);
  const stops = await listMailStops(trx, workspaceId, ids);
  const bounced = await listBouncedAddresses(trx, workspaceId, addresses);
  const undecided = looksForOthers ? await listUndecided(trx, workspaceId, ids) : [];
  const undecidedOf = Map.groupBy(undecided, (one) => one.personId);
  return {
    receiverOf: (person: ReceiverRow | null): Receiver => ({
      address: person?.address ?? null,
      mustNotMail:
        person === null ? null : person.erasedAt !== null ? 'erased' : (stops.get(person.personId) ?? null),
      bouncedAt: bounced.get(person?.address?.toLowerCase() ?? '') ?? null,
    }),
    othersOf: ({ applicationId, candidate }: ReceiversRow): readonly OtherApplication[] =>
      (undecidedOf.get(candidate.personId) ?? [])
        .filter((one) => one.applicationId !== applicationId)
        .map((one) => ({ applicationId: one.applicationId, opening: one.opening, isUndecided: true })),
  };
}
