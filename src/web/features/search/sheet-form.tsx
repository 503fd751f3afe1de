import { Button, FileInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../components/page-state.tsx';
import { call } from '../../lib/api.ts';
import { isWorkbook, textOfFile } from '../../lib/file-text.ts';
import { problemOf } from '../../lib/problem.ts';
import { SheetResult } from './sheet-result.tsx';
import './search.css';

type DateOrder = 'dmy' | 'mdy';

/** Applications that were kept elsewhere. */
export function SheetForm() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [isExcel, setIsExcel] = useState(false);
  const take = useMutation({
    mutationFn: async ({ bytes, dateOrder }: { bytes: Uint8Array; dateOrder?: DateOrder }) =>
      await call('post /api/search/sheets', {
        body: { text: textOfFile(bytes), ...(dateOrder !== undefined && { dateOrder }) },
      }),
    onSuccess: () => queryClient.invalidateQueries(),
  });
  const choose = (chosen: File | null) => {
    setFile(chosen);
    setIsExcel(false);
    take.reset();
  };
  const bring = async (dateOrder?: DateOrder) => {
    if (file === null) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (isWorkbook(bytes)) setIsExcel(true);
    else take.mutate({ bytes, ...(dateOrder !== undefined && { dateOrder }) });
  };
  const isOrderOpen = take.isError && problemOf(take.error).code === 'date_order_unknown';
  return (
    <section className="search-part">
      <h2 className="block-title">{t('Bring a sheet')}</h2>
      <p>
        {t('A CSV from JobSync, Huntr or Teal, or a sheet of your own with a company and a job in each row.')}
      </p>
      <FileInput
        label={t('CSV file')}
        accept=".csv,.tsv,.txt,text/csv"
        value={file}
        onChange={choose}
        clearable
        clearButtonProps={{ 'aria-label': t('Take the file away') }}
      />
      <Button
        variant="default"
        mt={12}
        disabled={file === null}
        loading={take.isPending}
        onClick={() => void bring()}
      >
        {t('Take it over')}
      </Button>
      {isExcel && (
        <p role="alert">{t('This is an Excel workbook. Save the sheet as CSV, and bring that.')}</p>
      )}
      {take.isError && <ProblemNotice error={take.error} />}
      {isOrderOpen && <OrderChoice isPending={take.isPending} onChoose={(order) => void bring(order)} />}
      {take.data && <SheetResult result={take.data} />}
    </section>
  );
}

interface OrderChoiceProps {
  readonly isPending: boolean;
  readonly onChoose: (order: DateOrder) => void;
}

function OrderChoice({ isPending, onChoose }: OrderChoiceProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="sheet-order">
      <legend>{t('How does the sheet write dates?')}</legend>
      <Button variant="default" disabled={isPending} onClick={() => onChoose('dmy')}>
        {t('Day first: 3/11 is in November')}
      </Button>
      <Button variant="default" disabled={isPending} onClick={() => onChoose('mdy')}>
        {t('Month first: 3/11 is in March')}
      </Button>
    </fieldset>
  );
}
