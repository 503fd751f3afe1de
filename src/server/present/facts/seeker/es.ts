import type { Fact } from '../../../../domain/fact/fact.ts';
import type { Party } from '../../../../domain/party.ts';
import { SPANISH_OUTCOMES, SPANISH_SAID, saying } from '../es.ts';
import type { FactWords, SeekerSpeech, SpokenFact } from '../fact-speech.ts';

export const SPANISH_SEEKER_FACTS: SeekerSpeech = {
  ApplicationReceived: (fact) =>
    ({
      direct: 'Usted presentó su candidatura',
      agency: 'Usted presentó su candidatura por la agencia',
      referral: 'Le recomendaron para el puesto',
    })[fact.channel],
  InterviewScheduled: (fact, words) =>
    `Entrevista${at(fact)} prevista para el ${words.moment(fact.startsAt)}`,
  InterviewMoved: (fact, words) =>
    fact.startsAt === undefined
      ? `${subjectOf(fact.by, words)} anuló la entrevista, con una nueva hora por fijar`
      : `${subjectOf(fact.by, words)} cambió la entrevista al ${words.moment(fact.startsAt)}`,
  InterviewCancelled: (fact, words) => `${subjectOf(fact.by, words)} canceló la entrevista`,
  InterviewHeld: (fact) => `Entrevista${at(fact)} realizada`,
  InterviewMissed: (fact, words) =>
    fact.by === 'candidate'
      ? 'Usted no acudió a la entrevista'
      : `Nadie de ${nameOf('team', words) ?? 'la empresa'} acudió a la entrevista`,
  DebriefRecorded: (fact, words) => `Usted anotó lo que se dijo: ${closingSaid(fact, words)}`,
  PromiseMade: (fact, words) =>
    `${toSomebody(fact.by, fact.to, words)} prometió noticias${toWhom(fact.to, words)} para el ${words.deadline(fact.deadline)}`,
  TaskAgreed: (fact, words) =>
    `${subjectOf(fact.owedBy, words)} aceptó una tarea${fact.deadline ? ` para el ${words.deadline(fact.deadline)}` : ''}`,
  AnswerAsked: (fact, words) =>
    `${fact.owedBy === 'candidate' ? 'Le' : 'Se'} ${ASKED[fact.about][fact.owedBy === 'candidate' ? 'you' : 'them']}${toWhom(fact.owedBy, words)}${fact.deadline ? ` para el ${words.deadline(fact.deadline)}` : ''}`,
  DecisionMade: (fact, words) =>
    `${subjectOf('team', words)} decidió: ${SPANISH_OUTCOMES[fact.outcome]}${fact.holdUntil ? ` hasta el ${words.deadline(fact.holdUntil)}` : ''}`,
  MessageSent: wrote,
  MessageBounced: (fact) =>
    fact.isHard ? 'Un correo suyo fue devuelto: la dirección no funciona' : 'Un correo suyo fue devuelto',
  MessageReceived: (fact, words) =>
    fact.automatic === undefined
      ? wrote(fact, words)
      : `Llegó un mensaje automático de ${nameOf(fact.from, words) ?? NOUNS[fact.from]}${fact.automatic.awayUntil ? `: ausencia hasta el ${words.deadline({ on: fact.automatic.awayUntil })}` : ''}`,
  CallMade: (fact, words) => {
    const called = `${toSomebody(fact.from, fact.to, words)} llamó${toWhom(fact.to, words)}`;
    if (fact.wasReached) return `${called} y hubo conversación${said(fact, words)}`;
    return fact.leftVoicemail ? `${called} y dejó un mensaje de voz` : `${called} sin obtener respuesta`;
  },
  ToldInRoom: (fact, words) =>
    fact.to === 'candidate'
      ? `${subjectOf(fact.from, words)} se lo dijo a usted en persona${said(fact, words)}`
      : `Usted lo dijo${toWhom(fact.to, words)} en persona${said(fact, words)}`,
  StatusPageRead: () => 'Usted confirmó la lectura en su página de seguimiento',
  WishStated: (fact, words) =>
    `Usted desea noticias${fact.hearBy ? ` a más tardar el ${words.deadline({ on: fact.hearBy })}` : ''}${fact.noticeChannel ? CHANNELS[fact.noticeChannel] : ''}`,
  InterestStated: (fact) =>
    ({
      yes: 'Usted dijo que quiere el puesto',
      no: 'Usted dijo que ya no quiere el puesto',
      unclear: 'Usted dijo que aún no lo tiene claro',
    })[fact.interest],
  CompetingOfferShared: (fact, words) =>
    `Usted tiene otra oferta y debe responder a más tardar el ${words.deadline(fact.deadline)}`,
  OfferMade: (fact, words) =>
    `${subjectOf('team', words)} le hizo una oferta${fact.expires ? `, abierta hasta el ${words.deadline(fact.expires)}` : ''}`,
  OfferQuestioned: () => 'Usted preguntó por la oferta',
  OfferAccepted: (fact, words) =>
    `Usted aceptó la oferta${fact.startsOn ? ` y empieza el ${words.deadline({ on: fact.startsOn })}` : ''}`,
  OfferDeclined: () => 'Usted rechazó la oferta',
  SearchTold: (fact, words) =>
    `Usted dijo en qué punto está su búsqueda: ${SEARCHES[fact.search]}${
      fact.decidesBy ? `, decide a más tardar el ${words.deadline({ on: fact.decidesBy })}` : ''
    }`,
  RefereesAsked: (fact, words) =>
    `${fact.owedBy === 'candidate' ? 'Le pidieron' : `Se pidió${toWhom(fact.owedBy, words)}`} que nombre ${
      fact.count === 1 ? 'a una persona' : `a ${fact.count} personas`
    } de referencia`,
  RefereeNamed: (fact) => `Usted nombró a una persona de referencia: ${RELATIONS[fact.relation]}`,
  RefereeWarned: () => 'Usted avisó a una persona de referencia',
  AbsenceStated: (fact, words) =>
    `${fact.party === 'candidate' ? 'Su ausencia' : `${subjectOf(fact.party, words)}: ausencia`} hasta el ${words.deadline({ on: fact.until })}`,
  CandidateWithdrew: () => 'Usted retiró su candidatura',
  SilenceReported: () => 'Usted dijo que nunca llegó una respuesta',
  ClosureWaived: () => 'Usted cerró sin noticias de su parte',
  ApplicationReopened: () => 'Usted reabrió la candidatura',
};

