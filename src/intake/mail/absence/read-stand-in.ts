import type { StandIn } from '../mail.ts';

const TURN_TO =
  /contact|reach out|\bping\b|\btext \p{L}+|\b(?:looking|look) after|spoed|пиш|pisz|schreib|ecriv|escrib|scriv|skriv|kirjoit|rakstiet|rasyk|napis|yazabil|please (?:e-?mail|call|write|speak|turn)|direct|refer|get in touch|covering|cover for|deputy|colleague|assist|urgent|emergenc|(?:be )?in touch with|stand(?:ing)?[- ]in|kontakt|wenden|wende|vertret|vertritt|kolleg|dringend|erreichen|contacter|adresser|joindre|remplac|collegue|urgence|contact(?:e|ar|ad)|dirij|dirig|urgen|companer|contatt|rivolg|collega|sostitu|entre em|contate|neem contact|terecht|vervang|waarnem|vand dig|kontakta|bradskande|haste|kontakte|ota yhteytta|yhteytta|sijais|kiireell|prosze|zastep|piln|obrat|zastup|nalehav|fordul|helyettes|surgos|contactati|inlocui|iletisim|irtibat|acil|επικοινων|απευθυν|επειγ|обращ|свяж|замещ|срочн|зверн|замін|терм|свърж|обърн|замест|obrat|javite|hitn|nujn|poord|uhendust|kiire|vers|sazin|steidzam|kreip|susisiek|skub|hubungi|lien he|الاتصال|التواصل|مراسلة|للتواصل|لفנות|לפנות|פנו|פנה|תמאס|संपर्क|ติดต่อ|連絡|緊急|お急ぎ|担当|代理|联系|聯絡|聯繫|联络|急事|연락|문의|대행|긴급/u;
const ADDRESS =
  /[^\s<>()[\],;:"'，。、（）：；@]{1,64}@[^\s<>()[\],;:"'，。、（）：；@]{1,190}\.\p{L}{2,24}/u;
const PHONE = /(?:\+|\b0|\()\d[\d\s()./-]{6,20}\d/;
const NOT_NAMES =
  /^(?:for|in|if|please|you|my|the|our|kindly|should|urgent|hr|team|i|thank|thanks|bei|in|bitte|sie|meine?n?|frau|herrn?|mr|mrs|ms|dr|m|mme|monsieur|madame|sra?|dott|pour|en|veuillez|merci|mon|ma|para|por|favor|mi|mis|si|per|il|la|le|di|voor|neem|mijn|collega|de|het|mevrouw|meneer|back|office|monday|tuesday|wednesday|thursday|friday|january|february|march|april|may|june|july|august|september|october|november|december|december|email|mail|tel|phone|telefon|regards|best|kind|wieder|ich|am|on|at|or|and|oder|und|ou|et|y|o|e|of|support|reception|desk|line|manager|colleague|kollege|kollegin|kollegen|kolleginnen)$/iu;

/** Whom to turn to meanwhile: the first address, number or name in a sentence that says so. */
export function readStandIn(text: string, folded: string): StandIn | null {
  for (const { from, to } of sentencesOf(folded)) {
    const sentence = text.slice(from, to);
    if (!TURN_TO.test(folded.slice(from, to))) continue;
    const address = ADDRESS.exec(sentence)?.[0].replace(/[.]+$/, '').toLowerCase() ?? null;
    const phone = PHONE.exec(sentence.replace(/\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/g, ' '))?.[0].trim() ?? null;
    const name = nameIn(sentence, folded.slice(from, to));
    if (address !== null || phone !== null || name !== null) return { name, address, phone };
  }
  const address = ADDRESS.exec(text)?.[0].replace(/[.]+$/, '').toLowerCase();
  return address === undefined ? null : { name: null, address, phone: null };
}

/** A full stop inside an address, a number or after a title ends no sentence. */
function* sentencesOf(folded: string): Generator<{ from: number; to: number }> {
  let from = 0;
  for (const end of folded.matchAll(
    /(?<!\b(?:mr|mrs|ms|dr|sr|sra|tel|hr|fr|bzw|z\.b|st|prof|dott|ing|mag)|\d)[.!?](?=\s|$)|[。！？]|\n{1,}/g,
  )) {
    yield { from, to: end.index + 1 };
    from = end.index + 1;
  }
  if (from < folded.length) yield { from, to: folded.length };
}

/** Two or three words with capitals behind the word that says whom to turn to; a single one only right before an address. */
function nameIn(sentence: string, folded: string): string | null {
  const start = TURN_TO.exec(folded)?.index ?? 0;
  const rest = sentence.slice(start);
  const full = [
    ...rest.matchAll(
      /(?<![\p{L}@.])\p{Lu}[\p{Ll}'’-]{1,20}(?:[ \u00a0](?:van |von |de |der |den |di |da |del |la |le |al-?)*\p{Lu}[\p{L}'’-]{1,24}){1,3}/gu,
    ),
  ]
    .map(([found]) => trimmedName(found))
    .find((found) => found?.includes(' '));
  if (full != null) return full;
  const [, single, eastern] =
    /(\p{Lu}\p{Ll}{1,20})[ \u00a0]?[(<,:]?\s?[(<]?(?=[^\s]{1,64}@)|([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2,6})\s?[(（<]?(?=[\w.+-]{1,64}@)/u.exec(
      rest,
    ) ?? [];
  if (single !== undefined) return NOT_NAMES.test(single) ? null : single;
  return eastern ?? null;
}

function trimmedName(found: string): string | null {
  const words = found.split(/[ \u00a0]/);
  while (words.length > 0 && NOT_NAMES.test(words[0] ?? '')) words.shift();
  while (words.length > 0 && NOT_NAMES.test(words.at(-1) ?? '')) words.pop();
  return words.length >= 2 ? words.join(' ') : null;
}
