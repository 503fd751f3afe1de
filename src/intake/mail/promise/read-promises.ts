import { baseOf, type WrittenAt } from '../absence/read-absence.ts';
import { findDates } from '../dates/find-dates.ts';
import { fold } from '../dates/fold.ts';
import type { FoundDate } from '../dates/found-date.ts';
import type { NamedDate } from '../mail.ts';
import { namedTime } from './named-time.ts';
import { type Phrase, phrasesFor } from './phrases.ts';
import { sentencesIn } from './sentences.ts';

const LONGEST = 12_000;
const MOST = 20;
/** What binds a date to the words before it. Without one of these a day is when something happens. */
const BINDS =
  /(?:\bby|\bbefore|\buntil|\btill?|\bno later than|\bnot later than|\bat the latest|\bon|\bfrom|\bafter|\bonce|\bwithin|\bin|\bthis|\bend of|\bstarting|d'ici|\bavant|\bau plus tard|\bjusqu|\bapres|\ba partir|\bsous|\bdans|\ble|\bdes|\bbis|\bvor|\bspatestens|\bnach|\bab|\bam|\bim laufe|\binnerhalb|\bbinnen|\bzum|\bantes|\bhasta|\ba mas tardar|\bdespues|\bpara|\bdesde|\bel|\ben|\bdentro|\bentro|\bdopo|\bate|\bapos|\bvoor|\buiterlijk|\btot|\bna|\bop|\bexpires?|\bvence|\bcaduca|:|,)\s*(?:\p{L}+[\s,]+){0,3}$/u;
/** Said behind the day: "Wednesday at the latest". */
const BOUND_BEHIND =
  /^[\s,]*(?:at the (?:very )?latest|latest|or (?:before|earlier|sooner)|au plus tard|dernier delai|spatestens|a mas tardar|como (?:muy tarde|maximo)|al piu tardi|no maximo|o mais tardar|uiterlijk|op zijn laatst)(?![\p{L}])/u;
const EARLIEST =
  /(?:\bafter|\bfrom|\bnot before|\bonce|\bearliest|\bapres|\ba partir (?:de|du)|\bpas avant|\bnach|\bab|\bfruhestens|\bnicht vor|\bdespues del?|\ba partir del?|\bdesde|\bno antes del?|\bdopo|\bapos|\bdepois|\bna|\bvanaf)\s*(?:\p{L}+\s){0,2}$/u;
const NEGATED =
  /\b(?:can ?not|can't|cannot|won't|will not|wouldn't|not be able|unable|shan't|don't|do not|didn't|did not|haven't|have not|never|no longer)\b|\b(?:nicht|kein\p{L}*|nie)\b(?! (?:spater|langer))|\bne\b[^.]{0,40}\b(?:pas|plus|jamais)\b|\bn'\p{L}+[^.]{0,30}\bpas\b|(?:^|\s)no (?:le|les|te|os|podre|podremos|puedo|podemos|vamos|voy|sera|estare|responder|tendre|tendremos)/u;
/** Told of what was, or of what others should do if nothing comes. */
const REPORTED =
  /\b(?:you|he|she|they|it) (?:had )?(?:said|told|mentioned|wrote|promised|indicated)|\bwas (?:told|promised|supposed)|\b(?:i|we) (?:was|were) (?:told|promised)|\bif (?:you|i|we) (?:do not|don't|haven't|have not|did not|didn't)|\bsie (?:hatten|sagten|schrieben)|\bwurde mir gesagt|\bfalls (?:sie|wir|ich)[^.]{0,40}(?:nicht|nichts)|\bwenn (?:sie|wir|ich)[^.]{0,40}(?:nichts?)\b|\bvous (?:aviez|m'aviez) dit|\bon m'a dit|\bsi vous n|\bsi (?:vous )?ne\b|\bme (?:dijo|dijeron|dijisteis)|\bsi no (?:recib|tiene|sabe|hemos|he)|\bas (?:promised|agreed|discussed)\b|\bwie besprochen\b/u;
const APPOINTMENT =
  /\b(?:interview|meet(?:ing)?|see you|speak (?:with|to)|chat|talk(?:ing)? to you|zoom|teams call|video ?call|conversation|gesprach|vorstellungsgesprach|termin|treffen|sehen uns|entretien|rendez-vous|rencontr|entrevista|reunion|cita|vernos|nos vemos|colloquio|gesprek|start(?:ing)? (?:date|on)|first day)\b/u;
const TELLS =
  /\b(?:let (?:you|us|me) know|get back|come back|in touch|hear|decision|decide|answer|reply|respond|feedback|confirm|send|expire|offer|bescheid|melden|ruckmeldung|entscheid|antwort|rueckmeldung|reponse|decision|retour|revien|tiendr|informer|respuesta|decision|respond|avisar|comunicar|informar|oferta|offre|angebot)/u;

/**
 * The days that a mail names for a word: what the writer promises, what the reader is asked for, offers that end. Each with its
 * sentence, for a person to accept; past days, appointments and questions are left out.
 */
export function readPromises(words: string, written: WrittenAt): NamedDate[] {
  const text = words.normalize('NFC').slice(0, LONGEST);
  const folded = fold(text).replace(/\n(?!\s*\n|\s*[-*•]\s)/g, ' ');
  const base = baseOf(written);
  const dates = findDates(folded, base).filter(({ day }) => day >= base.today);
  if (dates.length === 0) return [];
  const found: NamedDate[] = [];
  for (const { from, to } of sentencesIn(folded)) {
    const inside = dates.filter((date) => date.from >= from && date.to <= to);
    if (inside.length === 0) continue;
    const sentence = text.slice(from, to).replace(/\s+/g, ' ').trim();
    const moved = inside.map((date) => ({ ...date, from: date.from - from, to: date.to - from }));
    found.push(...ofSentence({ folded: folded.slice(from, to), sentence, dates: moved }, written));
    if (found.length >= MOST) break;
  }
  return found.slice(0, MOST);
}

interface InSentence {
  readonly folded: string;
  readonly sentence: string;
  /** Where they stand in the sentence. */
  readonly dates: readonly FoundDate[];
}

interface Said {
  readonly phrase: Phrase;
  readonly from: number;
  readonly to: number;
}

function ofSentence({ folded, sentence, dates }: InSentence, written: WrittenAt): NamedDate[] {
  if (REPORTED.test(folded)) return [];
  const isQuestion = /[?؟？]\s*["')]*\s*$/.test(folded);
  const said = phrasesIn(folded).filter((one) => !isQuestion || isRequest(one, folded));
  const taken = new Set<FoundDate>();
  return said.flatMap((one, index) => {
    const date = dateOf(one, {
      dates: dates.filter((date) => !taken.has(date)),
      next: said[index + 1],
      folded,
    });
    if (date === null || isAppointment(folded)) return [];
    taken.add(date);
    if (isNegated(folded, one)) return [];
    // The day itself is no time of day, though "23.11." could be one.
    const around = `${folded.slice(Math.max(0, date.from - 45), date.from)} | ${folded.slice(date.to, date.to + 45)}`;
    const isEarliest = EARLIEST.test(folded.slice(Math.max(0, date.from - 30), date.from));
    return [
      {
        what: one.phrase.what,
        who: whoIsBound(one, folded),
        by: namedTime({ day: date.day, around, sentence, isEarliest }, written),
        quote: sentence,
      },
    ];
  });
}

/** "We cannot say by Friday"; in German the no may stand far behind: "Bis Freitag können wir Ihnen leider nichts versprechen". */
function isNegated(folded: string, { from, to }: Said): boolean {
  const near = folded
    .slice(Math.max(0, from - 30), to + 12)
    .split(/[,;] (?:but|aber|mais|pero) /)
    .at(-1);
  return NEGATED.test(near ?? '') || NOTHING_BEHIND.test(folded.slice(to, to + 60));
}

const NOTHING_BEHIND =
  /^[^.,;!?]{0,30}\b(?:nichts?|kein\p{L}*)\b(?: \p{L}+)? (?:versprechen|zusagen|zusage|garantieren|sagen|antworten|geben|mitteilen|schaffen)/u;

/** Whoever holds an offer must answer it; whoever makes one names the day. */
const HOLDS_OFFER =
  /\b(?:another|other|competing|second|different) (?:\p{L}+ )?(?:offer|company|employer|process|team|firm)|\b(?:has|have|had)? ?(?:given|gave) (?:me|us)\b|\bm'(?:a|ont) (?:donne|laisse|accorde)|\bme (?:han|ha) dado|\bhat mir\b|\b(?:i|we)(?: also| already| currently)?(?: have|'ve| hold| got| received)(?: \p{L}+){0,4} offer|\bmy other\b|\bi (?:need|have|must|got) to (?:give|answer|decide|respond|reply|let|accept|sign)|\bautre (?:offre|entreprise|societe|proposition|employeur)|\bj'ai (?:recu )?une (?:autre )?(?:offre|proposition)|\bje dois\b|\banderes? (?:\p{L}+ )?(?:angebot|unternehmen|firma)|\banderen (?:\p{L}+ )?(?:angebot|firma|arbeitgeber|unternehmen)|\bich (?:habe|muss)\b|\b(?:otra|otro) (?:oferta|empresa|propuesta|proceso)|\b(?:tengo|debo|he recibido)\b|\baltra (?:offerta|azienda)|\boutra (?:oferta|proposta|empresa)|\bander(?:e)? (?:aanbod|aanbieding|bedrijf|werkgever)/u;

function whoIsBound({ phrase }: Said, folded: string): NamedDate['who'] {
  return phrase.what === 'deadline' && HOLDS_OFFER.test(folded) && !ASKED.test(folded)
    ? 'writer'
    : phrase.who;
}

const ASKED =
  /\b(?:please|kindly|bitte|veuillez|merci de|por favor|could you|can you|need your|from you|konnten sie|pourriez-vous|podrian?)\b/u;

/** "Could you please confirm by Friday?" asks for it; "Will I hear by Friday?" only wonders. */
function isRequest({ phrase }: Said, folded: string): boolean {
  return (
    phrase.what === 'deadline' &&
    /\b(?:please|kindly|bitte|s'il vous plait|merci de|por favor)\b/.test(folded)
  );
}

/** One a place: where the words of a promise and of a request overlap, the one that begins first holds. */
function phrasesIn(folded: string): Said[] {
  const all = phrasesFor(folded).flatMap((phrase) =>
    [...folded.matchAll(phrase.words)].map(
      (match): Said => ({ phrase, from: match.index, to: match.index + match[0].length }),
    ),
  );
  all.sort((one, other) => one.from - other.from || other.to - one.to);
  const kept: Said[] = [];
  for (const one of all) {
    const last = kept.at(-1);
    if (
      last === undefined ||
      (one.from >= last.to && one.phrase.who !== last.phrase.who) ||
      one.from > last.to + 25
    )
      kept.push(one);
  }
  return kept;
}

/** The first bound date behind the words, before the next ones begin; else the last one in front of them. */
function dateOf(
  { from, to }: Said,
  { dates, next, folded }: { dates: readonly FoundDate[]; next: Said | undefined; folded: string },
): FoundDate | null {
  const isBound = (date: FoundDate) =>
    date.how === 'relative' ||
    BOUND_BEHIND.test(folded.slice(date.to, date.to + 40)) ||
    BINDS.test(folded.slice(Math.max(0, date.from - 40), date.from));
  const behind = dates.filter(
    (date) =>
      date.from >= from && (next === undefined || date.from < next.from || date.from < to) && isBound(date),
  );
  if (behind.length > 0) return lastOfRange(behind, folded);
  const inFront = dates.filter((date) => date.to <= from && isBound(date));
  return inFront.at(-1) ?? dates.find((date) => date.from >= to && date.from - to < 12) ?? null;
}

/** "Between Monday and Wednesday" is Wednesday. */
function lastOfRange(dates: readonly FoundDate[], folded: string): FoundDate | null {
  const [first, second] = dates;
  if (first === undefined) return null;
  const isRange =
    second !== undefined &&
    /^\s*(?:and|or|to|-|und|oder|bis|et|ou|y|o|a)\s*(?:\p{L}+\s)?$/u.test(
      folded.slice(first.to, second.from),
    );
  return isRange && second !== undefined ? second : first;
}

function isAppointment(folded: string): boolean {
  return APPOINTMENT.test(folded) && !TELLS.test(folded);
}
