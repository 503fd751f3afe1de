/**
 * What a company's mail seems to be: a no, a next step, a wait, words, or what a program wrote in their place. Only for a form that is filled in beforehand: it is
 * shown beside the mail, and the reader says what it was.
 */
export type PastedSays = 'no' | 'nextStep' | 'holding' | 'words' | 'automatic';

export interface SaidInMail {
  readonly words: string;
  /** Whether a day is named for their next word. */
  readonly namesDate: boolean;
  /** An automatic reply is no answer; a no that a program carries is one all the same. */
  readonly isAutomatic: boolean;
}

/** The surest first: a kind no thanks as well, and a wait often names a next step. */
export function pastedSays({ words, namesDate, isAutomatic }: SaidInMail): PastedSays {
  if (NO.some((sign) => sign.test(words))) return 'no';
  if (isAutomatic) return 'automatic';
  if (HOLDING.some((sign) => sign.test(words))) return 'holding';
  if (NEXT_STEP.some((sign) => sign.test(words))) return 'nextStep';
  return namesDate ? 'holding' : 'words';
}

const NO: readonly RegExp[] = [
  /\b(?:will not|won['’]t|not) (?:be )?(?:mov(?:e|ing)|proceed(?:ing)?|progress(?:ing)?|tak(?:e|ing)|continu(?:e|ing)|go(?:ing)?)\b.{0,60}\b(?:forward|further|with|your)\b/i,
  /\b(?:decided|chosen|opted) to (?:move|proceed|go|continue) (?:forward |ahead )?with (?:an)?other\b/i,
  /\b(?:were|was|been) (?:not successful|unsuccessful)\b|\bnot been selected\b|\bposition has been filled\b/i,
  /\bfür (?:einen anderen|eine andere|andere)\b.{0,60}\bentschieden\b|\bnicht (?:weiter )?berücksichtigen\b|\bleider\b.{0,80}\babsag/i,
  /\b(?:ne pas|pas pu|pas été|n['’]avons pas)\b.{0,60}\b(?:donner suite|retenu|retenir|retenue)\b|\bretenu un(?:e)? autre\b/i,
  /\b(?:no|hemos decidido no) (?:continuar|seguir|avanzar)\b.{0,60}\b(?:con|su|tu)\b|\b(?:elegido|seleccionado|optado)\b.{0,40}\botr[oa]s?\b/i,
];

const HOLDING: readonly RegExp[] = [
  /\b(?:still|need|taking|bit|little)\b.{0,40}\b(?:deciding|interviewing|more time|longer|reviewing)\b|\bhave not (?:yet )?(?:made|reached) a decision\b/i,
  /\bnoch (?:etwas|ein wenig|nicht)\b.{0,60}\b(?:zeit|entschieden|entscheidung)\b/i,
  /\b(?:encore|un peu)\b.{0,40}\b(?:temps|décision|décidé)\b/i,
  /\b(?:todavía|aún)\b.{0,50}\b(?:decisión|decidido|tiempo)\b|\bun poco más de tiempo\b/i,
];

const NEXT_STEP: readonly RegExp[] = [
  /\b(?:invite you|schedule|next (?:round|step|stage)|would like to meet|availability|second interview)\b/i,
  /\b(?:laden wir Sie|einladen|nächste[nr]? (?:Runde|Schritt)|Zweitgespräch|Terminvorschl)/i,
  /\b(?:vous inviter|prochaine étape|deuxième entretien|vos disponibilités)\b/i,
  /\b(?:invitarle|invitarte|siguiente (?:fase|paso|etapa)|segunda entrevista|disponibilidad)\b/i,
];
