import { isLanguage, type Language, languageFrom, localeOf } from '../../../domain/wording/language.ts';
import { i18n } from './i18n.ts';

const KEPT = 'language';

type Catalogue = Readonly<Record<string, string>>;

/** Each catalogue but the English one is a file of its own, fetched by those who read it. */
const CATALOGUES: Readonly<Record<Exclude<Language, 'en'>, () => Promise<{ readonly default: Catalogue }>>> =
  {
    fr: () => import('./fr.json', { with: { type: 'json' } }),
    de: () => import('./de.json', { with: { type: 'json' } }),
    es: () => import('./es.json', { with: { type: 'json' } }),
  };

/** Makes the app speak before anything is drawn: as it last did here, else as the browser is set. */
export async function startSpeaking(): Promise<void> {
  await speak(keptLanguage() ?? browserLanguage());
}

/** Turns the whole app to a language, at once and without a reload; kept for the next time here. */
export async function speak(language: Language): Promise<void> {
  // A catalogue that cannot be fetched leaves the app in the language that it speaks, rather than empty.
  if (!(await hasCatalogue(language))) return;
  document.documentElement.lang = language;
  document.documentElement.dir = i18n.dir(language);
  keep(language);
  if (language !== i18n.language) await i18n.changeLanguage(language);
}

/** The language that the app speaks now. */
export function currentLanguage(): Language {
  return isLanguage(i18n.language) ? i18n.language : 'en';
}

/** The locale for `Intl`: dates, lists, numbers and lengths are written in the language that the app speaks. */
export function currentLocale(): string {
  return localeOf(currentLanguage());
}

/** What the browser asks for. */
export function browserLanguage(): Language {
  return languageFrom(navigator.languages.join(','));
}

async function hasCatalogue(language: Language): Promise<boolean> {
  if (language === 'en' || i18n.hasResourceBundle(language, 'translation')) return true;
  try {
    const { default: catalogue } = await CATALOGUES[language]();
    i18n.addResourceBundle(language, 'translation', catalogue);
    return true;
  } catch {
    return false;
  }
}

// A browser may refuse to keep anything; then the language holds as long as the page is open.
function keep(language: Language): void {
  try {
    localStorage.setItem(KEPT, language);
  } catch {}
}

function keptLanguage(): Language | null {
  try {
    const kept = localStorage.getItem(KEPT);
    return isLanguage(kept) ? kept : null;
  } catch {
    return null;
  }
}
