import { type ComboboxItem, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MailPreview } from '../../components/mail-preview.tsx';
import { Loading, ProblemNotice } from '../../components/page-state.tsx';
import { WordsFindings } from '../../components/words-findings.tsx';
import { examplesQuery } from './templates-query.ts';
import type { usePreview } from './use-preview.ts';

/** The letter as somebody real would get it, at the width of a telephone, with what is blank and what the checker says. */
export function TemplatePreview({ preview }: { preview: ReturnType<typeof usePreview> }) {
  const { t } = useTranslation();
  const { shown, error } = preview;
  return (
    <section className="template-preview" aria-label={t('Preview')}>
      <Whose preview={preview} />
      {error && <ProblemNotice error={error} />}
      {!shown && !error && <Loading rows={3} />}
      {shown && shown.faults.length === 0 && (
        <>
          <p className="template-subject">{shown.subject}</p>
          <MailPreview isPhone html={shown.html} text={shown.text} />
          {shown.missing.length > 0 && (
            <p className="template-missing">
              {t('Blank for this person, to be filled in by whoever writes: {{fields}}', {
                fields: shown.missing.join(', '),
              })}
            </p>
          )}
          <WordsFindings findings={shown.findings} />
        </>
      )}
      {shown && shown.faults.length > 0 && (
        <p className="template-missing">
          {t('It can be read again once what stands beside the field is mended.')}
        </p>
      )}
    </section>
  );
}

const SAMPLE = 'sample';

/** Whom it is tried on: people who wait for a word, found by name, or somebody made up. */
function Whose({ preview: { applicationId, choose } }: { preview: ReturnType<typeof usePreview> }) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [found, setFound] = useState<ComboboxItem>();
  const { data } = useQuery(examplesQuery(words));
  const listed = (data?.examples ?? []).map(({ applicationId: value, person, opening }) => ({
    value,
    label: `${person}, ${opening}`,
  }));
  // Whoever was found by name stays to be chosen, also when the name is no longer asked for.
  const people = found && !listed.some(({ value }) => value === found.value) ? [found, ...listed] : listed;
  const options = [{ value: SAMPLE, label: t('Somebody made up') }, ...people];
  return (
    <Select
      size="xs"
      label={t('As it reads for')}
      searchable
      allowDeselect={false}
      filter={({ options: all }) => all}
      data={options}
      value={applicationId ?? SAMPLE}
      onSearchChange={(typed) => setWords(options.some(({ label }) => label === typed) ? '' : typed)}
      onChange={(value, option) => {
        choose(value === SAMPLE ? null : value);
        setFound(value === SAMPLE ? undefined : (option ?? undefined));
      }}
    />
  );
}
