import { z } from 'zod';
import { country, id, instant, region, timeZone } from './scalars.ts';

/** How to read the files where they cannot tell it themselves. Travels as form fields beside the files. */
export const importBody = z
  .object({
    files: z.any().meta({
      description: 'One to ten CSV files.',
      type: 'array',
      items: { type: 'string', format: 'binary' },
    }),
    timeZone: timeZone.optional().meta({ description: 'Of times that name no zone.' }),
    country: country
      .optional()
      .meta({ description: 'Where the openings are; where the workspace is when left out.' }),
    region: region.optional(),
    dateOrder: z.enum(['dayFirst', 'monthFirst', 'yearFirst']).optional(),
    mapping: z
      .string()
      .max(20_000)
      .optional()
      .meta({ description: 'JSON: our field to the header of the file.' }),
  })
  .meta({ id: 'NewImport' });

/** How to read files that are here already, in another way; what is left out stays as it was. */
export const readingBody = z
  .object({
    dateOrder: z.enum(['dayFirst', 'monthFirst']).optional(),
    columns: z
      .record(z.string().max(100), z.string().max(500))
      .optional()
      .meta({ description: 'Our field to the header of the file.' }),
    unused: z
      .array(z.string().max(500))
      .max(500)
      .optional()
      .meta({ description: 'Headers of columns that are not to be read.' }),
  })
  .meta({ id: 'Reading' });

export const badRowsQuery = z.object({
  file: z
    .string()
    .max(500)
    .optional()
    .meta({ description: 'The name of the file; the first one when left out.' }),
});

export const badRow = z
  .object({ file: z.string(), row: z.int(), field: z.string().nullable(), reason: z.string() })
  .meta({ id: 'BadRow' });

export const importState = z.enum(['reading', 'ready', 'running', 'done', 'failed']).meta({
  id: 'ImportState',
  description: 'ready: read and checked, nothing saved yet; it waits to be confirmed.',
});

export const importAnswer = z
  .object({
    id,
    state: importState,
    startedAt: instant,
    files: z.array(z.object({ name: z.string(), bytes: z.int(), preset: z.string().nullable() })),
    rowsRead: z.int(),
    rowsGood: z.int(),
    rowsBad: z.int(),
    creates: z
      .object({ people: z.int(), openings: z.int(), applications: z.int(), facts: z.int() })
      .meta({ description: 'New ones: would be made while `ready`, were made once `done`.' }),
    badRows: z.array(badRow).max(200).meta({ description: 'The first 200.' }),
    columns: z.array(z.object({ file: z.string(), header: z.string(), field: z.string().nullable() })),
    hasBadRows: z
      .boolean()
      .meta({ description: 'The rows to mend can be fetched, as they stand in the files.' }),
    problem: z.string().nullable().meta({ description: 'Why it failed, or what must be answered first.' }),
    question: z.enum(['dateOrder', 'columns']).nullable().meta({
      description: 'What must be said so that the files can be read; they are kept for two days.',
    }),
  })
  .meta({ id: 'Import' });

export type ImportAnswer = z.infer<typeof importAnswer>;
