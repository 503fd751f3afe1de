/** The languages that the product speaks; English is the one that sentences are first written in. */
export const LANGUAGES = ['en', 'fr', 'de', 'es'] as const;

export type Language = (typeof LANGUAGES)[number];

/** Each language by the name that its own speakers give it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  fr: 'Français',
  de: 'Deutsch',
  es: 'Español',
};

export function isLanguage(text: unknown): text is Language {
  return LANGUAGES.some((one) => one === text);
}

/** The locale whose dates, numbers and lists go with a language: English dates are written the British way. */
export function localeOf(language: Language): string {
  return language === 'en' ? 'en-GB' : language;
}

/**
 * The language of ours that a reader likes best, from a list as the header Accept-Language has it
 * (`fr-CA,fr;q=0.9,en;q=0.8`, RFC 9110 section 12.5.4). English where none of theirs is ours.
 */
export function languageFrom(accepted: string | null | undefined): Language {
  return wishesIn(accepted ?? '').find(isLanguage) ?? 'en';
}

/** The languages of a list, most wished for first, without region; those at `q=0` are refused, not wished for. */
function wishesIn(accepted: string): string[] {
  const wishes = accepted.split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().split(';');
    const weight = parameters.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find(Boolean);
    return { language: (tag.split('-')[0] ?? '').toLowerCase(), weight: Number(weight ?? 1) };
  });
  return wishes
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ language }) => language);
}

/** The same thing in every language: the compiler asks for the one that is missing. */
export type InEveryLanguage<T> = Readonly<Record<Language, T>>;
