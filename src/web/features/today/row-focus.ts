/** Moves the real keyboard focus from row to row, so that Enter, Tab and screen readers follow along. */
export function moveFocus(step: 1 | -1): void {
  const rows = visibleRows();
  const active = document.activeElement;
  const present = active instanceof HTMLElement ? rows.indexOf(active) : -1;
  const next = present === -1 ? 0 : Math.min(Math.max(present + step, 0), rows.length - 1);
  rows[next]?.focus();
  rows[next]?.scrollIntoView({ block: 'nearest' });
}

/** Opens the row in focus; with none in focus, the first: the most harm comes first. */
export function openFocused(): void {
  const rows = visibleRows();
  const row = rows.find((one) => one === document.activeElement) ?? rows[0];
  row?.click();
}

function visibleRows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-row]')].filter((row) => row.offsetParent !== null);
}
