import { z } from 'zod';

/** Makes the contract's schemas speak to people; loaded with the first form. */
export function speakPlainly(): void {
  // Without this, zod compiles checks with `new Function`, which the content security policy forbids.
  z.config({ jitless: true, customError: sentenceFor });
}

function sentenceFor(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_value' || issue.code === 'invalid_union') return 'Please choose one.';
  if (issue.code === 'invalid_type' && issue.expected === 'boolean') return 'Please choose one.';
  if (issue.input === undefined || issue.input === '' || issue.input === null) return 'Please fill this in.';
  switch (issue.code) {
    case 'too_small':
      return issue.minimum === 1 ? 'Please fill this in.' : `At least ${issue.minimum} characters, please.`;
    case 'too_big':
      return `At most ${issue.maximum} characters, please.`;
    case 'invalid_format':
      return issue.format === 'email'
        ? 'This is not a complete mail address.'
        : 'This cannot be read as it is.';
    default:
      return undefined;
  }
}
