/** A report's own words come before the mail that it returns; from here on it is that mail. */
const RETURNED =
  /^(?:[-=_*+. ]{2,}.{0,20}(?:original|returned|undelivered|unsent|copy of|transmitted|begin|returned|message (?:header|text|follows|body)|header|below|body of).*|.{0,60}below this line is .*|.{0,80}copy of (?:the|your) (?:message|mail|original|e-?mail).{0,120}|.{0,60}(?:original message|message headers?|header of the original|your original message).{0,40}(?:follows?|below|attached|included|is as).{0,20}:?.*|(?:original|returned) message(?: headers?)?:?.*|original(?: message)? (?:headers?|follows).*|-{2,} ?(?:unsent|undelivered|original|returned).*|the (?:first|message) .{0,40}(?:headers?|of the message).{0,60}:|message header follows.*|received: (?:from|by|\(|with).*|return-path:\s*<.*|mime-version: ?1\.0.*|x-mailer: .*)$/i;
const MOST_LINES = 400;

/** A report in two: what it says, and what it returns of the mail. */
export function partsOfReport(text: string): { said: string; returned: string } {
  const lines = text.slice(0, 256 * 1024).split(/\r\n|\n|\r/);
  const from = lines.findIndex((line, index) => index > 1 && RETURNED.test(line.trim().slice(0, 200)));
  if (from < 0) return { said: lines.slice(0, MOST_LINES).join('\n'), returned: '' };
  return {
    said: lines.slice(0, Math.min(from, MOST_LINES)).join('\n'),
    returned: lines.slice(from).join('\n'),
  };
}
