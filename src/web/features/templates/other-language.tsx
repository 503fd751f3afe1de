import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../../domain/wording/language.ts';
import { Loading } from '../../components/page-state.tsx';
import { type TemplateKey, templateQuery } from './templates-query.ts';

/** The same letter in another language, to read beside the one that is being worded. */
export function OtherLanguage({ kind, language }: TemplateKey) {
  const { t } = useTranslation();
  const others = LANGUAGES.filter((one) => one !== language);
  const [chosen, setChosen] = useState<Language>(others[0] ?? 'en');
  const other = others.includes(chosen) ? chosen : (others[0] ?? 'en');
  const { data } = useQuery(templateQuery({ kind, language: other }));
  return (
    <section className="template-other" aria-label={LANGUAGE_NAMES[other]}>
      <NativeSelect
        size="xs"
        label={t('Language')}
        data={others.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        value={other}
        onChange={(event) => setChosen(event.currentTarget.value as Language)}
      />
      {data ? (
        <div lang={other}>
          <p className="template-subject">{data.subject}</p>
          <pre>{data.body}</pre>
        </div>
      ) : (
        <Loading rows={2} />
      )}
    </section>
  );
}
