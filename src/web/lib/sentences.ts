import { z } from 'zod';
import { t } from './language/phrase.ts';

/** Makes the contract's schemas speak to people; loaded with the first form. */
export function speakPlainly(): void {
  // Without this, zod compiles checks with `new Function`, which the content security policy forbids.
  z.config({ jitless: true, customError: sentenceFor });
}

function sentenceFor(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_value' || issue.code === 'invalid_union') return t('Please choose one.');
  if (issue.code === 'invalid_type' && issue.expected === 'boolean') return t('Please choose one.');
  if (issue.input === undefined || issue.input === '' || issue.input === null)
    return t('Please fill this in.');
  switch (issue.code) {
    case 'too_small':
      return issue.minimum === 1
        ? t('Please fill this in.')
        : t('At least {{count}} characters, please.', { count: Number(issue.minimum) });
    case 'too_big':
      return t('At most {{count}} characters, please.', { count: Number(issue.maximum) });
    case 'invalid_format':
      return issue.format === 'email'
        ? t('This is not a complete mail address.')
        : t('This cannot be read as it is.');
    default:
      return undefined;
  }
}
