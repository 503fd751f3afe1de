import { type Phrase, phrasesOf } from './phrase.ts';

const swedish = phrasesOf('sv');
const danish = phrasesOf('da');
const finnish = phrasesOf('fi');

/** How people bind themselves or each other to a day in Swedish, in Danish and Norwegian, and in Finnish. Folded. */
export const NORTHERN: readonly Phrase[] = [
  swedish.promise(
    '\\b(?:jag|vi)\\b[^.!?]{0,40}?\\b(?:hor av (?:mig|oss)|aterkommer|aterkoppla\\p{L}*|skickar?|svarar?|meddelar?|kontaktar?|ringer|ringa|mejlar?|mailar?|skriver|lamnar? besked|ger (?:dig|er) besked|beslutar|bekraftar?|lamnar in)\\b|\\b(?:aterkommer|skickar|svarar|ringer|mejlar|hor) (?:jag|vi)\\b|\\b(?:du|ni) (?:far|kommer att fa|hor|kommer att hora)\\b[^.!?]{0,40}?(?:svar|besked|av oss|fran oss)|\\b(?:besked|svar) (?:kommer|far du|lamnas)',
  ),
  swedish.asked(
    '\\b(?:vanligen|snalla|var god|hor av dig|aterkom|svara|skicka|bekrafta)\\b[^.!?]{0,60}?(?:senast|fore|innan)|\\berbjudandet (?:galler|gar ut)',
  ),
  danish.promise(
    '\\b(?:jeg|vi)\\b[^.!?]{0,40}?\\b(?:vender tilbage|kommer tilbake|sender|svarer|giver|gir|kontakter|ringer|skriver|bekr(?:ae|æ)fter|bekrefter|beslutter|bestemmer|tar kontakt|lader hore|lar hore|sende|svare|kontakte|ringe)\\b|\\b(?:du|de|dere|i) (?:horer|far|vil hore|vil fa|modtager|mottar)\\b[^.!?]{0,40}?(?:fra (?:os|oss|mig|meg)|svar|besked|beskjed|tilbakemelding)|\\b(?:horer|far) (?:du|dere)\\b|\\b(?:sender|svarer|ringer|vender) (?:jeg|vi)\\b',
  ),
  danish.asked(
    '\\b(?:venligst|vennligst|bedes|svar|send)\\b[^.!?]{0,60}?(?:senest|inden|innen)|\\btilbud\\p{L}* (?:g(?:ae|æ)lder|gjelder|udlober|utloper)',
  ),
  finnish.promise(
    '\\b(?:ilmoit(?:amme|an)|vast(?:aamme|aan)|palaa(?:mme|n) asiaan|laheta(?:mme|n)|soit(?:amme|an)|ota(?:mme|n) yhteytta|kerro(?:mme|n)|vahvist(?:amme|an)|paata(?:mme|n)|toimit(?:amme|an)|kuulet(?:te)? (?:\\p{L}+ )?meista|saat(?:te)? (?:\\p{L}+ ){0,2}(?:vastauksen|tiedon|paatoksen))\\b',
  ),
  finnish.asked(
    '\\b(?:ilmoitathan|vastaathan|lahetathan|pyydamme|vahvistathan|vastaattehan)\\b|\\btarjous on voimassa',
  ),
];
