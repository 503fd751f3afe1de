import type { MailCheckSpeech } from '../mail-check-speech.ts';

export const GERMAN_MAIL_CHECK: MailCheckSpeech = {
  works: {
    name: ({ host }) => `Der Server ${host} wurde gefunden.`,
    connection: ({ port }) => `Er antwortet auf Port ${port}.`,
    encryption: () => 'Die Verbindung ist verschlüsselt, und das Zertifikat stimmt.',
    login: () => 'Die Anmeldung wurde angenommen.',
    sender: ({ from }) => `Sie dürfen als ${from} senden.`,
    mail: ({ to }) =>
      `Eine Testmail an ${to ?? 'Sie'} wurde angenommen. Sehen Sie nach, ob sie ankam, und nicht im Spam liegt.`,
  },
  faults: {
    nameUnknown: [
      ({ host }) => `Es gibt keinen Server namens ${host}.`,
      'Suchen Sie nach einem Tippfehler. Ihr Mailanbieter nennt ihn SMTP- oder Postausgangsserver.',
    ],
    portClosed: [
      ({ host, port }) => `${host} ist da, aber auf Port ${port} antwortet nichts.`,
      'Versuchen Sie 587 mit STARTTLS oder 465 mit TLS von Anfang an.',
    ],
    noAnswer: [
      ({ host, port }) => `${host} antwortet nicht auf Port ${port}.`,
      'Vielleicht steht eine Firewall dazwischen, oder es ist ein anderer Port: Versuchen Sie 587 oder 465. Viele Anbieter sperren Port 25.',
    ],
    speaksTlsAtOnce: [
      ({ port }) => `Der Server auf Port ${port} sagt nichts, bis die Verbindung verschlüsselt ist.`,
      'Wählen Sie „TLS von Anfang an“.',
    ],
    notEncrypted: [
      ({ port }) => `Der Server auf Port ${port} nimmt die gewählte Verschlüsselung nicht an.`,
      'Port 587 verlangt meist STARTTLS, Port 465 TLS von Anfang an.',
    ],
    certificateNotTrusted: [
      ({ host }) => `Niemand Bekanntes bürgt für das Zertifikat von ${host}.`,
      'Verwenden Sie den Namen, den Ihr Anbieter für diesen Server nennt. Für ein eigenes Zertifikat setzen Sie NODE_EXTRA_CA_CERTS.',
    ],
    certificateOfOther: [
      ({ host }) => `Das Zertifikat dieses Servers gilt für einen anderen Namen als ${host}.`,
      'Verwenden Sie den Namen auf dem Zertifikat; Ihr Anbieter nennt ihn.',
    ],
    certificateExpired: [
      ({ host }) => `Das Zertifikat von ${host} ist abgelaufen.`,
      'Wer den Server betreibt, muss es erneuern. Prüfen Sie auch, ob die Uhr dieses Rechners stimmt.',
    ],
    loginWrong: [
      () => 'Der Server nimmt diesen Anmeldenamen mit diesem Passwort nicht an.',
      'Anbieter mit Anmeldung in zwei Schritten verlangen ein App-Passwort. Der Anmeldename ist oft die ganze Mailadresse.',
    ],
    consentMissing: [
      () => 'Für diese Mails hat sich beim Anbieter noch niemand angemeldet.',
      'Speichern Sie die Einstellungen, dann wählen Sie „Anmelden“.',
    ],
    consentWithdrawn: [
      () =>
        'Der Anbieter gewährt keinen Zugang mehr: Die Anmeldung ist abgelaufen oder wurde dort zurückgenommen.',
      'Melden Sie sich noch einmal an. Auch ein neues Passwort oder eine App, die dort noch erprobt wird, beendet sie.',
    ],
    consentNotEnough: [
      () => 'Der Anbieter hat Zugang gewährt, aber der Server nimmt ihn für diese Adresse nicht an.',
      'Melden Sie sich mit genau dieser Adresse an. Bei manchen Anbietern muss IMAP oder SMTP erst eingeschaltet werden.',
    ],
    providerRefuses: [
      () => 'Der Anbieter nimmt Ihre App nicht an.',
      'Prüfen Sie als Admin Client-ID und Geheimnis unter „Anmelden statt Passwort“: Ein Geheimnis kann abgelaufen sein.',
    ],
    providerUnreachable: [
      () => 'Der Anbieter, der den Zugang gewährt, antwortet nicht.',
      'Es wird von selbst noch einmal versucht.',
    ],
    loginNotOffered: [
      () => 'Der Server nimmt auf dieser Verbindung keine Anmeldung an.',
      'Lassen Sie den Anmeldenamen leer, oder wählen Sie eine verschlüsselte Verbindung: Viele Server erlauben die Anmeldung nur dort.',
    ],
    senderRefused: [
      ({ from }) => `Der Server lässt Sie nicht als ${from} senden.`,
      'Verwenden Sie die Adresse dieser Anmeldung, oder lassen Sie Ihren Anbieter diese als Absender erlauben.',
    ],
    receiverRefused: [
      ({ to }) => `Der Server nimmt keine Mail für ${to ?? 'diese Adresse'} an.`,
      'Versuchen Sie eine andere Adresse. Manche Server leiten nur nach einer Anmeldung weiter.',
    ],
    mailRefused: [() => 'Der Server hat die Testmail abgewiesen.', 'Was er gesagt hat, steht darunter.'],
    other: [
      ({ host }) => `Die Verbindung zu ${host} kam nicht zustande.`,
      'Was das System gesagt hat, steht darunter.',
    ],
  },
};
