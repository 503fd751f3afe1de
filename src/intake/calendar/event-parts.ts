import type { Participation } from '../../domain/appointment/appointment.ts';
import { type Block, lineOf } from './blocks.ts';
import type { Attendee, CalendarEvent, CalendarPerson, Method } from './calendar-event.ts';
import { type ContentLine, textOf } from './content-lines.ts';

const METHODS = new Set([
  'PUBLISH',
  'REQUEST',
  'REPLY',
  'ADD',
  'CANCEL',
  'REFRESH',
  'COUNTER',
  'DECLINECOUNTER',
]);
const PARTICIPATIONS = new Set([
  'NEEDS-ACTION',
  'ACCEPTED',
  'DECLINED',
  'TENTATIVE',
  'DELEGATED',
  'COMPLETED',
]);
const BUSY = new Set(['FREE', 'TENTATIVE', 'BUSY', 'OOF', 'WORKINGELSEWHERE']);
const STATES = new Set(['TENTATIVE', 'CONFIRMED', 'CANCELLED']);

export function methodIn(text: string | null): Method | null {
  const method = text?.trim().toUpperCase() ?? '';
  return METHODS.has(method) ? (method as Method) : null;
}

/** The text of a line of an event; empty where it has none. */
export function textIn(block: Block, name: string): string {
  return textOf(lineOf(block, name)?.value ?? '').trim();
}

export function statusIn(block: Block): CalendarEvent['status'] {
  // "CANCELED" is what many programs write.
  const status = textIn(block, 'STATUS')
    .toUpperCase()
    .replace(/^CANCELED$/, 'CANCELLED');
  return STATES.has(status) ? (status as CalendarEvent['status']) : null;
}

export function busyIn(block: Block): Pick<CalendarEvent, 'isBusy' | 'busyStatus'> {
  const said = (
    textIn(block, 'X-MICROSOFT-CDO-BUSYSTATUS') || textIn(block, 'X-MICROSOFT-CDO-INTENDEDSTATUS')
  ).toUpperCase();
  const busyStatus = BUSY.has(said) ? (said as CalendarEvent['busyStatus']) : null;
  const isBusy = textIn(block, 'TRANSP').toUpperCase() !== 'TRANSPARENT' && busyStatus !== 'FREE';
  return { isBusy, busyStatus };
}

export function personIn(line: ContentLine): CalendarPerson {
  const name = line.parameters.get('CN')?.trim() || null;
  return { address: addressIn(line.value) ?? addressIn(line.parameters.get('EMAIL') ?? ''), name };
}

export function attendeeIn(line: ContentLine): Attendee {
  const said = line.parameters.get('PARTSTAT')?.trim().toUpperCase() ?? '';
  const kind = line.parameters.get('CUTYPE')?.toUpperCase();
  return {
    ...personIn(line),
    participation: PARTICIPATIONS.has(said) ? (said as Participation) : 'NEEDS-ACTION',
    role: line.parameters.get('ROLE')?.toUpperCase() ?? null,
    isResource: kind === 'RESOURCE' || kind === 'ROOM',
  };
}

function addressIn(value: string): string | null {
  const plain = value
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/^<|>$/g, '');
  if (!/^[^\s@<>]{1,256}@[^\s@<>]{1,256}$/.test(plain)) return null;
  return plain.toLowerCase();
}
