import { type Phrase, phrasesOf } from './phrase.ts';

const italian = phrasesOf('it');
const portuguese = phrasesOf('pt');
const dutch = phrasesOf('nl');

/** How people bind themselves or each other to a day in Italian, Portuguese and Dutch. Folded. */
export const WESTERN: readonly Phrase[] = [
  italian.promise(
    '\\b(?:(?:le|vi|ti|la) )?(?:faro|faremo|risponder\\p{L}+|daro|daremo|inviero|invieremo|mandero|manderemo|contattero|contatteremo|comunichero|comunicheremo|aggiornero|aggiorneremo|confermero|confermeremo|chiamero|chiameremo|scrivero|scriveremo|ricontatter\\p{L}+|potro|potremo|decideremo|faccio sapere|facciamo sapere)\\b|\\b(?:ricevera|ricevete|avra|sapra|riceverai|avrai|saprai)(?: \\p{L}+){0,2} (?:una|nostr|da noi|risposta|notizie|un)',
  ),
  italian.promise(
    '\\b(?:le|vi|ti) (?:mando|mandiamo|invio|inviamo|spedisco|spediamo|rispondo|rispondiamo|confermo|confermiamo|chiamo|chiamiamo|scrivo|scriviamo|do|diamo)\\b|\\b(?:ci faremo sentire|mi faro (?:sentire|viv[oa])|sentira da noi)',
  ),
  italian.asked(
    "\\b(?:la prego|la preghiamo|vi preghiamo|ti preghiamo|si prega|le chiediamo|l'offerta|offerta)[^.!?]{0,60}?(?:entro|scade|valida|fino)",
  ),
  portuguese.promise(
    '\\b(?:darei|daremos|entrarei|entraremos|responderei|responderemos|enviarei|enviaremos|informarei|informaremos|avisarei|avisaremos|confirmarei|confirmaremos|ligarei|ligaremos|comunicarei|comunicaremos|retornarei|retornaremos|voltarei|voltaremos|teremos|terei|decidiremos|poderei|poderemos)\\b|\\b(?:recebera|tera|sabera|recebe)(?: \\p{L}+){0,2} (?:uma|nossa|resposta|noticias|um)',
  ),
  portuguese.promise(
    '\\b(?:(?:te|lhe|vos|o|a) (?:damos|dou|envio|enviamos|mando|mandamos|aviso|avisamos|ligo|ligamos|respondo|respondemos|digo|dizemos|informo|informamos)|(?:envio|enviamos|mando|mandamos|retorno|retornamos|respondo|respondemos|confirmo|confirmamos)\\b(?= (?:o|a|os|as|te|lhe|ate|amanha|hoje|na|no)\\b)|(?:vou|vamos) (?:te |lhe |vos )?(?:dar|enviar|mandar|responder|retornar|avisar|informar|confirmar|ligar|dizer|comunicar))',
  ),
  portuguese.asked(
    '\\b(?:agradecemos|pedimos|solicitamos|a oferta|oferta|a proposta)[^.!?]{0,60}?(?:ate|expira|valida|termina)|\\b(?:por favor|por gentileza)\\b[^.!?]{0,60}?(?:envi|respond|confirm|devolv|assin)',
  ),
  dutch.promise(
    '\\b(?:ik|we|wij)\\b[^.!?]{0,60}?(?:laten?|laat|kom|komen|neem|nemen|stuur|sturen|bel|bellen|antwoord|antwoorden|geef|geven|bevestig|bevestigen|meld|melden|beslis|beslissen|reageer|reageren|informeer|informeren|mail|mailen)\\b|\\b(?:u|je|jij) (?:hoort|ontvangt|krijgt)\\b|\\b(?:hoort|ontvangt|krijgt) u\\b|\\b(?:hoor|ontvang|krijg) (?:je|jij)\\b|\\b(?:laten|nemen|sturen|bellen|komen|geven) (?:we|wij)\\b|\\b(?:laat|neem|stuur|bel|kom|geef) ik\\b',
  ),
  dutch.asked(
    '\\b(?:graag|wilt u|wil je|gelieve|het aanbod|aanbod|de aanbieding)\\b[^.!?]{0,60}?(?:voor|uiterlijk|verloopt|geldig|tot|vervalt)',
  ),
];
