import { describe, expect, it } from 'vitest';
import { AppError } from '../../domain/app-error.ts';
import { ERROR_KINDS, type ErrorCode } from '../../domain/error-codes.ts';
import { LANGUAGES } from '../../domain/wording/language.ts';
import { refusalSentence } from '../../domain/wording/refusal-sentence.ts';
import { titleOf } from './title-of.ts';
import { toProblem } from './to-problem.ts';

describe('a problem is told in the language of whoever asked', () => {
  it.each(LANGUAGES)('%s: every code has a title of its own, without a full stop', (language) => {
    for (const code of Object.keys(ERROR_KINDS) as ErrorCode[])
      expect([code, titleOf(code, language)]).toEqual([code, expect.stringMatching(/^\p{Lu}.{9,}[^.!]$/u)]);
  });

  it.each([
    [
      'en',
      'Cannot close the application of Ada Park: nobody has told Ada Park yet. Tell them, or write why not',
    ],
    [
      'fr',
      'Impossible de clore la candidature de Ada Park\u00a0: personne n’a encore prévenu Ada Park. Prévenez cette personne, ou écrivez pourquoi ce n’est pas possible',
    ],
    [
      'de',
      'Die Bewerbung von Ada Park lässt sich nicht abschließen: Ada Park weiß noch nichts davon. Geben Sie Bescheid, oder schreiben Sie, warum nicht',
    ],
    [
      'es',
      'No se puede cerrar la candidatura de Ada Park: nadie ha avisado aún a Ada Park. Avise, o escriba por qué no es posible',
    ],
  ] as const)('a refusal, in %s', (language, sentence) => {
    const error = new AppError('nobody_told', (asked) =>
      refusalSentence(
        { kind: 'close' },
        { refused: 'nobody_told' },
        { language: asked, candidate: 'Ada Park', day: () => '' },
      ),
    );
    expect(toProblem(error, 'r', language).detail).toBe(sentence);
    expect(error.message).toContain('nobody has told');
  });

  it('what was only written in English is told by its title elsewhere', () => {
    const error = new AppError('offer_unknown', 'The application has no offer "7"');
    expect(toProblem(error, 'r', 'en').detail).toBe('The application has no offer "7"');
    expect(toProblem(error, 'r', 'de').detail).toBe('Dieses Angebot gibt es bei dieser Bewerbung nicht');
    expect(toProblem(new Error('a bug'), 'r', 'es').title).toBe('Algo falló por nuestra parte');
  });
});
