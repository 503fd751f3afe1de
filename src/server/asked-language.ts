import { type Language, languageFrom } from '../domain/wording/language.ts';
import type { Ctx } from './env.ts';

/** The language in which the one who asks wants to read; the app says the one that its member chose. */
export function askedLanguage(c: Pick<Ctx, 'req'>): Language {
  return languageFrom(c.req.header('accept-language'));
}
