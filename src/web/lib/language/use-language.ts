import { useTranslation } from 'react-i18next';
import { isLanguage, type Language } from '../../../domain/wording/language.ts';

/** The language that the app speaks; whoever asks is drawn anew when it changes. */
export function useLanguage(): Language {
  const { language } = useTranslation().i18n;
  return isLanguage(language) ? language : 'en';
}
