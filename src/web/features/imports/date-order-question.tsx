import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportAnswer } from '../../../contract/imports.ts';
import { ButtonLink } from '../../components/button-link.tsx';
import { ChoiceField } from '../../components/choice-field.tsx';
import { ProblemNotice } from '../../components/page-state.tsx';
import { type Phrase, phrase, said } from '../../lib/language/phrase.ts';
import { useReadAgain } from './read-again.ts';
import { sayProblem } from './say-problem.ts';

type DateOrder = 'dayFirst' | 'monthFirst';

/** Files in which 03/04 could be either: one question, and they are read again. */
export function DateOrderQuestion({ report }: { report: ImportAnswer }) {
  const { t } = useTranslation();
  const [dateOrder, setDateOrder] = useState<DateOrder | ''>('');
  const again = useReadAgain(report.id);
  return (
    <section className="import-sheet">
      <h2>{t('One question first')}</h2>
      <p>{report.problem !== null && sayProblem(t, report.problem)}</p>
      {again.isError && <ProblemNotice error={again.error} />}
      <ChoiceField
        label={t('What does 03/04/2026 mean in this file?')}
        options={said(ORDERS)}
        value={dateOrder}
        onChange={setDateOrder}
      />
      <div className="form-actions">
        <Button
          disabled={dateOrder === ''}
          loading={again.isPending}
          onClick={() => dateOrder !== '' && again.mutate({ dateOrder })}
        >
          {t('Read the files again')}
        </Button>
        <ButtonLink to="/imports" variant="subtle">
          {t('Choose other files')}
        </ButtonLink>
      </div>
    </section>
  );
}

const ORDERS: readonly { value: DateOrder; label: Phrase; hint: Phrase }[] = [
  { value: 'dayFirst', label: phrase('3 April'), hint: phrase('The day comes first.') },
  { value: 'monthFirst', label: phrase('4 March'), hint: phrase('The month comes first.') },
];
