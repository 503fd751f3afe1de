/** What `heardback mail` may be told beside its files. */
export interface MailFlags {
  readonly workspace?: string;
  readonly json?: boolean;
}
