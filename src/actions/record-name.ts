/** The name of a public record in its address: the id of the workspace in 22 letters. It opens nothing else. */
export function recordNameOf(workspaceId: string): string {
  return Buffer.from(workspaceId.replaceAll('-', ''), 'hex').toString('base64url');
}

/** The workspace of a record's name; `null` for anything that is none. */
export function workspaceOfRecord(name: string): string | null {
  if (!/^[\w-]{22}$/.test(name)) return null;
  const hex = Buffer.from(name, 'base64url').toString('hex');
  if (hex.length !== 32) return null;
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
