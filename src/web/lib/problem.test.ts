import { describe, expect, it } from 'vitest';
import { problemOf, RequestFailed, readProblem } from './problem.ts';

describe('what went wrong is always a sentence', () => {
  it('takes the detail, the code and the fields of problem details', () => {
    const problem = readProblem(422, {
      type: 'about:blank',
      title: 'Invalid',
      status: 422,
      code: 'promise_in_past',
      detail: 'Cannot promise a day that has passed.',
      fields: { 'deadline.on': 'Choose a day from today on.' },
    });
    expect(problem.sentence).toBe('Cannot promise a day that has passed.');
    expect(problem.fields).toEqual({ 'deadline.on': 'Choose a day from today on.' });
  });

  it('says something true when a proxy answers with a page', () => {
    expect(readProblem(502, '<html>').sentence).toBe(
      'The server could not finish this. Nothing was changed.',
    );
    expect(readProblem(413, null).sentence).toContain('larger');
  });

  it('tells a lost connection from a fault of the page', () => {
    expect(problemOf(new TypeError('Failed to fetch')).code).toBe('unreachable');
    expect(problemOf(new TypeError('x is undefined')).code).toBe('fault');
    for (const text of [
      'Failed to fetch dynamically imported module: https://hb.example/assets/law-page-1a2b.js',
      'error loading dynamically imported module',
      'Importing a module script failed.',
      'Unable to preload CSS for /assets/law-page-1a2b.css',
    ])
      expect(problemOf(new TypeError(text)).code, text).toBe('not_loaded');
    const given = readProblem(409, { detail: 'Taken.' });
    expect(problemOf(new RequestFailed(given))).toBe(given);
  });
});
