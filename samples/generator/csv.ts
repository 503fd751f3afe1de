/** A table as text. Cells are quoted where they need it. */
export function csvOf(header: readonly string[], rows: readonly (readonly string[])[], separator = ','): string {
  return `${[header, ...rows].map((row) => row.map((cell) => quoted(cell, separator)).join(separator)).join('\n')}\n`;
}

function quoted(cell: string, separator: string): string {
  return cell.includes(separator) || /["\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
