import { asHtml } from '../delivery/templates/as-html.ts';
import { draftFor } from '../delivery/templates/draft.ts';
import { faultsOf } from '../delivery/templates/faults.ts';
import type { TemplateText } from '../delivery/templates/originals.ts';
import { renderTemplate } from '../delivery/templates/render.ts';
import { checkWords } from '../domain/checker/check-words.ts';
import type { Finding } from '../domain/checker/finding.ts';
import type { DraftKind } from '../domain/draft/draft-kind.ts';
import { DRAFT_RULES } from '../domain/draft/draft-kind.ts';
import { sampleFields } from '../domain/draft/sample-fields.ts';
import { suggestPromise } from '../domain/draft/suggested-promise.ts';
import type { Language } from '../domain/wording/language.ts';
import type { Trx } from '../storage/database.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import type { Acting } from './acting.ts';
import { loadWordsToCheck } from './check-message-words.ts';
import type { ActionDeps } from './deps.ts';
import { loadLetterContext } from './load-letter-context.ts';

export interface PreviewTemplate extends Acting {
  readonly kind: DraftKind;
  readonly language: Language;
  /** The language of whoever writes it, in which its faults are said. */
  readonly readIn: Language;
  readonly text: TemplateText;
  readonly applicationId?: string | undefined;
}

export interface TemplatePreview {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly missing: readonly string[];
  readonly faults: readonly {
    readonly part: 'subject' | 'body';
    readonly line: number | null;
    readonly sentence: string;
  }[];
  readonly findings: readonly Finding[];
}

type PreviewDeps = Pick<ActionDeps, 'database' | 'clock' | 'policies'>;

/** How a wording reads: for one person as things stand, or for nobody in particular. Nothing is kept. */
export async function previewTemplate(deps: PreviewDeps, asked: PreviewTemplate): Promise<TemplatePreview> {
  const { applicationId } = asked;
  const faults = faultsOf(asked.text).map(({ part, line, sentence }) => ({
    part,
    line,
    sentence: sentence[asked.readIn],
  }));
  if (applicationId === undefined) return faults.length > 0 ? faulty(asked, faults) : ofSample(asked);
  return await inWorkspace(deps.database, asked.workspaceId, async (trx) => {
    const preview = await ofApplication(trx, { ...asked, applicationId, isFaulty: faults.length > 0 }, deps);
    return preview ?? faulty(asked, faults);
  });
}

/** What can't be filled shows as it was typed. */
function faulty({ language, text }: PreviewTemplate, faults: TemplatePreview['faults']): TemplatePreview {
  const html = asHtml(text.body, { language, title: text.subject });
  return { subject: text.subject, text: text.body, html, missing: [], faults, findings: [] };
}

function ofSample({ kind, language, text }: PreviewTemplate): TemplatePreview {
  const rendered = renderTemplate(text, sampleFields(language));
  const findings = checkWords({
    subject: rendered.subject,
    text: rendered.text,
    language,
    kind,
    receiver: DRAFT_RULES[kind].isToAgency ? 'Lee' : 'Ada Park',
    candidate: 'Ada Park',
    others: [],
    names: ['Platform engineer', 'Hartwell', 'Grace Hart', 'Ken Ito'],
    recordedReasons: ['Queueing theory'],
    isOnBench: false,
  });
  const html = asHtml(rendered.text, { language, title: rendered.subject });
  return { ...rendered, html, faults: [], findings };
}

type OfApplication = PreviewTemplate & { readonly applicationId: string; readonly isFaulty: boolean };

async function ofApplication(
  trx: Trx,
  asked: OfApplication,
  deps: PreviewDeps,
): Promise<TemplatePreview | null> {
  const { kind, language, workspaceId, applicationId } = asked;
  const context = await loadLetterContext(
    trx,
    { workspaceId, applicationId, senderId: asked.memberId },
    deps,
  );
  if (asked.isFaulty) return null;
  const others = context.wordingIn(language);
  const draft = draftFor({
    ...context,
    kind,
    language,
    duty: null,
    promise: suggestPromise(kind, context),
    wordingOf: (one) => (one === kind ? asked.text : others(one)),
  });
  const { subject, text, html, missing } = draft;
  const words = await loadWordsToCheck(
    trx,
    { workspaceId, applicationId, subject, text, language, kind },
    context,
  );
  // What is blank is listed by its field already.
  const findings = checkWords(words).filter((finding) => finding.rule !== 'blank');
  return { subject, text, html, missing, faults: [], findings };
}
