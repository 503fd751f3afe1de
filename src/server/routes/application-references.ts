import { askCheck, recordCheckReport, takeCheckStep } from '../../actions/background-checks.ts';
import {
  askForReferees,
  makeReferenceLink,
  nameReferee,
  recordReference,
  warnReferee,
} from '../../actions/references.ts';
import type { referenceEndpoints } from '../../contract/references.ts';
import { askedLanguage } from '../asked-language.ts';
import type { Caller } from '../auth/caller.ts';
import type { ServerDeps } from '../deps.ts';
import type { Ctx } from '../env.ts';
import type { HandlersOf } from '../handler.ts';
import { instantIn } from '../present/deadline-in.ts';
import { readChecks, readReferences } from '../read-references.ts';
import { repeatKey } from '../recorder.ts';
import { whoActs } from '../who-acts.ts';

interface Asking {
  readonly caller: Caller;
  readonly params: { readonly applicationId: string };
  readonly c: Ctx;
}

/** Referees and background checks of one application. */
export function applicationReferenceRoutes(deps: ServerDeps): HandlersOf<keyof typeof referenceEndpoints> {
  const one = ({ caller, params: { applicationId }, c }: Asking) => ({
    workspaceId: caller.workspace.id,
    applicationId,
    language: askedLanguage(c),
  });
  const references = async (call: Asking) => await readReferences(deps, one(call));
  const checks = async (call: Asking) => await readChecks(deps, one(call));
  return {
    listReferences: references,
    askForReferees: async (call) => {
      const { applicationId } = call.params;
      await askForReferees(deps, { ...whoActs(call.caller), ...timed(call.body), applicationId });
      return await references(call);
    },
    nameReferee: async (call) => {
      const referenceId = repeatKey(call.c) ?? deps.newId();
      await nameReferee(deps, {
        ...whoActs(call.caller),
        ...timed(call.body),
        applicationId: call.params.applicationId,
        referenceId,
      });
      return await references(call);
    },
    warnReferee: async (call) => {
      await warnReferee(deps, { ...whoActs(call.caller), ...call.params, ...timed(call.body) });
      return { isWarned: true };
    },
    recordReference: async (call) => {
      await recordReference(deps, { ...whoActs(call.caller), ...call.params, ...timed(call.body) });
      return await references(call);
    },
    makeReferenceLink: async ({ caller, params }) => {
      const { token } = await makeReferenceLink(deps, { ...whoActs(caller), ...params });
      return { url: `${deps.baseUrl}/r/${token}` };
    },
    listChecks: checks,
    askCheck: async (call) => {
      const { applicationId } = call.params;
      const checkId = repeatKey(call.c) ?? deps.newId();
      await askCheck(deps, { ...whoActs(call.caller), ...timed(call.body), applicationId, checkId });
      return await checks(call);
    },
    takeCheckStep: async (call) => {
      await takeCheckStep(deps, { ...whoActs(call.caller), ...call.params, ...timed(call.body) });
      return await checks(call);
    },
    recordCheckReport: async (call) => {
      await recordCheckReport(deps, { ...whoActs(call.caller), ...call.params, ...timed(call.body) });
      return await checks(call);
    },
  };
}

/** The body with its time as a number, where it names one. */
function timed<B extends { readonly at?: string | undefined }>({ at, ...rest }: B) {
  return { ...rest, at: at === undefined ? undefined : instantIn(at) };
}
