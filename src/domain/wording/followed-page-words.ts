import type { FollowFault } from '../followed-page/follow-fault.ts';
import type { InEveryLanguage, Language } from './language.ts';

/** What is the matter with a company's status page, and what to do about it, as a sentence or two. */
export function followFaultSentence(language: Language, fault: FollowFault): string {
  return WORDS[language][fault];
}

const WORDS: InEveryLanguage<Readonly<Record<FollowFault, string>>> = {
  en: {
    ended: 'This link has ended. Ask the company for a new one, and follow that.',
    notAPage:
      'Something answers at this address, and it is not the status page of a Heardback. Take the link that stands under the company’s mails.',
    newer:
      'The company’s page is written for a newer Heardback than this one. It can be read once this one is updated.',
    notPublic: 'This address leads into a private network, which is not asked.',
    notEncrypted: 'This address is not encrypted. A status page begins with https.',
    tooLarge: 'What this address answers is far too large for a status page.',
    unreachable: 'The company’s server gives no answer at the moment.',
  },
  fr: {
    ended: 'Ce lien a pris fin. Demandez-en un nouveau à l’entreprise, et suivez celui-là.',
    notAPage:
      'Une réponse vient de cette adresse, mais ce n’est pas la page de suivi d’un Heardback. Prenez le lien qui figure sous les e-mails de l’entreprise.',
    newer:
      'La page de l’entreprise est écrite pour un Heardback plus récent que celui-ci. Elle pourra être lue une fois celui-ci mis à jour.',
    notPublic: 'Cette adresse mène dans un réseau privé, qui n’est pas interrogé.',
    notEncrypted: 'Cette adresse n’est pas chiffrée. Une page de suivi commence par https.',
    tooLarge: 'La réponse de cette adresse est bien trop grande pour une page de suivi.',
    unreachable: 'Le serveur de l’entreprise ne répond pas pour le moment.',
  },
  de: {
    ended: 'Dieser Link ist beendet. Bitten Sie die Firma um einen neuen, und folgen Sie diesem.',
    notAPage:
      'Unter dieser Adresse antwortet etwas, aber keine Statusseite eines Heardback. Nehmen Sie den Link, der unter den Mails der Firma steht.',
    newer:
      'Die Seite der Firma ist für ein neueres Heardback geschrieben als dieses. Sie lässt sich lesen, sobald dieses auf neuem Stand ist.',
    notPublic: 'Diese Adresse führt in ein privates Netz, das nicht gefragt wird.',
    notEncrypted: 'Diese Adresse ist nicht verschlüsselt. Eine Statusseite beginnt mit https.',
    tooLarge: 'Was diese Adresse antwortet, ist für eine Statusseite viel zu groß.',
    unreachable: 'Der Server der Firma antwortet im Augenblick nicht.',
  },
  es: {
    ended: 'Este enlace ha terminado. Pida uno nuevo a la empresa y siga ese.',
    notAPage:
      'Algo responde en esta dirección, pero no es la página de estado de un Heardback. Tome el enlace que figura al pie de los correos de la empresa.',
    newer:
      'La página de la empresa está escrita para un Heardback más nuevo que este. Se podrá leer en cuanto este se actualice.',
    notPublic: 'Esta dirección lleva a una red privada, a la que no se pregunta.',
    notEncrypted: 'Esta dirección no está cifrada. Una página de estado empieza por https.',
    tooLarge: 'Lo que responde esta dirección es demasiado grande para una página de estado.',
    unreachable: 'El servidor de la empresa no responde por ahora.',
  },
};
