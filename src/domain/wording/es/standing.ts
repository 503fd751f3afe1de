import type { Closure } from '../../standing/standing.ts';
import type { DueWords, Owing, Someone, StandingSpeech } from '../standing-speech.ts';

export const SPANISH_STANDING: StandingSpeech = {
  wordsOwed: {
    thankYou: 'un agradecimiento con fecha de respuesta',
    answer: 'una respuesta',
    outcome: 'el resultado',
    holdingNote: 'un aviso de espera con nueva fecha',
    acknowledgement: 'un acuse de recibo',
    competingOfferReply: 'una decisión o un calendario sincero antes de que venza otra oferta',
    offerMidpoint: 'noticias mientras la oferta está abierta',
    offerEnding: 'noticias antes de que venza la oferta',
    offerAnswer: 'una respuesta sobre la oferta',
    offerDeclinedThanks: 'un agradecimiento tras el rechazo de la oferta',
    offerLapsedWord: 'noticias sobre la oferta vencida',
    reserveNextStep: 'el siguiente paso, ahora que la primera opción no está disponible',
    welcome: 'noticias antes del primer día',
    startLogistics: 'los detalles prácticos del primer día',
    startHello: 'un saludo antes del primer día',
    handOff: 'el traspaso a la incorporación',
    newTime: 'una nueva hora',
    apology: 'una disculpa y nuevas horas',
    attendanceQuestion: 'una pregunta sobre la entrevista perdida',
    freezeNotice: 'noticias sobre la suspensión del proceso',
    reengagement: 'noticias de que la suspensión ha terminado',
    withdrawalThanks: 'un agradecimiento por haber avisado',
    silenceReply: 'una respuesta, porque nunca llegó ninguna',
    interestQuestion: 'la pregunta de si sigue habiendo interés',
    feedback: 'los comentarios pedidos',
    agencyCheck: 'la pregunta de si se han transmitido las noticias',
    legalNotice: 'el aviso que exige la ley',
    debrief: 'el informe de la entrevista',
    scorecard: 'la hoja de evaluación',
    candidateThankYou: 'un agradecimiento',
    candidateReply: 'una respuesta',
    candidateTask: 'la tarea acordada',
    candidateAvailability: 'horas disponibles',
    candidateInterest: 'noticias sobre su interés por el puesto',
    offerDecision: 'una decisión sobre la oferta',
    followUp: 'un recordatorio',
    passOn: 'la transmisión de nuestras noticias',
    interestGauge: 'noticias sobre el interés de la persona',
    reference: 'una referencia',
    celebration: 'unas palabras de alegría por la aceptación',
    firstDay: 'la indicación de si tuvo lugar el primer día',
    referenceRequest: 'las preguntas para una referencia',
    referenceChaser: 'un recordatorio de la referencia',
    refereeReminder: 'la petición de recordárselo a su referencia',
    refereeReplacement: 'la petición de otra persona de referencia',
    checkDisclosure: 'la información previa a la verificación de antecedentes',
    preAdverse: 'una copia del informe con los derechos',
    adverseNotice: 'el aviso posterior al informe de antecedentes',
    refereeNames: 'los nombres de personas de referencia',
    refereeWarning: 'un aviso de que preguntaremos',
    checkAuthorisation: 'la autorización escrita para la verificación',
    check: 'el informe de antecedentes',
  },
  owes: (owing) => owes(owing),
  standing: (owing, since, due) => `${owes(owing)} desde el ${since}; ${dueClause(due)}`,
  courtesies: {
    followUp: (when) => {
      if (when === null) return 'Un recordatorio sería oportuno';
      return when.isOver
        ? `Un recordatorio es oportuno desde el ${when.day}`
        : `Un recordatorio sería oportuno a partir del ${when.day}`;
    },
    candidateThankYou: (when) => {
      if (when === null) return 'Unas palabras de agradecimiento serían un buen gesto';
      return when.isOver
        ? 'Unas palabras de agradecimiento aún serían un buen gesto'
        : `Unas palabras de agradecimiento serían un buen gesto, a más tardar el ${when.day}`;
    },
  },
  resting: {
    active: 'Ahora mismo nadie debe noticias',
    offer: 'La oferta está abierta y ahora mismo nadie debe noticias',
    hired: 'La oferta fue aceptada y ahora mismo nadie debe noticias',
    frozen: 'La vacante está suspendida y todas las personas lo saben',
    onHold: 'En espera: nadie debe noticias hasta que alguien escriba',
    shelved: 'No llegó respuesta; la candidatura queda aparte y vuelve cuando escriban',
    closing: 'La última noticia está en camino',
    closed: 'Cierre: ya se dio la última noticia',
  },
  closed,
  warnings: {
    longWait: 'Han pasado dos semanas sin respuesta',
    lawNear: 'La fecha que fija la ley está cerca',
    lawPassed: 'La fecha que fija la ley ha pasado',
    needsCall:
      'Dos avisos de espera seguidos: lo siguiente es una llamada, con el visto bueno de la persona responsable',
    interestUnclear: 'No está claro si hay interés por el puesto: pregúntelo directamente',
    agencySilent: 'La agencia no ha confirmado que transmitiera nuestras noticias',
    debriefMissing: 'Lo que se dijo en la entrevista aún no consta',
    decisionMakerAway: 'Quien decide está ausente',
    offerQuestionOpen: 'Hay una pregunta abierta sobre la oferta; el plazo de la oferta sigue corriendo',
    bounced: 'El último mensaje fue devuelto: busque otra vía de contacto',
    interviewUnconfirmed: 'La hora prevista de fin de la entrevista ha pasado: indique si tuvo lugar',
    closingNotePrepared:
      'Sin noticias tras la entrevista perdida: hay un mensaje de cierre amable listo para enviar',
    monthlyLook: 'En espera un mes más: dele un vistazo',
    candidateHardToReach:
      'Difícil de localizar: varios intentos seguidos, sin respuesta. Inténtelo por otra vía, a otra hora',
    teamHardToReach: 'La persona intentó localizarnos varias veces y nadie respondió',
  },
};

