/** Whom and what a mail names, by which it is looked up whose it is. Addresses and marks in lower case. */
export interface MailNamed {
  readonly mailIds: readonly string[];
  readonly addresses: readonly string[];
  readonly marks: readonly string[];
}
