import type { ReactNode } from 'react';
import './reports.css';

/** A table of a report, with rows for its children; it scrolls by itself where the screen is narrow. */
export function ReportTable({ heads, children }: { heads: readonly string[]; children: ReactNode }) {
  return (
    <div className="report-scroll">
      <table className="report-table">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
