import PostalMime from 'postal-mime';

/** A mail as a reader's program would show it. */
export interface ShownMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
}

/** Takes a mail apart again, as its receiver's program does. */
export async function readMail(source: string): Promise<ShownMail> {
  const { subject, text, html, headers } = await PostalMime.parse(source);
  return {
    subject: subject ?? '',
    text: text ?? '',
    html: html ?? '',
    headers: headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
  };
}
