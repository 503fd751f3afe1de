import { checkRulesIn } from '../actions/background-checks.ts';
import { loadHistory, type OneApplication } from '../actions/load-history.ts';
import type { BackgroundCheck, BackgroundChecks, Reference, References } from '../contract/references.ts';
import { waitEnd } from '../domain/duties/checks.ts';
import type { CheckStep } from '../domain/fact/fact.ts';
import type { Check, Reference as KnownReference } from '../domain/history/history.ts';
import { createView, type View } from '../domain/standing/view.ts';
import type { Language } from '../domain/wording/language.ts';
import { referenceQuestions } from '../domain/wording/reference-questions.ts';
import { toIso } from '../lib/instant.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import { getApplication } from '../storage/queries/applications.ts';
import { listCheckers } from '../storage/queries/background-checks.ts';
import { getPerson } from '../storage/queries/people.ts';
import {
  type AnswerRow,
  listReferees,
  listReferenceAnswers,
  type RefereeRow,
} from '../storage/queries/references.ts';
import type { ServerDeps } from './deps.ts';

type Deps = Pick<ServerDeps, 'database' | 'clock' | 'policies'>;
type Asked = OneApplication & { readonly language: Language };

const RELATIONS = ['supervisor', 'colleague', 'report'] as const;

/** The referees of an application with what they said, for those who decide. */
export async function readReferences(deps: Deps, asked: Asked): Promise<References> {
  const { workspaceId, applicationId, language } = asked;
  return await inWorkspace(deps.database, workspaceId, async (trx) => {
    const { history } = await loadHistory(trx, asked, deps.policies);
    const { personId } = await getApplication(trx, workspaceId, applicationId);
    const { name } = await getPerson(trx, workspaceId, personId);
    const answers = await listReferenceAnswers(trx, workspaceId, [applicationId]);
    const referees = await listReferees(trx, workspaceId, [applicationId]);
    const { refereesAsked } = history;
    return {
      asked: refereesAsked && { count: refereesAsked.count, at: toIso(refereesAsked.at) },
      references: referees.map((referee) =>
        presentReference(referee, {
          known: history.references.get(referee.referenceId),
          answers: answers.filter((one) => one.referenceId === referee.referenceId),
          language,
          candidate: name,
        }),
      ),
      questions: Object.fromEntries(
        RELATIONS.map((relation) => [
          relation,
          referenceQuestions(language, relation, name).map((one) => ({ ...one })),
        ]),
      ),
    };
  });
}

interface Around {
  readonly known: KnownReference | undefined;
  readonly answers: readonly AnswerRow[];
  readonly language: Language;
  readonly candidate: string;
}

function presentReference(referee: RefereeRow, { known, answers, language, candidate }: Around): Reference {
  const { name, address, phone, relation, referenceId: id } = referee;
  const asked = new Map(
    referenceQuestions(language, relation, candidate).map((one) => [one.id as string, one.asked]),
  );
  return {
    id,
    referee: { name, address, phone },
    relation,
    isThroughAgency: known?.asked?.owedBy === 'agency',
    state: stateOf(known),
    namedAt: iso(known?.named?.at),
    warnedAt: iso(known?.warned?.at),
    askedAt: iso(known?.asked?.at),
    answeredAt: iso(known?.received?.at),
    answers: answers.map(({ question, text }) => ({
      question,
      asked: asked.get(question) ?? question,
      text,
    })),
  };
}

function stateOf(known: KnownReference | undefined): Reference['state'] {
  if (known?.received) return known.received.answer;
  if (known?.asked) return 'asked';
  return known?.warned ? 'warned' : 'named';
}

/** The background checks of an application, with what may happen next to each. */
export async function readChecks(deps: Deps, asked: OneApplication): Promise<BackgroundChecks> {
  const { workspaceId, applicationId } = asked;
  return await inWorkspace(deps.database, workspaceId, async (trx) => {
    const { history, policy } = await loadHistory(trx, asked, deps.policies);
    const checkers = await listCheckers(trx, workspaceId, applicationId);
    const view = createView(history, policy, deps.clock.now());
    return {
      checks: [...history.checks.values()].map((check) => presentCheck(view, check, checkers)),
      defaultRules: await checkRulesIn(trx, workspaceId, history.circumstances.team.country),
    };
  });
}

function presentCheck(view: View, check: Check, checkers: ReadonlyMap<string, string>): BackgroundCheck {
  const { id, what, rules, at, steps, reported } = check;
  return {
    id,
    what,
    rules,
    checker: checkers.get(id) ?? '',
    askedAt: toIso(at),
    steps: Object.fromEntries(
      Object.entries(steps).flatMap(([step, mark]) => (mark ? [[step, toIso(mark.at)]] : [])),
    ),
    report: reported && { result: reported.result, at: toIso(reported.at) },
    waitsUntil: iso(waitEnd(view, check) ?? undefined),
    next: nextOf(check),
  };
}

/** In the order in which the law sets them; what can be called off at any time stands last. */
function nextOf({ rules, steps, reported }: Check): BackgroundCheck['next'] {
  if (steps.cancelled !== undefined || steps.refused !== undefined) return [];
  if (rules === 'fcra') {
    if (steps.disclosed === undefined) return ['disclosed', 'cancelled'];
    if (steps.authorised === undefined) return ['authorised', 'refused', 'cancelled'];
  }
  if (reported === null) return ['report', 'cancelled'];
  if (rules !== 'fcra' || reported.result !== 'adverse' || steps.setAside !== undefined) return [];
  const next: CheckStep[] = steps.preAdverse === undefined ? ['preAdverse'] : [];
  if (steps.preAdverse !== undefined && steps.adverse === undefined) next.push('adverse');
  return [...next, 'setAside'];
}

function iso(at: number | undefined): string | null {
  return at === undefined ? null : toIso(at);
}
