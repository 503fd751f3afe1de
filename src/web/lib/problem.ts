import { type Phrase, phrase, t } from './language/phrase.ts';

/** What the server (or the way to it) said no with, in words that can be shown as they are. */
export interface Problem {
  readonly sentence: string;
  readonly code: string;
  readonly httpStatus: number;
  /** Field name to sentence, shown next to the field. */
  readonly fields: Readonly<Record<string, string>>;
}

export class RequestFailed extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.sentence);
    this.name = 'RequestFailed';
    this.problem = problem;
  }
}

const UNREACHABLE = phrase(
  'The server cannot be reached. What you typed is still here; try again in a moment.',
);
const NOT_LOADED = phrase(
  'A part of this page could not be loaded. Heardback may have been updated, or cannot be reached.',
);
const FAULT = phrase('This page ran into a fault of its own. Nothing you saved is lost.');

/** Any thrown value as a problem with a sentence. */
export function problemOf(error: unknown): Problem {
  if (error instanceof RequestFailed) return error.problem;
  if (isFileMissing(error)) return ownProblem('not_loaded', NOT_LOADED);
  if (error instanceof TypeError && /fetch|network|load failed/i.test(error.message))
    return ownProblem('unreachable', UNREACHABLE);
  return ownProblem('fault', FAULT);
}

/** A file of the app is not there, in the words of each browser and of the bundler: asking again brings the same answer. */
export function isFileMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    /dynamically imported module|importing a module script failed|unable to preload css/i.test(error.message)
  );
}

function ownProblem(code: string, sentence: Phrase): Problem {
  return { sentence: t(sentence), code, httpStatus: 0, fields: {} };
}

/** Reads an RFC 9457 body; a proxy's or a crash's answer still gets a sentence. */
export function readProblem(httpStatus: number, body: unknown): Problem {
  if (!isRecord(body)) return { sentence: plainSentence(httpStatus), code: 'other', httpStatus, fields: {} };
  const { detail, title, code, fields } = body;
  return {
    sentence: textOf(detail) ?? textOf(title) ?? plainSentence(httpStatus),
    code: textOf(code) ?? 'other',
    httpStatus,
    fields: isRecord(fields) ? (fields as Record<string, string>) : {},
  };
}

function plainSentence(httpStatus: number): string {
  if (httpStatus === 413) return t('The file is larger than the server accepts.');
  if (httpStatus >= 500) return t('The server could not finish this. Nothing was changed.');
  return t('The server did not accept this (HTTP {{code}}).', { code: String(httpStatus) });
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
