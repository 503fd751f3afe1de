import { loadHistory, type OneApplication } from '../actions/load-history.ts';
import type { OfferSheet } from '../contract/offers.ts';
import type { History } from '../domain/history/history.ts';
import { createView, deadlineEnd, type View } from '../domain/standing/view.ts';
import type { Language } from '../domain/wording/language.ts';
import { usualOnboardingSteps } from '../domain/wording/onboarding-words.ts';
import { toIso } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import { readInWorkspace } from '../storage/in-workspace.ts';
import { getApplication, listReferredBy } from '../storage/queries/applications.ts';
import { listMembersById } from '../storage/queries/members.ts';
import { listTeamNotes, notesByFact } from '../storage/queries/notes.ts';
import { listOnboardingSteps } from '../storage/queries/onboarding-steps.ts';
import type { ServerDeps } from './deps.ts';
import { namedOf, namesOf } from './present/names.ts';

/** How long a word on where they are in their search stays fresh. */
const FRESH_FOR = 5;

/** Everything around an offer that is no duty. */
export async function readOfferSheet(
  deps: Pick<ServerDeps, 'database' | 'clock' | 'policies'>,
  asked: OneApplication & { readonly language: Language },
): Promise<OfferSheet> {
  const { workspaceId, applicationId } = asked;
  return await readInWorkspace(deps.database, workspaceId, async (trx) => {
    const { history, policy } = await loadHistory(trx, asked, deps.policies);
    const { personId } = await getApplication(trx, workspaceId, applicationId);
    const view = createView(history, policy, deps.clock.now());
    const notes = await notesByFact(trx, workspaceId, applicationId);
    const referred = await listReferredBy(trx, workspaceId, personId);
    const teamNotes = await listTeamNotes(trx, asked);
    return {
      search: searchOf(view, notes),
      competing: competingOf(view),
      declineReason: declineReasonOf(history),
      referrals: referred.map((one) => ({
        applicationId: one.applicationId,
        person: { id: one.personId, name: one.personName },
        opening: { id: one.openingId, name: one.openingTitle },
      })),
      onboarding: await readOnboarding(trx, asked, history),
      teamNotes: teamNotes.map(({ id, text, by, writtenAt }) => ({ id, text, by, at: toIso(writtenAt) })),
    };
  });
}

/** What was told last, in a talk of its own or when an interview ended. */
function searchOf(view: View, notes: ReadonlyMap<string, string>): OfferSheet['search'] {
  const { history } = view;
  const debrief = history.facts.findLast(
    (fact) => fact.type === 'DebriefRecorded' && fact.search !== undefined,
  );
  const told = history.search;
  const fromDebrief =
    debrief?.type === 'DebriefRecorded' && debrief.search !== undefined
      ? { factId: debrief.id, at: debrief.at, search: debrief.search, decidesBy: null }
      : null;
  const last = told === null || (fromDebrief !== null && fromDebrief.at > told.at) ? fromDebrief : told;
  if (last === null) return null;
  return {
    search: last.search,
    decidesBy: last.decidesBy,
    at: toIso(last.at),
    note: last === told ? (notes.get(last.factId) ?? null) : null,
    isFresh: !view.clock.hasCome(view.team.dueAfter(last.at, FRESH_FOR)),
  };
}

function competingOf(view: View): OfferSheet['competing'] {
  return view.history.competingOffers
    .map(({ at, deadline }) => ({ at, endsAt: deadlineEnd(view.candidate, deadline) }))
    .sort((a, b) => a.endsAt - b.endsAt)
    .map(({ at, endsAt }) => ({
      endsAt: toIso(endsAt),
      sharedAt: toIso(at),
      isOver: view.clock.hasCome(endsAt),
    }));
}

function declineReasonOf({ offers }: History): OfferSheet['declineReason'] {
  return [...offers.values()].findLast((offer) => offer.declined !== null)?.declined?.reason ?? null;
}

async function readOnboarding(
  trx: Trx,
  { workspaceId, applicationId, language }: OneApplication & { readonly language: Language },
  { onboarding }: History,
): Promise<OfferSheet['onboarding']> {
  const steps = await listOnboardingSteps(trx, { workspaceId, applicationId });
  const ids = [onboarding?.toMemberId, ...steps.map((step) => step.doneBy)].filter(
    (id) => typeof id === 'string',
  );
  const members = namesOf(await listMembersById(trx, workspaceId, [...new Set(ids)]));
  return {
    owner: namedOf(members, onboarding?.toMemberId),
    steps: steps.map(({ position, text, doneAt, doneBy }) => ({
      position,
      text,
      doneAt: doneAt === null ? null : toIso(doneAt),
      doneBy: namedOf(members, doneBy),
    })),
    suggestedSteps: [...usualOnboardingSteps(language)],
  };
}
