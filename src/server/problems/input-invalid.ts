import type { z } from 'zod';
import { AppError } from '../../domain/app-error.ts';

/** What a schema refused, field by field. */
export function inputInvalid(error: z.core.$ZodError): AppError {
  const fields = Object.fromEntries(
    error.issues.slice(0, 50).map((issue) => [issue.path.join('.') || 'body', issue.message]),
  );
  const names = Object.keys(fields).join(', ');
  return new AppError('input_invalid', `Cannot read the request: ${names} must be mended`, fields);
}
