/** Lines that telephones and programs add by themselves. */
const DEVICE =
  'iphone|ipad|ipod|android|blackberry|galaxy|samsung|huawei|xiaomi|redmi|oneplus|pixel|nokia|sony|xperia|htc|motorola|lg|windows phone|windows mail|mobile|mobil|móvil|mobiel|cell|phone|handy|smartphone|telefon|téléphone|teléfono|telefono|telefone|telefoon|puhelin|outlook|gmail|yahoo|thunderbird|mailbird|airmail|mailbox|spark|proton|protonmail|tutanota|k-9|fairemail|bluemail|typeapp|mail for windows|mail app|aquamail|aqua mail|hotmail|gmx|web\\.de|apple|mac|macbook|tablet|device|gerät|mobilgerät|appareil|dispositivo|apparaat|enhet|enhed|laite|urządzenia|zařízení|zoho|orange|libero|virgilio|mail\\.ru|yandex|яндекс|почты|foxmail|qq|netease|网易|手机|naver|nine|edison|superhuman|mobilephone|wireless|verizon|alcatel|ti-\\d+|pc|laptop|computer|torch|app|watch|телефон|смартфон|мобильн\\p{L}*|мобільн\\p{L}*|iphonu|iphonen|iphonesta|iphonumu|iphonom|iphone-ról|iphonea|iphona|τηλέφωνο|telefonu|telefonem|telefonului|cellulare|celular|mobiltelefon|mobiltelefonen|mobilen|mobilom|telefonom|eudora|windows 8|windows 10';
const LEAD =
  'sent|sent from|sendt|skickat|skickades|envoyé|envoye|gesendet|diese nachricht wurde|von meinem|von unterwegs|verzonden|verstuurd|verzend|enviado|enviada|enviat|mensaje enviado|inviato|inviata|lähetetty|lähetin|wysłane|wysłano|odesláno|odoslané|küldve|elküldve|trimis|expediat|отправлено|отправил|отправлен|надіслано|відправлено|изпратено|послато|poslano|poslato|gönderildi|στάλθηκε|εστάλη|saadetud|nosūtīts|išsiųsta|dërguar|dikirim|terkirim|được gửi|gửi từ|đã gửi|bidalita|telefonumdan|verfasst|geschrieben';
const LINE = new RegExp(`^(?:${LEAD})(?![\\p{L}])[^.!?]{0,60}?(?<![\\p{L}])(?:${DEVICE})(?![\\p{L}])`, 'iu');
const TURNED =
  /(?:kaynaktan|iphone'?umdan|ipad'?imden|telefonumdan|cihazımdan)\s+gönderildi|(?:iphone|ipad|android|galaxy)\S*\s+(?:gönderildi|küldve|から送信|에서 보냄|에서 보냈습니다)|からの送信|から送信|에서 보냄|에서 보낸|나의 iphone|내 iphone|发自我的|发自|來自我的|從我的|从我的|傳送自|寄自|отправлено из|отправлено с|надіслано з|أُرسلت من|أرسلت من|تم الإرسال من|מה-?iphone שלי|נשלח מה|ארסל|ارسال شده از|ارسال از|ส่งจาก|से भेजा|iphone ईमेल/iu;
const FREE =
  /^(?:sent (?:via|with|by|using)\b.{0,60}|someone from mobile|sent from (?:a|the|my) (?:magnificent )?\S+(?: \S+){0,6}|from my \S+(?: \S+){0,3}|mobile email|brevity (?:is )?due to .*|please excuse (?:any )?(?:typos|brevity|my brevity|the brevity).*|excuse (?:any )?(?:typos|brevity).*|pardon (?:any |my )?(?:typos|brevity).*|get outlook for .*|outlook für .* beziehen|télécharger outlook pour .*|obtenir outlook pour .*|obtener outlook para .*|scarica outlook per .*|ottieni outlook per .*|download outlook voor .*|outlook voor .* downloaden|hämta outlook för .*|hent outlook (?:til|for) .*|hanki outlook .*|pobierz program outlook.*|pobierz outlook.*|získat outlook pro .*|získať outlook pre .*|az outlook beszerzése.*|obțineți outlook pentru .*|получить outlook для .*|отримати outlook для .*|outlook for .* 을 다운로드|outlook for (?:ios|android)を入手|获取 outlook for .*|下载 outlook.*|取得 outlook.*|ios용 outlook 다운로드|android용 outlook 다운로드|sent with (?:spark|superhuman|proton mail|protonmail|mixmax|streak|mailtrack).*|yahoo mail: .*|.*from yahoo mail (?:on|for) .*|von meinem .{2,30} gesendet|von unterwegs gesendet|diese nachricht wurde von meinem .*|this message was sent from my .*|envoyé (?:de|depuis|à partir de|avec) .{2,60}|gesendet (?:von|mit|vom|über|aus|via|mit der) .{2,60}|(?:enviado|enviada) (?:desde|do|da|de|a partir|con|com|mediante|pelo|via) .{2,60}|(?:inviato|inviata) (?:da|dal|con) .{2,60}|(?:verzonden|verstuurd) (?:vanaf|vanuit|met|via|van) .{2,60}|skickat från .{2,60}|sendt fra .{2,60}|lähetetty .{2,60}|wysłane? z .{2,60}|odesláno (?:z|ze|pomocí) .{2,60}|odoslané (?:z|zo) .{2,60}|(?:отправлено|надіслано|відправлено|изпратено) (?:с|со|из|з|із|от) .{2,60}|trimis (?:de pe|din|de) .{2,60}|στάλθηκε από .{2,60}|εστάλη από .{2,60}|poslano (?:s|iz|sa|z) .{2,60}|saadetud minu .{2,60}|(?:dikirim|terkirim) dari .{2,60}|(?:được )?gửi từ .{2,60}|enviat des de .{2,60}|envoyé à partir .{2,60})$/iu;

/** True for "Sent from my iPhone" in any of the languages that telephones speak, and not for a sentence that begins like it. */
export function isDeviceLine(bare: string): boolean {
  const text = bare
    .replace(/<[^>]{0,200}>/g, '')
    .replace(/\[[^\]]{0,200}\]\(?[^)]{0,200}\)?/g, (link) => link.replace(/^\[([^\]]*)\].*$/, '$1'))
    .replace(/^[\s<([*_~>«‹-]+|[\s>)\]*_~.!»›-]+$/g, '');
  if (text.length < 6 || text.length > 110) return false;
  if (isSentence(text)) return false;
  return TURNED.test(text) || LINE.test(text) || FREE.test(text);
}

/** "Sent from my desk, is much easier than my phone" goes on; "Sent from my phone, please excuse typos" does not. */
function isSentence(text: string): boolean {
  const tail = /[,;.:]\s*(\S.*)$/.exec(text)?.[1];
  if (tail === undefined) return text.split(' ').length > 14;
  if (/https?:|www\./.test(text)) return false;
  return (
    tail.split(' ').length > 2 &&
    !/excuse|typo|brevity|pardon|sorry|apolog|spelling|entschuldig|tippfehler|excus|fautes|disculp|errores|scus/i.test(
      tail,
    )
  );
}
