import type { Deadline, Fact, Outcome, Says, SnoozeReason } from '../../../domain/fact/fact.ts';
import type { ObligationKind } from '../../../domain/obligation/obligation.ts';
import type { Party } from '../../../domain/party.ts';
import { wordOwed } from '../../../domain/wording/words-owed.ts';
import {
  type FactSpeech,
  type FactWords,
  interviewAt,
  memberList,
  memberName,
  type SpokenFact,
} from './fact-speech.ts';

export const SPANISH_FACTS: FactSpeech = {
  ApplicationReceived: (fact) =>
    ({
      direct: 'Candidatura recibida',
      agency: 'Candidatura llegada por la agencia',
      referral: 'Candidatura por recomendación',
    })[fact.channel],
  StageEntered: (fact) => `Pasó a la etapa «${fact.stage}»`,
  InterviewScheduled: (fact, words) =>
    `${interviewAt('Entrevista', fact.stage)} prevista para el ${words.moment(fact.startsAt)}${withWhom(fact.interviewers, words)}`,
  InterviewMoved: (fact, words) =>
    fact.startsAt === undefined
      ? `${subjectOf(fact.by, words)} anuló la entrevista, con una nueva hora por fijar`
      : `${subjectOf(fact.by, words)} cambió la entrevista al ${words.moment(fact.startsAt)}`,
  InterviewCancelled: (fact, words) => `${subjectOf(fact.by, words)} canceló la entrevista`,
  InterviewHeld: (fact, words) =>
    `${interviewAt('Entrevista', fact.stage)} realizada${withWhom(fact.interviewers, words)}`,
  InterviewMissed: (fact, words) =>
    fact.by === 'candidate'
      ? `${words.person} no acudió a la entrevista`
      : 'Nadie de nuestro equipo acudió a la entrevista',
  DebriefRecorded: (fact, words) =>
    `${memberName(fact.interviewerId, words) ?? 'El equipo'} anotó lo que se dijo: ${closingSaid(fact, words)}${fact.search ? `; ${SEARCHES[fact.search]}` : ''}`,
  ScorecardFiled: (fact, words) =>
    `${memberName(fact.interviewerId, words) ?? 'El equipo'} entregó una hoja de evaluación`,
  PromiseMade: (fact, words) =>
    `${subjectOf(fact.by, words)} prometió noticias ${dativeOf(fact.to, words)} para el ${words.deadline(fact.deadline)}`,
  TaskAgreed: (fact, words) =>
    `${subjectOf(fact.owedBy, words)} aceptó una tarea${byDate(fact.deadline, words)}`,
  AnswerAsked: (fact, words) =>
    `${ASKED[fact.about]} ${dativeOf(fact.owedBy, words)}${byDate(fact.deadline, words)}`,
  DecisionMade: (fact, words) =>
    `${memberName(fact.decidedBy, words) ?? 'El equipo'} decidió: ${SPANISH_OUTCOMES[fact.outcome]}${
      fact.holdUntil === undefined ? '' : ` hasta el ${words.deadline(fact.holdUntil)}`
    }${fact.criteria?.length ? ` (${fact.criteria.join(', ')})` : ''}`,
  MessageSent: (fact, words) =>
    `${subjectOf(fact.from, words)} escribió ${dativeOf(fact.to, words)}${saying(fact, words)}`,
  MessageBounced: (fact) =>
    fact.isHard ? 'Un mensaje fue devuelto: la dirección no funciona' : 'Un mensaje fue devuelto',
  MessageReceived: (fact, words) =>
    fact.automatic === undefined
      ? `${subjectOf(fact.from, words)} escribió${saying(fact, words)}`
      : `Llegó una respuesta automática${fact.automatic.awayUntil ? `: ausencia hasta el ${words.deadline({ on: fact.automatic.awayUntil })}` : ''}`,
  CallMade: (fact, words) =>
    fact.wasReached
      ? `${subjectOf(fact.from, words)} llamó ${dativeOf(fact.to, words)} y hubo conversación${saying(fact, words)}`
      : `${subjectOf(fact.from, words)} llamó ${dativeOf(fact.to, words)} ${fact.leftVoicemail ? 'y dejó un mensaje de voz' : 'sin obtener respuesta'}`,
  ToldInRoom: (fact, words) =>
    `${subjectOf(fact.from, words)} se lo dijo ${dativeOf(fact.to, words)} en persona${saying(fact, words)}`,
  StatusPageRead: (_, words) => `${words.person} confirmó la lectura en la página de seguimiento`,
  AgencyConfirmed: (_, words) => `${subjectOf('agency', words)} confirmó que transmitió las noticias`,
  AnswerNotNeeded: () => 'Se marcó un mensaje que no necesita respuesta',
  WishStated: (fact, words) =>
    `${words.person} desea noticias${fact.hearBy ? ` a más tardar el ${words.deadline({ on: fact.hearBy })}` : ''}${
      fact.noticeChannel ? CHANNELS[fact.noticeChannel] : ''
    }`,
  InterestStated: (fact, words) =>
    ({
      yes: `${words.person} quiere el puesto`,
      no: `${words.person} ya no quiere el puesto`,
      unclear: `${words.person} aún no lo tiene claro`,
    })[fact.interest],
  CompetingOfferShared: (fact, words) =>
    `${words.person} tiene otra oferta y debe responder a más tardar el ${words.deadline(fact.deadline)}`,
  OfferMade: (fact, words) =>
    `Se hizo una oferta${fact.expires ? `, abierta hasta el ${words.deadline(fact.expires)}` : ''}`,
  OfferExtended: (fact, words) => `La oferta se prolongó hasta el ${words.deadline(fact.expires)}`,
  OfferQuestioned: (_, words) => `${words.person} preguntó por la oferta`,
  OfferAccepted: (fact, words) =>
    `${words.person} aceptó la oferta${fact.startsOn ? ` y empieza el ${words.deadline({ on: fact.startsOn })}` : ''}`,
  OfferDeclined: (_, words) => `${words.person} rechazó la oferta`,
  SearchTold: (fact, words) =>
    `${words.person} dijo en qué punto está su búsqueda: ${SEARCHES[fact.search]}${
      fact.decidesBy ? `, decide a más tardar el ${words.deadline({ on: fact.decidesBy })}` : ''
    }`,
  OnboardingHandedOver: (fact, words) =>
    `${memberName(fact.toMemberId, words) ?? 'Otro miembro'} acompaña las primeras semanas`,
  RefereesAsked: (fact, words) =>
    `Se pidió ${dativeOf(fact.owedBy, words)} que nombre ${
      fact.count === 1 ? 'a una persona' : `a ${fact.count} personas`
    } de referencia`,
  RefereeNamed: (fact, words) =>
    `${words.person} nombró a una persona de referencia: ${RELATIONS[fact.relation]}`,
  RefereeWarned: (_, words) => `${words.person} avisó a una persona de referencia`,
  FirstDayConfirmed: () => 'El primer día tuvo lugar',
  OpeningFrozen: (fact, words) =>
    `La vacante quedó suspendida${fact.until ? ` hasta el ${words.deadline({ on: fact.until })}` : ''}`,
  OpeningThawed: () => 'La suspensión de la vacante terminó',
  OpeningFilled: () => 'La vacante se cubrió',
  OpeningClosed: () => 'La vacante se cerró',
  FirstChoiceLost: () => 'La primera opción ya no está disponible',
  FirstChoiceAccepted: () => 'La primera opción aceptó',
  OutcomeBlocked: (fact, words) =>
    `El resultado debe esperar hasta el ${words.deadline(fact.until)}: ${BLOCKS[fact.why]}`,
  ReferenceAsked: () => 'Se pidió una referencia',
  ReferenceReceived: (fact) =>
    fact.answer === 'given'
      ? 'Una persona de referencia respondió'
      : 'Una persona de referencia prefiere no responder',
  CheckAsked: (fact) => `Se hará una verificación: ${CHECKED[fact.what]}`,
  CheckStepTaken: (fact) => CHECK_STEPS[fact.step],
  CheckReported: (fact) => `Llegó el informe de antecedentes: ${RESULTS[fact.result]}`,
  AbsenceStated: (fact, words) =>
    `${memberName(fact.memberId, words) ?? subjectOf(fact.party, words)}: ausencia hasta el ${words.deadline({ on: fact.until })}`,
  CandidateWithdrew: (_, words) => `${words.person} retiró su candidatura`,
  SignalNoted: (fact) =>
    `Usted anotó que ${
      {
        manyApplicants: 'hay muchas candidaturas',
        severalOpenings: 'hay varios puestos',
        morePeopleToSee: 'ven a más personas',
        decisionMakerAway: 'quien decide está ausente',
        budgetOpen: 'el presupuesto está abierto',
        reorganising: 'se reorganizan',
        postingGone: 'el anuncio ha desaparecido',
        inviteLost: 'una invitación se perdió',
        answeredVaguely: 'la respuesta no nombraba ni paso ni día',
      }[fact.signal]
    }`,
  SilenceReported: (_, words) => `${words.person} dice que nunca llegó una respuesta`,
  ClosureWaived: (fact, words) =>
    `${memberName(fact.waivedBy, words) ?? 'Un miembro'} cerró sin noticias, por un motivo escrito`,
  ApplicationClosed: () => 'La candidatura se cerró',
  ApplicationReopened: (fact, words) =>
    `${memberName(fact.reopenedBy, words) ?? 'Un miembro'} reabrió la candidatura`,
  PersonErased: () => 'Se borró todo lo que dice quién es esta persona',
  DutyHandedOver: (fact, words) =>
    `${memberName(fact.toMemberId, words) ?? 'Otro miembro'} se hizo cargo: ${dutyIn(fact.key)}`,
  DutySnoozed: (fact, words) =>
    `Aplazado hasta el ${words.deadline({ on: fact.until })}: ${dutyIn(fact.key)}. ${PUT_OFF[fact.reason]}`,
  FactTakenBack: () => 'Se retiró una anotación hecha por error',
};

