import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportAnswer } from '../../../contract/imports.ts';
import { ProblemNotice } from '../../components/page-state.tsx';
import { useReadAgain } from './read-again.ts';
import { IMPORT_FIELDS, sayField } from './say-field.ts';

type Column = ImportAnswer['columns'][number];

/** How each column was understood, and a way to say it better before anything is saved. */
export function ColumnsTable({ report }: { report: ImportAnswer }) {
  const { t } = useTranslation();
  const { columns } = report;
  const mayChange = report.state === 'ready' || report.question === 'columns';
  const [said, setSaid] = useState<ReadonlyMap<string, string>>(new Map());
  const again = useReadAgain(report.id);
  const hasSeveralFiles = new Set(columns.map((one) => one.file)).size > 1;
  return (
    <section aria-labelledby="columns">
      <h2 id="columns" className="import-title">
        {t('How the columns were understood')}
      </h2>
      {again.isError && <ProblemNotice error={again.error} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="import-scroll" tabIndex={0} aria-label={t('Columns')}>
        <table className="import-table">
          <thead>
            <tr>
              <th scope="col">{t('Column in the file')}</th>
              <th scope="col">{t('Understood as')}</th>
              {hasSeveralFiles && <th scope="col">{t('File')}</th>}
            </tr>
          </thead>
          <tbody>
            {columns.map((one) => (
              <tr key={keyOf(one)}>
                <td>{one.header}</td>
                <td>
                  {mayChange ? (
                    <FieldSelect
                      column={one}
                      value={said.get(keyOf(one)) ?? one.field ?? ''}
                      onChange={(field) => setSaid(new Map(said).set(keyOf(one), field))}
                    />
                  ) : (
                    sayUse(one.field, t('not used'))
                  )}
                </td>
                {hasSeveralFiles && <td className="import-quiet">{one.file}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {mayChange && said.size > 0 && (
        <div className="form-actions">
          <Button
            loading={again.isPending}
            onClick={() => again.mutate(readingOf(columns, said), { onSuccess: () => setSaid(new Map()) })}
          >
            {t('Read the files again like this')}
          </Button>
          <Button variant="subtle" color="gray" onClick={() => setSaid(new Map())}>
            {t('As it was')}
          </Button>
        </div>
      )}
    </section>
  );
}

interface SelectProps {
  readonly column: Column;
  readonly value: string;
  readonly onChange: (field: string) => void;
}

function FieldSelect({ column, value, onChange }: SelectProps) {
  const { t } = useTranslation();
  const fields = IMPORT_FIELDS.includes(value) || value === '' ? IMPORT_FIELDS : [value, ...IMPORT_FIELDS];
  return (
    <NativeSelect
      size="xs"
      aria-label={t('What the column {{header}} means', { header: column.header })}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: t('not used') },
        ...fields.map((field) => ({ value: field, label: sayField(field) })),
      ]}
    />
  );
}

/** What is said of all columns together: a column named for a field takes it from whichever had it before. */
function readingOf(columns: readonly Column[], said: ReadonlyMap<string, string>) {
  const taken = new Map<string, string>();
  for (const one of columns) {
    const field = said.get(keyOf(one)) ?? one.field;
    const isNew = said.has(keyOf(one));
    if (field && IMPORT_FIELDS.includes(field) && (isNew || !taken.has(field))) taken.set(field, one.header);
  }
  const unused = columns.filter((one) => (said.get(keyOf(one)) ?? one.field ?? '') === '');
  return { columns: Object.fromEntries(taken), unused: unused.map((one) => one.header) };
}

function keyOf({ file, header }: Column): string {
  return `${file}\n${header}`;
}

function sayUse(field: string | null, unused: string): string {
  return field === null ? unused : sayField(field);
}
