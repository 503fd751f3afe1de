/** Why a post did not arrive, in a closed list: a sentence stands behind each. */
export type HookFault =
  | 'addressUnreadable'
  | 'notEncrypted'
  | 'notPublic'
  | 'nameUnknown'
  | 'unreachable'
  | 'noAnswer'
  | 'moved'
  | 'gone'
  | 'refused'
  | 'busy';
