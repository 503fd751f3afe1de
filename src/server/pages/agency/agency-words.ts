import type { InEveryLanguage } from '../../../domain/wording/language.ts';

/** What an agency recruiter's page says in one language. */
export interface AgencyWords {
  readonly whose: (recruiter: string, agency: string | null) => string;
  readonly title: (team: string) => string;
  readonly lead: (team: string) => string;
  readonly nobody: (team: string) => string;
  readonly turn: {
    readonly team: (team: string) => string;
    readonly candidate: (name: string) => string;
    readonly agency: string;
    readonly nobody: string;
  };
  readonly clocks: string;
  readonly weOwe: (team: string, what: string, by: string) => string;
  readonly youOwe: (what: string, by: string) => string;
  readonly nothingFromUs: (team: string) => string;
  readonly nothingFromYou: string;
  readonly late: string;
  readonly passOnTitle: (name: string) => string;
  readonly passOnLead: (name: string, by: string) => string;
  readonly noText: string;
  readonly passedOn: string;
  readonly interestTitle: (name: string) => string;
  readonly interest: { readonly yes: string; readonly unclear: string; readonly no: string };
  readonly inTheirWords: string;
  readonly answer: string;
  readonly referenceTitle: (name: string) => string;
  readonly referenceLead: string;
  readonly sendReference: string;
  readonly writeTitle: (team: string) => string;
  readonly writeLabel: (name: string) => string;
  readonly send: string;
  readonly received: (team: string) => string;
  readonly nothingWritten: string;
  readonly closed: string;
  readonly privacy: string;
  readonly timesIn: (zone: string) => string;
  readonly language: string;
  readonly owed: Readonly<Partial<Record<string, string>>>;
}