/** A person who is named is announced by a pronoun: "le debe a Ada Park una respuesta". */
function owes({ debtor, creditor, kind }: Owing): string {
  const what = SPANISH_STANDING.wordsOwed[kind];
  if (creditor === null) return `${subjectOf(debtor)} debe ${what}`;
  const toWhom = creditor === 'reader' ? '' : ` ${dativeOf(creditor)}`;
  return `${subjectOf(debtor)} le debe${toWhom} ${what}`;
}

function dueClause({ from, day, isLate, lawDay }: DueWords): string {
  const was = isLate ? 'era' : 'es';
  switch (from) {
    case 'promise':
      return `la fecha prometida ${was} el ${day}`;
    case 'law':
      return lawDay === null ? `la fecha legal ${was} el ${day}` : `la ley da plazo hasta el ${lawDay}`;
    case 'wish':
      return `pidieron noticias a más tardar el ${day}`;
    case 'bounce':
      return `el último mensaje fue devuelto y la nueva fecha ${was} el ${day}`;
    case 'competingOffer':
      return `otra oferta vence pronto y la fecha ${was} el ${day}`;
    case 'default':
    case 'absence':
    case 'plan':
    case 'block':
      return `la fecha ${was} el ${day}`;
    default:
      return from satisfies never;
  }
}

function closed(how: Closure['how'], candidate: Someone, day: string): string {
  switch (how) {
    case 'told':
      return `Cierre: la respuesta se comunicó el ${day}`;
    case 'waived':
      return `Cierre sin noticias el ${day}, por un motivo escrito`;
    case 'withdrawn':
      return `${subjectOf(candidate)} retiró su candidatura el ${day}`;
    case 'hired':
      return `El primer día se confirmó el ${day}`;
    case 'declinedOffer':
      return `${subjectOf(candidate)} rechazó la oferta el ${day}`;
    case 'withoutInterview':
      return `Cierre el ${day}, antes de cualquier entrevista`;
    default:
      return how satisfies never;
  }
}

function subjectOf(someone: Someone): string {
  if (someone === 'reader') return 'Usted';
  return typeof someone === 'object' ? someone.name : SUBJECTS[someone];
}

function dativeOf(someone: Exclude<Someone, 'reader'>): string {
  return typeof someone === 'object' ? `a ${someone.name}` : DATIVES[someone];
}

const SUBJECTS = {
  team: 'El equipo',
  company: 'La empresa',
  agency: 'La agencia',
  referee: 'La persona de referencia',
  checker: 'El servicio de verificación',
} as const;

const DATIVES = {
  team: 'al equipo',
  company: 'a la empresa',
  agency: 'a la agencia',
  referee: 'a la persona de referencia',
  checker: 'al servicio de verificación',
} as const;
