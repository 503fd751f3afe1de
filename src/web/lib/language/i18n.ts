import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import english from './en.json';

/** Every sentence of the app by its English wording; the English catalogue holds plural forms alone. */
export const i18n = createInstance();

void i18n.use(initReactI18next).init({
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
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
});
