import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { BadRow, ImportAnswer } from '../../../contract/imports.ts';
import { saveAsFile, toCsv } from './csv-file.ts';

/** Every row that cannot go in, with its number, field and reason, to mend and send again. */
export function BadRows({ report }: { report: ImportAnswer }) {
  if (report.rowsBad === 0) return null;
  const shown = report.badRows.length;
  const hasSeveralFiles = report.files.length > 1;
  return (
    <section aria-labelledby="bad-rows">
      <div className="import-head">
        <h2 id="bad-rows" className="import-title">
          {report.rowsBad === 1
            ? 'One row needs mending'
            : `${report.rowsBad.toLocaleString('en-GB')} rows need mending`}
        </h2>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />}
          onClick={() => saveAsFile('rows-to-mend.csv', asCsv(report.badRows))}
        >
          Download the list
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="import-scroll" tabIndex={0} aria-label="Rows to mend">
        <table className="import-table">
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">Field</th>
              <th scope="col">Why</th>
              {hasSeveralFiles && <th scope="col">File</th>}
            </tr>
          </thead>
          <tbody>
            {report.badRows.map((row) => (
              <tr key={`${row.file}${row.row}${row.field}${row.reason}`}>
                <td className="tabular">{row.row}</td>
                <td>{row.field}</td>
                <td>{row.reason}</td>
                {hasSeveralFiles && <td className="import-quiet">{row.file}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {report.rowsBad > shown && <p className="import-quiet">The first {shown} are listed here.</p>}
    </section>
  );
}

function asCsv(rows: readonly BadRow[]): string {
  return toCsv([
    ['file', 'row', 'field', 'reason'],
    ...rows.map((row) => [row.file, String(row.row), row.field ?? '', row.reason]),
  ]);
}
