import { readFileSync } from 'node:fs';
import type { DraftKind } from '../../domain/draft/draft-kind.ts';
import type { Language } from '../../domain/wording/language.ts';

/** One template: Liquid for the subject and for the body. */
export interface TemplateText {
  readonly subject: string;
  readonly body: string;
}

const kept = new Map<string, TemplateText>();

/** The wording that the product brings: `LANGUAGE/KIND.liquid` in this folder, its first line the subject. */
export function originalOf(language: Language, kind: DraftKind): TemplateText {
  const name = `${language}/${fileName(kind)}.liquid`;
  const known = kept.get(name);
  if (known !== undefined) return known;
  const text = templateText(readFileSync(new URL(name, import.meta.url), 'utf8'), name);
  kept.set(name, text);
  return text;
}

const SUBJECT = 'Subject: ';

function templateText(file: string, name: string): TemplateText {
  const end = file.indexOf('\n');
  if (!file.startsWith(SUBJECT) || end < 0)
    throw new Error(`The template ${name} has no line "Subject: …" on top`);
  return { subject: file.slice(SUBJECT.length, end).trim(), body: file.slice(end).trim() };
}

function fileName(kind: DraftKind): string {
  return kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
