import {
  DRAFT_RULES,
  type DraftKind,
  type PersonalLine,
  personalLineOf,
} from '../../domain/draft/draft-kind.ts';
import { listMet } from '../../domain/draft/met.ts';
import type { Deadline, TeamWord } from '../../domain/fact/fact.ts';
import type { History, SpokenWord } from '../../domain/history/history.ts';
import type { Obligation } from '../../domain/obligation/obligation.ts';
import type { Standing } from '../../domain/standing/standing.ts';
import type { Language } from '../../domain/wording/language.ts';
import { defined } from '../../lib/defined.ts';
import type { Instant } from '../../lib/instant.ts';
import { asHtml } from './as-html.ts';
import { knownFields } from './known-fields.ts';
import { originalOf, type TemplateText } from './originals.ts';
import { renderTemplate } from './render.ts';

/** A word that is ready to be read, changed and sent by a person. */
export interface Draft {
  readonly kind: DraftKind;
  readonly language: Language;
  readonly to: 'candidate' | 'agency';
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
}

/** Somebody who is written to or about. */
export interface DraftPerson {
  readonly name: string;
  /** ISO 3166-1 alpha-2; decides how they are greeted and how dates are written. */
  readonly country: string | null;
  readonly timeZone: string | null;
}

export interface DraftInput {
  readonly kind: DraftKind;
  readonly language: Language;
  readonly history: History;
  readonly standing: Standing;
  readonly now: Instant;
  readonly candidate: DraftPerson;
  readonly recruiter: DraftPerson | null;
  readonly senderName: string | null;
  readonly company: string;
  readonly opening: string;
  /** The names of members by id. */
  readonly members: ReadonlyMap<string, string>;
  /** The duty that it is written for. */
  readonly duty: Obligation | null;
  readonly promise: Deadline | null;
  /** The line of one's own, where the writer has written it. */
  readonly personalLine?: string | undefined;
  readonly holdingCause?: SpokenWord['holdingCause'] | undefined;
  /** What the writer filled in: new times, the next step. */
  readonly filled?: Readonly<Partial<Record<'new_times' | 'next_step', string>>> | undefined;
  /** The workspace's own wording by kind, where it has one; the original otherwise. */
  readonly wordingOf?: ((kind: DraftKind) => TemplateText | null) | undefined;
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
  const isRelayed = goesToAgency && !rule.isToAgency;
  const written = isRelayed ? write(input, 'agencyRelay', own.text) : own;
  const promise = rule.promises ? input.promise : null;
  return {
    kind: input.kind,
    language: input.language,
    to: isRelayed || rule.isToAgency ? 'agency' : 'candidate',
    subject: written.subject,
    text: written.text,
    html: asHtml(written.text, { language: input.language, title: written.subject }),
    missing: [...new Set([...own.missing, ...written.missing])],
    personalLine: personalLineOf(input.kind, listMet(input.history, input.now).length > 0),
    says: saysOf(input),
    ...defined({
      decisionId: toldDecision(input),
      promise: promise ?? undefined,
      holdingCause: rule.says.includes('holding') ? causeOf(input) : undefined,
      fulfils: input.duty?.key,
    }),
  };
}

function write(input: DraftInput, kind: DraftKind, word: string | null) {
  const template = input.wordingOf?.(kind) ?? originalOf(input.language, kind);
  const holdingCause = causeOf(input);
  return renderTemplate(template, knownFields({ ...input, kind, holdingCause, word }));
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
