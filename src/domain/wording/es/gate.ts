import type { Outcome } from '../../fact/fact.ts';
import type { GateSpeech } from '../gate-speech.ts';

const DISCARD = 'Descarte este correo o escríbalo de nuevo.';

export const SPANISH_GATE: GateSpeech = {
  subjectEmpty: () => ['El correo no tiene asunto.', 'Escriba uno con pocas palabras sencillas.'],
  textEmpty: () => ['El correo aún no dice nada.', 'Escriba el texto.'],
  fieldBlank: ({ fields }) => [`Quedó algo en blanco: ${fields.join(', ')}.`, 'Complételo o quite la frase.'],
  addressMissing: (_, { receiver }) => [
    `No se conoce ninguna dirección de correo de ${receiver}.`,
    'Añada una, o llame y anote la llamada.',
  ],
  addressBounced: ({ at }, { day }) => [
    `Un correo a esta dirección fue devuelto el ${day(at)}: no funciona.`,
    'Pida otra dirección, o llame y anote la llamada.',
  ],
  mustNotMail: ({ why }, { receiver }) => [
    MUST_NOT_MAIL[why](receiver),
    'Llame en su lugar y anote la llamada.',
  ],
  agencyOnly: (_, { candidate }) => [
    `La candidatura de ${candidate} llegó por una agencia y no está acordado que usted le escriba.`,
    'Envíelo a la agencia, o acuerde con ella que puede escribir directamente.',
  ],
  alreadyMet: ({ at }, { day }) => [`Estas noticias ya no se deben: se dieron el ${day(at)}.`, DISCARD],
  noLongerOwed: ({ at }, { day }) => [`Estas noticias ya no se deben desde el ${day(at)}.`, DISCARD],
  alreadyTold: ({ at }, { candidate, day }) => [
    `${candidate} ya lo sabe desde el ${day(at)}.`,
    'Descarte este correo, para que nadie lo oiga dos veces.',
  ],
  decisionMissing: () => [
    'Este correo comunica un resultado, pero nadie ha anotado una decisión.',
    'Anote primero la decisión.',
  ],
  decisionChanged: ({ at, outcome }, { day }) => [
    `El ${day(at)} se decidió de nuevo: ${DECIDED[outcome]}.`,
    'Descarte este correo y escriba lo que vale ahora.',
  ],
  outcomeContradicts: ({ at }, { candidate, day }) => [
    `${candidate} conoció otro resultado el ${day(at)}.`,
    'Reabra la candidatura con un motivo antes de escribir otra cosa.',
  ],
  withdrawn: ({ at }, { candidate, day }) => [
    `${candidate} retiró su candidatura el ${day(at)}.`,
    'En su lugar, agradézcale que haya avisado.',
  ],
  offerIsLive: ({ until }, { candidate, day }) => [
    `${candidate} tiene una oferta de su equipo hasta el ${day(until - 1)}.`,
    'Anote primero su respuesta a la oferta.',
  ],
  interviewToCome: ({ at }, { candidate, moment }) => [
    `${candidate} tiene una entrevista el ${moment(at)}.`,
    'Cancele primero la entrevista o espere a que termine.',
  ],
  otherApplicationOpen: ({ openings }, { candidate }) => [
    `${candidate} sigue en proceso para ${openings.join(' y ')}, y su equipo da una sola respuesta.`,
    'Decida primero allí o cambie el ajuste.',
  ],
  outcomeWaits: ({ why, until }, { day }) => [
    WAITS[why](day(until - 1)),
    'Podrá salir cuando pase ese tiempo.',
  ],
  preAdverseMissing: () => [
    'Esta negativa se basa en un informe de antecedentes, y aún no se ha entregado una copia a la persona.',
    'Entregue primero la copia y el resumen de derechos y deje tiempo para responder; o indique que el informe no influye.',
  ],
  referenceQuoted: ({ quote }) => [
    `Este correo repite lo que una persona de referencia dijo en confianza: «${quote} …».`,
    'Quítelo. Lo que dice una persona de referencia queda entre quienes deciden.',
  ],
  refereeNotWarned: (_, { candidate, receiver }) => [
    `${candidate} aún no ha avisado a ${receiver} de que usted preguntará.`,
    'Pida primero que avise y anótelo cuando lo haya hecho.',
  ],
  promiseInPast: () => ['La fecha que promete este correo ya pasó.', 'Dé una nueva fecha.'],
  needsCall: (_, { candidate }) => [
    `Sería la tercera vez seguida que se pide a ${candidate} que espere.`,
    'Llame primero y anote la llamada; después podrá salir el correo.',
  ],
  needsManager: (_, { candidate }) => [
    `Hacer esperar a ${candidate} por tercera vez seguida requiere la aprobación de una persona responsable.`,
    'Pida a la persona responsable del puesto o a quien administra que abra este correo y lo apruebe.',
  ],
  noConsent: (_, { candidate }) => [
    `${candidate} no ha aceptado que se mantenga el contacto, o ya no lo desea.`,
    'Pregunte primero, con la carta prevista; sin su consentimiento no sale nada.',
  ],
};

const MUST_NOT_MAIL = {
  asked: (name: string) => `${name} pidió no recibir correos.`,
  erased: (name: string) => `Los datos de ${name} se borraron.`,
  other: (name: string) => `${name} no debe recibir correos.`,
} as const;

const DECIDED: Readonly<Record<Outcome, string>> = {
  advance: 'pasa al siguiente paso',
  decline: 'una negativa',
  hold: 'en espera',
  offer: 'una oferta',
};

const WAITS = {
  liveOffer: (day: string) => `Este resultado espera hasta el ${day}, porque otra persona tiene una oferta.`,
  otherApplication: (day: string) =>
    `Este resultado espera hasta el ${day}, porque otra candidatura está sin decidir.`,
  preAdverse: (day: string) =>
    `Una negativa basada en un informe de antecedentes solo puede salir después del ${day}: antes debe poder responder al informe.`,
} as const;
