import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportAnswer } from '../../../contract/imports.ts';
import { sayReason } from './say-reason.ts';

/** Every row that cannot go in, with its number, field and reason; to be fetched as it stands, mended and sent again. */
export function BadRows({ report }: { report: ImportAnswer }) {
  const { t } = useTranslation();
  if (report.rowsBad === 0) return null;
  const shown = report.badRows.length;
  const hasSeveralFiles = report.files.length > 1;
  return (
    <section aria-labelledby="bad-rows">
      <div className="import-head">
        <h2 id="bad-rows" className="import-title">
          {t('{{count}} rows need mending', { count: report.rowsBad })}
        </h2>
        {report.hasBadRows &&
          filesOf(report).map((file) => (
            <Button
              key={file}
              component="a"
              href={`/api/imports/${report.id}/bad-rows?${new URLSearchParams({ file })}`}
              download
              variant="default"
              size="xs"
              leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />}
            >
              {hasSeveralFiles ? t('Rows of {{file}} to mend', { file }) : t('Download the rows to mend')}
            </Button>
          ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="import-scroll" tabIndex={0} aria-label={t('Rows to mend')}>
        <table className="import-table">
          <thead>
            <tr>
              <th scope="col">{t('Row')}</th>
              <th scope="col">{t('Field')}</th>
              <th scope="col">{t('Why')}</th>
              {hasSeveralFiles && <th scope="col">{t('File')}</th>}
            </tr>
          </thead>
          <tbody>
            {report.badRows.map((row) => (
              <tr key={`${row.file}${row.row}${row.field}${row.reason}`}>
                <td className="tabular">{row.row}</td>
                <td>{row.field}</td>
                <td>{sayReason(t, row.reason)}</td>
                {hasSeveralFiles && <td className="import-quiet">{row.file}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {report.rowsBad > shown && (
        <p className="import-quiet">{t('The first {{shown}} are listed here.', { shown })}</p>
      )}
    </section>
  );
}

/** A file whose bad rows are beyond those listed is offered too: it may have some. */
function filesOf({ files, badRows, rowsBad }: ImportAnswer): readonly string[] {
  const isWhole = badRows.length === rowsBad;
  const names = files.map((file) => file.name);
  return isWhole ? names.filter((name) => badRows.some((row) => row.file === name)) : names;
}
