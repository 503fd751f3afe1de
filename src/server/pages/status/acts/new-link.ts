import { mailStatusLink } from '../../../../actions/mail-status-link.ts';
import { AppError } from '../../../../domain/app-error.ts';
import type { StatusAct } from './act.ts';

/** For a link that went astray: it ends, and a new one goes to the person's own address and nowhere else. */
export const newLinkAct: StatusAct = {
  name: 'new-link',
  group: 'data',
  words: {
    en: {
      title: 'End this link',
      about: 'For when somebody else has it. Every link to this page ends, and a new one is mailed to you.',
      button: 'End it and mail me a new one',
      done: 'This link has ended. A new one is on its way to your mailbox.',
    },
    fr: {
      title: 'Mettre fin à ce lien',
      about:
        'Pour le cas où quelqu’un d’autre l’aurait. Tous les liens de cette page prennent fin, et un nouveau vous est envoyé par mail.',
      button: 'Y mettre fin et m’en envoyer un nouveau',
      done: 'Ce lien a pris fin. Un nouveau est en route vers votre boîte aux lettres.',
    },
    de: {
      title: 'Diesen Link ungültig machen',
      about:
        'Falls jemand anders ihn hat. Alle Links zu dieser Seite gelten dann nicht mehr, und Sie bekommen einen neuen per Mail.',
      button: 'Ungültig machen und mir einen neuen schicken',
      done: 'Dieser Link gilt nicht mehr. Ein neuer ist auf dem Weg in Ihr Postfach.',
    },
    es: {
      title: 'Anular este enlace',
      about:
        'Por si lo tiene otra persona. Todos los enlaces a esta página dejan de funcionar, y se le envía uno nuevo por correo.',
      button: 'Anularlo y enviarme uno nuevo',
      done: 'Este enlace ya no funciona. Le hemos enviado uno nuevo por correo.',
    },
  },
  fields: [],
  isOffered: ({ canMail }) => canMail,
  perform: async (deps, call) => {
    const isSent = await mailStatusLink(deps, call);
    if (!isSent)
      throw new AppError('message_stopped', 'Cannot mail a new link now: the mail server did not take it');
    return { is: 'gone' };
  },
};
