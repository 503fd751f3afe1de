/** RFC 3463: class, subject, detail. Not a part of an IP address or of a version. */
const ENHANCED = /(?<![\d.v-])([245])\.(\d{1,3})\.(\d{1,3})(?![\d]|\.\d)/g;
/** RFC 5321 4.2: at the beginning of what the server said. */
const ANSWERED = /(?:^|[\s(:<"'=[,;#])(?:SMTP;?\s*)?([45])([0-7])(\d)(?=[\s\-#:,;.)\]>"']|$)/g;
const NO_PORT = /(?:port|line|id|size|bytes|in|at|for|of|after|within)\s*$/i;

/** `5.1.1` of what a server said; from the reply code (`550` is `5.0.0`) where it has none; `null` where it says neither. */
export function codeIn(text: string): string | null {
  return enhancedIn(text) ?? replyIn(text);
}

/** The first code that says more than its class, else the first. */
export function enhancedIn(text: string): string | null {
  let vague: string | null = null;
  for (const [, kind, subject, detail] of text.matchAll(ENHANCED)) {
    const code = `${kind}.${Number(subject)}.${Number(detail)}`;
    if (kind === '2') continue;
    if (subject !== '0' || detail !== '0') return code;
    vague ??= code;
  }
  return vague;
}

export function replyIn(text: string): string | null {
  for (const found of text.matchAll(ANSWERED)) {
    if (NO_PORT.test(text.slice(Math.max(0, found.index - 8), found.index))) continue;
    return `${found[1]}.0.0`;
  }
  return null;
}

export function isVague(code: string): boolean {
  return /^\d\.0\.0$/.test(code);
}
