import { createInstance, type FormatterModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { isLanguage, localeOf } from '../../../domain/wording/language.ts';
import english from './en.json' with { type: 'json' };

/** Numbers in sentences are written as the language writes them: 1,200 people, 1.200 Personen. */
const numbersOfTheLanguage: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value, _format, language) => (typeof value === 'number' ? numberIn(language, value) : value),
};

/** Every sentence of the app by its English wording; the English catalogue holds plural forms alone. */
export const i18n = createInstance();

void i18n
  .use(numbersOfTheLanguage)
  .use(initReactI18next)
  .init({
    resources: { en: { translation: english } },
    lng: 'en',
    fallbackLng: 'en',
    initAsync: false,
    // The key is the English sentence itself, with its stops and colons.
    keySeparator: false,
    nsSeparator: false,
    returnNull: false,
    returnEmptyString: false,
    // React escapes what it draws.
    interpolation: { escapeValue: false, alwaysFormat: true },
    react: { useSuspense: false },
  });

function numberIn(language: string | undefined, value: number): string {
  return value.toLocaleString(localeOf(isLanguage(language) ? language : 'en'));
}
