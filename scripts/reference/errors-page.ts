import { ERROR_KINDS, type ErrorKind } from '../../src/domain/error-codes.ts';

export function errorsPage(): string {
  const kinds = Object.entries(KINDS) as [ErrorKind, string][];
  return `${INTRODUCTION}\n${kinds.map(([kind, meaning]) => section(kind, meaning)).join('\n')}`;
}

const INTRODUCTION = `# Errors

Generated from \`src/domain/error-codes.ts\` by \`npm run reference\`; change it there.

Every error that a caller can do something about has a code from this list and a sentence that says what could not be done
and the state now. The API answers with problem details (RFC 9457) whose \`code\` is one of these; the terminal writes the
sentence. Everything else is a bug: it is logged once with its id, and answered as internal with that id.
`;

const KINDS: Readonly<Record<ErrorKind, string>> = {
  notFound: 'What was asked for is not there, or not in this workspace.',
  invalid: 'What was sent cannot be read; the sentence and the fields say why.',
  conflict: 'It cannot be done in the present state; the sentence says which state that is.',
  forbidden: 'Whoever asks may not do this.',
  limited: 'Too much was asked for in too short a time; it may be tried again later.',
  unavailable: 'Something that is needed does not answer now; it may be tried again.',
};

function section(kind: ErrorKind, meaning: string): string {
  const codes = Object.entries(ERROR_KINDS).filter(([, ofKind]) => ofKind === kind);
  return `## ${kind}\n\n${meaning}\n\n${codes.map(([code]) => `- \`${code}\``).join('\n')}\n`;
}