export const AGENCY_WORDS: InEveryLanguage<AgencyWords> = {
  en: {
    whose: (recruiter, agency) => (agency === null ? recruiter : `${recruiter}, ${agency}`),
    title: (team) => `Your people at ${team}`,
    lead: (team) =>
      `Whose turn it is and by when, for each of them. What you say here reaches ${team} at once.`,
    nobody: (team) => `None of your people is in process at ${team} at the moment.`,
    turn: {
      team: (team) => `${team} has the next word`,
      candidate: (name) => `${name} has the next word`,
      agency: 'The next word is yours',
      nobody: 'No word is due right now',
    },
    clocks: 'Both clocks',
    weOwe: (team, what, by) => `${team} owes ${what} ${by}.`,
    youOwe: (what, by) => `You owe ${what} ${by}.`,
    nothingFromUs: (team) => `${team} owes no word right now.`,
    nothingFromYou: 'You owe no word right now.',
    late: 'Late.',
    passOnTitle: (name) => `A word for ${name}`,
    passOnLead: (name, by) => `Please tell ${name} ${by}, and say here when they have heard.`,
    noText: 'It was told to you on the telephone, or in a mail that is not shown here.',
    passedOn: 'They have heard it from me',
    interestTitle: (name) => `How interested is ${name}?`,
    interest: { yes: 'They want the job', unclear: 'They are not sure yet', no: 'They no longer want it' },
    inTheirWords: 'In their words, if you like',
    answer: 'Send the answer',
    referenceTitle: (name) => `The reference for ${name} that you are asking for`,
    referenceLead: 'What the referee said. It is read by those who decide, and by nobody else.',
    sendReference: 'Send the reference',
    writeTitle: (team) => `Write to ${team}`,
    writeLabel: (name) => `About ${name}: an answer, a time, anything else`,
    send: 'Send',
    received: (team) => `${team} has your word. Thank you.`,
    nothingWritten: 'Nothing was written, so nothing was sent.',
    closed: 'Over',
    privacy:
      'Only people with this link see this page. It shows what was said to you, never what is still being weighed.',
    timesIn: (zone) => `Times on this page are in ${zone}.`,
    language: 'Language of this page',
    owed: {
      passOn: 'this word, passed on',
      interestGauge: 'a word on how interested they are',
      reference: 'a reference',
      refereeNames: 'the names of referees',
    },
  },
  fr: {
    whose: (recruiter, agency) => (agency === null ? recruiter : `${recruiter}, ${agency}`),
    title: (team) => `Vos candidatures chez ${team}`,
    lead: (team) =>
      `Pour chacune, qui doit donner des nouvelles, et pour quand. Ce que vous dites ici arrive aussitôt chez ${team}.`,
    nobody: (team) => `Aucune de vos candidatures n’est en cours chez ${team} en ce moment.`,
    turn: {
      team: (team) => `C’est à ${team} de donner des nouvelles`,
      candidate: (name) => `C’est à ${name} de donner des nouvelles`,
      agency: 'C’est à vous de donner des nouvelles',
      nobody: 'Rien n’est attendu pour le moment',
    },
    clocks: 'Les deux échéances',
    weOwe: (team, what, by) => `${team} doit ${what} ${by}.`,
    youOwe: (what, by) => `Vous devez ${what} ${by}.`,
    nothingFromUs: (team) => `${team} ne doit rien pour le moment.`,
    nothingFromYou: 'Vous ne devez rien pour le moment.',
    late: 'En retard.',
    passOnTitle: (name) => `Un message pour ${name}`,
    passOnLead: (name, by) => `Merci de le dire à ${name} ${by}, puis de l’indiquer ici.`,
    noText: 'Cela vous a été dit au téléphone, ou dans un mail qui n’apparaît pas ici.',
    passedOn: 'Je l’ai transmis',
    interestTitle: (name) => `Ce poste intéresse-t-il ${name} ?`,
    interest: {
      yes: 'Le poste l’intéresse',
      unclear: 'Il y a encore une hésitation',
      no: 'Le poste ne l’intéresse plus',
    },
    inTheirWords: 'Dans ses propres mots, si vous voulez',
    answer: 'Envoyer la réponse',
    referenceTitle: (name) => `La référence que vous demandez pour ${name}`,
    referenceLead:
      'Ce que la personne de référence a dit. C’est lu par celles et ceux qui décident, et par personne d’autre.',
    sendReference: 'Envoyer la référence',
    writeTitle: (team) => `Écrire à ${team}`,
    writeLabel: (name) => `À propos de ${name} : une réponse, un horaire, autre chose`,
    send: 'Envoyer',
    received: (team) => `${team} a reçu votre message. Merci.`,
    nothingWritten: 'Rien n’était écrit, donc rien n’a été envoyé.',
    closed: 'Terminé',
    privacy:
      'Seules les personnes qui ont ce lien voient cette page. Elle montre ce qui vous a été dit, jamais ce qui est encore en réflexion.',
    timesIn: (zone) => `Les heures de cette page : ${zone}.`,
    language: 'Langue de cette page',
    owed: {
      passOn: 'la transmission de ce message',
      interestGauge: 'un mot sur son intérêt',
      reference: 'une référence',
      refereeNames: 'les noms de personnes de référence',
    },
  },
  de: {
    whose: (recruiter, agency) => (agency === null ? recruiter : `${recruiter}, ${agency}`),
    title: (team) => `Ihre Kandidaturen bei ${team}`,
    lead: (team) =>
      `Für jede: wer am Zug ist und bis wann. Was Sie hier schreiben, kommt sofort bei ${team} an.`,
    nobody: (team) => `Im Moment läuft bei ${team} keine Ihrer Kandidaturen.`,
    turn: {
      team: (team) => `${team} ist am Zug`,
      candidate: (name) => `${name} ist am Zug`,
      agency: 'Sie sind am Zug',
      nobody: 'Im Moment ist nichts fällig',
    },
    clocks: 'Beide Fristen',
    weOwe: (team, what, by) => `${team} schuldet ${what} ${by}.`,
    youOwe: (what, by) => `Sie schulden ${what} ${by}.`,
    nothingFromUs: (team) => `${team} schuldet im Moment nichts.`,
    nothingFromYou: 'Sie schulden im Moment nichts.',
    late: 'Verspätet.',
    passOnTitle: (name) => `Eine Nachricht für ${name}`,
    passOnLead: (name, by) =>
      `Bitte sagen Sie es ${name} ${by}, und halten Sie hier fest, wenn es geschehen ist.`,
    noText: 'Es wurde Ihnen am Telefon gesagt oder in einer Mail, die hier nicht erscheint.',
    passedOn: 'Ich habe es weitergegeben',
    interestTitle: (name) => `Wie groß ist das Interesse von ${name}?`,
    interest: { yes: 'Möchte die Stelle', unclear: 'Ist noch unsicher', no: 'Möchte sie nicht mehr' },
    inTheirWords: 'In eigenen Worten, wenn Sie mögen',
    answer: 'Antwort senden',
    referenceTitle: (name) => `Die Referenz für ${name}, die Sie einholen`,
    referenceLead: 'Was die Referenzperson gesagt hat. Das lesen nur die Personen, die entscheiden.',
    sendReference: 'Referenz senden',
    writeTitle: (team) => `An ${team} schreiben`,
    writeLabel: (name) => `Zu ${name}: eine Antwort, ein Termin, etwas anderes`,
    send: 'Senden',
    received: (team) => `${team} hat Ihre Nachricht. Danke.`,
    nothingWritten: 'Das Feld war leer, deshalb wurde nichts gesendet.',
    closed: 'Abgeschlossen',
    privacy:
      'Nur wer diesen Link hat, sieht diese Seite. Sie zeigt, was Ihnen gesagt wurde, nie, was noch abgewogen wird.',
    timesIn: (zone) => `Zeiten auf dieser Seite: ${zone}.`,
    language: 'Sprache dieser Seite',
    owed: {
      passOn: 'die Weitergabe dieser Nachricht',
      interestGauge: 'eine Auskunft über das Interesse',
      reference: 'eine Referenz',
      refereeNames: 'die Namen von Referenzpersonen',
    },
  },
  es: {
    whose: (recruiter, agency) => (agency === null ? recruiter : `${recruiter}, ${agency}`),
    title: (team) => `Sus candidaturas en ${team}`,
    lead: (team) =>
      `Para cada una, a quién le toca y hasta cuándo. Lo que diga aquí llega enseguida a ${team}.`,
    nobody: (team) => `Ahora mismo ninguna de sus candidaturas está en curso en ${team}.`,
    turn: {
      team: (team) => `Le toca a ${team}`,
      candidate: (name) => `Le toca a ${name}`,
      agency: 'Le toca a usted',
      nobody: 'Ahora mismo no hay nada pendiente',
    },
    clocks: 'Los dos plazos',
    weOwe: (team, what, by) => `${team} debe ${what} ${by}.`,
    youOwe: (what, by) => `Usted debe ${what} ${by}.`,
    nothingFromUs: (team) => `${team} no debe nada ahora mismo.`,
    nothingFromYou: 'Usted no debe nada ahora mismo.',
    late: 'Con retraso.',
    passOnTitle: (name) => `Un mensaje para ${name}`,
    passOnLead: (name, by) => `Por favor, dígaselo a ${name} ${by} e indíquelo aquí cuando lo sepa.`,
    noText: 'Se le dijo por teléfono, o en un correo que no aparece aquí.',
    passedOn: 'Ya se lo he transmitido',
    interestTitle: (name) => `¿Qué interés tiene ${name}?`,
    interest: { yes: 'Quiere el puesto', unclear: 'Aún lo está pensando', no: 'Ya no lo quiere' },
    inTheirWords: 'Con sus palabras, si lo desea',
    answer: 'Enviar la respuesta',
    referenceTitle: (name) => `La referencia que usted pide para ${name}`,
    referenceLead: 'Lo que se dijo. Lo leen quienes deciden y nadie más.',
    sendReference: 'Enviar la referencia',
    writeTitle: (team) => `Escribir a ${team}`,
    writeLabel: (name) => `Sobre ${name}: una respuesta, una hora, otra cosa`,
    send: 'Enviar',
    received: (team) => `${team} tiene su mensaje. Gracias.`,
    nothingWritten: 'No había nada escrito, así que no se envió nada.',
    closed: 'Terminado',
    privacy:
      'Solo quien tiene este enlace ve esta página. Muestra lo que se le ha dicho, nunca lo que aún se está valorando.',
    timesIn: (zone) => `Las horas de esta página: ${zone}.`,
    language: 'Idioma de esta página',
    owed: {
      passOn: 'la transmisión de este mensaje',
      interestGauge: 'unas palabras sobre su interés',
      reference: 'una referencia',
      refereeNames: 'los nombres de personas de referencia',
    },
  },
};
