import type { Verdict } from '../sender-records/judge-records.ts';
import type { InEveryLanguage, Language } from './language.ts';

export type SenderRecordName = 'spf' | 'dkim' | 'dmarc' | 'mx';

/** What a record is spoken of with. */
export interface RecordAround {
  readonly domain: string;
  readonly host: string;
}

/** What was found, and what to do about it; no way out where nothing is to be done. */
export interface RecordWords {
  readonly sentence: string;
  readonly wayOut: string | null;
}

export function senderRecordWords(
  language: Language,
  { kind, verdict }: { readonly kind: SenderRecordName; readonly verdict: Verdict },
  around: RecordAround,
): RecordWords {
  const speech = SPEECHES[language];
  const [sentence, wayOut] = speech[kind][verdict] ?? speech.any[verdict] ?? speech.unknown;
  const fill = (text: string) => text.replaceAll('{domain}', around.domain).replaceAll('{host}', around.host);
  return { sentence: fill(sentence), wayOut: wayOut === null ? null : fill(wayOut) };
}

type Words = readonly [sentence: string, wayOut: string | null];

type Speech = Readonly<Record<SenderRecordName | 'any', Readonly<Partial<Record<Verdict, Words>>>>> & {
  readonly unknown: Words;
};

const SPEECHES: InEveryLanguage<Speech> = {
  en: {
    spf: {
      good: ['Receivers are told that {host} may send for {domain}.', null],
      missing: ['Nothing says which servers may send for {domain}.', 'Publish this record.'],
      several: ['{domain} has several SPF records; receivers then believe none.', 'Put one in their place.'],
      letsAnybody: ['The record lets anybody send for {domain}.', 'End it with ~all.'],
      tooManyLookups: [
        'The record makes receivers ask more than ten times, and they stop at ten.',
        'Take out the services that no longer send for you.',
      ],
      withoutServer: [
        'The record of {domain} does not name {host}.',
        'Add it, unless your provider sends from servers that the record names otherwise.',
      ],
    },
    dkim: {
      good: ['Mail is signed, and receivers find the key.', null],
      missing: [
        'The key is made, and not published yet. Mail leaves unsigned until it is.',
        'Publish this record.',
      ],
      otherKey: ['Another key is published under this name.', 'Put this record in its place.'],
      notMade: [
        'Heardback does not sign mail for {domain}.',
        'Make a key here, unless {host} signs for you: large providers do.',
      ],
    },
    dmarc: {
      good: ['Mail that only claims to be from {domain} is turned away.', null],
      missing: [
        'Nothing says what to do with mail that only claims to be from {domain}.',
        'Publish this record; Gmail and Yahoo ask for one.',
      ],
      several: ['{domain} has several DMARC records; receivers then believe none.', 'Leave one.'],
      unreadable: ['The record says nothing that receivers understand.', 'Put this one in its place.'],
      onlyWatches: [
        'The record is there and only watches.',
        'That is a good start. Once all is signed, p=quarantine protects your name.',
      ],
    },
    mx: {
      good: ['Answers to {domain} have somewhere to go.', null],
      missing: [
        'No server takes mail for {domain}: answers would come back.',
        'Use an address for answers that somebody reads.',
      ],
    },
    any: { unreachable: ['The name servers did not answer.', 'Try again in a while.'] },
    unknown: ['This could not be judged.', null],
  },
  fr: {
    spf: {
      good: ['Les destinataires savent que {host} peut envoyer pour {domain}.', null],
      missing: ['Rien ne dit quels serveurs peuvent envoyer pour {domain}.', 'Publiez cet enregistrement.'],
      several: [
        '{domain} a plusieurs enregistrements SPF ; les destinataires n’en croient alors aucun.',
        'Mettez-en un seul à leur place.',
      ],
      letsAnybody: ['L’enregistrement laisse n’importe qui envoyer pour {domain}.', 'Terminez-le par ~all.'],
      tooManyLookups: [
        'L’enregistrement oblige les destinataires à plus de dix recherches, et ils s’arrêtent à dix.',
        'Retirez les services qui n’envoient plus pour vous.',
      ],
      withoutServer: [
        'L’enregistrement de {domain} ne nomme pas {host}.',
        'Ajoutez-le, sauf si votre fournisseur envoie depuis des serveurs que l’enregistrement nomme autrement.',
      ],
    },
    dkim: {
      good: ['Les mails sont signés, et les destinataires trouvent la clé.', null],
      missing: [
        'La clé existe mais n’est pas encore publiée. D’ici là, les mails partent sans signature.',
        'Publiez cet enregistrement.',
      ],
      otherKey: ['Une autre clé est publiée sous ce nom.', 'Mettez cet enregistrement à sa place.'],
      notMade: [
        'Heardback ne signe pas les mails de {domain}.',
        'Créez une clé ici, sauf si {host} signe pour vous : les grands fournisseurs le font.',
      ],
    },
    dmarc: {
      good: ['Les mails qui prétendent seulement venir de {domain} sont refusés.', null],
      missing: [
        'Rien ne dit que faire des mails qui prétendent seulement venir de {domain}.',
        'Publiez cet enregistrement ; Gmail et Yahoo en demandent un.',
      ],
      several: [
        '{domain} a plusieurs enregistrements DMARC ; les destinataires n’en croient alors aucun.',
        'N’en laissez qu’un.',
      ],
      unreadable: [
        'L’enregistrement ne dit rien que les destinataires comprennent.',
        'Mettez celui-ci à sa place.',
      ],
      onlyWatches: [
        'L’enregistrement existe et ne fait qu’observer.',
        'C’est un bon début. Une fois tout signé, p=quarantine protège votre nom.',
      ],
    },
    mx: {
      good: ['Un serveur reçoit les réponses envoyées à {domain}.', null],
      missing: [
        'Aucun serveur ne reçoit les mails de {domain} : les réponses reviendraient.',
        'Utilisez une adresse de réponse que quelqu’un lit.',
      ],
    },
    any: { unreachable: ['Les serveurs de noms n’ont pas répondu.', 'Réessayez dans un moment.'] },
    unknown: ['Ceci n’a pas pu être évalué.', null],
  },
  de: {
    spf: {
      good: ['Empfänger erfahren, dass {host} für {domain} senden darf.', null],
      missing: [
        'Nirgends steht, welche Server für {domain} senden dürfen.',
        'Veröffentlichen Sie diesen Eintrag.',
      ],
      several: [
        '{domain} hat mehrere SPF-Einträge; Empfänger glauben dann keinem.',
        'Setzen Sie einen an ihre Stelle.',
      ],
      letsAnybody: ['Der Eintrag lässt jeden für {domain} senden.', 'Beenden Sie ihn mit ~all.'],
      tooManyLookups: [
        'Der Eintrag lässt Empfänger mehr als zehnmal nachfragen, und nach zehn hören sie auf.',
        'Nehmen Sie Dienste heraus, die nicht mehr für Sie senden.',
      ],
      withoutServer: [
        'Der Eintrag von {domain} nennt {host} nicht.',
        'Ergänzen Sie ihn, außer Ihr Anbieter sendet von Servern, die der Eintrag anders nennt.',
      ],
    },
    dkim: {
      good: ['Mails sind signiert, und Empfänger finden den Schlüssel.', null],
      missing: [
        'Der Schlüssel ist da, aber noch nicht veröffentlicht. Bis dahin gehen Mails ohne Signatur hinaus.',
        'Veröffentlichen Sie diesen Eintrag.',
      ],
      otherKey: [
        'Unter diesem Namen ist ein anderer Schlüssel veröffentlicht.',
        'Setzen Sie diesen Eintrag an seine Stelle.',
      ],
      notMade: [
        'Heardback signiert keine Mails für {domain}.',
        'Legen Sie hier einen Schlüssel an, außer {host} signiert für Sie: Große Anbieter tun das.',
      ],
    },
    dmarc: {
      good: ['Mails, die nur vorgeben, von {domain} zu sein, werden abgewiesen.', null],
      missing: [
        'Nirgends steht, was mit Mails geschehen soll, die nur vorgeben, von {domain} zu sein.',
        'Veröffentlichen Sie diesen Eintrag; Gmail und Yahoo verlangen einen.',
      ],
      several: [
        '{domain} hat mehrere DMARC-Einträge; Empfänger glauben dann keinem.',
        'Lassen Sie einen stehen.',
      ],
      unreadable: ['Der Eintrag sagt nichts, was Empfänger verstehen.', 'Setzen Sie diesen an seine Stelle.'],
      onlyWatches: [
        'Der Eintrag ist da und beobachtet nur.',
        'Das ist ein guter Anfang. Ist alles signiert, schützt p=quarantine Ihren Namen.',
      ],
    },
    mx: {
      good: ['Antworten an {domain} haben ein Ziel.', null],
      missing: [
        'Kein Server nimmt Mails für {domain} an: Antworten kämen zurück.',
        'Verwenden Sie eine Antwortadresse, die jemand liest.',
      ],
    },
    any: {
      unreachable: [
        'Die Nameserver haben nicht geantwortet.',
        'Versuchen Sie es in einer Weile noch einmal.',
      ],
    },
    unknown: ['Das ließ sich nicht beurteilen.', null],
  },
  es: {
    spf: {
      good: ['Quien recibe sabe que {host} puede enviar por {domain}.', null],
      missing: ['Nada dice qué servidores pueden enviar por {domain}.', 'Publique este registro.'],
      several: [
        '{domain} tiene varios registros SPF; entonces nadie cree ninguno.',
        'Ponga uno solo en su lugar.',
      ],
      letsAnybody: ['El registro deja que cualquiera envíe por {domain}.', 'Termínelo con ~all.'],
      tooManyLookups: [
        'El registro obliga a más de diez consultas, y a las diez se dejan de hacer.',
        'Quite los servicios que ya no envían por usted.',
      ],
      withoutServer: [
        'El registro de {domain} no nombra {host}.',
        'Añádalo, salvo que su proveedor envíe desde servidores que el registro nombra de otro modo.',
      ],
    },
    dkim: {
      good: ['Los correos van firmados y quien los recibe encuentra la clave.', null],
      missing: [
        'La clave está hecha, pero aún no publicada. Hasta entonces los correos salen sin firma.',
        'Publique este registro.',
      ],
      otherKey: ['Con este nombre hay publicada otra clave.', 'Ponga este registro en su lugar.'],
      notMade: [
        'Heardback no firma los correos de {domain}.',
        'Cree una clave aquí, salvo que {host} firme por usted: los grandes proveedores lo hacen.',
      ],
    },
    dmarc: {
      good: ['Los correos que solo dicen ser de {domain} se rechazan.', null],
      missing: [
        'Nada dice qué hacer con los correos que solo dicen ser de {domain}.',
        'Publique este registro; Gmail y Yahoo lo piden.',
      ],
      several: ['{domain} tiene varios registros DMARC; entonces nadie cree ninguno.', 'Deje uno.'],
      unreadable: ['El registro no dice nada que se entienda.', 'Ponga este en su lugar.'],
      onlyWatches: [
        'El registro está y solo observa.',
        'Es un buen comienzo. Cuando todo vaya firmado, p=quarantine protege su nombre.',
      ],
    },
    mx: {
      good: ['Las respuestas a {domain} tienen adónde llegar.', null],
      missing: [
        'Ningún servidor recibe correo para {domain}: las respuestas volverían.',
        'Use una dirección de respuesta que alguien lea.',
      ],
    },
    any: {
      unreachable: ['Los servidores de nombres no respondieron.', 'Vuelva a intentarlo dentro de un rato.'],
    },
    unknown: ['Esto no se pudo valorar.', null],
  },
};
