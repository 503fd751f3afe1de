import type { MailCheckSpeech } from '../mail-check-speech.ts';

export const SPANISH_MAIL_CHECK: MailCheckSpeech = {
  works: {
    name: ({ host }) => `Se encontró el servidor ${host}.`,
    connection: ({ port }) => `Responde en el puerto ${port}.`,
    encryption: () => 'La conexión está cifrada y el certificado es correcto.',
    login: () => 'El acceso fue aceptado.',
    sender: ({ from }) => `Permite enviar como ${from}.`,
    mail: ({ to }) =>
      `Aceptó un correo de prueba${to === null ? '' : ` para ${to}`}. Compruebe que llegó, y no entre el correo no deseado.`,
  },
  faults: {
    nameUnknown: [
      ({ host }) => `No hay ningún servidor llamado ${host}.`,
      'Busque un error al escribir. Su proveedor lo llama servidor SMTP o de salida.',
    ],
    portClosed: [
      ({ host, port }) => `${host} está ahí, pero nada responde en el puerto ${port}.`,
      'Pruebe 587 con STARTTLS o 465 con TLS desde el principio.',
    ],
    noAnswer: [
      ({ host, port }) => `${host} no responde en el puerto ${port}.`,
      'Puede que haya un cortafuegos en medio o que el puerto sea otro: pruebe 587 o 465. Muchos proveedores cierran el puerto 25.',
    ],
    speaksTlsAtOnce: [
      ({ port }) => `El servidor del puerto ${port} no dice nada hasta que la conexión está cifrada.`,
      'Elija «TLS desde el principio».',
    ],
    notEncrypted: [
      ({ port }) => `El servidor del puerto ${port} no acepta el cifrado elegido.`,
      'El puerto 587 suele pedir STARTTLS, y el 465, TLS desde el principio.',
    ],
    certificateNotTrusted: [
      ({ host }) => `Ninguna autoridad conocida respalda el certificado de ${host}.`,
      'Use el nombre que su proveedor da a este servidor. Para un certificado propio, fije NODE_EXTRA_CA_CERTS.',
    ],
    certificateOfOther: [
      ({ host }) => `El certificado de este servidor es para un nombre distinto de ${host}.`,
      'Use el nombre del certificado, que da su proveedor.',
    ],
    certificateExpired: [
      ({ host }) => `El certificado de ${host} ha caducado.`,
      'Quien gestiona el servidor debe renovarlo. Compruebe también que el reloj de esta máquina va bien.',
    ],
    loginWrong: [
      () => 'El servidor no acepta este usuario y esta contraseña.',
      'Los proveedores con acceso en dos pasos piden una contraseña de aplicación. El usuario suele ser la dirección de correo completa.',
    ],
    consentMissing: [
      () => 'Nadie ha iniciado sesión todavía en el proveedor para este correo.',
      'Guarde los ajustes y elija «Iniciar sesión».',
    ],
    consentWithdrawn: [
      () => 'El proveedor ya no da acceso: la sesión terminó o se retiró allí.',
      'Inicie sesión de nuevo. Una contraseña nueva, o una aplicación que allí sigue en pruebas, también la termina.',
    ],
    consentNotEnough: [
      () => 'El proveedor dio acceso, pero el servidor no lo acepta para esta dirección.',
      'Inicie sesión con esta misma dirección. En algunos proveedores hay que activar antes IMAP o SMTP.',
    ],
    providerRefuses: [
      () => 'El proveedor no acepta su aplicación.',
      'Que un administrador revise el ID de cliente y el secreto en «Iniciar sesión en lugar de contraseña»: un secreto puede haber caducado.',
    ],
    providerUnreachable: [
      () => 'El proveedor que da acceso no responde.',
      'Se intenta de nuevo por sí solo.',
    ],
    loginNotOffered: [
      () => 'El servidor no admite acceso en esta conexión.',
      'Deje el usuario vacío o elija una conexión cifrada: muchos servidores solo lo ofrecen ahí.',
    ],
    senderRefused: [
      ({ from }) => `El servidor no permite enviar como ${from}.`,
      'Use la dirección de este usuario o pida a su proveedor que permita esta como remitente.',
    ],
    receiverRefused: [
      ({ to }) => `El servidor no acepta correo para ${to ?? 'esta dirección'}.`,
      'Pruebe otra dirección. Algunos servidores solo reenvían tras el acceso.',
    ],
    mailRefused: [() => 'El servidor rechazó el correo de prueba.', 'Abajo está lo que dijo.'],
    other: [({ host }) => `La conexión con ${host} no funcionó.`, 'Abajo está lo que dijo el sistema.'],
  },
};
