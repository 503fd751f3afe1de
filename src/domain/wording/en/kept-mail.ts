import type { KeptMailSpeech } from '../kept-mail-speech.ts';

export const ENGLISH_KEPT_MAIL: KeptMailSpeech = {
  in: {
    words: (who) => `${who} wrote.`,
    absence: (who) => `An automatic reply of ${who}: they are away. It counts as no answer.`,
    hasLeft: (who) =>
      `An automatic reply: ${who} no longer reads mail at this address. Find another way to reach them.`,
    acknowledgement: (who) => `An automatic reply of ${who}: your mail arrived. It counts as no answer.`,
    challenge: (who) =>
      `The mail program of ${who} wants to know that a person writes. Open the mail and follow its link, or call.`,
    bounce: (who) => `A mail to ${who} came back.`,
    delay: (who) => `A mail to ${who} is late. The server still tries.`,
    delivered: (who) => `A mail to ${who} was delivered, says the server.`,
    receipt: (who) => `The mail program of ${who} reports what became of a mail.`,
    complaint: (who) => `${who}, or their provider, called a mail unwanted.`,
    unsubscribe: (who) =>
      `${who} asks not to be written to any more. Words that you owe them may still be told.`,
    calendar: (who) => `${who} answered an invitation.`,
    spam: (who) => `A mail in the name of ${who} that looks like spam.`,
    automatic: (who) => `A program of ${who} wrote. It counts as no answer.`,
  },
  out: (who) => `One of you wrote to ${who} with another program.`,
  away: (who, day) =>
    `${who} is away until ${day}. What they owe waits until they are back; what you owe does not.`,
  doubts: {
    notAuthentic:
      'The server that took it says that it may not come from whom it names. It counts as nobody’s word until you say so.',
    severalApplications: 'They have several applications, and it answers no mail that names one.',
    otherAddress: 'It answers a mail of yours, and comes from an address that nobody knows here.',
    agencyNamesNobody:
      'The agency has several candidates here, and the mail names none of them, or more than one.',
    noApplication: 'You know them, and they have no application that is open or ended lately.',
    fromReferee: 'A referee wrote. Say for whom.',
    severalThreads: 'It answers mails about several applications.',
    broken: 'It could not be taken apart. Read the original, then say whose it is.',
    empty: 'There is nothing in it.',
    'too-large': 'It is too large to be read here. Look at it in your mailbox.',
    notRecorded: 'It was read, and what it means could not be written down. Say whose it is to try again.',
  },
  matched: {
    returnMark: 'By the address that it came back to, or the mail that it names.',
    thread: 'It answers a mail that is known here.',
    mark: 'It came to the address of this conversation.',
    sender: 'By its sender, who has this one application.',
    relayed: 'The agency wrote, and named this candidate.',
    forwarded: 'A member passed it on.',
    receiver: 'By whom it was written to.',
    member: 'A member said so.',
  },
  taken: {
    recorded: 'Recorded.',
    unsure: 'Kept until somebody says whose it is.',
    unreadable: 'It could not be read, and waits for somebody to look at it.',
    leftAlone: 'Left alone: it names nobody whom you know here. Nothing of it was kept.',
    known: 'It was here already.',
    ours: 'Heardback sent it, and has it already.',
  },
  proposals: {
    promise: ({ who, isUs, date, isEarliest }) =>
      `${isUs ? 'You' : who} promised a word ${isEarliest ? `after ${date}` : `by ${date}`}`,
    competingOffer: ({ who, date }) => `${who} has to answer another offer by ${date}`,
    wish: ({ who, date }) => `${who} hopes to hear by ${date}`,
    ask: ({ who, date }) => `You asked ${who} for something by ${date}`,
  },
  nobody: 'somebody',
  mailboxWorks: {
    name: ({ host }) => `The server ${host} was found.`,
    connection: ({ port }) => `It answers on port ${port}.`,
    encryption: () => 'The connection is encrypted, and the certificate is right.',
    login: () => 'The login was accepted.',
    folders: ({ folders }) =>
      `It can be read: ${folders === 1 ? 'one folder' : `${folders} folders`}. Nothing in it was changed.`,
  },
  mailboxFaults: {
    nameUnknown: [
      ({ host }) => `There is no server called ${host}.`,
      'Look for a typing mistake. Your mail provider calls it the IMAP or incoming server.',
    ],
    portClosed: [
      ({ host, port }) => `${host} is there, but nothing listens on port ${port}.`,
      'Try 993 with TLS from the start, or 143 with STARTTLS.',
    ],
    noAnswer: [
      ({ host, port }) => `${host} does not answer on port ${port}.`,
      'A firewall may stand between, or the port is another: try 993 or 143.',
    ],
    speaksTlsAtOnce: [
      ({ port }) => `The server on port ${port} says nothing until the connection is encrypted.`,
      'Choose “TLS from the start”.',
    ],
    notEncrypted: [
      ({ port }) => `The server on port ${port} does not take the encryption that you chose.`,
      'Port 993 mostly wants TLS from the start, port 143 STARTTLS.',
    ],
    folderMissing: [
      () => 'The login works, but a folder cannot be opened.',
      'Choose the folders again. With some providers IMAP has to be switched on first.',
    ],
    lineLost: [({ host }) => `${host} ended the connection.`, 'It is tried again by itself.'],
    passwordUnreadable: [
      () => 'The password that is kept cannot be read: it was kept under another secret.',
      'Enter the password again.',
    ],
  },
};
