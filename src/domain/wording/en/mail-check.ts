import type { MailCheckSpeech } from '../mail-check-speech.ts';

export const ENGLISH_MAIL_CHECK: MailCheckSpeech = {
  works: {
    name: ({ host }) => `The server ${host} was found.`,
    connection: ({ port }) => `It answers on port ${port}.`,
    encryption: () => 'The connection is encrypted, and the certificate is right.',
    login: () => 'The login was accepted.',
    sender: ({ from }) => `It lets you send as ${from}.`,
    mail: ({ to }) =>
      `It took a test mail to ${to ?? 'you'}. Look whether it arrived, and not among the spam.`,
  },
  faults: {
    nameUnknown: [
      ({ host }) => `There is no server called ${host}.`,
      'Look for a typing mistake. Your mail provider calls it the SMTP or outgoing server.',
    ],
    portClosed: [
      ({ host, port }) => `${host} is there, but nothing listens on port ${port}.`,
      'Try 587 with STARTTLS, or 465 with TLS from the start.',
    ],
    noAnswer: [
      ({ host, port }) => `${host} does not answer on port ${port}.`,
      'A firewall may stand between, or the port is another: try 587 or 465. Many hosts close port 25.',
    ],
    speaksTlsAtOnce: [
      ({ port }) => `The server on port ${port} says nothing until the connection is encrypted.`,
      'Choose “TLS from the start”.',
    ],
    notEncrypted: [
      ({ port }) => `The server on port ${port} does not take the encryption that you chose.`,
      'Port 587 mostly wants STARTTLS, port 465 TLS from the start.',
    ],
    certificateNotTrusted: [
      ({ host }) => `Nobody known vouches for the certificate of ${host}.`,
      'Use the name that your provider gives for this server. For a certificate of your own, set NODE_EXTRA_CA_CERTS.',
    ],
    certificateOfOther: [
      ({ host }) => `The certificate of this server is for another name than ${host}.`,
      'Use the name on the certificate, which your provider gives.',
    ],
    certificateExpired: [
      ({ host }) => `The certificate of ${host} is out of date.`,
      'Whoever runs the server has to renew it. Check also that the clock of this machine is right.',
    ],
    loginWrong: [
      () => 'The server does not accept this login and password.',
      'Providers with two-step sign-in want an app password. The login is often the whole mail address.',
    ],
    consentMissing: [
      () => 'Nobody has signed in at the provider for this mail yet.',
      'Save the settings, then press “Sign in”.',
    ],
    consentWithdrawn: [
      () => 'The provider gives no access any more: the sign-in has ended or was withdrawn there.',
      'Sign in again. A new password, or an app that is still being tested there, ends a sign-in too.',
    ],
    consentNotEnough: [
      () => 'The provider gave access, and the server does not take it for this address.',
      'Sign in with this very address. Some providers want IMAP or SMTP to be switched on first.',
    ],
    providerRefuses: [
      () => 'The provider does not accept your app.',
      'An admin looks at the client ID and the secret under “Sign in instead of a password”: a secret may have run out.',
    ],
    providerUnreachable: [
      () => 'The provider that gives access does not answer.',
      'It is tried again by itself.',
    ],
    loginNotOffered: [
      () => 'The server takes no login on this connection.',
      'Leave the login empty, or choose an encrypted connection: many servers offer a login only there.',
    ],
    senderRefused: [
      ({ from }) => `The server does not let you send as ${from}.`,
      'Use the address of this login, or have your provider allow this one as a sender.',
    ],
    receiverRefused: [
      ({ to }) => `The server does not take mail for ${to ?? 'this address'}.`,
      'Try another address. Some servers only relay after a login.',
    ],
    mailRefused: [() => 'The server refused the test mail.', 'What it said is below.'],
    other: [({ host }) => `The connection to ${host} did not work.`, 'What the system said is below.'],
  },
};
