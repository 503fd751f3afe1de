/** With what people end a mail, above their name. Longer forms are these with a few words around them. */
const SIGN_OFFS =
  'best|best regards|best wishes|kind regards|kindest regards|warm regards|warmest regards|warmly|regards|regards and thanks|many thanks|thanks|thank you|thanks and regards|thanks & regards|thank you and regards|thanks again|thanks a lot|thanks so much|thank you so much|thank you very much|with thanks|sincerely|sincerely yours|yours sincerely|yours faithfully|yours truly|yours|cheers|all the best|take care|respectfully|cordially|rgds|br|brgds|kr|thx|with best regards|with kind regards|looking forward to hearing from you|talk soon|have a nice day|have a great day|have a great weekend|have a good weekend|' +
  "cordialement|bien cordialement|très cordialement|cordiales salutations|bien à vous|bien à toi|salutations distinguées|sincères salutations|meilleures salutations|avec mes meilleures salutations|amicalement|bonne journée|bonne soirée|très bonne journée|bonne fin de journée|merci|merci beaucoup|merci d'avance|à bientôt|respectueusement|amitiés|cdt|cdlt|bien cdt|" +
  'mit freundlichen grüßen|mit freundlichem gruß|mit freundlichen gruessen|mit freundlichen grüssen|mit freundlichem gruss|freundliche grüße|freundliche grüsse|freundliche gruesse|freundlicher gruß|mit besten grüßen|beste grüße|beste grüsse|besten gruß|bester gruß|viele grüße|viele grüsse|viele gruesse|vielen gruß|liebe grüße|lieber gruß|liebe grüsse|herzliche grüße|herzlichen gruß|mit herzlichen grüßen|schöne grüße|schönen gruß|grüße|gruß|gruss|mfg|lg|vg|bg|hochachtungsvoll|vielen dank|danke|vielen dank im voraus|besten dank|vielen dank und viele grüße|danke und viele grüße|danke und gruß|mit lieben grüßen|mit vielen grüßen|schönes wochenende|' +
  'saludos|un saludo|saludos cordiales|un cordial saludo|cordiales saludos|muchos saludos|atentamente|atte|cordialmente|muy atentamente|un abrazo|gracias|muchas gracias|gracias y saludos|gracias de antemano|mil gracias|quedo a la espera|que tenga un buen día|' +
  'cordiali saluti|distinti saluti|cordialmente|saluti|un saluto|un cordiale saluto|i migliori saluti|tanti saluti|a presto|grazie|grazie mille|grazie e saluti|buona giornata|buon lavoro|buona serata|in fede|' +
  'atenciosamente|att|cumprimentos|com os melhores cumprimentos|melhores cumprimentos|os melhores cumprimentos|cordialmente|abraço|abraços|um abraço|obrigado|obrigada|muito obrigado|muito obrigada|desde já agradeço|saudações|' +
  'met vriendelijke groet|met vriendelijke groeten|vriendelijke groet|vriendelijke groeten|groet|groeten|groetjes|met groet|mvg|m.v.g|hartelijke groet|hartelijke groeten|bedankt|alvast bedankt|dank je wel|dank u wel|fijne dag|' +
  'med vänliga hälsningar|med vänlig hälsning|vänliga hälsningar|vänligen|hälsningar|mvh|bästa hälsningar|tack|tack så mycket|tack på förhand|hälsar|' +
  'med venlig hilsen|med venlige hilsner|venlig hilsen|venlige hilsner|mange hilsner|hilsen|bedste hilsner|kærlig hilsen|de bedste hilsner|tak|mange tak|på forhånd tak|dbh|' +
  'med vennlig hilsen|vennlig hilsen|beste hilsen|hilsen|med hilsen|takk|tusen takk|mange takk|' +
  'ystävällisin terveisin|parhain terveisin|terveisin|yst. terv|terv|t|kiitos|kiittäen|kunnioittavasti|yt|' +
  'pozdrawiam|z poważaniem|z wyrazami szacunku|pozdrawiam serdecznie|serdecznie pozdrawiam|serdeczne pozdrowienia|pozdrowienia|łączę pozdrowienia|dziękuję|dzięki|z góry dziękuję|dziękuję i pozdrawiam|pozdr|' +
  's pozdravem|s přátelským pozdravem|zdravím|hezký den|děkuji|díky|děkuji a přeji hezký den|přeji hezký den|' +
  's pozdravom|s priateľským pozdravom|ďakujem|vďaka|pekný deň|pozdravujem|' +
  'üdvözlettel|tisztelettel|köszönettel|köszönöm|üdv|szívélyes üdvözlettel|baráti üdvözlettel|' +
  'cu stimă|cu respect|cu drag|toate cele bune|mulțumesc|mulţumesc|cu considerație|o zi bună|numai bine|' +
  'с уважением|с наилучшими пожеланиями|всего доброго|всего хорошего|хорошего дня|спасибо|заранее спасибо|с благодарностью|искренне ваш|искренне ваша|' +
  'з повагою|з найкращими побажаннями|щиро|дякую|з вдячністю|гарного дня|на все добре|' +
  'с уважение|поздрави|благодаря|хубав ден|лек ден|' +
  's poštovanjem|srdačan pozdrav|lijep pozdrav|lep pozdrav|pozdrav|hvala|lp|с поштовањем|срдачан поздрав|поздрав|хвала|s spoštovanjem|lepo pozdravljeni|lep dan|' +
  'με εκτίμηση|φιλικά|ευχαριστώ|ευχαριστώ πολύ|χαιρετισμούς|με φιλικούς χαιρετισμούς|καλή συνέχεια|' +
  'saygılarımla|saygılar|iyi çalışmalar|teşekkürler|teşekkür ederim|sevgiler|selamlar|iyi günler|' +
  'lugupidamisega|parimate soovidega|tervitades|parimat|aitäh|tänan|tervitustega|' +
  'ar cieņu|ar laba vēlējumiem|paldies|lai jauka diena|pagarbiai|su pagarba|geriausi linkėjimai|ačiū|linkėjimai|' +
  'bestu kveðjur|kveðja|kær kveðja|með kveðju|takk fyrir|me respekt|të fala|faleminderit|' +
  'atentament|salutacions|gràcies|una salutació|agur bero bat|eskerrik asko|saúdos|grazas|' +
  'salam|hormat saya|hormat kami|terima kasih|salam hormat|yang benar|sekian|trân trọng|xin cảm ơn|cảm ơn|thân mến|kính thư|' +
  'بكل احترام|مع التحية|مع خالص التحية|تحياتي|مع تحياتي|شكرا|شكراً|مع الشكر|مع أطيب التحيات|בברכה|בכבוד רב|תודה|תודה רבה|יום טוב|با احترام|با تشکر|ارادتمند|' +
  'सादर|धन्यवाद|ขอแสดงความนับถือ|ขอบคุณค่ะ|ขอบคุณครับ|ด้วยความเคารพ|' +
  'よろしくお願いいたします|よろしくお願い致します|宜しくお願い致します|宜しくお願いいたします|よろしくお願いします|以上|敬具|何卒よろしくお願いいたします|此致|敬礼|祝好|祝商祺|顺祝商祺|谢谢|謝謝|顺颂商祺|此致敬礼|감사합니다|고맙습니다|안녕히 계세요|드림|올림';

const ENDINGS = new Set(SIGN_OFFS.split('|'));
const FROM = /\s+(?:from|aus|de|desde|från|fra|z|из|da|uit|von)\s+.{2,30}$/iu;

/** True for a line that is nothing but "Kind regards," or "Mit freundlichen Grüßen aus Wien". */
export function isSignOff(bare: string): boolean {
  if (bare.length > 60 || bare.length === 0) return false;
  const words = bare
    .toLowerCase()
    .replace(/[’`´]/g, "'")
    .replace(/[^\p{L}\p{M}\p{N}&.' ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[. ]+$/, '');
  return ENDINGS.has(words) || ENDINGS.has(words.replace(FROM, ''));
}
