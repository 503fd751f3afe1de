/** `in`: somebody outside wrote it. `out`: one of us did, with another program. */
export type MailWay = 'in' | 'out';

/** How a mail came to us: read in a mailbox, handed over by another program, given by a member on a page or on the command line. */
export type MailCameBy = 'mailbox' | 'door' | 'upload' | 'command';

/**
 * `recorded`: it belongs to an application, and what it means is a fact. `unsure`: it concerns somebody whom we know, and a
 * member says whose it is. `unreadable`: it concerns somebody whom we know, and could not be taken apart. `leftAlone`: a
 * member said that it is nobody's; nothing of it is left but that it was seen.
 */
export type KeptMailState = 'recorded' | 'unsure' | 'unreadable' | 'leftAlone';

/** By what a mail found its application; the surest first. */
export type MatchedBy =
  | 'returnMark'
  | 'thread'
  | 'mark'
  | 'sender'
  | 'relayed'
  | 'forwarded'
  | 'receiver'
  | 'member';

/** Why nobody but a member can say whose a mail is. */
export type Doubt =
  /** The server that took it says that it may not come from whom it names. */
  | 'notAuthentic'
  /** The person has several applications, and it answers no mail of ours. */
  | 'severalApplications'
  /** It answers a mail of ours, and comes from an address that we do not know. */
  | 'otherAddress'
  /** An agency wrote, and names none of its candidates, or several. */
  | 'agencyNamesNobody'
  /** We know the person, who has no application here that is open or was lately. */
  | 'noApplication'
  /** A referee wrote. */
  | 'fromReferee'
  /** It answers mails of several applications. */
  | 'severalThreads';

/** What somebody named a date for. `ask`: what we asked of them, by when. */
export type ProposalKind = 'promise' | 'competingOffer' | 'wish' | 'ask';
