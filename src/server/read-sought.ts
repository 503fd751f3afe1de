import { loadHistory, type OneApplication } from '../actions/load-history.ts';
import { refreshPage } from '../actions/search/follow-page.ts';
import { readSearch } from '../actions/search/read-search.ts';
import { getSeekerWorkspace } from '../actions/search/seeker-only.ts';
import type { SoughtPage } from '../contract/seeker.ts';
import { AppError } from '../domain/app-error.ts';
import { followFaultIn } from '../domain/followed-page/follow-fault.ts';
import { assess } from '../domain/standing/assess.ts';
import { followFaultSentence } from '../domain/wording/followed-page-words.ts';
import { toIso } from '../lib/instant.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { getApplication } from '../storage/queries/applications.ts';
import { type FollowedPage, findFollowedPage } from '../storage/queries/followed-pages.ts';
import { readMailSettings } from '../storage/queries/mail-settings.ts';
import { findSoughtJob, listCompanyPeople } from '../storage/queries/sought-jobs.ts';
import type { ServerDeps } from './deps.ts';
import { presentAdvice, type SearchReader } from './present/search.ts';

/** What a job seeker keeps of one application, and what to do about it now; a followed page is read again when its time has come. */
export async function readSought(
  deps: ServerDeps,
  asked: OneApplication,
  reader: SearchReader,
): Promise<SoughtPage> {
  const { workspaceId, applicationId } = asked;
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    await getApplication(trx, workspaceId, applicationId);
    await getSeekerWorkspace(trx, workspaceId);
  });
  await refreshPage(deps, asked);
  return await inWorkspace(deps.database, workspaceId, async (trx) => {
    const sought = (await readSearch(trx, workspaceId, deps)).all.find(({ id }) => id === applicationId);
    if (sought === undefined)
      throw new AppError('application_not_found', `There is no application "${applicationId}" here`);
    const job = await findSoughtJob(trx, workspaceId, applicationId);
    const followed = await findFollowedPage(trx, workspaceId, applicationId);
    const settings = await readMailSettings(trx, workspaceId);
    const { history, policy } = await loadHistory(trx, asked, deps.policies);
    const { turn } = assess(history, policy, deps.clock.now());
    return {
      job: {
        company: job?.company ?? sought.company,
        posting: job?.posting ?? null,
        startBy: job?.start_by ?? null,
        pay: job?.pay ?? null,
        notes: job?.notes ?? null,
      },
      people: (await listCompanyPeople(trx, workspaceId, applicationId)).map((one) => ({
        id: one.company_person_id,
        name: one.name,
        part: one.part,
        address: one.address,
        phone: one.phone,
      })),
      advice: presentAdvice(sought.advice, { ...reader, now: deps.clock.now() }),
      followed:
        followed === undefined
          ? null
          : {
              readAt: followed.read_at === null ? null : toIso(followed.read_at),
              trouble: troubleWith(followed, reader),
              turn: turn.party,
              dueAt: turn.dueAt === null ? null : toIso(turn.dueAt),
            },
      canSend: settings.host !== null && settings.from_address !== null,
    };
  });
}

function troubleWith(page: FollowedPage, { language }: SearchReader) {
  const why = followFaultIn(page.stopped_why);
  if (why === null) return null;
  const askedNextAt = why === 'ended' ? null : toIso(page.read_next_at);
  return { why, says: followFaultSentence(language, why), askedNextAt };
}
