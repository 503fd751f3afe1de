/** The text of a file that somebody chose: UTF-16 by its mark, else UTF-8, else what older spreadsheets on Windows write. */
export function textOfFile(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** An Excel workbook is a ZIP archive, or what it was before that: no text. */
export function isWorkbook(bytes: Uint8Array): boolean {
  const start = [...bytes.slice(0, 4)].join(' ');
  return start === '80 75 3 4' || start === '208 207 17 224';
}
