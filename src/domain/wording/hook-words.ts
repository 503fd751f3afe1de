import type { HookFault } from '../notice/hook-fault.ts';
import type { InEveryLanguage, Language } from './language.ts';

/** Why a post did not arrive, and what to do about it. */
export interface HookWords {
  readonly sentence: string;
  readonly wayOut: string;
}

export function hookFaultWords(language: Language, fault: HookFault): HookWords {
  const [sentence, wayOut] = FAULTS[language][fault];
  return { sentence, wayOut };
}

const FAULTS: InEveryLanguage<Readonly<Record<HookFault, readonly [string, string]>>> = {
  en: {
    addressUnreadable: [
      'This is no web address.',
      'Copy the whole address that you were given; it begins with https.',
    ],
    notEncrypted: ['This address is not encrypted.', 'Use the one that begins with https.'],
    notPublic: [
      'This address lies in a private network.',
      'Whoever runs Heardback can allow its host with PRIVATE_HOOK_HOSTS.',
    ],
    nameUnknown: ['There is no server of this name.', 'Look for a slip in the address.'],
    unreachable: ['The server does not answer.', 'It may be down. It is tried again by itself.'],
    noAnswer: ['The server took the post and did not say whether it kept it.', 'Look whether it arrived.'],
    moved: ['The address sends us to another one.', 'Enter the address that it moved to.'],
    gone: [
      'Nobody takes posts at this address any more.',
      'Make a new one where you had this one made, and enter it here.',
    ],
    refused: [
      'The server refused the post.',
      'Make sure that the address is whole, and is one for incoming posts.',
    ],
    busy: ['The server is busy.', 'It is tried again by itself.'],
  },
  fr: {
    addressUnreadable: [
      'Ceci n’est pas une adresse web.',
      'Copiez l’adresse entière que l’on vous a donnée ; elle commence par https.',
    ],
    notEncrypted: ['Cette adresse n’est pas chiffrée.', 'Utilisez celle qui commence par https.'],
    notPublic: [
      'Cette adresse se trouve dans un réseau privé.',
      'La personne qui exploite Heardback peut autoriser cet hôte avec PRIVATE_HOOK_HOSTS.',
    ],
    nameUnknown: ['Aucun serveur ne porte ce nom.', 'Cherchez une faute de frappe dans l’adresse.'],
    unreachable: ['Le serveur ne répond pas.', 'Il est peut-être arrêté. Un nouvel essai se fera tout seul.'],
    noAnswer: ['Le serveur a pris le message sans dire s’il l’a gardé.', 'Regardez s’il est arrivé.'],
    moved: ['L’adresse renvoie vers une autre.', 'Saisissez la nouvelle adresse.'],
    gone: [
      'Plus personne ne reçoit de messages à cette adresse.',
      'Créez-en une nouvelle là où vous aviez obtenu celle-ci, et saisissez-la ici.',
    ],
    refused: [
      'Le serveur a refusé le message.',
      'Vérifiez que l’adresse est entière et sert bien à recevoir des messages.',
    ],
    busy: ['Le serveur est occupé.', 'Un nouvel essai se fera tout seul.'],
  },
  de: {
    addressUnreadable: [
      'Das ist keine Webadresse.',
      'Kopieren Sie die ganze Adresse, die Sie bekommen haben; sie beginnt mit https.',
    ],
    notEncrypted: ['Diese Adresse ist nicht verschlüsselt.', 'Verwenden Sie die, die mit https beginnt.'],
    notPublic: [
      'Diese Adresse liegt in einem privaten Netz.',
      'Wer Heardback betreibt, kann ihren Rechner mit PRIVATE_HOOK_HOSTS erlauben.',
    ],
    nameUnknown: [
      'Es gibt keinen Server mit diesem Namen.',
      'Suchen Sie nach einem Tippfehler in der Adresse.',
    ],
    unreachable: [
      'Der Server antwortet nicht.',
      'Vielleicht ist er gerade aus. Es wird von selbst noch einmal versucht.',
    ],
    noAnswer: [
      'Der Server hat die Nachricht genommen und nicht gesagt, ob er sie behält.',
      'Sehen Sie nach, ob sie ankam.',
    ],
    moved: ['Die Adresse verweist auf eine andere.', 'Geben Sie die neue Adresse ein.'],
    gone: [
      'Unter dieser Adresse nimmt niemand mehr etwas an.',
      'Legen Sie dort, wo Sie diese bekommen haben, eine neue an und geben Sie sie hier ein.',
    ],
    refused: [
      'Der Server hat die Nachricht abgelehnt.',
      'Prüfen Sie, ob die Adresse vollständig und für eingehende Nachrichten gedacht ist.',
    ],
    busy: ['Der Server ist beschäftigt.', 'Es wird von selbst noch einmal versucht.'],
  },
  es: {
    addressUnreadable: [
      'Esto no es una dirección web.',
      'Copie la dirección completa que le dieron; empieza por https.',
    ],
    notEncrypted: ['Esta dirección no está cifrada.', 'Use la que empieza por https.'],
    notPublic: [
      'Esta dirección está en una red privada.',
      'Quien administra Heardback puede permitir su servidor con PRIVATE_HOOK_HOSTS.',
    ],
    nameUnknown: ['No hay ningún servidor con este nombre.', 'Busque un error al escribir la dirección.'],
    unreachable: ['El servidor no responde.', 'Puede que esté parado. Se volverá a intentar solo.'],
    noAnswer: ['El servidor recibió el mensaje y no dijo si lo guardó.', 'Mire si ha llegado.'],
    moved: ['La dirección remite a otra.', 'Escriba la dirección nueva.'],
    gone: [
      'Ya nadie recibe mensajes en esta dirección.',
      'Cree una nueva donde obtuvo esta y escríbala aquí.',
    ],
    refused: [
      'El servidor rechazó el mensaje.',
      'Compruebe que la dirección está completa y es para mensajes entrantes.',
    ],
    busy: ['El servidor está ocupado.', 'Se volverá a intentar solo.'],
  },
};
