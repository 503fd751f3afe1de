import type { History } from '../../domain/history/history.ts';

/** The ids of every member whom a history speaks of. */
export function memberIdsIn({ facts, takenBack, circumstances }: History, ownerId: string | null): string[] {
  const ids = new Set<string | null | undefined>([ownerId, ...Object.values(circumstances.ladder)]);
  for (const fact of [...facts, ...takenBack]) {
    if (fact.actor.kind === 'member') ids.add(fact.actor.id);
    if ('interviewers' in fact) for (const id of fact.interviewers) ids.add(id);
    if ('interviewerId' in fact) ids.add(fact.interviewerId);
    if ('decidedBy' in fact) ids.add(fact.decidedBy);
    if ('waivedBy' in fact) ids.add(fact.waivedBy);
    if ('reopenedBy' in fact) ids.add(fact.reopenedBy);
    if ('memberId' in fact) ids.add(fact.memberId);
    if ('toMemberId' in fact) ids.add(fact.toMemberId);
  }
  return [...ids].filter((id) => typeof id === 'string' && UUID.test(id)) as string[];
}

/** An import may name people who never became members; their ids are no ids of ours. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
