import type { RowAction } from './row-stage.tsx';

/** Where the keys were last in this list. */
let stood: { readonly rowId: string | undefined; readonly index: number; readonly list: string } | null =
  null;

/**
 * Moves the real keyboard focus from row to row, so that Enter, Tab and screen readers follow along; back from somebody's
 * page it goes on from them, or from where they stood when nothing is owed to them any more.
 */
export function moveFocus(step: 1 | -1): void {
  const rows = visibleRows();
  const present = rows.indexOf(currentLink() as HTMLElement);
  const next = present === -1 ? placeAfterPause(rows, step) : present + step;
  const index = Math.min(Math.max(next, 0), rows.length - 1);
  stood = { rowId: rowIdOf(rows[index]), index, list: window.location.search };
  focusLink(rows[index]);
}

function placeAfterPause(rows: readonly HTMLElement[], step: 1 | -1): number {
  if (stood === null || stood.list !== window.location.search) return 0;
  const { rowId, index } = stood;
  const there = rows.findIndex((link) => rowIdOf(link) === rowId);
  if (there !== -1) return there + step;
  return step === 1 ? index : index - 1;
}

/** Opens the row in focus; with none in focus, the first: the most harm comes first. */
export function openFocused(): void {
  (currentLink() ?? visibleRows()[0])?.click();
}

function rowIdOf(link: HTMLElement | undefined): string | undefined {
  return link?.closest<HTMLElement>('[data-row-id]')?.dataset['rowId'];
}

/** Does something about the row in focus, or about the first one. */
export function actOnFocused(action: RowAction): void {
  const link = currentLink() ?? visibleRows()[0];
  const row = link?.closest('[data-row-id]');
  if (!row?.contains(document.activeElement)) link?.focus();
  // The tools of a row are drawn as the focus comes to it.
  queueMicrotask(() => row?.querySelector<HTMLElement>(`[data-action="${action}"]`)?.click());
}

/** The focus goes on to the next row as one leaves: the one below, or above where it was the last. */
export function focusBeside(rowId: string): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row-id]')].filter(
    (row) => row.offsetParent !== null && !row.hasAttribute('inert'),
  );
  const index = rows.findIndex((row) => row.dataset['rowId'] === rowId);
  const next = rows[index + 1] ?? rows[index - 1];
  const link = next?.querySelector<HTMLElement>('[data-row]');
  if (link) focusLink(link);
  else document.getElementById('today-owed')?.focus();
}

export function focusRow(rowId: string): void {
  focusLink(linkOf(rowId));
}

/** A row that comes back is drawn a moment after the lists were asked for. */
export function focusRowWhenBack(rowId: string, framesLeft = 60): void {
  const link = linkOf(rowId);
  if (link !== undefined && link.closest('[inert]') === null) focusLink(link);
  else if (framesLeft > 0) requestAnimationFrame(() => focusRowWhenBack(rowId, framesLeft - 1));
}

function linkOf(rowId: string): HTMLElement | undefined {
  const row = document.querySelector(`[data-row-id="${CSS.escape(rowId)}"]`);
  return row?.querySelector<HTMLElement>('[data-row]') ?? undefined;
}

function focusLink(link: HTMLElement | undefined): void {
  link?.focus();
  link?.scrollIntoView({ block: 'nearest' });
}

/** The row that the focus is in, or on one of its buttons. */
function currentLink(): HTMLElement | null {
  const row = document.activeElement?.closest('[data-row-id]');
  return row?.querySelector<HTMLElement>('[data-row]') ?? null;
}

function visibleRows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-row]')].filter(
    (row) => row.offsetParent !== null && row.closest('[inert]') === null,
  );
}
