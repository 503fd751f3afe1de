import { addSought } from '../../actions/search/add-sought.ts';
import { changeSought } from '../../actions/search/change-sought.ts';
import { endCoachLink, makeCoachLink } from '../../actions/search/coach-links.ts';
import { recordCompanyWord } from '../../actions/search/company-word.ts';
import { followPage, unfollowPage } from '../../actions/search/follow-page.ts';
import { importSheet } from '../../actions/search/import-sheet.ts';
import { checkOwnLetter, draftOwnLetter, recordOwnLetter } from '../../actions/search/own-letter.ts';
import { readSearch } from '../../actions/search/read-search.ts';
import { getSeekerWorkspace } from '../../actions/search/seeker-only.ts';
import type { seekerEndpoints } from '../../contract/seeker-endpoints.ts';
import { wallTime } from '../../domain/calendar/wall-time.ts';
import { defined } from '../../lib/defined.ts';
import { toIso } from '../../lib/instant.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { listCoachLinks } from '../../storage/queries/coach-links.ts';
import { askedLanguage } from '../asked-language.ts';
import type { Caller } from '../auth/caller.ts';
import type { ServerDeps } from '../deps.ts';
import type { Ctx } from '../env.ts';
import type { HandlersOf } from '../handler.ts';
import { presentSearch, type SearchReader } from '../present/search.ts';
import { readApplicationPage } from '../read-application-page.ts';
import { readSought } from '../read-sought.ts';
import { createRecorder, repeatKey } from '../recorder.ts';
import { whoActs } from '../who-acts.ts';

/** The job seeker's side: their search, each application of it, letters of their own, followed pages, coaches. */
export function searchRoutes(deps: ServerDeps): HandlersOf<keyof typeof seekerEndpoints> {
  return { ...wholeSearch(deps), ...oneApplication(deps), ...writtenWords(deps) };
}

function wholeSearch(
  deps: ServerDeps,
): HandlersOf<
  'getSearch' | 'addSought' | 'importSought' | 'listCoachLinks' | 'makeCoachLink' | 'endCoachLink'
> {
  return {
    getSearch: async ({ caller, c }) =>
      await inWorkspace(deps.database, caller.workspace.id, async (trx) => {
        await getSeekerWorkspace(trx, caller.workspace.id);
        return presentSearch(await readSearch(trx, caller.workspace.id, deps), readerOf(caller, c));
      }),
    addSought: async ({ caller, body: { appliedOn, ...job } }) => {
      const noon = appliedOn === undefined ? null : wallTime(appliedOn, '12:00', caller.workspace.timeZone);
      const appliedAt = noon === null ? undefined : Math.min(noon, deps.clock.now());
      return await addSought(deps, { ...whoActs(caller), job: { ...job, appliedAt } });
    },
    importSought: async ({ caller, body }) => {
      const { problems, remarks, changed, columns, kept, ...counts } = await importSheet(deps, {
        ...whoActs(caller),
        ...body,
      });
      return {
        ...counts,
        problems: [...problems],
        remarks: [...remarks],
        changed: [...changed],
        columns: { ...columns },
        kept: [...kept],
      };
    },
    listCoachLinks: async ({ caller }) => {
      const { id } = caller.workspace;
      const links = await inWorkspace(deps.database, id, (trx) => listCoachLinks(trx, id));
      return { links: links.map((one) => ({ ...one, madeAt: toIso(one.madeAt) })) };
    },
    makeCoachLink: async ({ caller, body }) => {
      const { id, token } = await makeCoachLink(deps, { workspaceId: caller.workspace.id, name: body.name });
      return { id, url: `${deps.baseUrl}/coach/${token}` };
    },
    endCoachLink: async ({ caller, params }) => {
      await endCoachLink(deps, { workspaceId: caller.workspace.id, coachLinkId: params.coachLinkId });
      return undefined;
    },
  };
}

/** Advice names days: in the reader's language, by their own clock. */
function readerOf(caller: Caller, c: Ctx): SearchReader {
  return { language: askedLanguage(c), timeZone: caller.timeZone ?? caller.workspace.timeZone };
}

function oneApplication(
  deps: ServerDeps,
): HandlersOf<
  'getSought' | 'saveSought' | 'addCompanyPerson' | 'noteSignal' | 'followPage' | 'unfollowPage'
> {
  const record = createRecorder(deps);
  const about = (call: {
    readonly caller: { readonly workspace: { readonly id: string } };
    readonly params: { readonly applicationId: string };
  }) => ({ workspaceId: call.caller.workspace.id, applicationId: call.params.applicationId });
  return {
    getSought: async (call) => await readSought(deps, about(call), readerOf(call.caller, call.c)),
    saveSought: async (call) => {
      await changeSought(deps, { ...about(call), change: call.body });
      return await readSought(deps, about(call), readerOf(call.caller, call.c));
    },
    addCompanyPerson: async (call) => {
      await changeSought(deps, { ...about(call), person: call.body });
      return await readSought(deps, about(call), readerOf(call.caller, call.c));
    },
    noteSignal: async (call) =>
      await record.fact(call, (envelope) => ({
        type: 'SignalNoted',
        ...envelope,
        signal: call.body.signal,
        ...defined({ count: call.body.count, until: call.body.until }),
      })),
    followPage: async (call) => {
      await followPage(deps, { ...about(call), url: call.body.url });
      return await readSought(deps, about(call), readerOf(call.caller, call.c));
    },
    unfollowPage: async (call) => {
      await unfollowPage(deps, about(call));
      return undefined;
    },
  };
}

function writtenWords(
  deps: ServerDeps,
): HandlersOf<'getOwnDraft' | 'checkOwnWords' | 'recordOwnWord' | 'recordCompanyWord'> {
  return {
    recordCompanyWord: async ({ caller, params: { applicationId }, body: { at, ...word }, c }) => {
      await recordCompanyWord(deps, {
        ...whoActs(caller),
        ...word,
        applicationId,
        at: at === undefined ? undefined : Date.parse(at),
        wordId: repeatKey(c) ?? deps.newId(),
      });
      const language = askedLanguage(c);
      return await readApplicationPage(deps, { workspaceId: caller.workspace.id, applicationId, language });
    },
    getOwnDraft: async ({ caller, params, query }) => {
      const asked = { workspaceId: caller.workspace.id, applicationId: params.applicationId };
      const { says: _, missing, ...draft } = await draftOwnLetter(deps, { ...asked, ...query });
      return { ...draft, missing: [...missing] };
    },
    checkOwnWords: async ({ caller, params, body }) => {
      const asked = { workspaceId: caller.workspace.id, applicationId: params.applicationId };
      return { findings: [...(await checkOwnLetter(deps, { ...asked, ...body }))] };
    },
    recordOwnWord: async ({ caller, params, body, c }) => {
      const { applicationId } = params;
      await recordOwnLetter(deps, {
        ...whoActs(caller),
        applicationId,
        ...body,
        wordId: repeatKey(c) ?? deps.newId(),
      });
      const language = askedLanguage(c);
      return await readApplicationPage(deps, { workspaceId: caller.workspace.id, applicationId, language });
    },
  };
}
