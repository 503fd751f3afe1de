import type { InEveryLanguage } from '../../../../domain/wording/language.ts';
import type { ActGroup, ProblemKind } from '../acts/act.ts';

/** What stands around the things that a candidate may do: headings, the code, what went wrong. */
export interface ActSpeech {
  readonly groups: Readonly<Record<ActGroup, string>>;
  readonly optional: string;
  readonly codeSent: (address: string) => string;
  readonly code: string;
  readonly codeWrong: string;
  readonly sure: string;
  readonly back: string;
  readonly notNow: string;
  readonly problems: Readonly<Record<ProblemKind, string>>;
  readonly kept: (name: string, address: string | null, phone: string | null) => string;
  readonly reach: string;
  readonly reachWho: (name: string, team: string) => string;
  readonly feedback: string;
  readonly offerEnds: (by: string) => string;
  readonly otherOffer: (by: string) => string;
  readonly asData: string;
  readonly mailNewLink: string;
  readonly linkMailed: string;
}

export const ACT_SPEECH: InEveryLanguage<ActSpeech> = {
  en: {
    groups: { answer: 'Your word', process: 'What you can do', data: 'Your data and this page' },
    optional: 'optional',
    codeSent: (address) => `A code is on its way to ${address}. It is good for half an hour.`,
    code: 'Code from the mail',
    codeWrong:
      'That is not the code that was mailed last, or it is too old. Please look again, or ask for a new one.',
    sure: 'Please say once more that this is what you want.',
    back: 'Back to the page',
    notNow: 'This cannot be done from here right now. Please ask the team.',
    problems: {
      limited:
        'Too much came from this page within the hour. Please try again later; nothing was lost before.',
      conflict: 'That no longer goes with where things stand. The page below shows how they are now.',
      invalid: 'That could not be taken. Please look at what you filled in.',
      unavailable: 'That did not work just now. Please try again in a while.',
    },
    kept: (name, address, phone) =>
      `Kept of you: ${[name, address ?? 'no mail address', phone ?? 'no phone number'].join(', ')}; what you said here, and what was written to you.`,
    reach: 'Whom to reach',
    reachWho: (name, team) => `${name} at ${team} looks after your application.`,
    feedback: 'Feedback from the team',
    offerEnds: (by) => `Your offer is open: please answer ${by}.`,
    otherOffer: (by) => `You told the team that you must answer another offer ${by}.`,
    asData: 'This page as data, for a program of yours',
    mailNewLink: 'Mail me a new link',
    linkMailed: 'If your address is known to the team, a new link is on its way to it.',
  },
  fr: {
    groups: {
      answer: 'Votre réponse',
      process: 'Ce que vous pouvez faire',
      data: 'Vos données et cette page',
    },
    optional: 'facultatif',
    codeSent: (address) => `Un code est en route vers ${address}. Il est valable une demi-heure.`,
    code: 'Code reçu par mail',
    codeWrong:
      'Ce n’est pas le dernier code envoyé, ou il est trop ancien. Vérifiez-le, ou demandez-en un nouveau.',
    sure: 'Confirmez une fois encore que c’est bien ce que vous voulez.',
    back: 'Retour à la page',
    notNow: 'Ce n’est pas possible d’ici pour l’instant. Adressez-vous à l’équipe.',
    problems: {
      limited:
        'Trop de demandes sont parties de cette page en une heure. Réessayez plus tard ; rien n’a été perdu.',
      conflict: 'Cela ne correspond plus à la situation. La page ci-dessous montre où en sont les choses.',
      invalid: 'Cela n’a pas pu être pris en compte. Vérifiez ce que vous avez rempli.',
      unavailable: 'Cela n’a pas fonctionné. Réessayez dans un moment.',
    },
    kept: (name, address, phone) =>
      `Ce qui est conservé : ${[name, address ?? 'pas d’adresse mail', phone ?? 'pas de téléphone'].join(', ')} ; ce que vous avez dit ici et ce qui vous a été écrit.`,
    reach: 'À qui vous adresser',
    reachWho: (name, team) => `${name}, chez ${team}, suit votre candidature.`,
    feedback: 'Le retour de l’équipe',
    offerEnds: (by) => `Votre offre est ouverte : merci de répondre ${by}.`,
    otherOffer: (by) => `Vous avez dit à l’équipe que vous devez répondre à une autre offre ${by}.`,
    asData: 'Cette page sous forme de données, pour un de vos programmes',
    mailNewLink: 'M’envoyer un nouveau lien',
    linkMailed: 'Si l’équipe connaît votre adresse, un nouveau lien est en route.',
  },
  de: {
    groups: { answer: 'Ihre Antwort', process: 'Was Sie tun können', data: 'Ihre Daten und diese Seite' },
    optional: 'freiwillig',
    codeSent: (address) => `Ein Code ist auf dem Weg an ${address}. Er gilt eine halbe Stunde.`,
    code: 'Code aus der Mail',
    codeWrong:
      'Das ist nicht der zuletzt gesendete Code, oder er ist zu alt. Bitte sehen Sie noch einmal nach, oder fordern Sie einen neuen an.',
    sure: 'Bitte bestätigen Sie noch einmal, dass Sie das möchten.',
    back: 'Zurück zur Seite',
    notNow: 'Das geht von hier aus gerade nicht. Bitte fragen Sie das Team.',
    problems: {
      limited:
        'Von dieser Seite kam in der letzten Stunde sehr viel. Bitte versuchen Sie es später noch einmal; verloren ist nichts.',
      conflict: 'Das passt nicht mehr zum Stand der Dinge. Die Seite unten zeigt, wie er jetzt ist.',
      invalid: 'Das ließ sich nicht übernehmen. Bitte prüfen Sie Ihre Angaben.',
      unavailable: 'Das hat gerade nicht geklappt. Bitte versuchen Sie es später noch einmal.',
    },
    kept: (name, address, phone) =>
      `Von Ihnen gespeichert: ${[name, address ?? 'keine Mailadresse', phone ?? 'keine Telefonnummer'].join(', ')}; was Sie hier gesagt haben und was Ihnen geschrieben wurde.`,
    reach: 'An wen Sie sich wenden können',
    reachWho: (name, team) => `${name} bei ${team} kümmert sich um Ihre Bewerbung.`,
    feedback: 'Feedback des Teams',
    offerEnds: (by) => `Ihr Angebot ist offen: Bitte antworten Sie ${by}.`,
    otherOffer: (by) => `Sie haben dem Team gesagt, dass Sie auf ein anderes Angebot ${by} antworten müssen.`,
    asData: 'Diese Seite als Daten, für ein eigenes Programm',
    mailNewLink: 'Mir einen neuen Link per Mail schicken',
    linkMailed: 'Wenn das Team Ihre Adresse kennt, ist ein neuer Link auf dem Weg.',
  },
  es: {
    groups: {
      answer: 'Lo que desea decir al equipo',
      process: 'Lo que puede hacer',
      data: 'Sus datos y esta página',
    },
    optional: 'opcional',
    codeSent: (address) => `Hemos enviado un código a ${address}. Es válido durante media hora.`,
    code: 'Código del correo',
    codeWrong: 'No es el último código enviado, o es demasiado antiguo. Revíselo o pida otro.',
    sure: 'Confirme una vez más que es lo que desea.',
    back: 'Volver a la página',
    notNow: 'Ahora no se puede hacer desde aquí. Pregunte al equipo.',
    problems: {
      limited:
        'Esta página se ha usado demasiado en la última hora. Inténtelo más tarde; no se ha perdido nada.',
      conflict: 'Eso ya no corresponde a la situación. La página de abajo muestra cómo está ahora.',
      invalid: 'No se ha podido aceptar. Revise lo que ha rellenado.',
      unavailable: 'No ha funcionado. Inténtelo de nuevo dentro de un rato.',
    },
    kept: (name, address, phone) =>
      `Lo que se guarda de usted: ${[name, address ?? 'sin dirección de correo', phone ?? 'sin teléfono'].join(', ')}; lo que dijo aquí y lo que se le escribió.`,
    reach: 'A quién dirigirse',
    reachWho: (name, team) => `${name}, de ${team}, se ocupa de su candidatura.`,
    feedback: 'Comentarios del equipo',
    offerEnds: (by) => `Su oferta está abierta: responda, por favor, ${by}.`,
    otherOffer: (by) => `Usted dijo al equipo que debe responder a otra oferta ${by}.`,
    asData: 'Esta página como datos, para un programa propio',
    mailNewLink: 'Enviarme un nuevo enlace',
    linkMailed: 'Si el equipo conoce su dirección, un nuevo enlace va de camino.',
  },
};
