import { v5 } from 'uuid';
import type { Place } from '../domain/party.ts';
import type { ImportedApplication } from '../intake/ats/imported.ts';
import type { Instant } from '../lib/instant.ts';
import type { Trx } from '../storage/database.ts';
import type { StoredRow } from '../storage/in-bulk.ts';
import type { OpeningFrame } from '../storage/queries/circumstances.ts';
import { type KnownOpening, listKnownOpenings } from '../storage/queries/import-lookups.ts';

/** The openings of a workspace as an export names them: by the other system's id, or else by title. */
export interface OpeningBook {
  readonly idOf: (application: ImportedApplication, ladder: OpeningLadder) => string;
  /** What an application for it must know of it, once `idOf` has answered with its id. */
  readonly frameOf: (openingId: string) => OpeningFrame;
  readonly takeNew: () => readonly StoredRow<'opening'>[];
}

export interface OpeningLadder {
  readonly ownerId: string | null;
  readonly managerId: string | null;
}

export interface OpeningBookInput {
  readonly workspaceId: string;
  readonly now: Instant;
  /** Who started the import owns the openings that name nobody. */
  readonly startedBy: string | null;
  /** Where the openings are; where the workspace is when left out. */
  readonly place?: Place | undefined;
}

export async function openOpeningBook(trx: Trx, input: OpeningBookInput): Promise<OpeningBook> {
  const byExternalId = new Map<string, string>();
  const byTitle = new Map<string, { readonly id: string; readonly externalId: string | null }>();
  const frames = new Map<string, OpeningFrame>();
  let added: StoredRow<'opening'>[] = [];
  function remember(opening: KnownOpening): void {
    const { opening_id: id, external_id: externalId, title } = opening;
    frames.set(id, opening);
    if (externalId !== null) byExternalId.set(externalId, id);
    if (!byTitle.has(plain(title))) byTitle.set(plain(title), { id, externalId });
  }
  for (const known of await listKnownOpenings(trx, input.workspaceId)) remember(known);
  function find(externalId: string | null, title: string): string | undefined {
    if (externalId !== null && byExternalId.has(externalId)) return byExternalId.get(externalId);
    const titled = byTitle.get(plain(title));
    // The same title with another id is another opening.
    return titled && (externalId === null || titled.externalId === null) ? titled.id : undefined;
  }
  return {
    idOf: ({ opening }, ladder) => {
      const externalId = opening.key.startsWith('id:') ? opening.key.slice(3) : null;
      const found = find(externalId, opening.title);
      if (found !== undefined) {
        if (externalId !== null) byExternalId.set(externalId, found);
        return found;
      }
      const id = v5(`opening:${opening.key}`, input.workspaceId);
      const row = rowOf({ id, externalId, title: opening.title, ladder }, input);
      remember(row);
      added.push(row);
      return id;
    },
    frameOf: (openingId) => {
      const frame = frames.get(openingId);
      if (frame === undefined) throw new Error(`The book knows no opening "${openingId}"`);
      return frame;
    },
    takeNew: () => {
      const taken = added;
      added = [];
      return taken;
    },
  };
}

function plain(title: string): string {
  return title.trim().toLowerCase();
}

interface NewOpening {
  readonly id: string;
  readonly externalId: string | null;
  readonly title: string;
  readonly ladder: OpeningLadder;
}

function rowOf(
  { id, externalId, title, ladder }: NewOpening,
  { workspaceId, now, startedBy, place }: OpeningBookInput,
): StoredRow<'opening'> {
  return {
    workspace_id: workspaceId,
    opening_id: id,
    external_id: externalId,
    title: title.slice(0, 200),
    state: 'open',
    owner_id: ladder.ownerId ?? startedBy,
    lead_id: null,
    manager_id: ladder.managerId,
    head_of_hiring_id: null,
    compliance_owner_id: null,
    country: place?.country ?? null,
    region: place?.region ?? null,
    time_zone: place?.timeZone ?? null,
    employer_size: null,
    frozen_until: null,
    is_publicly_posted: true,
    is_follow_up_part_of_job: false,
    created_at: now,
  };
}
