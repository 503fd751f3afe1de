import type { Authentication, Verdict } from '../mail.ts';
import { headersOf } from './header-values.ts';
import type { ParsedMail } from './parse-mime.ts';

const NOTHING: Authentication = { server: null, spf: null, dkim: null, dmarc: null };
const VERDICTS = new Map<string, Verdict>([
  ['pass', 'pass'],
  ['bestguesspass', 'pass'],
  ['fail', 'fail'],
  ['hardfail', 'fail'],
  ['softfail', 'softfail'],
  ['neutral', 'neutral'],
  ['none', 'none'],
  ['policy', 'policy'],
  ['temperror', 'temperror'],
  ['error', 'temperror'],
  ['permerror', 'permerror'],
  ['unknown', 'permerror'],
]);

/**
 * What the server that took the mail says of its sender (RFC 8601). The topmost header alone counts: whatever stands below came
 * with the mail, and anybody can write it. A mail signed several times passes DKIM when one signature does (RFC 6376 6.1).
 */
export function readAuthentication(mail: ParsedMail): Authentication {
  const [top] = headersOf(mail, 'authentication-results');
  if (top === undefined) return NOTHING;
  const [server = '', ...results] = withoutComments(top).split(';');
  const verdictsOf = (method: string) => verdictsIn(results, method);
  return {
    server: server.trim().split(/\s/)[0] || null,
    spf: verdictsOf('spf')[0] ?? null,
    dkim: best(verdictsOf('dkim')),
    dmarc: verdictsOf('dmarc')[0] ?? null,
  };
}

function verdictsIn(results: readonly string[], method: string): Verdict[] {
  return results.flatMap((result) => {
    const [, name, word] = /^\s*([a-z-]+)(?:\s*\/\s*\d+)?\s*=\s*([a-z]+)/i.exec(result) ?? [];
    const verdict = VERDICTS.get(word?.toLowerCase() ?? '');
    return name?.toLowerCase() === method && verdict !== undefined ? [verdict] : [];
  });
}

function best(verdicts: readonly Verdict[]): Verdict | null {
  return verdicts.find((verdict) => verdict === 'pass') ?? verdicts[0] ?? null;
}

/** Comments may hold a semicolon, and `dkim=pass` (RFC 8601 2.2). */
function withoutComments(value: string): string {
  let depth = 0;
  let kept = '';
  for (const character of value) {
    if (character === '(') depth += 1;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) kept += character;
  }
  return kept;
}
