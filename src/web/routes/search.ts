import { isObligationKind } from '../../domain/obligation/kinds.ts';
import type { ObligationKind } from '../../domain/obligation/obligation.ts';
import { RECORD_KINDS, type RecordKind } from '../features/applications/record-kinds.ts';

/** What the address of a page may carry. Anything unknown is left out, so that an old link still opens. */
export interface TodaySearch {
  readonly whose?: 'team' | 'everyone';
  readonly list?: 'soon' | 'waiting';
  readonly openingId?: string;
  readonly kind?: ObligationKind;
  readonly late?: 'true';
}

export interface ApplicationSearch {
  readonly record?: RecordKind;
  /** The duty that the record is made for. */
  readonly fulfils?: string;
  /** The mail that is being written: for a duty by its key, one that was begun by its id, or `next`. */
  readonly write?: string;
}

type Raw = Readonly<Record<string, unknown>>;

export function readTodaySearch({ whose, list, openingId, kind, late }: Raw): TodaySearch {
  return {
    ...(whose === 'team' || whose === 'everyone' ? { whose } : {}),
    ...(list === 'soon' || list === 'waiting' ? { list } : {}),
    ...(typeof openingId === 'string' ? { openingId } : {}),
    ...(isObligationKind(kind) ? { kind } : {}),
    ...(late === 'true' || late === true ? { late: 'true' as const } : {}),
  };
}

export function readApplicationSearch({ record, fulfils, write }: Raw): ApplicationSearch {
  const kind = RECORD_KINDS.find((one) => one === record);
  return {
    ...(kind && { record: kind }),
    ...(typeof fulfils === 'string' ? { fulfils } : {}),
    ...(typeof write === 'string' ? { write } : {}),
  };
}

export function readPeopleSearch({ q }: Raw): { q?: string } {
  return typeof q === 'string' && q !== '' ? { q } : typeof q === 'number' ? { q: String(q) } : {};
}

/** From a page that needs an opening first: the form stands open. */
export function readOpeningsSearch({ adding }: Raw): { adding?: true } {
  return adding === true ? { adding } : {};
}

export interface NewApplicationSearch {
  openingId?: string;
  /** Who sent them. */
  referredById?: string;
  referredByName?: string;
}

export function readNewApplicationSearch({
  openingId,
  referredById,
  referredByName,
}: Raw): NewApplicationSearch {
  return {
    ...(typeof openingId === 'string' && { openingId }),
    ...(typeof referredById === 'string' && { referredById }),
    ...(typeof referredByName === 'string' && { referredByName }),
  };
}
