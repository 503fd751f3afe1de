import { expect, it } from 'vitest';
import { FIELD_IDS } from '../src/intake/ats/columns/fields.ts';
import { IMPORT_FIELDS } from '../src/web/features/imports/say-field.ts';

it('every field of an export has words in the app, so that a column can be said to be it', () => {
  expect([...IMPORT_FIELDS].sort()).toEqual([...FIELD_IDS].sort());
});
