import { z } from 'zod';
import { applicationPage } from './application-page.ts';
import { type Endpoint, RECORDERS } from './endpoint.ts';
import { day, id, note } from './scalars.ts';
import { snoozeReason } from './vocabulary.ts';

export const holderBody = z.object({ memberId: id, note: note.optional() }).meta({ id: 'Holder' });

export const snoozeBody = z
  .object({
    until: day.meta({
      description: 'The day on which it comes back, never later than what was promised allows.',
    }),
    reason: snoozeReason,
    note: note.optional(),
  })
  .meta({ id: 'NewSnooze' });

export const takingBackBody = z.object({ note: note.optional() }).meta({ id: 'TakingBack' });

const PAGE = '/api/applications/{applicationId}';

/** How those who owe arrange it among themselves. Each answers with the page as it stands then. */
export const arrangementEndpoints = {
  handOverDuty: {
    method: 'put',
    path: `${PAGE}/obligations/{obligationKey}/holder`,
    summary: 'One duty passes to another member; the rest of the application stays where it is.',
    access: RECORDERS,
    body: holderBody,
    status: 200,
    answer: applicationPage,
  },
  snoozeDuty: {
    method: 'put',
    path: `${PAGE}/obligations/{obligationKey}/snooze`,
    summary: 'Put a word off until a day, within what was promised. Its date stays.',
    access: RECORDERS,
    body: snoozeBody,
    status: 200,
    answer: applicationPage,
  },
  takeBack: {
    method: 'put',
    path: `${PAGE}/facts/{factId}/taking-back`,
    summary:
      'Undo something recorded by hand, with all that was recorded in the same request. Refused while something rests on it.',
    access: RECORDERS,
    body: takingBackBody,
    status: 200,
    answer: applicationPage,
  },
} as const satisfies Record<string, Endpoint>;
