import type { ImportAnswer } from '../../../contract/imports.ts';

/** How each column was understood, so that a wrong guess is seen before anything is saved. */
export function ColumnsTable({ columns }: { columns: ImportAnswer['columns'] }) {
  const used = columns.filter((one) => one.field !== null);
  const unused = columns.filter((one) => one.field === null);
  const hasSeveralFiles = new Set(columns.map((one) => one.file)).size > 1;
  return (
    <section aria-labelledby="columns">
      <h2 id="columns" className="import-title">
        How the columns were understood
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="import-scroll" tabIndex={0} aria-label="Columns">
        <table className="import-table">
          <thead>
            <tr>
              <th scope="col">Column in the file</th>
              <th scope="col">Understood as</th>
              {hasSeveralFiles && <th scope="col">File</th>}
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
          Not used: {new Intl.ListFormat('en-GB').format(unused.map((one) => one.header))}.
        </p>
      )}
    </section>
  );
}

// "interviewHeldAt" reads as "interview held at".
function sayField(field: string): string {
  if (field === 'email') return 'mail address';
  if (field === 'status') return 'where it stands';
  return field
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[._]/g, ' ')
    .toLowerCase();
}
