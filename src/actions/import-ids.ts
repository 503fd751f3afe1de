import { hash } from 'node:crypto';

/** Which row of an import something was made of. */
export interface RowPlace {
  readonly batch: number;
  /** In its batch. */
  readonly row: number;
}

/**
 * The id of what an import makes, from its name in the export: the same rows give the same ids again, and two imports of
 * them at once collide instead of making everything twice. It begins with the place of the row, so that what is written
 * together lies together in every index; ids without an order would have an import of a million rows touch each page
 * of each index again and again. A UUID of version 8, which is anybody's to define.
 */
export function importedId({ batch, row }: RowPlace, name: string, workspaceId: string): string {
  const digest = hash('sha1', `${workspaceId} ${name}`);
  const place = hex(batch, 8) + hex(row, 4);
  const variant = '89ab'[Number.parseInt(digest.charAt(0), 16) % 4];
  return `${place.slice(0, 8)}-${place.slice(8)}-8${digest.slice(1, 4)}-${variant}${digest.slice(4, 7)}-${digest.slice(7, 19)}`;
}

function hex(number: number, digits: number): string {
  return (number % 16 ** digits).toString(16).padStart(digits, '0');
}
