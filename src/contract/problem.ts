import { z } from 'zod';
import { ERROR_KINDS, type ErrorCode } from '../domain/error-codes.ts';

const codes = Object.keys(ERROR_KINDS) as [ErrorCode, ...ErrorCode[]];

/** RFC 9457 problem details, sent as `application/problem+json` for every error. */
export const problem = z
  .object({
    type: z
      .string()
      .meta({ description: 'A URI for the kind of problem: the page that describes its code.' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional().meta({ description: 'What could not be done and the state now.' }),
    instance: z
      .string()
      .optional()
      .meta({ description: 'The id under which this answer stands in the log.' }),
    code: z.enum([...codes, 'internal']),
    fields: z
      .record(z.string(), z.string())
      .optional()
      .meta({ description: 'The fields that were wrong: the name (dots for nesting) to a sentence.' }),
  })
  .meta({ id: 'Problem' });

export type Problem = z.infer<typeof problem>;
