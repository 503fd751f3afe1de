import type { RefusalSpeech } from '../refusal-speech.ts';

export const SPANISH_REFUSALS: RefusalSpeech = {
  cannot: {
    record: (candidate) => `No se puede anotar esto para ${candidate}`,
    recordDebrief: (candidate) => `No se puede anotar el informe de la entrevista de ${candidate}`,
    recordDecision: (candidate) => `No se puede anotar la decisión sobre ${candidate}`,
    close: (candidate) => `No se puede cerrar la candidatura de ${candidate}`,
    waiveClosure: (candidate) => `No se puede cerrar la candidatura de ${candidate}`,
    reopen: (candidate) => `No se puede reabrir la candidatura de ${candidate}`,
    takeBack: () => 'No se puede retirar esta anotación',
  },
  because: {
    nobody_told: ({ candidate }) =>
      `nadie ha avisado aún a ${candidate}. Avise, o escriba por qué no es posible`,
    already_closed: ({ day }) => `ya se cerró${day === null ? '' : ` el ${day}`}`,
    not_closed: () => 'no está cerrada',
    already_withdrawn: ({ candidate, day }) =>
      `${candidate} retiró su candidatura${day === null ? '' : ` el ${day}`}`,
    outcome_contradicts: ({ day }) =>
      `consta otro resultado${day === null ? '' : ` desde el ${day}`}. Reabra primero la candidatura, con un motivo`,
    offer_is_live: ({ lastDay }) => `hay una oferta abierta${lastDay === null ? '' : ` hasta el ${lastDay}`}`,
    offer_answered: () => 'esa oferta ya tiene respuesta',
    interview_to_come: ({ day }) =>
      `hay una entrevista prevista${day === null ? '' : ` el ${day}`}. Cancélela primero`,
    reason_missing: () => 'no se escribió ningún motivo',
    reason_is_follow_up: ({ quote }) =>
      `«${quote}» no es motivo para rechazar a nadie. Diga qué necesita el puesto y qué faltó`,
    agency_not_asked: ({ candidate }) =>
      `no está claro cuánto le interesa a ${candidate}, y no se ha preguntado a la agencia. Pregúntele primero`,
    reason_questioned: ({ quote }) =>
      `${quote === '' ? 'el motivo no nombra ningún criterio del puesto' : `«${quote}» difícilmente es un motivo propio del puesto`}. Diga qué necesita el puesto y qué faltó, o confirme el motivo`,
    fact_in_future: ({ day }) =>
      `la fecha está en el futuro${day === null ? '' : `, el ${day}`}. Solo los planes pueden estarlo`,
    promise_in_past: () => 'la fecha prometida ya pasó: si se prometió antes, diga cuándo fue',
    interview_unknown: () => 'esa entrevista no consta aquí',
    interview_over: ({ day }) => `la entrevista tuvo lugar${day === null ? '' : ` el ${day}`}`,
    interview_ends_early: () => 'la entrevista terminaría antes de empezar',
    hold_needs_date: () => 'dejar en espera requiere la fecha de las próximas noticias',
    decision_unknown: () => 'esa decisión no consta aquí',
    offer_unknown: () => 'esa oferta no consta aquí',
    reference_unknown: () => 'aquí no consta esa persona de referencia',
    reference_answered: () => 'esa persona de referencia ya respondió',
    referee_not_warned: () =>
      'esa persona de referencia aún no está avisada. Primero debe avisarla quien la nombró',
    check_unknown: () => 'aquí no consta esa verificación',
    check_not_disclosed: () => 'primero va la información previa',
    check_not_authorised: () => 'primero va la autorización escrita',
    check_not_reported: () => 'aún no hay informe',
    pre_adverse_missing: () => 'primero van la copia del informe y el resumen de derechos',
    offer_not_accepted: () => 'no se ha aceptado ninguna oferta',
    message_unknown: () => 'ese mensaje no consta aquí',
    duty_not_open: () => 'esas noticias ya no se deben',
    snooze_in_past: () => 'el día en que debería volver ya ha llegado',
    snooze_too_long: ({ day }) =>
      `se puede aplazar como máximo hasta ${day === null ? 'su fecha' : `el ${day}`}. Dé mejor una nueva fecha`,
    fact_not_found: () => 'aquí no consta nada parecido',
    fact_not_yours: () => 'lo anotó otra persona. Puede retirarlo ella misma o quien administra',
    fact_stands: () => 'no se anotó a mano solo para esta candidatura',
    fact_relied_on: () => 'una anotación posterior depende de ella. Retire primero esa',
    word_has_left: () => 'el mensaje ya salió. Lo enviado no se puede recuperar; escriba otro',
  },
};
