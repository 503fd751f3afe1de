/** A sentence with its capital and its full stop: rules say "must say why", standings end without a stop. */
export function asSentence(message: string): string {
  const text = capitalised(message);
  return /[.?]$/.test(text) ? text : `${text}.`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
