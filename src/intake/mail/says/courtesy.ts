import { isSignOff } from '../trim/words/sign-offs.ts';

/** Sentences that bring nothing: greeting, thanks, good wishes, "looking forward". Folded. */
const GREETING =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|hallo|guten (?:tag|morgen|abend)|liebe[rs]?|sehr geehrte[rs]?|moin|servus|gruss? gott|bonjour|bonsoir|salut|cher|chere|madame|monsieur|hola|buenos dias|buenas(?: tardes| noches)?|estimad[oa]s?|querid[oa]s?|ciao|buongiorno|salve|gentile|egregio|ola|bom dia|boa (?:tarde|noite)|prezad[oa]s?|car[oa]|beste|geachte|goedemorgen|goedemiddag|hej|hei|god (?:morgen|dag)|kære|kjære|hei|moi|terve|czesc|dzien dobry|witam|szanown\p{L}+|dobry den|ahoj|szia|kedves|tisztelt|buna|merhaba|sayin|γεια|здравствуйте|здравствуите|привет|добрыи день|уважаем\p{L}+|вітаю|добрии день|добрий день|שלום|مرحبا|السلام عليكم|こんにちは|お世話になっております|您好|你好|안녕하세요)(?![\p{L}])/u;
const THANKS =
  /^(?:(?:ok(?:ay)?|great|perfect|wonderful|super|excellent|lovely|brilliant|noted|understood|got it|received|will do|cool|fine|alright|fantastic|awesome|good|amazing|no (?:problem|worries)|all good|sounds (?:good|great)|prima|alles klar|verstanden|in ordnung|klasse|toll|d'accord|parfait|super|entendu|bien recu|note|bien note|genial|vale|perfecto|entendido|recibido|de acuerdo|perfetto|ricevuto|va bene|perfeito|recebido|prima|top|begrepen|ontvangen|perfekt|toppen|fint|selvae|dobrze|super|ok|понятно|хорошо|отлично|принято|好的|收到|了解|了解しました|承知(?:いたし|し)ました|네|알겠습니다)[\s,!.:)-]*)*(?:(?:and |so |und |et |y |e |en )?(?:many |a (?:big|huge|million) )?(?:thanks?|thank you|thx|ty|cheers|much appreciated|appreciated?|i (?:really |very much |truly )?appreciate|we appreciate|danke|vielen dank|herzlichen dank|besten dank|merci|mille mercis|un grand merci|gracias|muchas gracias|mil gracias|grazie|la ringrazio|vi ringrazio|obrigad[oa]|muito obrigad[oa]|agradeco|bedankt|dank|dankjewel|tack|tak|takk|kiitos|dziekuje|dzieki|dekuji|diky|dakujem|koszonom|multumesc|tesekkur(?:ler)?|ευχαριστω|спасибо|благодарю|дякую|תודה|شكرا|ありがとう(?:ございます|ございました)?|谢谢|感谢|謝謝|감사합니다)(?![\p{L}])[^.!?؟？。]{0,160})?[\s.!:)。！]*$/u;
const WISHES =
  /^(?:(?:i am|i'm|we are|i)?\s?(?:really |very |so |much )?(?:look(?:ing)? forward|excited|happy to hear|glad to hear|pleased to hear)[^?]{0,140}|(?:have|enjoy|wish(?:ing)? you) (?:a |an |the |your )?[^?]{0,80}|it was (?:great|nice|good|lovely|a pleasure|wonderful)[^?]{0,160}|(?:great|nice|good|lovely) (?:to (?:meet|see|talk|speak)|meeting|talking|speaking|seeing)[^?]{0,120}|(?:that's|that is|this is) (?:great|good|wonderful|fantastic)[^?]{0,60}|see you (?:then|soon|there|tomorrow|on \p{L}+|next week)|talk (?:soon|then)|all the best[^?]{0,60}|best wishes[^?]{0,60}|take care|ich freue mich[^?]{0,120}|freue mich[^?]{0,120}|wir freuen uns[^?]{0,120}|(?:ein )?schone[ns]? (?:tag|wochenende|abend|woche)[^?]{0,40}|bis (?:dann|bald|morgen|montag|dienstag|mittwoch|donnerstag|freitag)|je me rejouis[^?]{0,120}|au plaisir[^?]{0,80}|dans l'attente[^?]{0,80}|bonne (?:journee|soiree|semaine|fin)[^?]{0,40}|bon week-end|a bientot|(?:quedo|estoy) a la espera[^?]{0,60}|que (?:tenga|tengan|tengas|pase)[^?]{0,60}|un saludo|saludos|hasta (?:pronto|luego|entonces)|ha sido un placer[^?]{0,80}|buona (?:giornata|serata)|a presto|tenha um bom[^?]{0,40}|fijne (?:dag|avond|weekend)[^?]{0,30}|tot (?:dan|snel)|よろしくお願い(?:いた|致)?します|祝好|좋은 하루[^?]{0,30}|received with thanks|this is (?:very )?(?:kind|helpful)|no need to reply|that was quick)[\s.!:)]*$/u;

/** True where nothing is said but greeting, thanks, good wishes and a name: it asks nothing and brings nothing. */
export function isCourtesy(folded: string): boolean {
  if (folded.length > 600) return false;
  const lines = folded
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length <= 14 && lines.every((line, index) => isCourteousLine(line, index, lines));
}

function isCourteousLine(line: string, index: number, lines: readonly string[]): boolean {
  if (isSignOff(line) || isNameLine(line, index, lines)) return true;
  return line
    .split(/(?<=[.!。！])\s*/)
    .filter((sentence) => sentence.trim() !== '')
    .every((sentence) => isCourteous(sentence.trim()));
}

function isCourteous(sentence: string): boolean {
  if (/[?؟？]/.test(sentence)) return false;
  if (!/[\p{L}\p{N}]/u.test(sentence)) return true;
  if (THANKS.test(sentence) && !/\b(?:but|however|aber|mais|pero|ma|mas|maar)\b/.test(sentence))
    return !brings(sentence);
  if (WISHES.test(sentence)) return true;
  const rest = sentence.replace(GREETING, '');
  return (
    rest !== sentence &&
    (rest.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length <= 4 ||
      isCourteous(rest.replace(/^[\s,!.]+(?:\p{L}+[\s,!.]+)?/u, '')))
  );
}

/** "Thank you, I accept" says more than thanks. */
function brings(sentence: string): boolean {
  return /\b(?:i (?:accept|confirm|can|will|would|withdraw|decline|have|need|am (?:available|free))|i'll|attached|here is|please|let me know|unfortunately|ich (?:nehme|kann|werde|bestatige)|anbei|leider|j'accepte|je (?:confirme|peux|suis)|ci-joint|acepto|confirmo|adjunto)\b|,\s*(?:and )?(?:tuesday|monday|wednesday|thursday|friday)|\d{1,2}[:.]\d{2}|@/u.test(
    sentence,
  );
}

/** A name stands alone below the thanks, or is the first line. */
function isNameLine(line: string, index: number, lines: readonly string[]): boolean {
  const words = line.replace(/[,.!]+$/, '').split(/\s+/);
  return (
    words.length <= 3 &&
    line.length <= 30 &&
    !/[\d?@:]/.test(line) &&
    (index === lines.length - 1 || index === 0) &&
    lines.length > 1 &&
    !/^(?:yes|no|ja|nein|oui|non|si|confirmed|accepted|agreed)$/.test(words[0] ?? '')
  );
}
