import { checkStepOf, referenceIdOf } from '../../domain/draft/about.ts';
import { withStatusPage } from '../../domain/draft/blanks.ts';
import {
  DRAFT_RULES,
  type DraftKind,
  type PersonalLine,
  personalLineOf,
} from '../../domain/draft/draft-kind.ts';
import { listMet } from '../../domain/draft/met.ts';
import type { Deadline, TeamWord } from '../../domain/fact/fact.ts';
import type { OutgoingWord } from '../../domain/gate/outgoing.ts';
import type { SpokenWord } from '../../domain/history/history.ts';
import type { Language } from '../../domain/wording/language.ts';
import { defined } from '../../lib/defined.ts';
import { asHtml } from './as-html.ts';
import type { DraftInput } from './draft-input.ts';
import { knownFields } from './known-fields.ts';
import { originalOf } from './originals.ts';
import { renderTemplate } from './render.ts';

/** A word that is ready to be read, changed and sent by a person. */
export interface Draft {
  readonly kind: DraftKind;
  readonly language: Language;
  readonly to: OutgoingWord['to'];
  readonly subject: string;
  /** Plain text; a blank shows as `⟦field⟧`, and the link to the status page as its slot. */
  readonly text: string;
  readonly html: string;
  /** The names of the fields that are blank: while there is one, it can't be sent. */
  readonly missing: readonly string[];
  readonly personalLine: PersonalLine;
  /** What it says, so that the duty is met when it is sent. */
  readonly says: readonly TeamWord[];
  /** The decision that it tells. */
  readonly decisionId?: string;
  /** The date that it names for our next word. */
  readonly promise?: Deadline;
  readonly holdingCause?: NonNullable<SpokenWord['holdingCause']>;
  /** The key of the duty that it was written for. */
  readonly fulfils?: string;
  /** For a letter to a referee: which reference it is about. */
  readonly referenceId?: string;
  readonly checkStep?: NonNullable<OutgoingWord['checkStep']>;
}

/**
 * The draft of a kind, filled with what is known. What isn't known shows as a blank and is named in `missing`; nothing is
 * made up. A word for the candidate that goes through an agency is wrapped into a request to pass it on.
 */
export function draftFor(input: DraftInput): Draft {
  const { circumstances } = input.history;
  const goesToAgency = circumstances.channel === 'agency' && !circumstances.mayWriteDirectly;
  const rule = DRAFT_RULES[input.kind];
  const own = write(input, input.kind, null);
  const isRelayed = goesToAgency && !rule.isToAgency && !rule.isToReferee && !isByLaw(input.kind);
  const written = isRelayed ? write(input, 'agencyRelay', quoted(own.text)) : own;
  return {
    kind: input.kind,
    language: input.language,
    to: rule.isToReferee ? 'referee' : isRelayed || rule.isToAgency ? 'agency' : 'candidate',
    subject: written.subject,
    text: written.text,
    html: asHtml(written.text, { language: input.language, title: written.subject }),
    missing: [...new Set([...own.missing, ...written.missing])],
    personalLine: personalLineOf(input.kind, listMet(input.history, input.now).length > 0),
    says: saysOf(input),
    ...defined({
      decisionId: toldDecision(input),
      promise: input.promise ?? undefined,
      holdingCause: rule.says.includes('holding') ? causeOf(input) : undefined,
      fulfils: input.duty?.key,
      referenceId: rule.isToReferee ? (referenceIdOf(input.duty) ?? undefined) : undefined,
      checkStep: checkStepOf(input.history, input.kind),
    }),
  };
}

/** What the law wants given to the person goes to the person. */
function isByLaw(kind: DraftKind): boolean {
  return kind === 'checkDisclosure' || kind === 'preAdverse' || kind === 'adverseNotice';
}

function write(input: DraftInput, kind: DraftKind, word: string | null) {
  const template = input.wordingOf?.(kind) ?? originalOf(input.language, kind);
  const holdingCause = causeOf(input);
  return renderTemplate(template, knownFields({ ...input, kind, holdingCause, word }));
}

/** What is passed on stands apart; the private link is not for others, and is left out. */
function quoted(text: string): string {
  return withStatusPage(text, null)
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

/** The mail after a call says again what the call said. */
function saysOf({ kind, history }: DraftInput): readonly TeamWord[] {
  if (kind !== 'afterCallReached') return DRAFT_RULES[kind].says;
  const call = history.words.findLast((word) => word.from === 'team' && word.evidence === 'call');
  return call === undefined ? DRAFT_RULES[kind].says : (call.says as readonly TeamWord[]);
}

/** A word that tells names the last decision; after the opening's end there may be none. */
function toldDecision({ kind, history, standing }: DraftInput): string | undefined {
  const { says, isNo } = DRAFT_RULES[kind];
  const last = history.decisions.at(-1);
  if (last === undefined) return undefined;
  const tells: Readonly<Record<typeof last.outcome, boolean>> = {
    decline: isNo,
    advance: says.includes('nextStep'),
    hold: kind === 'runnerUpHold',
    offer: kind === 'offerTold',
  };
  return tells[last.outcome] || (standing.untold?.decisionId === last.id && kind === 'afterCallReached')
    ? last.id
    : undefined;
}

function causeOf({ kind, history, now, holdingCause }: DraftInput): NonNullable<SpokenWord['holdingCause']> {
  if (holdingCause) return holdingCause;
  if (kind === 'runnerUpHold') return 'runnerUp';
  if (kind === 'freezeNotice' || history.freezes.some((freeze) => freeze.thawed === null)) return 'freeze';
  const away = history.absences.findLast((one) => one.party === 'team');
  return away !== undefined && Date.parse(away.until) >= now - 86_400_000 ? 'away' : 'delay';
}
