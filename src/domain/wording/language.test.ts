import { describe, expect, it } from 'vitest';
import { languageFrom } from './language.ts';

describe('the language that a reader likes best', () => {
  it.each([
    ['fr-CA,fr;q=0.9,en;q=0.8', 'fr'],
    ['en;q=0.3, de-AT;q=0.7, it', 'de'],
    ['pt-BR,es;q=0.5', 'es'],
    ['it,nl', 'en'],
    ['de;q=0, es;q=0.1', 'es'],
    ['ES', 'es'],
    ['*', 'en'],
    ['', 'en'],
    [undefined, 'en'],
  ])('%s reads %s', (accepted, language) => {
    expect(languageFrom(accepted)).toBe(language);
  });
});
