/** What a line of a quoted header tells. */
export type LabelMeaning = 'from' | 'date' | 'to' | 'cc' | 'subject' | 'other';

/** The header above a quoted or forwarded mail, as Outlook and its like write it, in the languages that they speak. */
const LABELS: Readonly<Record<LabelMeaning, string>> = {
  from: 'from|de|da|von|desde|expéditeur|expediteur|remitente|remetente|mittente|van|afzender|från|fra|frå|avsender|afsender|avsändare|lähettäjä|keneltä|saatja|kellelt|od|odesílatel|odosielateľ|nadawca|feladó|от|від|від кого|отправитель|відправник|ад|от кого|од|pošiljatelj|pošiljalac|από|αποστολέας|kimden|gönderen|gönderici|expeditor|de la|nga|nuo|siuntėjas|no|sūtītājs|kas|frá|ó|oddi wrth|nork|dende|vun|dari|pengirim|daripada|từ|người gửi|gửi từ|จาก|ผู้ส่ง|差出人|送信者|送信元|发件人|寄件者|寄件人|發件人|보낸 사람|보낸사람|발신|مِن|من|المرسل|מאת|از|فرستنده|से|प्रेषक|ვისგან|ումից|fan|el|feladó neve|kimdən|kimdan|expedidor',
  date: 'date|sent|sent at|sent on|received|message du|envoyé|envoyé le|envoye|data|enviado|enviado el|enviado em|enviada|enviada em|fecha|enviat|enviat el|inviato|inviata|inviato il|data invio|gesendet|gesendet am|datum|verzonden|verstuurd|skickat|skickat den|sendt|dato|lähetetty|päivä|päiväys|päivämäärä|pvm|saadetud|kuupäev|odesláno|odoslané|dátum|wysłano|wysłane|data wysłania|elküldve|küldve|küldés dátuma|отправлено|дата|надіслано|адпраўлена|дата отправки|изпратено|послато|poslano|poslato|datum slanja|αποστολή|στάλθηκε|ημερομηνία|ημ/νία|tarih|gönderildi|gönderilme|gönderme tarihi|gönderilme tarihi|trimis|dërguar|dërguar më|data e|išsiųsta|nosūtīts|datums|sendt|sent date|seolta|anfonwyd|bidalita|verschéckt|terkirim|dikirim|tanggal|dihantar|tarikh|đã gửi|ngày|ngày gửi|gửi lúc|ส่ง|ส่งเมื่อ|วันที่|送信日時|送信日|日時|日付|发送时间|发送日期|日期|時間|寄件日期|寄送日期|發送時間|보낸 날짜|날짜|보낸시간|보낸 시간|발송일|تاريخ الإرسال|التاريخ|بتاريخ|المُرسل|تم الإرسال|أُرسلت|נשלח|תאריך|ارسال|تاریخ|दिनांक|तारीख|गया|გაიგზავნა|sänd|göndərilib|yuborilgan',
  to: 'to|à|a|an|para|per|per a|destinataire|destinatario|destinatário|destinataris|aan|ontvanger|till|til|mottaker|modtager|mottagare|vastaanottaja|kenelle|saaja|kellele|komu|adresát|príjemca|do|adresat|címzett|кому|до|каму|получатель|одержувач|до кого|за|za|primatelj|primalac|προς|παραλήπτης|kime|alıcı|către|catre|la|destinatar|për|kam|gavėjas|chuig|at|nori|un|kepada|penerima|đến|tới|người nhận|gửi đến|ถึง|ผู้รับ|宛先|送信先|收件人|收件者|받는 사람|받는사람|수신|إلى|المستقبل|אל|به|گیرنده|को|ვის|ում|oan|kimə|kimga|al|prijemca|prejemnik',
  cc: 'cc|bcc|kopie|kopie (cc)|copie|copie à|copia|copia para|cópia|con copia|cc:|kopi|kopi til|kopia|kopio|kopija|kópia|kp|dw|dw.|másolat|másolatot kap|копия|копія|копие|копија|κοιν|κοινοποίηση|bilgi|koopia|afrit|copie carbone|c/c|抄送|副本|참조|نسخة|עותק|העתק|رونوشت|สำเนา|tembusan|sao chép|đồng gửi|プリ|kk|jäljennös|cópia oculta|reply-to|répondre à|antwort an|responder a|rispondi a|svar til|antwoord aan',
  subject:
    'subject|objet|sujet|asunto|assunto|assumpte|oggetto|betreff|betr|onderwerp|betreft|ämne|emne|aihe|teema|pealkiri|předmět|predmet|predmět|temat|tárgy|тема|предмет|относно|наслов|naslov|zadeva|тэма|тақырып|θέμα|konu|subiect|subiectul|subjekt|lënda|tema|temats|efni|viðfangsefni|titill|evni|ábhar|pwnc|gaia|perihal|subjek|judul|chủ đề|tiêu đề|về việc|เรื่อง|หัวเรื่อง|件名|題名|主题|主旨|主題|제목|الموضوع|נושא|موضوع|विषय|विशय|საგანი|სათაური|վերնագիր|ûnderwerp|sujé|mövzu|mavzu|temo|danvez',
  other:
    'importance|priority|organization|attachments|attachment|anlagen|pièces jointes|pièce jointe|archivos adjuntos|allegati|bijlagen|bilagor|vedhæftede filer|vedlegg|wichtigkeit|priorität|importancia|importância|priorità|prioritet|mailed by|signed by|reply to|message-id|newsgroups|user-agent|risposta|вложения|załączniki|添付ファイル|附件|重要度|重要性|첨부|categories|sensitivity|mailing-list|list-id|resent-from|resent-to|via|x-mailer',
};

const MEANINGS = new Map<string, LabelMeaning>(
  (Object.entries(LABELS) as [LabelMeaning, string][]).flatMap(([meaning, words]) =>
    words.split('|').map((word): [string, LabelMeaning] => [word, meaning]),
  ),
);

/** `a` and `за` mean "to" in one language and something else in another: the first entry that was made holds, but for these. */
const AMBIGUOUS = new Map<string, LabelMeaning>([
  ['od', 'from'],
  ['da', 'from'],
  ['de', 'from'],
  ['data', 'date'],
  ['تاريخ', 'date'],
]);
const LABEL =
  /^(?:[-|•]\s*)?([\p{L}][\p{L}\p{M} .()/'’-]{0,28}?)\s*(?:[:：︰՝]|(?<=[\u0e00-\u0e7f])\s(?=\S))\s*(.*)$/su;

/** A line such as `Gesendet: Montag` with what it means, or `null` for any other line. */
export function labelOf(bare: string): { meaning: LabelMeaning; value: string } | null {
  const [, word, value = ''] = LABEL.exec(bare.slice(0, 400)) ?? [];
  if (word === undefined) return null;
  const key = word.toLowerCase();
  const meaning = AMBIGUOUS.get(key) ?? MEANINGS.get(key);
  return meaning === undefined ? null : { meaning, value };
}

/** How many different things one line tells, where a program put the whole header into it. */
export function meaningsWithin(bare: string): Set<LabelMeaning> {
  const found = new Set<LabelMeaning>();
  for (const [, word = ''] of bare.slice(0, 600).matchAll(/(?:^|[\s>])([\p{L}]{1,14})\s?[:：]\s/gu)) {
    const meaning = AMBIGUOUS.get(word.toLowerCase()) ?? MEANINGS.get(word.toLowerCase());
    if (meaning !== undefined && meaning !== 'other') found.add(meaning);
  }
  return found;
}
