import type { Problem } from '../../contract/problem.ts';
import { AppError } from '../../domain/app-error.ts';
import type { InEveryLanguage, Language } from '../../domain/wording/language.ts';
import { statusOf } from './statuses.ts';
import { titleOf } from './title-of.ts';

/** An error as RFC 9457 problem details; a bug says nothing of its inside, only under which id it was logged. */
export function toProblem(error: unknown, requestId: string, language: Language): Problem {
  if (!(error instanceof AppError)) return internal(requestId, language);
  const title = titleOf(error.code, language);
  return {
    type: `urn:heardback:problem:${error.code}`,
    title,
    status: statusOf(error.code),
    // What was only written in English is told by what its code means whenever it comes.
    detail: error.sentenceIn(language) ?? title,
    instance: `urn:uuid:${requestId}`,
    code: error.code,
    ...(Object.keys(error.fields).length > 0 && { fields: { ...error.fields } }),
  };
}

function internal(requestId: string, language: Language): Problem {
  return {
    type: 'urn:heardback:problem:internal',
    title: INTERNAL[language].title,
    status: 500,
    detail: INTERNAL[language].detail(requestId),
    instance: `urn:uuid:${requestId}`,
    code: 'internal',
  };
}

const INTERNAL: InEveryLanguage<{ title: string; detail: (requestId: string) => string }> = {
  en: {
    title: 'Something went wrong on our side',
    detail: (requestId) => `Nothing was changed. The log has it under ${requestId}`,
  },
  fr: {
    title: 'Une erreur est survenue de notre côté',
    detail: (requestId) => `Rien n’a été modifié. Le journal en garde la trace sous ${requestId}`,
  },
  de: {
    title: 'Auf unserer Seite ist etwas schiefgegangen',
    detail: (requestId) => `Nichts wurde geändert. Im Protokoll steht es unter ${requestId}`,
  },
  es: {
    title: 'Algo falló por nuestra parte',
    detail: (requestId) => `No se cambió nada. El registro lo guarda como ${requestId}`,
  },
};
