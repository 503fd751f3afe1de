import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportAnswer } from '../../../contract/imports.ts';
import { ButtonLink } from '../../components/button-link.tsx';
import { ChoiceField } from '../../components/choice-field.tsx';
import { ProblemNotice } from '../../components/page-state.tsx';
import { type Phrase, phrase, said } from '../../lib/language/phrase.ts';
import { findKeptFiles, keepFiles } from './kept-files.ts';
import { sendFiles, type Upload } from './send-files.ts';

type DateOrder = NonNullable<Upload['dateOrder']>;

/** What must be answered before the files can be read; most often how the dates are written. */
export function DateOrderQuestion({ report }: { report: ImportAnswer }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const upload = findKeptFiles(report.id);
  const [dateOrder, setDateOrder] = useState<DateOrder | ''>('');
  const again = useMutation({
    mutationFn: async ({ order, from }: { order: DateOrder; from: Upload }) => {
      const next = { ...from, dateOrder: order };
      const { id } = await sendFiles(next);
      keepFiles(id, next);
      return id;
    },
    onSuccess: (importId) => navigate({ to: '/imports/$importId', params: { importId } }),
  });
  const asksForOrder = upload !== undefined && /\bdate/i.test(report.problem ?? '');
  return (
    <section className="import-sheet">
      <h2>{asksForOrder ? t('One question first') : t('These files could not be read')}</h2>
      <p>{report.problem}</p>
      {again.isError && <ProblemNotice error={again.error} />}
      {asksForOrder && (
        <ChoiceField
          label={t('What does 03/04/2026 mean in this file?')}
          options={said(ORDERS)}
          value={dateOrder}
          onChange={setDateOrder}
        />
      )}
      <div className="form-actions">
        {asksForOrder && (
          <Button
            disabled={dateOrder === ''}
            loading={again.isPending}
            onClick={() => dateOrder !== '' && again.mutate({ order: dateOrder, from: upload })}
          >
            {t('Read the files again')}
          </Button>
        )}
        <ButtonLink to="/imports" variant={asksForOrder ? 'subtle' : 'filled'}>
          {t('Choose other files')}
        </ButtonLink>
      </div>
    </section>
  );
}

const ORDERS: readonly { value: DateOrder; label: Phrase; hint: Phrase }[] = [
  { value: 'dayFirst', label: phrase('3 April'), hint: phrase('The day comes first.') },
  { value: 'monthFirst', label: phrase('4 March'), hint: phrase('The month comes first.') },
  { value: 'yearFirst', label: phrase('Neither'), hint: phrase('The year comes first, as in 2026/04/03.') },
];
