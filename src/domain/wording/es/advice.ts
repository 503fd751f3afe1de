import type { AdviceSpeech } from '../advice-speech.ts';

export const SPANISH_ADVICE: AdviceSpeech = {
  says: {
    answer: (day) => (day === null ? 'Responder' : `Responder a más tardar el ${day}`),
    thank: (day) => (day === null ? 'Dar las gracias' : `Dar las gracias a más tardar el ${day}`),
    write: () => 'Escribir ahora',
    call: () => 'Llamar',
    checkIn: () => 'Preguntar si sigue la suspensión',
    noteInterview: () => 'Anotar el día de la entrevista',
    wait: (day) => (day === null ? 'Esperar' : `Esperar hasta el ${day}`),
    prepare: () => 'Preparar la entrevista',
    moveOn: () => 'Seguir adelante',
    askFeedback: (day) =>
      day === null ? 'Si quiere, pida comentarios' : `Si quiere, pida comentarios a más tardar el ${day}`,
    nothing: () => 'Nada que hacer',
  },
  why: {
    theyAsked: (day, owed) => `Desde el ${day} esperan de usted ${owed}.`,
    theirOffer: (day) => `Le hicieron su oferta el ${day}. Si necesita más tiempo, pídalo con margen.`,
    youMet: (day) =>
      `Conversaron el ${day}. Una nota breve en un día, con un momento concreto de la conversación.`,
    dayNamed: (day) => `Dijeron que darían noticias el ${day}. Basta con preguntar dos días hábiles después.`,
    dayNamedPassed: (day) =>
      `Dijeron que darían noticias el ${day}, y han pasado dos días hábiles más. Una pregunta, breve y amable.`,
    waitSinceMet: (day) =>
      `Conversaron el ${day} y no se dijo ninguna fecha. Cinco días hábiles son lo habitual.`,
    waitSinceWord: (day) =>
      `Sus últimas noticias llegaron el ${day}, sin fecha. Cinco días hábiles son lo habitual.`,
    waitSinceApplied: (day) => `Envió su candidatura el ${day}. Cinco días hábiles son lo habitual.`,
    longSinceMet: (day) =>
      `Conversaron el ${day} y ya pasaron los cinco días hábiles habituales. Una pregunta, breve y amable.`,
    longSinceWord: (day) =>
      `Sus últimas noticias llegaron el ${day} y ya pasaron los cinco días hábiles habituales. Una pregunta, breve y amable.`,
    longSinceApplied: (day) =>
      `Envió su candidatura el ${day} y ya pasaron los cinco días hábiles habituales. Una pregunta, breve y amable.`,
    noteSent: (day) => `Usted escribió el ${day}. Los cinco días hábiles siguientes son de ellos.`,
    noteUnanswered: (day) =>
      `Usted escribió el ${day} y en cinco días hábiles no llegó respuesta. Una segunda nota es la última.`,
    lastNoteSent: (day) => `Su segunda nota salió el ${day}. Si hasta entonces no llega nada, siga adelante.`,
    notesUnanswered: (day) =>
      `Su última nota, del ${day}, quedó sin respuesta. Déjelo a un lado; vuelve si escriben.`,
    neverAWord: (day) =>
      `Nada ha llegado desde el ${day}, en el tiempo de dos notas. Déjelo a un lado; vuelve si escriben.`,
    awayUntil: (day) => `Por lo que se sabe, están fuera hasta el ${day}. Basta con escribir un día después.`,
    away: (day) => `El ${day} supo que están fuera. Una nota esperaría junto a todas las demás.`,
    back: (day) => `Estuvieron fuera hasta el ${day} y ya han vuelto. Una pregunta, breve y amable.`,
    frozen: (day) =>
      `Dijeron el ${day} que las contrataciones están suspendidas. Una nota tras diez días hábiles y luego una al mes.`,
    frozenUntil: (day) =>
      `Dijeron que las contrataciones están suspendidas hasta el ${day}. Ese es el día para preguntar.`,
    freezeLasts: (day) =>
      `Dijeron el ${day} que las contrataciones están suspendidas. Una nota ahora y luego una al mes.`,
    freezeEndCame: (day) =>
      `Las contrataciones iban a estar suspendidas hasta el ${day}. Una nota pregunta cómo sigue.`,
    missedCalls: () => 'No coincidieron por teléfono. Una llamada lo aclara antes que una carta.',
    putOff: () => 'Lo aplazó hasta entonces.',
    interviewComing: (day) => `Conversarán el ${day}. Las próximas noticias llegarán allí.`,
    interviewUndated: () =>
      'Su hoja dice que está en entrevistas, y no cuándo. Con el día se puede decir qué viene después.',
    otherOffer: (day) =>
      `Tiene otra oferta a la que responder a más tardar el ${day}. Solo pueden darse prisa si lo saben: pida una decisión o un calendario honesto.`,
    toldNo: (day) =>
      `Le respondieron el ${day}. Una pregunta concreta, con las gracias. No tienen que responder, ni usted que preguntar.`,
    nothingOwed: () => 'Ahora mismo nadie debe noticias.',
    over: () => 'Ha terminado.',
  },
};
