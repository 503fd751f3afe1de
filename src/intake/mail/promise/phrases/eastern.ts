import { type Phrase, phrasesOf } from './phrase.ts';

const polish = phrasesOf('pl');
const czech = phrasesOf('cs');
const russian = phrasesOf('ru');
const turkish = phrasesOf('tr');

/** How people bind themselves or each other to a day in Polish, Czech and Slovak, Russian and Turkish. Folded. */
export const EASTERN: readonly Phrase[] = [
  polish.promise(
    '\\b(?:odezw(?:e|iemy)|odpowi(?:em|emy)|wysl(?:e|emy)|przesl(?:e|emy)|odesl(?:e|emy)|poinformuj(?:e|emy)|da(?:m|my) (?:\\p{L}+ ){0,2}znac|skontaktuj(?:e|emy)|zadzwoni(?:e|my)|oddzwoni(?:e|my)|napisz(?:e|emy)|potwierdz(?:e|imy)|podejmiemy decyzj\\p{L}+|zdecyduj(?:e|emy)|wroc(?:e|imy) z|dostarcz(?:e|ymy)|przekaz(?:e|emy)|udziel(?:e|imy))\\b|\\b(?:otrzyma|dostanie|uslysz|dowie)\\p{L}*[^.!?]{0,40}?(?:od nas|odpowiedz|decyzj|informacj|wiadomosc)',
  ),
  polish.asked(
    '\\bpros(?:ze|zimy|imy)\\b[^.!?]{0,60}?(?:odpowiedz|potwierdz|przesl|odesla|wysla|podpisa|zwrot|kontakt|informacj)|\\bofert\\p{L}* (?:jest )?(?:wazna|obowiazuje)',
  ),
  czech.promise(
    '\\b(?:ozv(?:u|em|eme)|odpov(?:im|ime)|posl(?:u|em|eme)|zasl(?:u|eme)|odesl(?:u|eme)|dam(?:e)? (?:\\p{L}+ )?vedet|zavolam(?:e)?|napis(?:u|eme)|bud(?:u|eme) (?:vas|te) (?:kontaktovat|informovat)|kontaktujeme|sdel(?:im|ime)|rozhodneme|potvrd(?:im|ime)|dodam(?:e)?|vyjadrime)\\b|\\b(?:uslysite|dostanete|obdrzite|dozvite)\\b',
  ),
  czech.asked(
    '\\bprosi(?:m|me)\\b[^.!?]{0,60}?(?:poslete|zaslete|potvrdte|potvrzeni|odpovezte|odpoved|podepi|dejte|vyplnte)|\\bnabidka (?:plati|je platna)',
  ),
  russian.promise(
    '(?<![\\p{L}])(?:сообщ(?:у|им)|да(?:м|дим) (?:\\p{L}+ )?(?:ответ|знать|обратную)|отве(?:чу|тим)|напиш(?:у|ем)|свяж(?:усь|емся)|пришл(?:ю|ем)|отправ(?:лю|им)|вышл(?:ю|ем)|перезвон(?:ю|им)|позвон(?:ю|им)|вернусь|вернемся|подтверж(?:у|дим))(?![\\p{L}])|(?<![\\p{L}])вы (?:получите|услышите|узнаете)',
  ),
  russian.asked(
    '(?<![\\p{L}])(?:просим|прошу|пожалуиста)[^.!?]{0,60}?(?:сообщ|ответ|пришл|отправ|подтверд|подпи|верн)|предложение (?:деиств|в силе)',
  ),
  turkish.promise(
    '\\b(?:donus yap|(?:bilgi|haber|yanit|cevap|karar|geri bildirim) ver|iletisime gec|gonder|ilet|aray|bildir|paylas|yaz|don)\\p{L}{0,2}(?:acag|eceg)\\p{L}{2,3}\\b',
  ),
  turkish.asked(
    '\\blutfen\\b[^.!?]{0,80}?(?:gonder|ilet|bildir|onayla|yanitla|imzala)\\p{L}*|\\b(?:gonder|ilet|bildir|onayla|yanitla|imzala)\\p{L}* rica eder\\p{L}+|\\bteklif\\p{L}* [^.!?]{0,40}?gecerli',
  ),
];
