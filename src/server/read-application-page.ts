import { loadHistory, type OneApplication } from '../actions/load-history.ts';
import { memberOrNull, stageOf } from '../actions/save-standing-rows.ts';
import type { ApplicationPage } from '../contract/application-page.ts';
import { assess } from '../domain/standing/assess.ts';
import type { Language } from '../domain/wording/language.ts';
import { readInWorkspace } from '../storage/in-workspace.ts';
import { getApplication } from '../storage/queries/applications.ts';
import { listMailsBehind } from '../storage/queries/kept-mails.ts';
import { listMembersById } from '../storage/queries/members.ts';
import { notesByFact } from '../storage/queries/notes.ts';
import { getOpening } from '../storage/queries/openings.ts';
import { findPerson, getPerson } from '../storage/queries/people.ts';
import { listReferees } from '../storage/queries/references.ts';
import { findSoughtJob } from '../storage/queries/sought-jobs.ts';
import { hasStatusLink } from '../storage/queries/status-links.ts';
import type { ServerDeps } from './deps.ts';
import { presentApplicationPage } from './present/application-page.ts';
import { memberIdsIn } from './present/member-ids.ts';
import { namesOf } from './present/names.ts';

/** Everything that the application page shows, worked out from the facts at this moment. */
export async function readApplicationPage(
  { database, clock, policies }: Pick<ServerDeps, 'database' | 'clock' | 'policies'>,
  one: OneApplication & { readonly language: Language },
): Promise<ApplicationPage> {
  const { workspaceId, applicationId } = one;
  return await readInWorkspace(database, workspaceId, async (trx) => {
    // What hangs on nothing is asked together.
    const [application, { history, policy }, notes, mails, hasLink] = await Promise.all([
      getApplication(trx, workspaceId, applicationId),
      loadHistory(trx, one, policies),
      notesByFact(trx, workspaceId, applicationId),
      listMailsBehind(trx, workspaceId, applicationId),
      hasStatusLink(trx, workspaceId, applicationId),
    ]);
    const now = clock.now();
    const { agencyPersonId, referredBy } = application;
    const standing = assess(history, policy, now);
    // Whoever stands in for somebody is named by no fact.
    const holders = standing.obligations.flatMap((owed) => memberOrNull(owed.ownerId) ?? []);
    const memberIds = [...new Set([...memberIdsIn(history, application.ownerId), ...holders])];
    const isSeekers = history.circumstances.workspace === 'seeker';
    const [person, agency, referrer, referees, opening, members, job] = await Promise.all([
      getPerson(trx, workspaceId, application.personId),
      agencyPersonId === null ? undefined : findPerson(trx, workspaceId, agencyPersonId),
      referredBy ? findPerson(trx, workspaceId, referredBy) : undefined,
      history.references.size === 0 ? [] : listReferees(trx, workspaceId, [applicationId]),
      getOpening(trx, workspaceId, application.openingId),
      listMembersById(trx, workspaceId, memberIds),
      isSeekers ? findSoughtJob(trx, workspaceId, applicationId) : undefined,
    ]);
    return presentApplicationPage({
      language: one.language,
      application,
      history,
      policy,
      now,
      standing,
      stage: stageOf(history),
      person,
      agency,
      ...(referrer && { referrer }),
      referees,
      opening,
      members: namesOf(members),
      notes,
      mails,
      hasStatusLink: hasLink,
      company: job?.company,
    });
  });
}
