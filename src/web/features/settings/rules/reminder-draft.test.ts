import { expect, test } from 'vitest';
import { DEFAULT_TIMING } from '../../../../domain/policy/default-policy.ts';
import { nudgeOf, reminderDraft } from './reminder-draft.ts';

test('every reminder of the default policy comes back from the editor as it went in', () => {
  const nudges = Object.values(DEFAULT_TIMING).flatMap((row) => row.nudges);
  expect(nudges.length).toBeGreaterThan(40);
  expect(nudges.map((nudge) => nudgeOf(reminderDraft(nudge)))).toEqual(nudges);
});
