import type { Language } from '../../../domain/wording/language.ts';

/** What the pages say by which somebody gets in with a link. */
export interface EntryWords {
  readonly joinTitle: (workspace: string) => string;
  readonly joinLead: (address: string) => string;
  readonly invitedBy: (name: string) => string;
  readonly name: string;
  readonly password: string;
  readonly passwordHint: string;
  readonly join: string;
  readonly signInTitle: string;
  readonly signInLead: string;
  readonly signIn: string;
  readonly endedTitle: string;
  readonly endedLead: string;
  readonly toApp: string;
}

/** Words of a mail that brings such a link. */
export interface EntryMail {
  readonly subject: (workspace: string) => string;
  readonly text: (given: {
    readonly link: string;
    readonly workspace: string;
    readonly name: string | null;
  }) => string;
}

export const ENTRY_WORDS: Readonly<Record<Language, EntryWords>> = {
  en: {
    joinTitle: (workspace) => `Join ${workspace}`,
    joinLead: (address) => `You will sign in as ${address}.`,
    invitedBy: (name) => `${name} invited you.`,
    name: 'Your name',
    password: 'Password',
    passwordHint: 'At least 10 characters. A sentence works well.',
    join: 'Join',
    signInTitle: 'Sign in',
    signInLead: 'One press, and you are in. This link works once.',
    signIn: 'Sign in',
    endedTitle: 'This link opens nothing any more',
    endedLead: 'It was used, withdrawn, or its time has passed. Ask for a new one.',
    toApp: 'To the sign-in page',
  },
  fr: {
    joinTitle: (workspace) => `Rejoindre ${workspace}`,
    joinLead: (address) => `Vous vous connecterez en tant que ${address}.`,
    invitedBy: (name) => `L’invitation vient de ${name}.`,
    name: 'Votre nom',
    password: 'Mot de passe',
    passwordHint: 'Au moins 10 caractères. Une phrase convient très bien.',
    join: 'Rejoindre',
    signInTitle: 'Se connecter',
    signInLead: 'Un clic, et vous y êtes. Ce lien fonctionne une seule fois.',
    signIn: 'Se connecter',
    endedTitle: 'Ce lien n’ouvre plus rien',
    endedLead: 'Il a été utilisé, retiré, ou son délai est passé. Demandez-en un nouveau.',
    toApp: 'Vers la page de connexion',
  },
  de: {
    joinTitle: (workspace) => `${workspace} beitreten`,
    joinLead: (address) => `Sie melden sich als ${address} an.`,
    invitedBy: (name) => `${name} hat Sie eingeladen.`,
    name: 'Ihr Name',
    password: 'Passwort',
    passwordHint: 'Mindestens 10 Zeichen. Ein Satz eignet sich gut.',
    join: 'Beitreten',
    signInTitle: 'Anmelden',
    signInLead: 'Ein Klick, und Sie sind angemeldet. Dieser Link gilt einmal.',
    signIn: 'Anmelden',
    endedTitle: 'Dieser Link öffnet nichts mehr',
    endedLead: 'Er wurde schon benutzt, zurückgezogen oder ist abgelaufen. Bitten Sie um einen neuen.',
    toApp: 'Zur Anmeldung',
  },
  es: {
    joinTitle: (workspace) => `Unirse a ${workspace}`,
    joinLead: (address) => `Entrará como ${address}.`,
    invitedBy: (name) => `Le ha invitado ${name}.`,
    name: 'Su nombre',
    password: 'Contraseña',
    passwordHint: 'Al menos 10 caracteres. Una frase funciona bien.',
    join: 'Unirse',
    signInTitle: 'Entrar',
    signInLead: 'Un clic y ya está dentro. Este enlace funciona una sola vez.',
    signIn: 'Entrar',
    endedTitle: 'Este enlace ya no abre nada',
    endedLead: 'Se ha usado, se ha retirado o ha pasado su plazo. Pida uno nuevo.',
    toApp: 'A la página de entrada',
  },
};

export const INVITATION_MAIL: Readonly<Record<Language, EntryMail>> = {
  en: {
    subject: (workspace) => `Join ${workspace} on Heardback`,
    text: ({ link, workspace, name }) =>
      `${greeting('Hello', name)},\n\nyou are invited to ${workspace} on Heardback, where everyone who interviews hears back.\n\nThis link lets you in, once, within a week:\n${link}`,
  },
  fr: {
    subject: (workspace) => `Rejoindre ${workspace} sur Heardback`,
    text: ({ link, workspace, name }) =>
      `${greeting('Bonjour', name)},\n\nvoici votre invitation à rejoindre ${workspace} sur Heardback, où chaque personne rencontrée reçoit une réponse.\n\nCe lien vous fait entrer, une fois, pendant une semaine :\n${link}`,
  },
  de: {
    subject: (workspace) => `${workspace} auf Heardback beitreten`,
    text: ({ link, workspace, name }) =>
      `${greeting('Guten Tag', name)},\n\nSie sind zu ${workspace} auf Heardback eingeladen. Dort bekommen alle eine Antwort, die zu einem Gespräch da waren.\n\nMit diesem Link treten Sie bei. Er gilt einmal und eine Woche lang:\n${link}`,
  },
  es: {
    subject: (workspace) => `Unirse a ${workspace} en Heardback`,
    text: ({ link, workspace, name }) =>
      `${greeting('Hola', name)}:\n\nle invitan a ${workspace} en Heardback, donde toda persona entrevistada recibe una respuesta.\n\nEste enlace le deja entrar, una vez, durante una semana:\n${link}`,
  },
};

export const SIGN_IN_MAIL: Readonly<Record<Language, EntryMail>> = {
  en: {
    subject: () => 'Your link to sign in to Heardback',
    text: ({ link, name }) =>
      `${greeting('Hello', name)},\n\nthis link signs you in to Heardback, once, within 15 minutes:\n${link}\n\nIf you did not ask for it, leave it be; nothing happens.`,
  },
  fr: {
    subject: () => 'Votre lien de connexion à Heardback',
    text: ({ link, name }) =>
      `${greeting('Bonjour', name)},\n\nce lien vous connecte à Heardback, une fois, pendant 15 minutes :\n${link}\n\nSi vous ne l’avez pas demandé, vous pouvez l’ignorer ; il ne se passera rien.`,
  },
  de: {
    subject: () => 'Ihr Link zur Anmeldung bei Heardback',
    text: ({ link, name }) =>
      `${greeting('Guten Tag', name)},\n\nmit diesem Link melden Sie sich bei Heardback an. Er gilt einmal und 15 Minuten lang:\n${link}\n\nWenn Sie ihn nicht angefordert haben, brauchen Sie nichts zu tun; es geschieht nichts.`,
  },
  es: {
    subject: () => 'Su enlace para entrar en Heardback',
    text: ({ link, name }) =>
      `${greeting('Hola', name)}:\n\neste enlace le deja entrar en Heardback, una vez, durante 15 minutos:\n${link}\n\nSi no lo ha pedido, no tiene que hacer nada.`,
  },
};

function greeting(word: string, name: string | null): string {
  return name === null ? word : `${word} ${name}`;
}
