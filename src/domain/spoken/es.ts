import type { CallSituation, CallWords, RoomSituation, SpokenAbout, SpokenWords } from './spoken-words.ts';

/** Spanish. */
export const SPOKEN_SPANISH: SpokenWords = { call, room };

function call(situation: CallSituation, about: SpokenAbout): CallWords {
  const { first, next } = lines(situation, about);
  return {
    first: `${greeting(about)} ${first}`,
    next,
    asked: ASKED[situation](about),
    voicemail: voicemail(about),
  };
}

function greeting({ name, senderName, company }: SpokenAbout): string {
  return `Hola, ${name}, le habla ${senderName ?? '…'}, de ${company}. ¿Le viene bien hablar ahora?`;
}

function lines(situation: CallSituation, about: SpokenAbout): Pick<CallWords, 'first' | 'next'> {
  const { opening, interviewDay, answerBy, strength, reason } = about;
  const by = answerBy ?? '…';
  switch (situation) {
    case 'no':
      return {
        first: `Le llamo para darle nuestra decisión: no vamos a ofrecerle el puesto «${opening}».`,
        next: [
          `Gracias por el tiempo que nos ha dedicado${interviewDay ? `, la última vez el ${interviewDay}` : ''}.`,
          ...(reason ? [`Lo decisivo ha sido un requisito del puesto: ${reason}.`] : []),
          ...(strength ? [`Nuestras notas destacan un punto fuerte suyo: ${strength}.`] : []),
          'Me detengo aquí para que pueda preguntar.',
        ],
      };
    case 'runnerUp':
      return {
        first: `Le llamo para darle nuestra decisión: otra persona ha aceptado el puesto «${opening}», por lo que no podremos ofrecérselo.`,
        next: [
          'Ha faltado muy poco, y lo digo de verdad. Lo siento.',
          ...(strength ? [`Nuestras notas destacan un punto fuerte suyo: ${strength}.`] : []),
          'Si se abre un puesto parecido, ¿desea que le escribamos, y hasta cuándo podemos hacerlo? Un no está bien.',
        ],
      };
    case 'cancelled':
      return {
        first: `Le llamo porque el puesto «${opening}» se ha cancelado, así que su candidatura termina aquí.`,
        next: [
          'No tiene que ver con usted: no se contratará a nadie.',
          'Gracias por su tiempo. Siento que termine así.',
        ],
      };
    case 'holding':
      return {
        first: `Todavía no hay una decisión sobre el puesto «${opening}», y quería decírselo en persona en lugar de escribirle otra vez.`,
        next: [
          `El retraso es nuestro. Tendrá noticias mías a más tardar el ${by}, aunque no haya novedades.`,
          '¿Tiene otra oferta o una fecha que debamos conocer?',
        ],
      };
    case 'freeze':
      return {
        first: `La contratación para el puesto «${opening}» se ha suspendido. No tiene que ver con usted, y no se ha decidido nada sobre su candidatura.`,
        next: [
          `No sé cuándo se reanudará. En todo caso tendrá noticias mías a más tardar el ${by}.`,
          'Puede seguir o retirarse, como le convenga; si le surge otra oferta, no tiene que esperarnos.',
        ],
      };
    case 'nextStep':
      return {
        first: `Nos gustaría seguir adelante con usted para el puesto «${opening}».`,
        next: ['El siguiente paso es: …', '¿Le viene bien? ¿Hay algo que no quede claro?'],
      };
    case 'offer':
      return {
        first: `Hemos decidido, y queremos ofrecerle el puesto «${opening}».`,
        next: [
          'Recibirá la oferta por escrito a más tardar el …',
          `Tiene hasta el ${by} para pensarlo. ¿Qué le gustaría saber antes?`,
          '¿Hay otra oferta o una fecha que debamos conocer?',
        ],
      };
    case 'interest':
      return {
        first: `Tengo una pregunta sencilla sobre el puesto «${opening}»: ¿le gustaría ocuparlo?`,
        next: ['Un no también es una buena respuesta.', '¿Qué necesitaría saber para decir que sí o que no?'],
      };
    case 'missed':
      return {
        first: 'Le esperábamos para nuestra entrevista y no llegó a celebrarse. Espero que todo vaya bien.',
        next: ['¿Desea otra fecha o prefiere no continuar? Las dos cosas están bien.'],
      };
    case 'talk':
      return {
        first: `Le llamo por su candidatura al puesto «${opening}».`,
        next: [`Volverá a tener noticias mías a más tardar el ${by}.`],
      };
    default:
      return situation satisfies never;
  }
}