function wrote(fact: SpokenFact, words: FactWords): string {
  return `${toSomebody(fact.from, fact.to, words)} escribió${toWhom(fact.to, words)}${said(fact, words)}`;
}

/** "Northwind le": the reader stands before the verb, everybody else after it. */
function toSomebody(from: Party, to: Party, words: FactWords): string {
  return to === 'candidate' ? `${subjectOf(from, words)} le` : subjectOf(from, words);
}

function toWhom(party: Party, words: FactWords): string {
  return party === 'candidate' ? '' : ` a ${nameOf(party, words) ?? NOUNS[party]}`;
}

function subjectOf(party: Party, words: FactWords): string {
  const name = nameOf(party, words) ?? NOUNS[party];
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function nameOf(party: Party, { seeker, agency }: FactWords): string | null {
  if (party === 'team') return seeker?.company ?? null;
  return party === 'agency' ? agency : null;
}

const NOUNS = {
  candidate: 'usted',
  team: 'la empresa',
  agency: 'la agencia',
  referee: 'una persona de referencia',
  checker: 'la empresa de verificación',
} as const;

/** A company's page that is followed names no stage. */
function at({ stage }: { readonly stage: string }): string {
  return stage === '' ? '' : ` (${stage})`;
}

function said(word: SpokenFact, words: FactWords): string {
  return saying(word, words, SAID_TO_YOU);
}

const SAID_TO_YOU = {
  ...SPANISH_SAID,
  interestQuestion: 'si usted sigue queriendo el puesto',
  interestGauge: 'cuánto interés tiene usted',
  interest: 'su interés por el puesto',
};

function closingSaid(
  { closing, toldInRoom }: Extract<Fact, { type: 'DebriefRecorded' }>,
  words: FactWords,
): string {
  const what = {
    teamPromised: `${nameOf('team', words) ?? NOUNS.team} dará noticias`,
    candidateActs: 'el siguiente paso es suyo',
    agencyActs: `${nameOf('agency', words) ?? NOUNS.agency} dará noticias`,
    nothingSaid: toldInRoom ? 'el resultado' : 'nada sobre el siguiente paso',
  }[closing.kind];
  const by = 'deadline' in closing && closing.deadline ? ` para el ${words.deadline(closing.deadline)}` : '';
  return `${what}${by}${toldInRoom ? ', dicho en persona' : ''}`;
}

const ASKED = {
  reply: { you: 'pidieron una respuesta', them: 'pidió una respuesta' },
  availability: { you: 'pidieron horas disponibles', them: 'pidieron horas disponibles' },
  interest: { you: 'preguntaron por su interés', them: 'preguntó por el interés' },
} as const;

const CHANNELS = {
  call: ', una negativa mejor por teléfono',
  mail: ', una negativa mejor por correo',
} as const;

const SEARCHES = {
  looking: 'acaba de empezar',
  talking: 'habla también con otros',
  offer: 'tiene otra oferta',
} as const;

const RELATIONS = {
  supervisor: 'alguien que fue su responsable',
  colleague: 'una persona del mismo equipo',
  report: 'alguien de quien usted fue responsable',
} as const;
