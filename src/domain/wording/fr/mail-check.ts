import type { MailCheckSpeech } from '../mail-check-speech.ts';

export const FRENCH_MAIL_CHECK: MailCheckSpeech = {
  works: {
    name: ({ host }) => `Le serveur ${host} a été trouvé.`,
    connection: ({ port }) => `Il répond sur le port ${port}.`,
    encryption: () => 'La connexion est chiffrée, et le certificat est bon.',
    login: () => 'L’identification a été acceptée.',
    sender: ({ from }) => `Vous pouvez envoyer en tant que ${from}.`,
    mail: ({ to }) =>
      `Un mail d’essai${to === null ? '' : ` à ${to}`} a été pris. Vérifiez qu’il est arrivé, et pas parmi les indésirables.`,
  },
  faults: {
    nameUnknown: [
      ({ host }) => `Il n’y a pas de serveur nommé ${host}.`,
      'Cherchez une faute de frappe. Votre fournisseur l’appelle serveur SMTP ou serveur sortant.',
    ],
    portClosed: [
      ({ host, port }) => `${host} est là, mais rien n’écoute sur le port ${port}.`,
      'Essayez 587 avec STARTTLS, ou 465 avec TLS dès le début.',
    ],
    noAnswer: [
      ({ host, port }) => `${host} ne répond pas sur le port ${port}.`,
      'Un pare-feu est peut-être entre vous, ou le port est un autre : essayez 587 ou 465. Beaucoup d’hébergeurs ferment le port 25.',
    ],
    speaksTlsAtOnce: [
      ({ port }) => `Le serveur du port ${port} ne dit rien tant que la connexion n’est pas chiffrée.`,
      'Choisissez « TLS dès le début ».',
    ],
    notEncrypted: [
      ({ port }) => `Le serveur du port ${port} n’accepte pas le chiffrement choisi.`,
      'Le port 587 veut le plus souvent STARTTLS, le port 465 TLS dès le début.',
    ],
    certificateNotTrusted: [
      ({ host }) => `Aucune autorité connue ne garantit le certificat de ${host}.`,
      'Utilisez le nom que votre fournisseur donne à ce serveur. Pour un certificat à vous, réglez NODE_EXTRA_CA_CERTS.',
    ],
    certificateOfOther: [
      ({ host }) => `Le certificat de ce serveur vaut pour un autre nom que ${host}.`,
      'Utilisez le nom inscrit au certificat, que donne votre fournisseur.',
    ],
    certificateExpired: [
      ({ host }) => `Le certificat de ${host} a expiré.`,
      'L’hébergeur du serveur doit le renouveler. Vérifiez aussi que l’horloge de cette machine est juste.',
    ],
    loginWrong: [
      () => 'Le serveur n’accepte pas cet identifiant et ce mot de passe.',
      'Avec une connexion en deux étapes, il faut un mot de passe d’application. L’identifiant est souvent l’adresse mail entière.',
    ],
    consentMissing: [
      () => 'Personne ne s’est encore connecté chez le fournisseur pour ce mail.',
      'Enregistrez les réglages, puis choisissez « Se connecter ».',
    ],
    consentWithdrawn: [
      () => 'Le fournisseur ne donne plus accès : la connexion a pris fin ou y a été retirée.',
      'Connectez-vous à nouveau. Un nouveau mot de passe, ou une application encore en test chez lui, y met fin aussi.',
    ],
    consentNotEnough: [
      () => 'Le fournisseur a donné accès, mais le serveur ne l’accepte pas pour cette adresse.',
      'Connectez-vous avec cette adresse même. Certains fournisseurs veulent qu’IMAP ou SMTP soit d’abord activé.',
    ],
    providerRefuses: [
      () => 'Le fournisseur n’accepte pas votre application.',
      'Qu’un administrateur vérifie l’identifiant client et le secret sous « Se connecter au lieu d’un mot de passe » : un secret a pu expirer.',
    ],
    providerUnreachable: [
      () => 'Le fournisseur qui donne accès ne répond pas.',
      'Un nouvel essai se fait tout seul.',
    ],
    loginNotOffered: [
      () => 'Le serveur ne prend pas d’identification sur cette connexion.',
      'Laissez l’identifiant vide, ou choisissez une connexion chiffrée : beaucoup de serveurs ne la proposent que là.',
    ],
    senderRefused: [
      ({ from }) => `Le serveur ne vous laisse pas envoyer en tant que ${from}.`,
      'Utilisez l’adresse de cet identifiant, ou faites autoriser celle-ci par votre fournisseur.',
    ],
    receiverRefused: [
      ({ to }) => `Le serveur ne prend pas de mail pour ${to ?? 'cette adresse'}.`,
      'Essayez une autre adresse. Certains serveurs ne relaient qu’après identification.',
    ],
    mailRefused: [() => 'Le serveur a refusé le mail d’essai.', 'Ce qu’il a dit figure ci-dessous.'],
    other: [
      ({ host }) => `La connexion à ${host} n’a pas fonctionné.`,
      'Ce qu’a dit le système figure ci-dessous.',
    ],
  },
};
