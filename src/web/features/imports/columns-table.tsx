import { useTranslation } from 'react-i18next';
import type { ImportAnswer } from '../../../contract/imports.ts';
import { sayList } from '../../lib/say-count.ts';
import { sayField } from './say-field.ts';

/** How each column was understood, so that a wrong guess is seen before anything is saved. */
export function ColumnsTable({ columns }: { columns: ImportAnswer['columns'] }) {
  const { t } = useTranslation();
  const used = columns.filter((one) => one.field !== null);
  const unused = columns.filter((one) => one.field === null);
  const hasSeveralFiles = new Set(columns.map((one) => one.file)).size > 1;
  return (
    <section aria-labelledby="columns">
      <h2 id="columns" className="import-title">
        {t('How the columns were understood')}
      </h2>
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
            {used.map((one) => (
              <tr key={`${one.file}${one.header}`}>
                <td>{one.header}</td>
                <td>{sayField(one.field ?? '')}</td>
                {hasSeveralFiles && <td className="import-quiet">{one.file}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {unused.length > 0 && (
        <p className="import-quiet">
          {t('Not used: {{columns}}.', { columns: sayList(unused.map((one) => one.header)) })}
        </p>
      )}
    </section>
  );
}
