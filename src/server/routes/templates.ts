import { checkMessageWords } from '../../actions/check-message-words.ts';
import { previewTemplate } from '../../actions/preview-template.ts';
import { readCallSheet, readRoomWords } from '../../actions/read-spoken-words.ts';
import { readTemplate } from '../../actions/read-template.ts';
import { saveTemplate } from '../../actions/save-template.ts';
import { setLetterLanguage } from '../../actions/set-letter-language.ts';
import type { TemplateView } from '../../contract/templates.ts';
import { DRAFT_KINDS, type DraftKind } from '../../domain/draft/draft-kind.ts';
import { toIso } from '../../lib/instant.ts';
import { inWorkspace } from '../../storage/in-workspace.ts';
import { listLetterExamples } from '../../storage/queries/letter-people.ts';
import { listTemplates } from '../../storage/queries/templates.ts';
import { askedLanguage } from '../asked-language.ts';
import type { ServerDeps } from '../deps.ts';
import type { HandlersOf } from '../handler.ts';
import { namedOf } from '../present/names.ts';
import { whoActs } from '../who-acts.ts';

type Templates =
  | 'listTemplates'
  | 'getTemplate'
  | 'saveTemplate'
  | 'previewTemplate'
  | 'listTemplateExamples'
  | 'checkWords'
  | 'setLetterLanguage'
  | 'getCallSheet'
  | 'getRoomWords';

const MOST_EXAMPLES = 12;

/** What is said: the wording of letters, the checker, and words for calls and for the room. */
export function templateRoutes(deps: ServerDeps): HandlersOf<Templates> {
  return {
    listTemplates: async ({ caller }) => {
      const workspaceId = caller.workspace.id;
      const rows = await inWorkspace(deps.database, workspaceId, (trx) => listTemplates(trx, workspaceId));
      const own = rows.filter((row) => row.body !== null && isKind(row.kind));
      return {
        own: own.map(({ kind, language, version, writtenAt }) => ({
          kind: kind as DraftKind,
          language,
          version,
          writtenAt: toIso(writtenAt),
        })),
      };
    },
    getTemplate: async ({ caller, query }) =>
      presentTemplate(await readTemplate(deps, { workspaceId: caller.workspace.id, ...query })),
    saveTemplate: async ({ caller, body }) => {
      await saveTemplate(deps, { ...whoActs(caller), ...body });
      const { kind, language } = body;
      return presentTemplate(await readTemplate(deps, { workspaceId: caller.workspace.id, kind, language }));
    },
    previewTemplate: async ({ caller, body, c }) => {
      const { subject, body: text, ...rest } = body;
      const preview = await previewTemplate(deps, {
        ...whoActs(caller),
        ...rest,
        readIn: askedLanguage(c),
        text: { subject, body: text },
      });
      const { missing, faults, findings } = preview;
      return { ...preview, missing: [...missing], faults: [...faults], findings: [...findings] };
    },
    listTemplateExamples: async ({ caller, query }) => {
      const workspaceId = caller.workspace.id;
      const asked = { words: query.q?.trim() ?? '', most: MOST_EXAMPLES };
      const examples = await inWorkspace(deps.database, workspaceId, (trx) =>
        listLetterExamples(trx, workspaceId, asked),
      );
      return { examples };
    },
    checkWords: async ({ caller, params, body }) => {
      const { workspaceId } = whoActs(caller);
      const asked = { workspaceId, applicationId: params.applicationId, ...body };
      return { findings: [...(await checkMessageWords(deps, asked))] };
    },
    setLetterLanguage: async ({ caller, params, body }) => {
      await setLetterLanguage(deps, { ...whoActs(caller), applicationId: params.applicationId, ...body });
      return undefined;
    },
    getCallSheet: async ({ caller, params, query }) => {
      const { workspaceId, memberId } = whoActs(caller);
      const asked = { workspaceId, senderId: memberId, applicationId: params.applicationId, ...query };
      const sheet = await readCallSheet(deps, asked);
      const { first, next, asked: questions, voicemail } = sheet.words;
      return {
        ...sheet,
        times: sheet.times.map(({ from, until }) => ({ from: toIso(from), until: toIso(until) })),
        words: { first, next: [...next], asked: [...questions], voicemail },
        says: [...sheet.says],
      };
    },
    getRoomWords: async ({ caller, params, query }) => {
      const { workspaceId, memberId } = whoActs(caller);
      const asked = { workspaceId, senderId: memberId, applicationId: params.applicationId, ...query };
      const { language, situations } = await readRoomWords(deps, asked);
      return {
        language,
        situations: situations.map(({ situation, words }) => ({ situation, words: [...words] })),
      };
    },
  };
}

/** A kind that an older release knew has no letter here any more. */
function isKind(kind: string): boolean {
  return DRAFT_KINDS.some((one) => one === kind);
}

function presentTemplate({
  current,
  original,
  versions,
  members,
  ...key
}: Awaited<ReturnType<typeof readTemplate>>): TemplateView {
  return {
    ...key,
    ...(current ?? original),
    isOwn: current !== null,
    version: versions[0]?.version ?? 0,
    original,
    versions: versions.map(({ version, subject, body, writtenBy, writtenAt }) => ({
      version,
      text: subject === null || body === null ? null : { subject, body },
      writtenBy: namedOf(members, writtenBy),
      writtenAt: toIso(writtenAt),
    })),
  };
}
