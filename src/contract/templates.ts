import { z } from 'zod';
import { CHECK_RULES, type Finding } from '../domain/checker/finding.ts';
import { DRAFT_KINDS } from '../domain/draft/draft-kind.ts';
import { CALL_SITUATIONS, ROOM_SITUATIONS } from '../domain/spoken/spoken-words.ts';
import { LANGUAGES } from '../domain/wording/language.ts';
import { oneOf } from './one-of.ts';
import { id, instant, name, named } from './scalars.ts';
import { teamWord } from './vocabulary.ts';

export const draftKind = z.enum(DRAFT_KINDS).meta({ id: 'DraftKind', description: 'What a letter is for.' });
export const letterLanguage = z.enum(LANGUAGES).meta({ id: 'LetterLanguage' });

const checkRule = z.enum(CHECK_RULES).meta({ id: 'CheckRule' });

export const wordsFinding = z
  .object({
    rule: checkRule,
    part: oneOf<Finding['part']>()(['subject', 'body']),
    start: z.int().meta({ description: 'In UTF-16 units from the start of its part.' }),
    end: z.int(),
    quote: z.string(),
    better: z.string().nullable().meta({ description: 'Words to write instead, in the letter’s language.' }),
    weight: oneOf<Finding['weight']>()(['serious', 'mild']),
  })
  .meta({ id: 'WordsFinding', description: 'A place in a letter that is worth another look.' });

export const findingsAnswer = z.object({ findings: z.array(wordsFinding) });

export const wordsBody = z
  .object({
    subject: z.string().max(300).default(''),
    text: z.string().max(20_000),
    language: letterLanguage.optional(),
    kind: draftKind.optional(),
  })
  .meta({ id: 'WordsToCheck' });

const subject = z.string().trim().min(1).max(300);
const body = z.string().trim().min(1).max(10_000);
const wording = z.object({ subject, body }).meta({ id: 'TemplateText' });

export const templatesAnswer = z.object({
  own: z
    .array(z.object({ kind: draftKind, language: letterLanguage, version: z.int(), writtenAt: instant }))
    .meta({ description: 'What the workspace words itself; everything else is as the product brings it.' }),
});

export const templateQuery = z.object({ kind: draftKind, language: letterLanguage });

export const templateAnswer = z
  .object({
    kind: draftKind,
    language: letterLanguage,
    subject: z.string(),
    body: z.string(),
    isOwn: z.boolean(),
    version: z.int().meta({ description: '0 while nobody has ever changed it.' }),
    original: wording,
    versions: z.array(
      z.object({
        version: z.int(),
        text: wording.nullable().meta({ description: '`null` where the original was restored.' }),
        writtenBy: named.nullable(),
        writtenAt: instant,
      }),
    ),
  })
  .meta({ id: 'Template' });

export const templateBody = z
  .object({
    kind: draftKind,
    language: letterLanguage,
    text: wording.nullable().meta({ description: '`null` restores the original.' }),
    version: z
      .int()
      .meta({ description: 'The version that was looked at: a newer one is not written over.' }),
  })
  .meta({ id: 'TemplateChange' });

export const previewBody = z
  .object({
    kind: draftKind,
    language: letterLanguage,
    subject: z.string().max(300),
    body: z.string().max(10_000),
    applicationId: id.optional().meta({ description: 'Made-up people when left out.' }),
  })
  .meta({ id: 'TemplateTrial' });

export const previewAnswer = z
  .object({
    subject: z.string(),
    text: z.string(),
    html: z.string(),
    missing: z.array(z.string()).meta({ description: 'Fields that are blank for this person.' }),
    faults: z.array(
      z.object({ part: z.enum(['subject', 'body']), line: z.int().nullable(), sentence: z.string() }),
    ),
    findings: z.array(wordsFinding),
  })
  .meta({ id: 'TemplatePreview' });

export const examplesQuery = z.object({ q: z.string().max(100).optional() });

export const examplesAnswer = z.object({
  examples: z.array(z.object({ applicationId: id, person: name, opening: z.string() })),
});

export const letterLanguageBody = z
  .object({ language: letterLanguage })
  .meta({ id: 'LetterLanguageChoice', description: 'In which language the candidate is written to.' });

const spokenQuery = z.object({ language: letterLanguage.optional() });

export const callSheetQuery = spokenQuery.extend({
  situation: z
    .enum(CALL_SITUATIONS)
    .optional()
    .meta({ description: 'What the open duty calls for when left out.' }),
});

export const callSheetAnswer = z
  .object({
    situation: z.enum(CALL_SITUATIONS),
    language: letterLanguage,
    person: name,
    phone: z.string().nullable(),
    timeZone: z.string(),
    times: z
      .array(z.object({ from: instant, until: instant }))
      .meta({ description: 'When a call is welcome where they live, the soonest first.' }),
    prefers: z.enum(['call', 'mail']).nullable().meta({ description: 'How they said they would take a no.' }),
    words: z.object({
      first: z.string(),
      next: z.array(z.string()),
      asked: z.array(z.object({ question: z.string(), answer: z.string() })),
      voicemail: z.string(),
    }),
    says: z.array(teamWord).meta({ description: 'What the call has said once it reached them.' }),
  })
  .meta({ id: 'CallSheet' });

export const roomWordsQuery = spokenQuery;

export const roomWordsAnswer = z
  .object({
    language: letterLanguage,
    situations: z.array(z.object({ situation: z.enum(ROOM_SITUATIONS), words: z.array(z.string()) })),
  })
  .meta({ id: 'RoomWords', description: 'What to say before everybody gets up.' });

export type WordsFinding = z.infer<typeof wordsFinding>;
export type TemplateView = z.infer<typeof templateAnswer>;
export type TemplatePreview = z.infer<typeof previewAnswer>;
export type CallSheet = z.infer<typeof callSheetAnswer>;
export type RoomWords = z.infer<typeof roomWordsAnswer>;
