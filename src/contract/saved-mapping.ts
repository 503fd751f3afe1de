import { z } from 'zod';

/** How to read the exports of one system, said once and kept: `--save-mapping` writes it, `--mapping` reads it. */
export const savedMapping = z
  .strictObject({
    version: z.literal(1),
    columns: z
      .record(z.string(), z.string().min(1))
      .default({})
      .meta({ description: 'Our field to the header of the file.' }),
    words: z
      .record(z.string(), z.string())
      .default({})
      .meta({ description: 'Their words for statuses to what they mean.' }),
    dateOrder: z.enum(['dmy', 'mdy']).optional(),
    timeZone: z.string().optional(),
    encoding: z.string().optional(),
    separator: z.string().optional(),
  })
  .meta({ id: 'SavedMapping', title: 'A saved mapping of an export' });

export type SavedMapping = z.infer<typeof savedMapping>;
