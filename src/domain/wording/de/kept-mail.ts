import type { KeptMailSpeech } from '../kept-mail-speech.ts';

export const GERMAN_KEPT_MAIL: KeptMailSpeech = {
  in: {
    words: (who) => `${who} hat geschrieben.`,
    absence: (who) => `Eine automatische Antwort von ${who}: abwesend. Sie zählt nicht als Antwort.`,
    hasLeft: (who) =>
      `Eine automatische Antwort: ${who} liest unter dieser Adresse keine Mails mehr. Suchen Sie einen anderen Weg.`,
    acknowledgement: (who) =>
      `Eine automatische Antwort von ${who}: Ihre Mail ist angekommen. Sie zählt nicht als Antwort.`,
    challenge: (who) =>
      `Das Mailprogramm von ${who} möchte wissen, ob ein Mensch schreibt. Öffnen Sie die Mail und folgen Sie ihrem Link, oder rufen Sie an.`,
    bounce: (who) => `Eine Mail an ${who} kam zurück.`,
    delay: (who) => `Eine Mail an ${who} verspätet sich. Der Server versucht es weiter.`,
    delivered: (who) => `Eine Mail an ${who} wurde zugestellt, sagt der Server.`,
    receipt: (who) => `Das Mailprogramm von ${who} meldet, was aus einer Mail wurde.`,
    complaint: (who) => `${who} oder der Anbieter hat eine Mail als unerwünscht bezeichnet.`,
    unsubscribe: (who) =>
      `${who} bittet, nicht mehr angeschrieben zu werden. Was Sie noch schulden, dürfen Sie sagen.`,
    calendar: (who) => `${who} hat auf eine Einladung geantwortet.`,
    spam: (who) => `Eine Mail im Namen von ${who}, die nach Spam aussieht.`,
    automatic: (who) => `Ein Programm von ${who} hat geschrieben. Das zählt nicht als Antwort.`,
  },
  out: (who) => `Jemand von Ihnen hat mit einem anderen Programm an ${who} geschrieben.`,
  away: (who, day) =>
    `${who} ist bis zum ${day} abwesend. Was von dort kommen soll, wartet bis zur Rückkehr; was Sie schulden, wartet nicht.`,
  doubts: {
    notAuthentic:
      'Der Server, der sie annahm, sagt, dass sie vielleicht nicht von der Person stammt, die sie nennt. Sie zählt erst, wenn Sie es bestätigen.',
    severalApplications:
      'Es gibt mehrere Bewerbungen dieser Person, und die Mail antwortet auf keine, die eine davon nennt.',
    otherAddress: 'Sie antwortet auf eine Ihrer Mails und kommt von einer Adresse, die hier niemand kennt.',
    agencyNamesNobody:
      'Die Agentur hat hier mehrere Bewerbungen, und die Mail nennt keine davon oder mehr als eine.',
    noApplication: 'Sie kennen die Person; sie hat keine Bewerbung, die offen ist oder kürzlich endete.',
    fromReferee: 'Eine Referenzperson hat geschrieben. Sagen Sie, für wen.',
    severalThreads: 'Sie antwortet auf Mails zu mehreren Bewerbungen.',
    broken: 'Sie ließ sich nicht lesen. Sehen Sie das Original an und sagen Sie, wem sie gehört.',
    empty: 'Es steht nichts darin.',
    'too-large': 'Sie ist zu groß, um hier gelesen zu werden. Sehen Sie in Ihrem Postfach nach.',
    notRecorded:
      'Sie wurde gelesen, aber was sie bedeutet, ließ sich nicht festhalten. Sagen Sie, wem sie gehört, um es noch einmal zu versuchen.',
  },
  matched: {
    returnMark: 'Durch die Adresse, an die sie zurückkam, oder die Mail, die sie nennt.',
    thread: 'Sie antwortet auf eine Mail, die hier bekannt ist.',
    mark: 'Sie kam an die Adresse dieses Gesprächs.',
    sender: 'Durch die Person, die sie schrieb und nur diese eine Bewerbung hat.',
    relayed: 'Die Agentur schrieb und nannte diesen Namen.',
    forwarded: 'Ein Mitglied hat sie weitergeleitet.',
    receiver: 'Durch die Person, an die sie ging.',
    member: 'Ein Mitglied hat es gesagt.',
  },
  taken: {
    recorded: 'Festgehalten.',
    unsure: 'Aufgehoben, bis jemand sagt, wem sie gehört.',
    unreadable: 'Sie ließ sich nicht lesen und wartet darauf, dass jemand sie ansieht.',
    leftAlone: 'In Ruhe gelassen: Sie nennt niemanden, den Sie hier kennen. Nichts davon wurde behalten.',
    known: 'Sie war schon da.',
    ours: 'Heardback hat sie verschickt und kennt sie schon.',
  },
  proposals: {
    promise: ({ who, isUs, date, isEarliest }) =>
      `${isUs ? 'Sie haben' : `${who} hat`} eine Nachricht ${isEarliest ? `nach dem ${date}` : `bis zum ${date}`} versprochen`,
    competingOffer: ({ who, date }) => `${who} muss ein anderes Angebot bis zum ${date} beantworten`,
    wish: ({ who, date }) => `${who} hofft auf eine Nachricht bis zum ${date}`,
    ask: ({ who, date }) => `Sie haben ${who} um etwas bis zum ${date} gebeten`,
  },
  nobody: 'jemand',
  mailboxWorks: {
    name: ({ host }) => `Der Server ${host} wurde gefunden.`,
    connection: ({ port }) => `Er antwortet auf Port ${port}.`,
    encryption: () => 'Die Verbindung ist verschlüsselt, und das Zertifikat stimmt.',
    login: () => 'Die Anmeldung wurde angenommen.',
    folders: ({ folders }) =>
      `Es lässt sich lesen: ${folders === 1 ? 'ein Ordner' : `${folders} Ordner`}. Nichts darin wurde verändert.`,
  },
  mailboxFaults: {
    nameUnknown: [
      ({ host }) => `Es gibt keinen Server namens ${host}.`,
      'Suchen Sie nach einem Tippfehler. Ihr Anbieter nennt ihn IMAP-Server oder Posteingangsserver.',
    ],
    portClosed: [
      ({ host, port }) => `${host} ist da, aber auf Port ${port} antwortet nichts.`,
      'Versuchen Sie 993 mit TLS von Anfang an oder 143 mit STARTTLS.',
    ],
    noAnswer: [
      ({ host, port }) => `${host} antwortet auf Port ${port} nicht.`,
      'Vielleicht steht eine Firewall dazwischen, oder der Port ist ein anderer: versuchen Sie 993 oder 143.',
    ],
    speaksTlsAtOnce: [
      ({ port }) => `Der Server auf Port ${port} sagt nichts, bevor die Verbindung verschlüsselt ist.`,
      'Wählen Sie „TLS von Anfang an“.',
    ],
    notEncrypted: [
      ({ port }) => `Der Server auf Port ${port} nimmt die gewählte Verschlüsselung nicht an.`,
      'Port 993 möchte meist TLS von Anfang an, Port 143 STARTTLS.',
    ],
    folderMissing: [
      () => 'Die Anmeldung gelingt, aber ein Ordner lässt sich nicht öffnen.',
      'Wählen Sie die Ordner neu. Bei manchen Anbietern muss IMAP erst eingeschaltet werden.',
    ],
    lineLost: [
      ({ host }) => `${host} hat die Verbindung beendet.`,
      'Es wird von selbst noch einmal versucht.',
    ],
    passwordUnreadable: [
      () =>
        'Das aufbewahrte Passwort lässt sich nicht lesen: Es wurde unter einem anderen Geheimnis aufbewahrt.',
      'Geben Sie das Passwort noch einmal ein.',
    ],
  },
};
