import type { Language } from './phrases/phrase.ts';

/** What stands around a day and around the words of a promise, folded: what binds them, and what takes them back. */

/** What binds a date to the words before it. Without one of these a day is when something happens. */
export const BINDS =
  /(?:\bby|\bbefore|\buntil|\btill?|\bno later than|\bnot later than|\bat the latest|\bon|\bfrom|\bafter|\bonce|\bwithin|\bin|\bthis|\bend of|\bstarting|d'ici|\bavant|\bau plus tard|\bjusqu|\bapres|\ba partir|\bsous|\bdans|\ble|\bdes|\bbis|\bvor|\bspatestens|\bnach|\bab|\bam|\bim laufe|\binnerhalb|\bbinnen|\bzum|\bantes|\bhasta|\ba mas tardar|\bdespues|\bpara|\bdesde|\bel|\ben|\bdentro|\bentro|\bdopo|\bate|\bapos|\bvoor|\buiterlijk|\btot|\bna|\bop|\bexpires?|\bvence|\bcaduca|\bfirst thing|\beod|\beob|\bcob|\bclose of (?:play|business)|\bnon oltre|\bbis am|\bdo|\bnajpozniej|\bnejpozdeji|\bpred|\bprzed|\bsenast|\bsenest|\binnan|\binden|\binnen|\bfore|\bpa|\btill|\bviimeistaan|\bennen|\ben gec|(?<![\p{L}])(?:до|к|ко|не позднее|в|во|через|v|ve|w|we)|:|,)(?![\p{L}])\s*(?:\p{L}{1,30}[\s,]+){0,3}$|(?:最晚|最迟|最遲|至迟|至遲|不晚于|遅くとも|늦어도)\s*[下本这這来來다음 주の]*$/u;
/** Said behind the day: "Wednesday at the latest". */
export const BOUND_BEHIND =
  /^[\s,]*(?:at the (?:very )?latest|latest|or (?:before|earlier|sooner)|au plus tard|dernier delai|spatestens|a mas tardar|como (?:muy tarde|maximo)|al piu tardi|no maximo|o mais tardar|uiterlijk|op zijn laatst)(?![\p{L}])|^\s*(?:\([^()]{1,6}\)\s*)?(?:\d{1,2}[時点點시](?:\d{1,2}[分분])?\s*)?(?:までに?|中に|以内|いっぱい|頃|ごろ|には|之?前|以前|之?内|為止|为止|까지|이내|안에|내로|내에|전에|전까지|중으로)|^(?:'?\p{L}{0,3}\s)?(?:\p{L}{1,30}\s){0,2}(?:kadar|icinde|mennessa)(?![\p{L}])/u;
export const EARLIEST =
  /(?:\bafter|\bfrom|\bnot before|\bonce|\bearliest|\bapres|\ba partir (?:de|du)|\bpas avant|\bnach|\bab|\bfruhestens|\bnicht vor|\bdespues del?|\ba partir del?|\bdesde|\bno antes del?|\bdopo|\bapos|\bdepois|\bna|\bvanaf)\s*(?:\p{L}{1,30}\s){0,2}$/u;
export const NEGATED =
  /\b(?:can ?not|can't|cannot|won't|will not|wouldn't|not be able|unable|shan't|don't|do not|didn't|did not|haven't|have not|never|no longer)\b|\b(?:nicht|kein\p{L}{0,30}|nie)\b(?! (?:spater|langer))|\bne\b[^.]{0,40}\b(?:pas|plus|jamais|rien|aucun\p{L}{0,30}|guere)\b|\bn'\p{L}{1,30}[^.]{0,30}\bpas\b|(?:^|\s)no (?:le|les|te|os|podre|podremos|puedo|podemos|vamos|voy|sera|estare|responder|tendre|tendremos)/u;
/** Told of what was, of what others should do if nothing comes, or offered in case it is wanted. */
export const REPORTED =
  /\bif (?:needed|necessary|required|useful|helpful|you like)\b|\bbei bedarf\b|\bsi (?:besoin|necessaire)\b|\bsi (?:hace falta|es necesario)\b|\bse (?:necessario|serve)\b|\b(?:you|he|she|they|it) (?:had )?(?:said|told|mentioned|wrote|promised|indicated)|\bwas (?:told|promised|supposed)|\b(?:i|we) (?:was|were) (?:told|promised)|\bif (?:you|i|we) (?:do not|don't|haven't|have not|did not|didn't)|\bsie (?:hatten|sagten|schrieben)|\bwurde mir gesagt|\bfalls (?:sie|wir|ich)[^.]{0,40}(?:nicht|nichts)|\bwenn (?:sie|wir|ich)[^.]{0,40}(?:nichts?)\b|\bvous (?:aviez|m'aviez) dit|\bon m'a dit|\bsi vous n|\bsi (?:vous )?ne\b|\bme (?:dijo|dijeron|dijisteis)|\bsi no (?:recib|tiene|sabe|hemos|he)|\bas promised\b|\b(?:says?|thinks?|hopes?|believes?) (?:that )?(?:he|she|they|it)(?: will|'ll| can| would)\b|\b(?:other|another|first|second|preferred|successful) candidates? (?:has|have|had|will|needs?|must)\b/u;
export const APPOINTMENT =
  /\b(?:interview|meet(?:ing)?|see you|speak (?:with|to)|chat|talk(?:ing)? to you|zoom|teams call|video ?call|conversation|gesprach|vorstellungsgesprach|termin|treffen|sehen uns|entretien|rendez-vous|rencontr|entrevista|reunion|cita|vernos|nos vemos|colloquio|gesprek|start(?:ing)? (?:date|on)|first day)\b/u;
export const TELLS =
  /\b(?:ring you|call you|phone you|tell you|write to you|update you|know more|let (?:you|us|me) know|get back|come back|in touch|hear|decision|decide|answer|reply|respond|feedback|confirm|send|expire|offer|bescheid|melden|ruckmeldung|entscheid|antwort|rueckmeldung|reponse|decision|retour|revien|tiendr|informer|respuesta|decision|respond|avisar|comunicar|informar|oferta|offre|angebot)/u;

export const NOTHING_BEHIND =
  /^[^.,;!?]{0,30}\b(?:nichts?|kein\p{L}{0,30})\b(?: \p{L}{1,30})? (?:versprechen|zusagen|zusage|garantieren|sagen|antworten|geben|mitteilen|schaffen)/u;

/** Whoever holds an offer must answer it; whoever makes one names the day. */
export const HOLDS_OFFER =
  /\b(?:they|she|he)(?: have| has|'ve|'s| had)? (?:asked|asks?|wants?|wanted|needs?|expects?|pushed|given) (?:me|us|my|our)\b|\b(?:another|other|competing|second|different) (?:\p{L}{1,30} )?(?:offer|company|employer|process|team|firm)|\b(?:has|have|had)? ?(?:given|gave) (?:me|us)\b|\bm'(?:a|ont) (?:donne|laisse|accorde)|\bme (?:han|ha) dado|\bhat mir\b|\b(?:i|we)(?: also| already| currently)?(?: have|'ve| hold| got| received)(?: \p{L}{1,30}){0,4} offer|\bmy other\b|\bi (?:need|have|must|got) to (?:give|answer|decide|respond|reply|let|accept|sign)|\bautre (?:offre|entreprise|societe|proposition|employeur)|\bj'ai (?:recu )?une (?:autre )?(?:offre|proposition)|\bje dois\b|\banderes? (?:\p{L}{1,30} )?(?:angebot|unternehmen|firma)|\banderen (?:\p{L}{1,30} )?(?:angebot|firma|arbeitgeber|unternehmen)|\bich (?:habe|muss)\b|\b(?:otra|otro) (?:oferta|empresa|propuesta|proceso)|\b(?:tengo|debo|he recibido)\b|\baltra (?:offerta|azienda)|\boutra (?:oferta|proposta|empresa)|\bander(?:e)? (?:aanbod|aanbieding|bedrijf|werkgever)/u;

export const ASKED =
  /\b(?:please|kindly|bitte|veuillez|merci de|por favor|could you|can you|need your|from you|konnten sie|pourriez-vous|podrian?)\b/u;

/** Telling of what was said before, in the languages whose words for it stand alone. */
const SAID_BEFORE: Partial<Record<Language, RegExp>> = {
  it: /\b(?:mi|ci) (?:avevate|avete|aveva|ha|hanno) (?:detto|promesso|scritto|assicurato)|\bavrei avuto|\bcome (?:d'accordo|concordato)/u,
  pt: /\b(?:disse(?:ram|ste)?|prometeram|prometeu|falaram|combinamos|tinham dito|ficaram de)\b/u,
  nl: /\b(?:u|je|jullie|men) (?:zou|zouden|zei|zeiden|had|hadden|beloofde)\b|\bmij (?:is|was|werd) (?:gezegd|beloofd)/u,
  pl: /\b(?:mowil|obiecal|obiecyw|mial|mieli|powiedzian|pisal)\p{L}{0,30}/u,
  cs: /\b(?:rikal|rekl|slibil|slibov|psal|mel|meli)\p{L}{0,30}\b/u,
  sv: /\b(?:sa|sade|lovade|skrev|skulle)\b/u,
  da: /\b(?:sagde|sa|lovede|lovet|skrev|skulle)\b/u,
  fi: /\b(?:sanoit\p{L}{0,30}|lupasit\p{L}{0,30}|piti)\b/u,
  tr: /\b(?:demis|dedi|soyle(?:mis|di)|soz ver|belirt(?:mis|ti))\p{L}{0,30}/u,
  ru: /(?<![\p{L}])(?:сказали|говорили|обещали|обещал|писали|должны были)(?![\p{L}])/u,
  ja: /(?:とおっしゃ|と伺|と聞|とのこと|いただいていた|でしたが|ましたが)/u,
  zh: /(?:说过|說過|说会|說會|您说|您說|你们说|你們說|答应|答應|原本|本来)/u,
  ko: /(?:하셨|라고|다고)/u,
};

/** A no stands anywhere in the clause; "no later than" is none. */
const NO_IN_CLAUSE: Partial<Record<Language, RegExp>> = {
  it: /\b(?:non|nessun\p{L}{0,30}|niente|nulla|mai)\b(?! oltre| piu tardi)/u,
  pt: /\b(?:nao|nunca|nem|nenhum\p{L}{0,30}|nada)\b(?! mais tarde)/u,
  nl: /\b(?:niet|geen|niets|nooit)\b(?! later)/u,
  pl: /\b(?:nie|nigdy|nic|zadn\p{L}{1,30})\b(?! pozniej)/u,
  cs: /\b(?:ne(?:mu|bud|moh|dok|pos|zas|oz|od|vi|sta|ma|dam|sdel)\p{L}{0,30}|nic|zadn\p{L}{1,30}|nikdy)\b/u,
  sv: /\b(?:inte|ej|aldrig|ingen|inget|inga)\b(?! senare)/u,
  da: /\b(?:ikke|aldri|aldrig|ingen|intet|inga)\b(?! sen)/u,
  fi: /\b(?:en|emme|ei|eivat|ette)\b(?! myohemmin)/u,
  tr: /(?:may|mey)(?:acag|eceg|ecek|acak)|(?:ama|eme)(?:y|m|z)\p{L}{0,30}|\bdegil/u,
  ru: /(?<![\p{L}])(?:не|нет|никогда|ничего)(?![\p{L}])(?! позднее| позже)/u,
  ja: /ません|ない|かねます|未定|難し/u,
  zh: /不|没|沒|无法|無法|尚未|未能|未定/u,
  ko: /않|못|없|어렵|미정/u,
};

const BUT =
  /[,;，,]\s*(?:but|aber|mais|pero|ma|mas|maar|ale|men|mutta|ama|fakat|но|а|ですが|但是?|하지만)(?![\p{L}])/u;

/** Whether the clause around a place takes back, or only retells, what its words say; in the languages beyond the first four. */
export function isTakenBack(language: Language, folded: string, at: number): boolean {
  if (SAID_BEFORE[language]?.test(folded)) return true;
  const no = NO_IN_CLAUSE[language];
  if (no === undefined) return false;
  let from = 0;
  for (const clause of folded.split(BUT)) {
    const start = folded.indexOf(clause, from);
    from = start + clause.length;
    if (at >= start && at <= from) return no.test(clause);
  }
  return no.test(folded);
}