type Asked = (about: SpokenAbout) => CallWords['asked'];

const why: Asked = ({ reason }) => [
  {
    question: '¿Por qué?',
    answer: reason
      ? `Por un requisito del puesto: ${reason}. Necesitábamos ver más de lo que mostraban sus ejemplos.`
      : 'Solo puedo decirle lo que consta en nuestras notas. Lo miro y le escribo a más tardar el …',
  },
  {
    question: '¿Puedo hacer algo todavía?',
    answer: 'No, la decisión está tomada. No quiero darle una esperanza que no podría cumplir.',
  },
];
const when: Asked = () => [
  {
    question: '¿De verdad no es un no?',
    answer: 'No hay ninguna decisión. Si la hubiera, se la diría ahora.',
  },
  {
    question: '¿Cuántas personas más hay?',
    answer: 'No puedo hablar de otras personas. Puedo decirle qué viene después y cuándo.',
  },
];
const none: Asked = () => [];

const ASKED: Readonly<Record<CallSituation, Asked>> = {
  no: why,
  runnerUp: why,
  cancelled: () => [{ question: '¿Se volverá a abrir?', answer: 'No lo sé, y no quiero adivinar.' }],
  holding: when,
  freeze: when,
  nextStep: none,
  offer: () => [
    {
      question: '¿Puedo tener más tiempo?',
      answer: 'Dígame cuánto necesita: me ocupo de ello y le respondo en un día hábil.',
    },
  ],
  interest: none,
  missed: none,
  talk: none,
};

function voicemail({ name, senderName, company, opening }: SpokenAbout): string {
  return `Hola, ${name}, le habla ${senderName ?? '…'}, de ${company}, sobre el puesto «${opening}». Volveré a llamar a las …, y también le escribo un correo para que pueda proponer una hora. Mi número es el …`;
}

function room(situation: RoomSituation, { opening, answerBy, reason }: SpokenAbout): readonly string[] {
  const by = answerBy ?? '…';
  switch (situation) {
    case 'clearNo':
      return [
        `Prefiero decírselo ahora que dejarle esperando: no vamos a continuar con su candidatura al puesto «${opening}».`,
        `La razón es un requisito del puesto: ${reason ?? '…'}.`,
        'Gracias por venir y por hablar con tanta franqueza. ¿Quiere preguntarme algo al respecto?',
      ];
    case 'missingRequirement':
      return [
        `Para este puesto no podemos prescindir de ${reason ?? '…'}, y me ha dicho con sinceridad que no lo tiene. Así que por nuestra parte es un no, y quiero que lo oiga de mí, aquí.`,
        'Lo demás que hemos hablado no cambia eso, y no quiero hacer como si lo cambiara.',
      ];
    case 'morePeople':
      return [
        'Todavía hablamos con otras personas, y no he decidido.',
        `Tendrá noticias mías a más tardar el ${by}, sea cual sea el resultado: un sí, un no o «necesitamos hasta el …».`,
      ];
    case 'notDecided':
      return [
        'Todavía no lo sé, y no quiero adivinar en voz alta.',
        `Nos reuniremos el …, y tendrá noticias a más tardar el ${by}.`,
      ];
    case 'good':
      return [
        'Me ha gustado esta conversación. No es una promesa: la decisión no depende solo de mí, y no hay nada decidido.',
        `Tendrá noticias nuestras a más tardar el ${by}.`,
      ];
    case 'howDidIDo':
      return [
        'Voy a anotar ahora mismo lo que he visto y a compararlo con los requisitos del puesto.',
        'Hay una cosa que ya puedo decirle: …',
        `La respuesta llegará a más tardar el ${by}.`,
      ];
    case 'askWish':
      return [
        'Si fuera un no, ¿preferiría oírlo por teléfono o leerlo?',
        '¿Hay una fecha antes de la cual necesita saberlo?',
      ];
    case 'askSearch':
      return [
        '¿En qué punto está su búsqueda: está mirando, habla con otros o tiene una oferta?',
        'No cuenta ni a favor ni en contra. Lo pregunto para que respondamos a tiempo.',
      ];
    default:
      return situation satisfies never;
  }
}