function subjectOf(party: Party, words: FactWords): string {
  return ownName(party, words) ?? { ...SUBJECTS, candidate: words.person }[party];
}

/** "a Ada Park", "al equipo": the article melts into the preposition. */
function dativeOf(party: Party, words: FactWords): string {
  const name = ownName(party, words);
  return name === null ? { ...DATIVES, candidate: '' }[party] : `a ${name}`;
}

function ownName(party: Party, { person, agency }: FactWords): string | null {
  if (party === 'candidate') return person;
  return party === 'agency' ? agency : null;
}

const SUBJECTS = {
  team: 'El equipo',
  agency: 'La agencia',
  referee: 'Una persona de referencia',
  checker: 'El servicio de verificación',
} as const;

const DATIVES = {
  team: 'al equipo',
  agency: 'a la agencia',
  referee: 'a una persona de referencia',
  checker: 'al servicio de verificación',
} as const;

function withWhom(ids: readonly string[], words: FactWords): string {
  const names = memberList(ids, words);
  return names === null ? '' : ` con ${names}`;
}

function byDate(deadline: Deadline | undefined, words: FactWords): string {
  return deadline === undefined ? '' : ` para el ${words.deadline(deadline)}`;
}

const SEARCHES = {
  looking: 'la búsqueda acaba de empezar',
  talking: 'hay conversaciones con otros',
  offer: 'hay otra oferta',
} as const;

