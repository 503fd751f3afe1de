/** Told to the document, because whoever has a button for the palette need not know where it stands. */
export const PALETTE_ASKED = 'heardback:palette';

export function openPalette(): void {
  document.dispatchEvent(new Event(PALETTE_ASKED));
}
