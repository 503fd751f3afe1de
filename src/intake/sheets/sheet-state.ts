import { plainHeader } from '../ats/columns/plain-header.ts';

/** Where an application stood, as far as the sheet says so. */
export type SheetState =
  | 'notApplied'
  | 'applied'
  | 'interview'
  | 'offer'
  | 'accepted'
  | 'offerDeclined'
  | 'declinedByThem'
  | 'withdrawn'
  | 'noAnswer';

/**
 * The first that fits holds: a job that nobody applied for yet goes before "applied", one's own no before theirs, an end
 * before the step after which it came. Read without case, accents, punctuation and pictures.
 */
const STATES: readonly (readonly [RegExp, SheetState | null])[] = [
  [
    /^(wish ?list(ed)?|bookmark(ed|s)?|saved?( jobs?)?|favou?rites?|draft|new|applying|preparing|research(ing)?|to ?do|to apply|planned|planning|backlog|not started|merkliste|(vor)?gemerkt|geplant|in vorbereitung|a postuler|a envoyer|enregistree?s?|favoris?|brouillon|por solicitar|por enviar|guardad[oa]s?|favorit[oa]s?|borrador)$/,
    'notApplied',
  ],
  [
    /\b(not|never|haven t|didn t|did not|have not|don t|do not)( \w+)? (apply|applied)\b|\b(noch )?nicht beworben\b|\bpas (encore )?(postule|candidate)\b|\b(aun )?no solicitad[oa]\b/,
    'notApplied',
  ],
  // An offer that they took back, or one that nobody made, is neither an offer nor one's own no.
  [
    /\b(no offer|offer (withdrawn|rescinded|revoked|cancell?ed|expired|lapsed)|kein angebot|pas d offre|sin oferta)\b/,
    null,
  ],
  [
    /\b(i|offer|by me) (declined|rejected|refused|turned (it )?down)\b.*\boffer\b|\b(declined|rejected|refused|turned down) (the |an |their )?offer\b|\boffer (declined|rejected|refused|turned down)\b|\bangebot abgelehnt\b|\boffre (refusee|declinee)\b|\boferta rechazada\b/,
    'offerDeclined',
  ],
  [
    /\bwithdr|\bi (declined|rejected|cancell?ed|dropped|pulled)\b|\b(declined|rejected|cancell?ed) by me\b|^(no longer|not) interested$|\bpulled out\b|\bdropped out\b|\bzuruckgezogen\b|\bdesist|\bretiree?\b|\bretirad[oa]\b/,
    'withdrawn',
  ],
  [
    /\bghost(ed|ing)?\b|\bno (answer|response|reply|news|word)\b(?!.* (yet|so far)\b)|\bnever (heard|answered|replied)\b|\bunanswered\b|\b(crickets|radio silence)\b|^keine (antwort|ruckmeldung)$|^sans (reponse|nouvelles)$|^sin (respuesta|noticias)$/,
    'noAnswer',
  ],
  [
    /\brejec(t|ted|tion)\b|\b(not|wasn t|was not) (selected|chosen|hired|successful|moving forward|accepted)\b|\bunsuccessful\b|\bno longer (under consideration|considered|in consideration)\b|\b(declined|turned down) by (them|company|the company|employer)\b|\bhired someone else\b|\bwent with (someone|somebody|another)\b|^(denied|regret|failed)$|\babsage\b|\babge(lehnt|sagt)\b|\brefuse(e|s)?\b|\breponse negative\b|\brechazad[oa]\b|\bdescartad[oa]\b/,
    'declinedByThem',
  ],
  [
    /^(accepted|hired|signed|joined|started|got the job|eingestellt|embauchee?|contratad[oa])$|\baccepted (the |an |their )?offer\b|\boffer accepted\b|\bcontract signed\b|\bangebot angenommen\b|\boffre acceptee\b|\boferta aceptada\b/,
    'accepted',
  ],
  [/\boffer(s|ed)?\b|\bnegotiati(ng|on)s?\b|\bangebot\b|\boffre\b|\boferta\b/, 'offer'],
  [
    /\binterview(s|ed|ing)?\b|\bscreen(ed|ing)?\b|\bon ?site\b|\bassessment\b|\bphone\b|\b(1|2|3|4|first|second|third|final) round\b|\bround (1|2|3|4)\b|\btake ?home\b|\btechnical\b|\bgesprach\b|gesprach\b|\bentretiens?\b|\bentrevistas?\b/,
    'interview',
  ],
  [
    /^(applied|application|submitted|sent|open|pending|waiting|acknowledged)\b|\b(application (sent|submitted|received)|awaiting|under review|in review)\b|\bno (answer|response|reply|news|word)\b|\bwaiting (for|to hear)\b|\bbeworben\b|^bewerbung\b|\bpostulee?\b|\bcandidature envoyee\b|\bsolicitad[oa]\b|\benviad[oa]\b|\ben attente\b|\bkeine antwort\b|\bsin respuesta\b|\bsans reponse\b/,
    'applied',
  ],
];

/** `null` for nothing that is known, and for what may mean either: "declined" does not say by whom. */
export function stateOf(text: string): SheetState | null {
  const plain = plainHeader(text);
  return STATES.find(([words]) => words.test(plain))?.[1] ?? null;
}