function closingSaid(fact: Extract<Fact, { type: 'DebriefRecorded' }>, words: FactWords): string {
  const said =
    fact.closing.kind === 'nothingSaid' && fact.toldInRoom ? 'el resultado' : CLOSINGS[fact.closing.kind];
  const deadline = 'deadline' in fact.closing ? byDate(fact.closing.deadline, words) : '';
  return `${said}${deadline}${fact.toldInRoom ? ', dicho en persona' : ''}`;
}

/** What a word was about, and what was promised with it; `says` where other words than the team’s name it. */
export function saying(
  word: SpokenFact,
  words: FactWords,
  says: Readonly<Record<Says, string>> = SPANISH_SAID,
): string {
  const said = word.says.map((one) => says[one]).filter(Boolean);
  const about = said.length === 0 ? '' : `: ${said.join(', ')}`;
  return `${about}${word.promise ? `, con noticias prometidas para el ${words.deadline(word.promise)}` : ''}`;
}

function dutyIn(key: string): string {
  return wordOwed('es', key.split(':')[0] as ObligationKind) ?? 'noticias';
}

const CHANNELS = { call: ', mejor por teléfono', mail: ', mejor por correo' } as const;

const CLOSINGS = {
  teamPromised: 'el equipo dará noticias',
  candidateActs: 'el siguiente paso es de la otra parte',
  agencyActs: 'la agencia dará noticias',
  nothingSaid: 'nada sobre el siguiente paso',
} as const;

