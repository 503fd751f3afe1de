import { isLanguage, type Language } from '../../domain/wording/language.ts';

interface FirstAnswers {
  readonly language: Language;
  readonly answers: Record<string, unknown>;
}

let kept: FirstAnswers | null | undefined;

/**
 * An answer that came with the page, once: what is asked for a second time is asked of the server. The session speaks no
 * language; all else is taken only in the language that the app speaks.
 */
export function takeFirstAnswer(path: string, language: Language): { readonly answer: unknown } | null {
  kept ??= readFirstAnswers();
  if (kept === null || !Object.hasOwn(kept.answers, path)) return null;
  if (path !== '/api/session' && kept.language !== language) return null;
  const answer = kept.answers[path];
  delete kept.answers[path];
  return { answer };
}

function readFirstAnswers(): FirstAnswers | null {
  const text = document.getElementById('first-answers')?.textContent;
  if (!text) return null;
  const read = JSON.parse(text) as FirstAnswers;
  return isLanguage(read.language) ? read : null;
}
