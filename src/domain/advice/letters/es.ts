import type { OwnLetters } from './own-letters.ts';

export const ES_LETTERS: OwnLetters = {
  greeting: (receiver) => (receiver === null ? 'Hola:' : `Hola, ${receiver}:`),
  close: 'Un cordial saludo,',
  blanks: {
    moment: 'un momento de la conversación que recuerda bien',
    day: 'un día',
    otherDeadline: 'su otra fecha límite, con la zona horaria',
    startDay: 'el día desde el que podría empezar',
    backOn: 'el día del regreso',
    news: 'algo nuevo desde entonces',
    why: 'por qué lo prefiere',
    referee: 'el nombre de la persona a quien pregunta',
  },
  letters: {
    thankYou: ({ opening, company, metOn, moment }, known) => ({
      subject: `Gracias por la conversación sobre ${opening}`,
      lines: [
        `Gracias por hablar conmigo sobre el puesto de ${opening} en ${company}${metOn === null ? '' : ` el ${metOn}`}.`,
        known(moment, 'moment'),
        'Me gustaría seguir adelante. Si algo de mi parte le ayuda, dígamelo.',
      ],
    }),
    followUp1: ({ opening, company, metOn, appliedOn, promisedFor }) => ({
      subject: `${opening}: cómo va el proceso`,
      lines: [
        `${metOn === null ? `Presenté mi candidatura al puesto de ${opening} en ${company}${appliedOn === null ? '' : ` el ${appliedOn}`}` : `El ${metOn} hablamos sobre el puesto de ${opening} en ${company}`}${promisedFor === null ? '' : `, y esperaba tener noticias a más tardar el ${promisedFor}`}.`,
        'Sigo teniendo mucho interés. ¿Podría decirme cuál es el próximo paso y para cuándo lo espera?',
        'Si algo más de mi parte facilita la decisión, se lo envío con gusto.',
      ],
    }),
    followUp2: ({ opening, company, metOn }, known) => ({
      subject: `${opening}: un último mensaje de mi parte`,
      lines: [
        `¿Sigue abierto el puesto de ${opening} en ${company}?`,
        `Desde ${metOn === null ? 'mi candidatura' : 'que hablamos'} hay algo que puede interesarle: ${known(null, 'news')}.`,
        'Un sí o un no en una línea me ayudaría a organizarme. Este es mi último mensaje sobre ello; me alegrará tener noticias cuando las haya.',
      ],
    }),
    timeline: ({ opening, startOn }, known) => ({
      subject: `${opening}: calendario y fecha de inicio`,
      lines: [
        `Para organizarme bien: ¿cuándo espera decidir sobre el puesto de ${opening}, y cuándo empezaría el trabajo?`,
        `Yo podría empezar a partir del ${known(startOn, 'startDay')}. Y si para entonces no tengo noticias, ¿a quién puedo preguntar?`,
      ],
    }),
    competingOffer: ({ opening, company, otherOfferUntil }, known) => ({
      subject: `${opening}: tengo otra oferta`,
      lines: [
        `Prefiero decírselo abiertamente: tengo otra oferta y debo responder a más tardar el ${known(otherOfferUntil, 'otherDeadline')}.`,
        `El puesto de ${opening} en ${company} es el que preferiría: ${known(null, 'why')}.`,
        '¿Podría decirme su decisión, o un calendario honesto, antes de esa fecha?',
      ],
    }),
    moreTime: ({ opening, offerUntil, wishedDay }, known) => ({
      subject: `${opening}: un poco más de tiempo`,
      lines: [
        `Gracias por la oferta para el puesto de ${opening}. Significa mucho para mí, y quiero darle una respuesta firme.`,
        `¿Podría tener hasta el ${known(wishedDay, 'day')}${offerUntil === null ? '' : ` en lugar del ${offerUntil}`}? Ese día, a más tardar, tendrá mi respuesta.`,
      ],
    }),
    decisionMakerAway: ({ opening, backOn }, known) => ({
      subject: `${opening}: el próximo paso, cuando les venga bien`,
      lines: [
        `Sé que por su parte hubo una ausencia hasta el ${known(backOn, 'backOn')}; por la mía no hay prisa.`,
        `Sigo teniendo interés en el puesto de ${opening}. Cuando estén todos de vuelta, ¿podría decirme cuál es el próximo paso?`,
      ],
    }),
    afterFreeze: ({ opening, company, frozenUntil }) => ({
      subject: `${opening}: sigo teniendo interés`,
      lines: [
        frozenUntil === null
          ? `Sé que las contrataciones en ${company} están en pausa, así que no le pido una decisión.`
          : `Sé que las contrataciones en ${company} iban a estar en pausa hasta el ${frozenUntil}.`,
        `Sigo teniendo interés en el puesto de ${opening}. ${frozenUntil === null ? '¿Hay un momento en el que convenga volver a preguntar?' : '¿Puede decirme ya cómo continúa?'}`,
      ],
    }),
    feedbackRequest: ({ opening, company }) => ({
      subject: `${opening}: una pregunta para aprender`,
      lines: [
        `Gracias por el tiempo que me dedicó para el puesto de ${opening} en ${company}.`,
        'No le pido que vuelva sobre nada. Si puede, ¿me diría lo que debería hacer mejor la próxima vez? Entiendo si no es posible.',
      ],
    }),
    withdrawal: ({ opening, company, metOn }) => ({
      subject: `${opening}: retiro mi candidatura`,
      lines: [
        `Retiro mi candidatura al puesto de ${opening} en ${company}. Gracias por su tiempo${metOn === null ? '' : ' y por las conversaciones'}.`,
      ],
    }),
    refereeRequest: ({ opening, company }, known) => ({
      subject: '¿Puedo dar su nombre como referencia?',
      lines: [
        `Estoy en el proceso para el puesto de ${opening} en ${company}. ¿Puedo dar su nombre como alguien que conoce mi trabajo? Si no le viene bien, lo entiendo perfectamente.`,
        `Le escribirían hacia el ${known(null, 'day')}. Le enviaré mi currículum y el anuncio, y le contaré cómo terminó.`,
      ],
    }),
    keepInTouch: ({ opening, company, metOn }) => ({
      subject: `Gracias, ${company}`,
      lines: [
        `Gracias por comunicarme su decisión sobre el puesto de ${opening}${metOn === null ? '' : ' y por las buenas conversaciones'}.`,
        `${metOn === null ? '' : 'Me gustó lo que vi de su trabajo. '}Si más adelante se abre algo adecuado, me alegraría saberlo.`,
      ],
    }),
  },
};