const RELATIONS = {
  supervisor: 'alguien que fue su responsable',
  colleague: 'una persona del mismo equipo',
  report: 'alguien de quien fue responsable',
} as const;

const CHECKED = {
  criminalRecord: 'antecedentes penales',
  employment: 'empleos anteriores',
  education: 'formación',
  identity: 'identidad',
  credit: 'solvencia',
  driving: 'historial de conducción',
  other: 'otra cosa',
} as const;

const CHECK_STEPS = {
  disclosed: 'Se dio la información previa a la verificación',
  authorised: 'Se dio la autorización escrita para la verificación',
  refused: 'No se autorizó la verificación',
  preAdverse: 'Se entregaron la copia del informe y el resumen de derechos',
  adverse: 'Se entregó el aviso posterior al informe',
  setAside: 'Un miembro indicó que el informe no influye',
  cancelled: 'La verificación ya no es necesaria',
} as const;

const RESULTS = {
  clear: 'nada que objetar',
  adverse: 'algo pide una mirada más atenta',
  inconclusive: 'no se pudo completar',
} as const;

const ASKED = {
  reply: 'Se pidió una respuesta',
  availability: 'Se pidieron horas disponibles',
  interest: 'Se preguntó por el interés',
} as const;

const BLOCKS = {
  liveOffer: 'aún hay una oferta abierta',
  otherApplication: 'otra candidatura de la misma persona está sin decidir',
  preAdverse: 'el paso previo a una negativa está en curso',
} as const;

export const SPANISH_OUTCOMES: Readonly<Record<Outcome, string>> = {
  advance: 'pasar al siguiente paso',
  decline: 'no seguir adelante',
  hold: 'dejar en espera',
  offer: 'hacer una oferta',
};

export const SPANISH_SAID: Readonly<Record<Says, string>> = {
  thanks: 'agradecimiento',
  nextStep: 'el siguiente paso',
  holding: 'hace falta más tiempo',
  decision: 'la decisión',
  acknowledgement: 'un acuse de recibo',
  timetable: 'el calendario',
  apology: 'una disculpa',
  newTime: 'una nueva hora',
  freezeNotice: 'la vacante está suspendida',
  reengagement: 'el proceso continúa',
  offerCheck: 'cómo está la oferta',
  welcome: 'una bienvenida',
  startLogistics: 'los detalles prácticos del primer día',
  startHello: 'un saludo antes del primer día',
  handOff: 'el traspaso a la incorporación',
  statusNotice: 'si se ha tomado una decisión',
  reminder: 'un recordatorio',
  interestQuestion: 'si sigue habiendo interés',
  attendanceQuestion: 'qué ocurrió',
  interestGauge: 'cuánto interés hay',
  feedback: 'comentarios',
  confirmation: 'una confirmación',
  question: 'una pregunta',
  answer: 'una respuesta',
  task: 'la tarea',
  availability: 'horas disponibles',
  interest: 'interés por el puesto',
  feedbackRequest: 'una petición de comentarios',
  followUp: 'un recordatorio',
  passedOn: 'las noticias se transmitieron',
  other: '',
};

const PUT_OFF: Readonly<Record<SnoozeReason, string>> = {
  decisionPending: 'Falta una decisión',
  informationMissing: 'Falta algo antes de poder dar noticias',
  agreedWithPerson: 'Así se acordó con la persona',
  interviewsToCome: 'Antes hay otras entrevistas',
  betterMoment: 'Entonces será más fácil hablar con la persona',
  other: 'La nota dice por qué',
};
