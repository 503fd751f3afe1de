import type { KeptMailSpeech } from '../kept-mail-speech.ts';

export const SPANISH_KEPT_MAIL: KeptMailSpeech = {
  in: {
    words: (who) => `${who} ha escrito.`,
    absence: (who) => `Una respuesta automática de ${who}: está ausente. No cuenta como respuesta.`,
    hasLeft: (who) =>
      `Una respuesta automática: ${who} ya no lee el correo en esta dirección. Busque otra forma.`,
    acknowledgement: (who) =>
      `Una respuesta automática de ${who}: su correo ha llegado. No cuenta como respuesta.`,
    challenge: (who) =>
      `El programa de correo de ${who} quiere saber si escribe una persona. Abra el correo y siga su enlace, o llame.`,
    bounce: (who) => `Un correo a ${who} fue devuelto.`,
    delay: (who) => `Un correo a ${who} se retrasa. El servidor sigue intentándolo.`,
    delivered: (who) => `Un correo a ${who} fue entregado, según el servidor.`,
    receipt: (who) => `El programa de correo de ${who} informa de qué ocurrió con un correo.`,
    complaint: (who) => `${who}, o su proveedor, ha marcado un correo como no deseado.`,
    unsubscribe: (who) =>
      `${who} pide que no se le escriba más. Las noticias que aún le debe sí puede dárselas.`,
    calendar: (who) => `${who} ha respondido a una invitación.`,
    spam: (who) => `Un correo en nombre de ${who} que parece correo no deseado.`,
    automatic: (who) => `Ha escrito un programa de ${who}. No cuenta como respuesta.`,
  },
  out: (who) => `Alguien de su equipo escribió a ${who} con otro programa.`,
  away: (who, day) =>
    `${who} está ausente hasta el ${day}. Lo que debe esa persona espera a su regreso; lo que debe usted, no.`,
  doubts: {
    notAuthentic:
      'El servidor que lo recibió dice que quizá no venga de quien dice. No cuenta hasta que usted lo diga.',
    severalApplications:
      'Esta persona tiene varias candidaturas, y el correo no responde a ninguno que nombre una.',
    otherAddress: 'Responde a un correo suyo y viene de una dirección que aquí nadie conoce.',
    agencyNamesNobody:
      'La agencia tiene aquí varias candidaturas, y el correo no nombra ninguna o nombra más de una.',
    noApplication: 'Usted conoce a esta persona; no tiene ninguna candidatura abierta o terminada hace poco.',
    fromReferee: 'Ha escrito una persona de referencia. Diga por quién.',
    severalThreads: 'Responde a correos sobre varias candidaturas.',
    broken: 'No se pudo leer. Mire el original y diga de quién es.',
    empty: 'No contiene nada.',
    'too-large': 'Es demasiado grande para leerlo aquí. Ábralo en su buzón.',
    notRecorded:
      'Se leyó, pero no se pudo registrar lo que significa. Diga de quién es para intentarlo de nuevo.',
  },
  matched: {
    returnMark: 'Por la dirección a la que volvió o el correo que nombra.',
    thread: 'Responde a un correo conocido aquí.',
    mark: 'Llegó a la dirección de esta conversación.',
    sender: 'Por quien lo escribió, que tiene solo esta candidatura.',
    relayed: 'La agencia escribió y nombró a esta persona.',
    forwarded: 'Un miembro lo reenvió.',
    receiver: 'Por la persona a quien iba dirigido.',
    member: 'Lo dijo un miembro.',
  },
  taken: {
    recorded: 'Registrado.',
    unsure: 'Guardado hasta que alguien diga de quién es.',
    unreadable: 'No se pudo leer y espera a que alguien lo mire.',
    leftAlone: 'No se tocó: no nombra a nadie que usted conozca aquí. No se guardó nada.',
    known: 'Ya estaba aquí.',
    ours: 'Heardback lo envió y ya lo conoce.',
  },
  proposals: {
    promise: ({ who, isUs, date, isEarliest }) =>
      `${isUs ? 'Usted prometió' : `${who} prometió`} noticias ${isEarliest ? `después del ${date}` : `a más tardar el ${date}`}`,
    competingOffer: ({ who, date }) => `${who} tiene que responder a otra oferta a más tardar el ${date}`,
    wish: ({ who, date }) => `${who} espera noticias a más tardar el ${date}`,
    ask: ({ who, date }) => `Usted pidió algo a ${who} para el ${date}`,
  },
  nobody: 'alguien',
  mailboxWorks: {
    name: ({ host }) => `Se encontró el servidor ${host}.`,
    connection: ({ port }) => `Responde en el puerto ${port}.`,
    encryption: () => 'La conexión está cifrada y el certificado es correcto.',
    login: () => 'Se aceptó el inicio de sesión.',
    folders: ({ folders }) =>
      `Se puede leer: ${folders === 1 ? 'una carpeta' : `${folders} carpetas`}. No se cambió nada.`,
  },
  mailboxFaults: {
    nameUnknown: [
      ({ host }) => `No hay ningún servidor llamado ${host}.`,
      'Busque un error al escribir. Su proveedor lo llama servidor IMAP o de entrada.',
    ],
    portClosed: [
      ({ host, port }) => `${host} está ahí, pero nada responde en el puerto ${port}.`,
      'Pruebe 993 con TLS desde el principio, o 143 con STARTTLS.',
    ],
    noAnswer: [
      ({ host, port }) => `${host} no responde en el puerto ${port}.`,
      'Quizá haya un cortafuegos en medio o el puerto sea otro: pruebe 993 o 143.',
    ],
    speaksTlsAtOnce: [
      ({ port }) => `El servidor en el puerto ${port} no dice nada hasta que la conexión está cifrada.`,
      'Elija «TLS desde el principio».',
    ],
    notEncrypted: [
      ({ port }) => `El servidor en el puerto ${port} no acepta el cifrado elegido.`,
      'El puerto 993 suele querer TLS desde el principio, y el 143 STARTTLS.',
    ],
    folderMissing: [
      () => 'El inicio de sesión funciona, pero una carpeta no se puede abrir.',
      'Elija las carpetas de nuevo. Con algunos proveedores hay que activar antes IMAP.',
    ],
    lineLost: [({ host }) => `${host} cerró la conexión.`, 'Se intenta de nuevo por sí solo.'],
    passwordUnreadable: [
      () => 'No se puede leer la contraseña guardada: se guardó con otro secreto.',
      'Escriba la contraseña de nuevo.',
    ],
  },
};
