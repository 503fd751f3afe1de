/** As much of an address as its owner needs to know it again: whoever else has the link learns none. */
export function masked(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 1 ? '…' : `${address.slice(0, 1)}…${address.slice(at)}`;
}
