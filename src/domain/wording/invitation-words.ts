import type { Instant } from '../../lib/instant.ts';
import { spanIn } from './day-in.ts';
import type { InEveryLanguage, Language } from './language.ts';

/** What an invitation to an interview says; the calendar part says it again to the receiver's program. */
export interface InvitationWords {
  readonly subject: string;
  readonly text: string;
  /** The title that stands in the receiver's calendar. */
  readonly title: string;
}

export interface Invited {
  readonly candidate: string;
  readonly opening: string;
  readonly team: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** Whose clock the time is told by; it is named. */
  readonly timeZone: string;
  readonly is: 'new' | 'moved' | 'cancelled';
}

/** An invitation, a new time or the end of one, as a letter that a person reads before it leaves. */
export function invitationWords(language: Language, invited: Invited): InvitationWords {
  const say = SPEECH[language];
  const when = spanIn(language, invited.timeZone, invited);
  const title = say.title(invited);
  switch (invited.is) {
    case 'new':
      return { title, subject: title, text: say.invite(invited, when) };
    case 'moved':
      return { title, subject: say.newTime(title), text: say.move(invited, when) };
    case 'cancelled':
      return { title, subject: say.calledOff(title), text: say.cancel(invited, when) };
    default:
      return invited.is satisfies never;
  }
}

interface Speech {
  readonly title: (invited: Invited) => string;
  readonly newTime: (title: string) => string;
  readonly calledOff: (title: string) => string;
  readonly invite: (invited: Invited, when: string) => string;
  readonly move: (invited: Invited, when: string) => string;
  readonly cancel: (invited: Invited, when: string) => string;
}

const SPEECH: InEveryLanguage<Speech> = {
  en: {
    title: ({ opening, team }) => `Interview: ${opening}, ${team}`,
    newTime: (title) => `New time: ${title}`,
    calledOff: (title) => `Called off: ${title}`,
    invite: ({ candidate }, when) =>
      `Dear ${candidate},\n\nWe would like to talk with you:\n\n${when}\n\nYour calendar can answer the invitation in this mail. If the time does not suit you, reply with one that does.`,
    move: ({ candidate }, when) =>
      `Dear ${candidate},\n\nOur talk has a new time:\n\n${when}\n\nThe invitation in this mail replaces the earlier one. If the time does not suit you, reply with one that does.`,
    cancel: ({ candidate }, when) =>
      `Dear ${candidate},\n\nWe have to call off our talk of ${when}. We are sorry about this, and will write to you about what comes next.`,
  },
  fr: {
    title: ({ opening, team }) => `Entretien : ${opening}, ${team}`,
    newTime: (title) => `Nouvel horaire – ${title}`,
    calledOff: (title) => `Annulé – ${title}`,
    invite: ({ candidate }, when) =>
      `Bonjour ${candidate},\n\nNous aimerions vous rencontrer :\n\n${when}\n\nVotre agenda peut répondre à l’invitation jointe à ce message. Si l’horaire ne vous convient pas, proposez-nous-en un autre.`,
    move: ({ candidate }, when) =>
      `Bonjour ${candidate},\n\nNotre entretien a un nouvel horaire :\n\n${when}\n\nL’invitation jointe remplace la précédente. Si l’horaire ne vous convient pas, proposez-nous-en un autre.`,
    cancel: ({ candidate }, when) =>
      `Bonjour ${candidate},\n\nNous devons annuler notre entretien (${when}). Nous vous prions de nous en excuser et vous écrirons au sujet de la suite.`,
  },
  de: {
    title: ({ opening, team }) => `Gespräch: ${opening}, ${team}`,
    newTime: (title) => `Neuer Termin: ${title}`,
    calledOff: (title) => `Abgesagt: ${title}`,
    invite: ({ candidate }, when) =>
      `Guten Tag ${candidate},\n\nwir möchten gern mit Ihnen sprechen:\n\n${when}\n\nDie Einladung in dieser Mail können Sie direkt in Ihrem Kalender beantworten. Wenn Ihnen die Zeit nicht passt, schlagen Sie uns gern eine andere vor.`,
    move: ({ candidate }, when) =>
      `Guten Tag ${candidate},\n\nunser Gespräch hat einen neuen Termin:\n\n${when}\n\nDie Einladung in dieser Mail ersetzt die frühere. Wenn Ihnen die Zeit nicht passt, schlagen Sie uns gern eine andere vor.`,
    cancel: ({ candidate }, when) =>
      `Guten Tag ${candidate},\n\nwir müssen unser Gespräch absagen (${when}). Das tut uns leid; wir schreiben Ihnen, wie es weitergeht.`,
  },
  es: {
    title: ({ opening, team }) => `Entrevista: ${opening}, ${team}`,
    newTime: (title) => `Nueva hora: ${title}`,
    calledOff: (title) => `Cancelada: ${title}`,
    invite: ({ candidate }, when) =>
      `Hola, ${candidate}:\n\nNos gustaría hablar con usted:\n\n${when}\n\nPuede responder a la invitación de este correo desde su calendario. Si la hora no le conviene, responda y proponga otra.`,
    move: ({ candidate }, when) =>
      `Hola, ${candidate}:\n\nNuestra entrevista tiene una nueva hora:\n\n${when}\n\nLa invitación de este correo sustituye a la anterior. Si la hora no le conviene, responda y proponga otra.`,
    cancel: ({ candidate }, when) =>
      `Hola, ${candidate}:\n\nTenemos que cancelar nuestra entrevista (${when}). Lo sentimos y le escribiremos sobre los próximos pasos.`,
  },
};
