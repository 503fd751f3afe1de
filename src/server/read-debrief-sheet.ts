import type { Acting } from '../actions/acting.ts';
import { loadHistory } from '../actions/load-history.ts';
import type { DebriefSheet } from '../contract/debriefs.ts';
import { AppError } from '../domain/app-error.ts';
import { chosenChannel } from '../domain/draft/chosen-channel.ts';
import type { History } from '../domain/history/history.ts';
import { readInWorkspace } from '../storage/in-workspace.ts';
import { getApplication } from '../storage/queries/applications.ts';
import { listCriteria } from '../storage/queries/criteria.ts';
import { listMembersById } from '../storage/queries/members.ts';
import { getOpening } from '../storage/queries/openings.ts';
import { getPerson } from '../storage/queries/people.ts';
import type { ServerDeps } from './deps.ts';
import { presentInterviews } from './present/application-parts.ts';
import { memberIdsIn } from './present/member-ids.ts';
import { namesOf } from './present/names.ts';

export interface DebriefAsked extends Acting {
  readonly applicationId: string;
  readonly interviewId: string;
}

/** What the debrief of one interview starts from, for the interviewer who asks. */
export async function readDebriefSheet(
  { database, policies }: Pick<ServerDeps, 'database' | 'policies'>,
  asked: DebriefAsked,
): Promise<DebriefSheet> {
  const { workspaceId, applicationId, memberId } = asked;
  return await readInWorkspace(database, workspaceId, async (trx) => {
    const application = await getApplication(trx, workspaceId, applicationId);
    const { history } = await loadHistory(trx, asked, policies);
    const members = namesOf(
      await listMembersById(trx, workspaceId, memberIdsIn(history, application.ownerId)),
    );
    const interview = presentInterviews(history, members).find((one) => one.id === asked.interviewId);
    const known = history.interviews.get(asked.interviewId);
    if (interview === undefined || known === undefined)
      throw new AppError('interview_unknown', `The application has no interview "${asked.interviewId}"`);
    const person = await getPerson(trx, workspaceId, application.personId);
    const opening = await getOpening(trx, workspaceId, application.openingId);
    const criteria = await listCriteria(trx, workspaceId, opening.openingId);
    const { stage, startsAt, endsAt, is } = interview;
    return {
      applicationId,
      interviewId: asked.interviewId,
      person: { id: person.personId, name: person.name },
      opening: { id: opening.openingId, name: opening.title },
      stage,
      startsAt,
      endsAt,
      is,
      interviewers: interview.interviewers.map((one) => one.name),
      isThroughAgency: application.channel === 'agency',
      criteria: criteria.length > 0 ? criteria : judgedSoFar(history),
      hasOwnDebrief: known.debriefs.some((one) => one.interviewerId === memberId),
      hasOwnScorecard: known.scorecards.some((one) => one.interviewerId === memberId),
      noticeChannel: chosenChannel(history.facts),
    };
  });
}

const MOST_CRITERIA = 6;

/** Where the opening has no list, what others judged of this person is the best guess. */
function judgedSoFar({ interviews }: History): string[] {
  const names = [...interviews.values()].flatMap(({ scorecards }) =>
    scorecards.flatMap(({ judgements }) => Object.keys(judgements)),
  );
  return [...new Set(names)].slice(0, MOST_CRITERIA);
}
