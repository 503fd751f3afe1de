/** A form of words by which somebody binds themselves, or the other, to a day. Folded text. */
export interface Phrase {
  readonly what: 'promise' | 'deadline';
  readonly who: 'writer' | 'reader';
  readonly words: RegExp;
  readonly language: Language;
}

type Language = keyof typeof HINTS;

/** Little words of each language: without one of them a sentence is not in it, and its phrases need not be tried. */
const HINTS = {
  en: /\b(?:the|you|we|i|by|will|is|our|my|please|it|on|to|before|a|an|from|within|for|of)\b|\bi'/,
  fr: /\b(?:je|nous|vous|le|la|les|de|d'|avant|une?|merci|offre|est|il)\b|[djl]'/,
  de: /\b(?:ich|wir|sie|du|ihr|bis|am|bitte|das|die|der|unser\p{L}*|angebot)\b/u,
  es: /\b(?:el|la|los|le|les|nos|antes|hasta|de|por|que|te|una?|para|se)\b/,
  other: /\b(?:il|le|vi|entro|ate|em|a|o|ik|we|wij|u|voor|uiterlijk|het|de|la|si)\b/,
} as const;

/** The phrases that a folded sentence may hold. */
export function phrasesFor(folded: string): readonly Phrase[] {
  const spoken = (Object.keys(HINTS) as Language[]).filter((language) => HINTS[language].test(folded));
  return [...DEADLINES, ...PROMISES].filter(({ language }) => spoken.includes(language));
}

const promise = (language: Language, words: string): Phrase => ({
  language,
  what: 'promise',
  who: 'writer',
  words: new RegExp(words, 'gu'),
});
const asked = (language: Language, words: string): Phrase => ({
  language,
  what: 'deadline',
  who: 'reader',
  words: new RegExp(words, 'gu'),
});

/** What the writer will do: tell, answer, send, decide. */
const PROMISES: readonly Phrase[] = [
  // English
  promise(
    'en',
    "\\b(?:i|we|our \\p{L}+|the (?:team|panel|committee|hiring manager|manager|recruiter)|\\p{Lu}?\\p{L}+)(?:'ll| will| shall| can| should| could| expect to| hope to| aim to| plan to| intend to| promise to| am going to| are going to| would like to|'d like to| want to|'m going to|'re going to| will be able to| should be able to)(?: \\p{L}+){0,3}? (?:get back|come back|be back|circle back|let (?:you|u|them|everyone) (?:all )?know|be in (?:touch|contact)|get in touch|keep you|reply|respond|answer|revert|update you|inform you|notify you|tell you|advise you|give you|send|forward|share|provide|submit|deliver|return|call you|ring you|phone you|write(?: to you)?|e-?mail you|contact you|confirm|follow up|reach out|have (?:an?|the|our|my|some|your|more|news|feedback|everything)|make (?:a|my|our|the) (?:decision|choice)|decide|finali[sz]e|hear back|know (?:more|by|on|before|after)|sign|review)",
  ),
  promise(
    'en',
    "\\byou(?:'ll| will| shall| should| can expect to| may expect to| are going to)(?: \\p{L}+){0,2}? (?:hear|receive|get|have (?:an?|our|my|the|it|that|this|them|everything|word|news|something)|be (?:contacted|informed|notified|updated|told))",
  ),
  promise(
    'en',
    '\\b(?:expect|look out for|you can expect) (?:to hear|an? (?:answer|reply|response|update|decision|e-?mail|call|word|feedback)|our (?:answer|decision|reply|feedback)|my (?:answer|decision|reply)|news|feedback)',
  ),
  promise(
    'en',
    '\\b(?:a|our|my|the|final) (?:final )?(?:decision|answer|feedback|response|reply|result|results|outcome|contract|offer letter|reference|documents?) (?:will (?:be|follow|reach|come|arrive|go)|should (?:be|reach|follow|arrive)|is (?:due|expected|coming)|are (?:due|expected)|can be expected)',
  ),
  promise('en', '\\b(?:my|our) (?:decision|answer|reply|response|feedback) (?:by|before|on|no later)'),
  promise('en', '\\byou have my word|\\bi promise\\b'),
  promise(
    'en',
    '\\bexpect (?:to hear|word|news|an answer|a (?:call|reply|decision|response))|\\b(?:\\p{L}+) (?:is|are) going to (?:call|write|contact|let|get back|be in touch)',
  ),
  // French
  promise(
    'fr',
    "\\b(?:je|j'|nous|on|notre equipe|l'equipe|notre \\p{L}+)(?: (?:vous|te|lui|leur|me|nous))? ?(?:vous )?(?:re(?:viendrai|viendrons|viens|venons|viendra|contacterai|contacterons|contactera|pondrai|pondrons|pondra)|donnerai|donnerons|donnera|tiendrai|tiendrons|tiens|tenons|ferai|ferons|fera|fais|faisons|dirai|dirons|enverrai|enverrons|enverra|envoie|envoyons|transmettrai|transmettrons|informerai|informerons|informera|confirmerai|confirmerons|appellerai|appellerons|appelle|ecrirai|ecrirons|communiquerai|communiquerons|deciderai|deciderons|prendrai|prendrons|aurai|aurons|serai en mesure|serons en mesure|pourrai|pourrons|peux|pouvons|vais|allons|compte|comptons|espere|esperons|pense|pensons|rappellerai|rappellerons|rappelle|signerai|retournerai|renverrai|recontacte)",
  ),
  promise(
    'fr',
    "\\b(?:vous|tu) (?:(?:l'|les |la |le |en )?(?:aurez|auras)|recevrez|recevras|serez (?:recontacte|informe|contacte|prevenu|fixe)|entendrez|saurez|devriez (?:avoir|recevoir))|\\b(?:notre|ma|la|une) (?:reponse|decision)[^.!?]{0,40}(?:sera|seront|parviendra|interviendra|est prevue|vous sera)|\\bretour (?:de notre part |de ma part )?(?:d'ici|avant|au plus tard|sous)",
  ),
  // German
  promise(
    'de',
    '\\b(?:ich|wir|unser \\p{L}+|das team|unser team|die personalabteilung|frau \\p{L}+|herr \\p{L}+)\\b(?:[^.!?]|(?<=\\d)\\.){0,80}?(?:melde[nt]?|zuruckmelden|geben? (?:ihnen|dir|euch)?|gebe|bescheid|sage[n]?|informiere[nt]?|antworte[nt]?|beantworten?|schicke[n]?|sende[nt]?|zusenden|ubersende[n]?|schreibe[n]?|rufe[n]?|anrufen|entscheide[n]?|mitteilen|teile[n]?|bestatige[n]?|kontaktiere[n]?|zukommen|nachreichen|reiche[n]?|liefere[n]?|unterschreibe[n]?|ruckmeldung|lasse[n]?|komme[n]?)\\b',
  ),
  promise(
    'de',
    '\\b(?:melde[n]?|gebe[n]?|schicke[n]?|sende[n]?|informiere[n]?|antworte[n]?|schreibe[n]?|rufe[n]?|kontaktiere[n]?|teile[n]?|werde[n]?|konnen|kann) (?:ich|wir)\\b',
  ),
  promise(
    'de',
    '\\bsie (?:horen|erhalten|bekommen|werden)\\b(?:[^.!?]|(?<=\\d)\\.){0,60}?(?:von (?:uns|mir)|ruckmeldung|antwort|bescheid|nachricht|informiert|kontaktiert|entscheidung|feedback|horen)|\\b(?:horen|erhalten|bekommen) sie\\b|\\b(?:du|ihr) (?:horst|hort|bekommst|erhaltst|bekommt|erhaltet)|\\b(?:horst|bekommst|erhaltst) du|\\b(?:haben sie|hast du|habt ihr)\\b(?![^.!?]{0,60}\\b(?:zeit|gelegenheit|moglichkeit|frist|geduld|verstandnis|fragen|urlaub|frei|termine?|dank)\\b)|\\b(?:unsere|meine|die|eine) (?:entscheidung|ruckmeldung|antwort)(?:[^.!?]|(?<=\\d)\\.){0,50}(?:fallt|erfolgt|folgt|erhalten|kommt|steht)|ruckmeldung (?:bis|spatestens)',
  ),
  // Spanish
  promise(
    'es',
    '\\b(?:(?:le|les|te|os|me|nos|se lo|se la)s? )?(?:(?:volvere|volveremos|respondere|responderemos|contestare|contestaremos|dire|diremos|dare|daremos|avisare|avisaremos|informare|informaremos|comunicare|comunicaremos|confirmare|confirmaremos|enviare|enviaremos|mandare|mandaremos|llamare|llamaremos|escribire|escribiremos|contactare|contactaremos|decidire|decidiremos|tendre|tendremos|haremos|hare|podre|podremos|espero|esperamos|pondre|pondremos|pasare|pasaremos|remitire|remitiremos|hare llegar|devolvere|firmare|tomare|tomaremos|mantendre|mantendremos|facilitare|facilitaremos)\\b|(?:vamos|voy) a (?:\\p{L}+)|puedo (?:\\p{L}+)|podemos (?:\\p{L}+)|(?:envio|enviamos|digo|decimos|mando|confirmo) (?:(?:la|el|los|las|mi|mis|su) \\p{L}+ )?(?:manana|hoy|el|antes)|(?:digo|decimos|aviso|avisamos|confirmo|confirmamos|envio|enviamos|respondo|respondemos|contesto|llamo|llamamos|mando|mandamos|escribo|escribimos) (?:algo )?(?:antes|el|para|a mas|manana|hoy|en|despues|esta|la))',
  ),
  promise(
    'es',
    '\\b(?:tendra|tendran|tendras|recibira|recibiran|recibiras|sabra|sabran|sabras|tendreis|recibireis|sabreis)\\b|\\bse (?:le|les|te) (?:informara|comunicara|contactara|avisara|enviara)|\\b(?:la|nuestra|mi|una) (?:decision|respuesta)[^.!?]{0,40}(?:sera|se tomara|estara|llegara)',
  ),
  // Italian, Portuguese, Dutch
  promise(
    'other',
    '\\b(?:(?:le|vi|ti|la) )?(?:faro|faremo|risponder\\p{L}+|daro|daremo|inviero|invieremo|mandero|manderemo|contattero|contatteremo|comunichero|comunicheremo|aggiornero|aggiorneremo|confermero|confermeremo|chiamero|chiameremo|scrivero|scriveremo|ricontatter\\p{L}+|potro|potremo|decideremo|faccio sapere|facciamo sapere)\\b|\\b(?:ricevera|avra|sapra|ricevera)(?: \\p{L}+){0,2} (?:una|nostr|da noi|risposta|notizie|un)',
  ),
  promise(
    'other',
    '\\b(?:darei|daremos|entrarei|entraremos|responderei|responderemos|enviarei|enviaremos|informarei|informaremos|avisarei|avisaremos|confirmarei|confirmaremos|ligarei|ligaremos|comunicarei|comunicaremos|retornarei|retornaremos|voltarei|voltaremos|teremos|terei|decidiremos|poderei|poderemos)\\b|\\b(?:recebera|tera|sabera|recebera)(?: \\p{L}+){0,2} (?:uma|nossa|resposta|noticias|um)',
  ),
  promise(
    'other',
    '\\b(?:ik|we|wij)\\b[^.!?]{0,60}?(?:laten?|laat|kom|komen|neem|nemen|stuur|sturen|bel|bellen|antwoord|antwoorden|geef|geven|bevestig|bevestigen|meld|melden|beslis|beslissen|reageer|reageren|informeer|informeren|mail|mailen)\\b|\\bu (?:hoort|ontvangt|krijgt)\\b|\\bje (?:hoort|ontvangt|krijgt)\\b|\\b(?:hoort|ontvangt) u\\b',
  ),
];

/** What the reader is asked to do by a day, and offers that end. */
const DEADLINES: readonly Phrase[] = [
  asked(
    'en',
    '\\b(?:please|kindly|pls)(?: \\p{L}+){0,3}? (?:let (?:us|me) know|reply|respond|answer|confirm|send|return|sign|complete|submit|get back|provide|tell (?:us|me)|inform|forward|share|return|upload|fill|accept|decide|e-?mail|call|choose|pick|book)',
  ),
  asked(
    'en',
    "\\b(?:we|i)(?:'ll| will|'d| would)?(?: \\p{L}+){0,2}? (?:need|require|ask|appreciate|expect|want|like)(?: to (?:have|hear|receive|know|get))?(?: \\p{L}+){0,3}? (?:your|you|the signed|an answer|a decision|a reply|an? response|hear|from you|it|this|them|everything)",
  ),
  asked(
    'en',
    "\\byou (?:have|have got|'ve got|must|need to|should|are asked to|are kindly asked to|can accept|may accept)(?: \\p{L}+){0,3}? (?:until|till|by|to|send|reply|accept|confirm|sign|decide|respond|submit|answer)",
  ),
  asked(
    'en',
    '\\b(?:the |our |your )?(?:deadline|due date|closing date|last day|latest date)(?: [^.!?]{0,50})? (?:is|will be|on|:)|\\bdue (?:by|on|back)',
  ),
  asked(
    'en',
    '\\b(?:offer|contract|it|this|proposal|link|invitation|which|that)(?: [^.!?,]{0,60}?)? (?:expires?|ends?|lapses?|is (?:valid|open|good|on the table)|remains (?:valid|open)|stands|runs out|will (?:expire|lapse|end|remain|be valid|stand)|closes|is only valid)',
  ),
  asked(
    'en',
    '\\b(?:have|give|got|need|want|must|have to|has|holding)(?: [^.!?]{0,60})? (?:offer|answer|decide|decision|reply|accept|respond)[^.!?]{0,60}?(?:until|by|before|expires?|on|no later)',
  ),
  asked(
    'en',
    "\\b(?:has |have |had |'ve |'s )?(?:given|gave|gives?|giving) (?:me|us|you) (?:only )?(?:until|till|up to|by)|\\b(?:expects|wants|needs|they (?:expect|want|need)|(?:is|are) (?:expecting|waiting for)) (?:my|our|an?) (?:final )?(?:answer|decision|reply|response)",
  ),
  asked(
    'en',
    '\\b(?:looking forward to|await(?:ing)?|waiting for) (?:hearing|your|a|the)[^.!?]{0,50}(?:by|before|no later|until)',
  ),
  asked(
    'fr',
    "\\b(?:veuillez|merci de|merci d'|priere de|nous vous (?:prions|demandons|remercions) de|je vous (?:prie|demande|remercie) de|pouvez-vous|pourriez-vous|vous (?:avez|devez|disposez)|il (?:nous|me) faut|nous avons besoin|j'ai besoin|nous attendons|j'attends|il faut)",
  ),
  asked(
    'fr',
    "\\b(?:date limite|echeance|delai)(?: [^.!?]{0,50})? (?:est|au|:|fixe)|\\b(?:l'offre|offre|proposition|le contrat|elle|il|qui)(?: [^.!?,]{0,50}?)? (?:expire|est valable|reste valable|est valide|prend fin|court|tient|sera valable|arrive a echeance|valable)",
  ),
  asked(
    'fr',
    "\\b(?:attend(?:ent)?|veut|veulent|souhaite(?:nt)?) (?:ma|notre|une) (?:reponse|decision)|\\bm'(?:a|ont) (?:donne|laisse|accorde)",
  ),
  asked('fr', '\\b(?:je|nous) (?:dois|devons) (?:[^.!?]{0,40})?(?:repondre|decider|donner|accepter|signer)'),
  asked(
    'de',
    '\\bbitte\\b(?:[^.!?]|(?<=\\d)\\.){0,80}?(?:geben|gib|senden|sende|schicken|schick|antworten|antworte|bestatigen|bestatige|melden|melde|teilen|teile|unterschreiben|reichen|lassen|lass|mitteilen|zusenden|entscheiden|wahlen|ausfullen|fullen|zuruck)|\\bwir (?:bitten|benotigen|brauchen|erwarten|erbitten)|\\bich (?:bitte|benotige|brauche|erwarte|muss)|\\bsie (?:haben|mussen|konnen)\\b[^.!?]{0,40}?(?:zeit|bis|annehmen|entscheiden)',
  ),
  asked(
    'de',
    '\\b(?:frist|einsendeschluss|stichtag|abgabetermin|deadline|ruckmeldefrist)(?: [^.!?]{0,50})? (?:ist|endet|lauft|bis|am|:)|\\b(?:angebot|vertrag|es|das|vertragsangebot)(?: [^.!?,]{0,50}?)? (?:gilt|ist gultig|lauft|endet|verfallt|steht|bleibt|ist befristet|bindet|gultig)',
  ),
  asked(
    'de',
    '\\b(?:das|welches|die|es)\\b[^.!?]{0,30}? (?:ablauft|auslauft|endet|verfallt|erlischt|befristet ist|gultig ist)|\\b(?:konnten|konnen|wurden) sie (?:mir|uns|es|ihn|sie)\\b[^.!?]{0,60}?(?:sagen|mitteilen|geben|bestatigen|antworten|melden|schicken|senden|lassen)|\\b(?:kannst|konntest) du (?:mir|uns)\\b[^.!?]{0,60}?(?:sagen|mitteilen|geben|bestatigen|antworten|schicken|senden)',
  ),
  asked(
    'de',
    '\\b(?:erwartet|erwarten|will|wollen|braucht|brauchen|verlangt|mochte) (?:meine|eine|von mir|unsere)\\b[^.!?]{0,20}?(?:entscheidung|antwort|ruckmeldung|zusage)|\\b(?:hat|haben) mir\\b[^.!?]{0,30}?(?:bis|zeit|frist)',
  ),
  asked(
    'es',
    '\\b(?:espera|esperan|quiere|quieren|necesita|necesitan) (?:mi|nuestra|una) (?:respuesta|decision)|\\bme (?:han dado|ha dado|dan|dieron) (?:plazo |de plazo )?(?:hasta|como)',
  ),
  asked(
    'es',
    '\\bpor favor\\b|\\b(?:le|les|te|os) (?:rogamos|pedimos|agradecemos|agradeceriamos|ruego|pido|agradeceria)|\\brogamos|\\bnecesitamos|\\bnecesito|\\b(?:tiene|tienen|tienes|teneis|debe|deben|debes|tengo que|debo)\\b[^.!?]{0,50}?(?:hasta|antes|responder|decidir|confirmar|enviar|contestar|aceptar|firmar|plazo)|\\b(?:fecha limite|plazo|vencimiento)(?: [^.!?]{0,50})? (?:es|el|vence|termina|finaliza|acaba|hasta|:)|\\b(?:oferta|propuesta|contrato|que)(?: [^.!?,]{0,50}?)? (?:vence|caduca|expira|es valida|es valido|tiene validez|sigue en pie|termina|acaba|estara vigente|esta vigente|valida hasta|finaliza)',
  ),
  asked(
    'other',
    "\\b(?:la prego|vi preghiamo|si prega|le chiediamo|l'offerta|offerta)[^.!?]{0,60}?(?:entro|scade|valida|fino)|\\b(?:agradecemos|pedimos|solicitamos|a oferta|oferta)[^.!?]{0,60}?(?:ate|expira|valida|termina)|\\b(?:graag|wilt u|wil je|gelieve|het aanbod|aanbod|de aanbieding)\\b[^.!?]{0,60}?(?:voor|uiterlijk|verloopt|geldig|tot|vervalt)",
  ),
];
