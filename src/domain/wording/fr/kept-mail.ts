import type { KeptMailSpeech } from '../kept-mail-speech.ts';

export const FRENCH_KEPT_MAIL: KeptMailSpeech = {
  in: {
    words: (who) => `${who} a écrit.`,
    absence: (who) => `Une réponse automatique de ${who} : absence. Elle ne compte pas comme une réponse.`,
    hasLeft: (who) =>
      `Une réponse automatique : ${who} ne lit plus ses mails à cette adresse. Cherchez un autre moyen.`,
    acknowledgement: (who) =>
      `Une réponse automatique de ${who} : votre mail est arrivé. Elle ne compte pas comme une réponse.`,
    challenge: (who) =>
      `La messagerie de ${who} vérifie qu’une personne lui écrit. Ouvrez le mail et suivez son lien, ou appelez.`,
    bounce: (who) => `Un mail à ${who} est revenu.`,
    delay: (who) => `Un mail à ${who} est en retard. Le serveur essaie encore.`,
    delivered: (who) => `Un mail à ${who} a été remis, dit le serveur.`,
    receipt: (who) => `La messagerie de ${who} dit ce qu’est devenu un mail.`,
    complaint: (who) => `${who}, ou son fournisseur, a signalé un mail comme indésirable.`,
    unsubscribe: (who) =>
      `${who} demande à ne plus recevoir de mails. Vous pouvez encore dire ce que vous devez.`,
    calendar: (who) => `${who} a répondu à une invitation.`,
    spam: (who) => `Un mail au nom de ${who} qui ressemble à du courrier indésirable.`,
    automatic: (who) => `Un programme de ${who} a écrit. Cela ne compte pas comme une réponse.`,
  },
  out: (who) => `L’un de vous a écrit à ${who} avec un autre programme.`,
  away: (who, day) =>
    `${who} est en congé jusqu’au ${day}. Ce qui doit venir de là attend le retour ; ce que vous devez n’attend pas.`,
  doubts: {
    notAuthentic:
      'Le serveur qui l’a reçu dit qu’il ne vient peut-être pas de la personne nommée. Il ne compte pas tant que vous ne le dites pas.',
    severalApplications:
      'Cette personne a plusieurs candidatures, et le mail ne répond à aucun message qui en nomme une.',
    otherAddress: 'Il répond à l’un de vos mails et vient d’une adresse inconnue ici.',
    agencyNamesNobody:
      'L’agence a plusieurs candidatures ici, et le mail n’en nomme aucune, ou en nomme plusieurs.',
    noApplication:
      'Vous connaissez cette personne ; elle n’a aucune candidature ouverte ou terminée récemment.',
    fromReferee: 'Une personne de référence a écrit. Dites pour qui.',
    severalThreads: 'Il répond à des mails sur plusieurs candidatures.',
    broken: 'Il n’a pas pu être lu. Regardez l’original, puis dites à qui il appartient.',
    empty: 'Il ne contient rien.',
    'too-large': 'Il est trop grand pour être lu ici. Regardez dans votre boîte aux lettres.',
    notRecorded:
      'Il a été lu, mais ce qu’il signifie n’a pas pu être enregistré. Dites à qui il appartient pour réessayer.',
  },
  matched: {
    returnMark: 'Par l’adresse à laquelle il est revenu, ou le mail qu’il nomme.',
    thread: 'Il répond à un mail connu ici.',
    mark: 'Il est arrivé à l’adresse de cette conversation.',
    sender: 'Par la personne qui l’a écrit, qui n’a que cette candidature.',
    relayed: 'L’agence a écrit et a nommé cette personne.',
    forwarded: 'Un membre l’a transmis.',
    receiver: 'Par la personne à qui il était adressé.',
    member: 'Un membre l’a dit.',
  },
  taken: {
    recorded: 'Enregistré.',
    unsure: 'Gardé jusqu’à ce que quelqu’un dise à qui il appartient.',
    unreadable: 'Il n’a pas pu être lu et attend que quelqu’un le regarde.',
    leftAlone: 'Laissé de côté : il ne nomme personne que vous connaissez ici. Rien n’en a été gardé.',
    known: 'Il était déjà là.',
    ours: 'Heardback l’a envoyé et le connaît déjà.',
  },
  proposals: {
    promise: ({ who, isUs, date, isEarliest }) =>
      `${isUs ? 'Vous avez' : `${who} a`} promis des nouvelles ${isEarliest ? `après le ${date}` : `d’ici le ${date}`}`,
    competingOffer: ({ who, date }) => `${who} doit répondre à une autre offre d’ici le ${date}`,
    wish: ({ who, date }) => `${who} espère une réponse d’ici le ${date}`,
    ask: ({ who, date }) => `Vous avez demandé quelque chose à ${who} pour le ${date}`,
  },
  nobody: 'quelqu’un',
  mailboxWorks: {
    name: ({ host }) => `Le serveur ${host} a été trouvé.`,
    connection: ({ port }) => `Il répond sur le port ${port}.`,
    encryption: () => 'La connexion est chiffrée et le certificat est bon.',
    login: () => 'L’identifiant a été accepté.',
    folders: ({ folders }) =>
      `Elle peut être lue : ${folders === 1 ? 'un dossier' : `${folders} dossiers`}. Rien n’y a été modifié.`,
  },
  mailboxFaults: {
    nameUnknown: [
      ({ host }) => `Aucun serveur ne s’appelle ${host}.`,
      'Cherchez une faute de frappe. Votre fournisseur parle de serveur IMAP ou de réception.',
    ],
    portClosed: [
      ({ host, port }) => `${host} est là, mais rien ne répond sur le port ${port}.`,
      'Essayez 993 avec TLS dès le début, ou 143 avec STARTTLS.',
    ],
    noAnswer: [
      ({ host, port }) => `${host} ne répond pas sur le port ${port}.`,
      'Un pare-feu fait peut-être obstacle, ou le port est un autre : essayez 993 ou 143.',
    ],
    speaksTlsAtOnce: [
      ({ port }) => `Le serveur sur le port ${port} ne dit rien avant que la connexion soit chiffrée.`,
      'Choisissez « TLS dès le début ».',
    ],
    notEncrypted: [
      ({ port }) => `Le serveur sur le port ${port} n’accepte pas le chiffrement choisi.`,
      'Le port 993 veut le plus souvent TLS dès le début, le port 143 STARTTLS.',
    ],
    folderMissing: [
      () => 'L’identifiant fonctionne, mais un dossier ne s’ouvre pas.',
      'Choisissez les dossiers à nouveau. Chez certains fournisseurs, IMAP doit d’abord être activé.',
    ],
    lineLost: [({ host }) => `${host} a coupé la connexion.`, 'Un nouvel essai se fait tout seul.'],
    passwordUnreadable: [
      () => 'Le mot de passe conservé ne peut pas être lu : il a été chiffré avec un autre secret.',
      'Saisissez à nouveau le mot de passe.',
    ],
  },
};
