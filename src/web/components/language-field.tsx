import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isLanguage, LANGUAGE_NAMES, LANGUAGES, type Language } from '../../domain/wording/language.ts';
import { speak } from '../lib/language/language.ts';
import { useLanguage } from '../lib/language/use-language.ts';

/** In which language the app speaks: it turns at once; `onChoice` keeps it for a member who is signed in. */
export function LanguageField({
  onChoice,
  isQuiet = false,
}: {
  onChoice?: (language: Language) => void;
  /** Where it stands aside, before anybody has signed in: named for those who hear it, not for those who see it. */
  isQuiet?: boolean;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const choose = (chosen: string): void => {
    if (!isLanguage(chosen)) return;
    void speak(chosen);
    onChoice?.(chosen);
  };
  return (
    <NativeSelect
      {...(isQuiet
        ? { 'aria-label': t('Language'), variant: 'unstyled', size: 'xs' }
        : { label: t('Language') })}
      value={language}
      onChange={(event) => choose(event.currentTarget.value)}
      data={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
    />
  );
}
