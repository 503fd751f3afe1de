/** What a file is that isn't a table of text, from its first bytes, and what to do about it; `null` for text. */
export function whatElseItIs(head: Uint8Array): string | null {
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, 512));
  const letters = start.toString('latin1');
  if (letters.startsWith('PK\u0003\u0004'))
    return 'an Excel workbook or a ZIP archive. Save the sheet as CSV, or unpack the archive';
  if (letters.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'an old Excel workbook. Save the sheet as CSV';
  if (letters.startsWith('\u001f\u008b')) return 'compressed with gzip. Unpack it first';
  if (letters.startsWith('%PDF')) return 'a PDF. Export the list as CSV instead';
  const text = letters.replace(/^\u00ef\u00bb\u00bf/, '').trimStart();
  if (/^<(!doctype|html|\?xml|table)/i.test(text)) {
    return 'a web page, often a sign-in page that was saved instead of the export. Download the export again as CSV';
  }
  if (/^[[{]\s*["{[]/.test(text)) return 'JSON. Export the list as CSV';
  return null;
}
