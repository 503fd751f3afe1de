import { addTeamNote, handOverToOnboarding, markOnboardingStep } from '../../actions/onboarding.ts';
import { firstDayFile } from '../../actions/read-first-day.ts';
import type { offerEndpoints } from '../../contract/offers.ts';
import { defined } from '../../lib/defined.ts';
import { askedLanguage } from '../asked-language.ts';
import type { Caller } from '../auth/caller.ts';
import type { ServerDeps } from '../deps.ts';
import type { Ctx } from '../env.ts';
import type { HandlersOf } from '../handler.ts';
import { instantIn } from '../present/deadline-in.ts';
import { readOfferSheet } from '../read-offer-sheet.ts';
import { createRecorder, repeatKey } from '../recorder.ts';
import { whoActs } from '../who-acts.ts';

interface Asking {
  readonly caller: Caller;
  readonly params: { readonly applicationId: string };
  readonly c: Ctx;
}

/** What to know before an offer, and what is ready for a first day. */
export function applicationOfferRoutes(deps: ServerDeps): HandlersOf<keyof typeof offerEndpoints> {
  const record = createRecorder(deps);
  const one = ({ caller, params: { applicationId }, c }: Asking) => ({
    workspaceId: caller.workspace.id,
    applicationId,
    language: askedLanguage(c),
  });
  const sheet = async (call: Asking) => await readOfferSheet(deps, one(call));
  return {
    getOfferSheet: sheet,
    recordSearch: async (call) =>
      await record.fact(call, (envelope) => ({
        type: 'SearchTold',
        ...envelope,
        search: call.body.search,
        ...defined({ decidesBy: call.body.decidesBy }),
      })),
    handOverToOnboarding: async (call) => {
      const { at, ...body } = call.body;
      const input = { ...whoActs(call.caller), applicationId: call.params.applicationId, ...body };
      await handOverToOnboarding(deps, { ...input, at: at === undefined ? undefined : instantIn(at) });
      return await sheet(call);
    },
    markOnboardingStep: async (call) => {
      const { applicationId, position } = call.params;
      const step = { position: /^\d{1,4}$/.test(position) ? Number(position) : 0, isDone: call.body.isDone };
      await markOnboardingStep(deps, { ...whoActs(call.caller), applicationId, ...step });
      return await sheet(call);
    },
    getFirstDay: async (call) => {
      const file = await firstDayFile(deps, one(call));
      return new Response(file, {
        headers: {
          'content-type': 'text/calendar; charset=utf-8',
          'content-disposition': 'attachment; filename="first-day.ics"',
          'cache-control': 'no-store',
        },
      });
    },
    addTeamNote: async (call) => {
      const { applicationId } = call.params;
      const noteId = repeatKey(call.c) ?? deps.newId();
      await addTeamNote(deps, { ...whoActs(call.caller), applicationId, noteId, text: call.body.text });
      return await sheet(call);
    },
  };
}
