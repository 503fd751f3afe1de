import { type Phrase, phrasesOf } from './phrase.ts';

const { promise, asked } = phrasesOf('fr');

/** How people bind themselves or each other to a day in French. Folded. */
export const FRENCH: readonly Phrase[] = [
  promise(
    "\\b(?:je|j'|nous|on|notre equipe|l'equipe|notre \\p{L}+)(?: (?:vous|te|lui|leur|me|nous))? ?(?:vous )?(?:re(?:viendrai|viendrons|viens|venons|viendra|contacterai|contacterons|contactera|pondrai|pondrons|pondra)|donnerai|donnerons|donnera|tiendrai|tiendrons|tiens|tenons|ferai|ferons|fera|fais|faisons|dirai|dirons|enverrai|enverrons|enverra|envoie|envoyons|transmettrai|transmettrons|informerai|informerons|informera|confirmerai|confirmerons|appellerai|appellerons|appelle|ecrirai|ecrirons|communiquerai|communiquerons|deciderai|deciderons|prendrai|prendrons|aurai|aurons|serai en mesure|serons en mesure|pourrai|pourrons|peux|pouvons|vais|allons|compte|comptons|espere|esperons|pense|pensons|rappellerai|rappellerons|rappelle|signerai|retournerai|renverrai|recontacte)",
  ),
  promise(
    "\\b(?:vous|tu) (?:(?:l'|les |la |le |en )?(?:aurez|auras)|recevrez|recevras|serez (?:recontacte|informe|contacte|prevenu|fixe)|entendrez|saurez|devriez (?:avoir|recevoir))|\\b(?:notre|ma|la|une) (?:reponse|decision)[^.!?]{0,40}(?:sera|seront|parviendra|interviendra|est prevue|vous sera)|\\bretour (?:de notre part |de ma part )?(?:d'ici|avant|au plus tard|sous)",
  ),
  asked(
    "\\b(?:veuillez|merci de|merci d'|priere de|nous vous (?:prions|demandons|remercions) de|je vous (?:prie|demande|remercie) de|pouvez-vous|pourriez-vous|vous (?:avez|devez|disposez)|il (?:nous|me) faut|nous avons besoin|j'ai besoin|nous attendons|j'attends|il faut)",
  ),
  asked(
    "\\b(?:date limite|echeance|delai)(?: [^.!?]{0,50})? (?:est|au|:|fixe)|\\b(?:l'offre|offre|proposition|le contrat|elle|il|qui)(?: [^.!?,]{0,50}?)? (?:expire|est valable|reste valable|est valide|prend fin|court|tient|sera valable|arrive a echeance|valable)",
  ),
  asked(
    "\\b(?:attend(?:ent)?|veut|veulent|souhaite(?:nt)?) (?:ma|notre|une) (?:reponse|decision)|\\bm'(?:a|ont) (?:donne|laisse|accorde)",
  ),
  asked('\\b(?:je|nous) (?:dois|devons) (?:[^.!?]{0,40})?(?:repondre|decider|donner|accepter|signer)'),
  promise(
    '\\bon (?:vous |te )(?:revient|tient|dit|fait|rappelle|envoie|recontacte|donne|ecrit|appelle)|\\bje (?:vous |te )?(?:dis|donne|ecris|transmets|confirme|reponds)',
  ),
];
