/**
 * With what the subjects of automatic replies begin, folded: what Outlook, Gmail, Exchange, Sieve and telephones write, and what
 * people choose. More words may follow a colon or a dash; in the middle of a subject they are about something else.
 */
const OUT_OF_OFFICE =
  "out of (?:the )?office|ooo|oof|away from (?:my )?(?:the )?(?:office|desk|mail|email)|i am away|i'm away|away|on (?:annual |parental |maternity |paternity |sick )?leave|on (?:vacation|holidays?)|vacation(?: (?:reply|response|message|notice))?|holiday notice|absence notice|not in the office|currently out|" +
  "absence du bureau|absent(?:e)? du bureau|absence|message d'absence|notification d'absence|avis d'absence|hors du bureau|en conges?|je suis absente?|" +
  'abwesend|abwesenheit|abwesenheitsnotiz|abwesenheitsmeldung|abwesenheitsassistent|abwesenheitsnachricht|ich bin (?:im urlaub|abwesend|nicht im buro)|im urlaub|urlaub|nicht im (?:buro|haus)|auss?er haus|nicht erreichbar|' +
  'fuera de (?:la )?oficina|fuera de(?:l)? despacho|ausente|ausencia(?: temporal)?|de vacaciones|vacaciones|mensaje de ausencia|' +
  "fuori (?:sede|ufficio)|assente|assenza|assenza dall'ufficio|in ferie|ferie|" +
  'ausencia(?: temporaria)?|ausente do escritorio|fora do escritorio|de ferias|ferias|estou ausente|' +
  'afwezig|afwezigheid|afwezigheidsbericht|afwezigheidsassistent|niet op kantoor|buiten kantoor|met vakantie|op vakantie|vakantie|' +
  'franvaro|franvarande|franvaromeddelande|ej pa kontoret|inte pa kontoret|semester|pa semester|ledig|' +
  'fravær|fraværsbesked|fraværsmelding|ikke pa kontoret|ikke til stede|pa ferie|ferie|ude af kontoret|ute av kontoret|bortreist|ikke tilstede|' +
  'poissa(?: toimistolta)?|poissaoloilmoitus|en ole toimistolla|lomalla|loma|poissaolo|' +
  'poza biurem|nieobecnosc|nieobecny|nieobecna|nieobecnosc w biurze|urlop|na urlopie|jestem na urlopie|' +
  'mimo kancelar|nepritomnost|nepritomen|mimo pracoviste|dovolena|na dovolene|jsem mimo kancelar|mimo kancelarie|nepritomny|dovolenka|na dovolenke|neschopnost|' +
  'hazon kivul|nem vagyok az irodaban|irodan kivul|szabadsag|szabadsagon|tavollet|tavolletrol|hazon kivuli|' +
  'in afara biroului|absent(?:a)? din birou|absenta|concediu|in concediu|plecat din birou|' +
  'ofis dis[iı]nda(?:y[iı]m)?|ofis disi|izin|izinde(?:yim)?|yillik izin|tatildeyim|' +
  'εκτος γραφειου|απουσια|απουσιαζω|σε αδεια|αδεια|' +
  'вне офиса|нет на месте|отсутствую|отсутствие|в отпуске|отпуск|я в отпуске|меня нет в офисе|поза офисом|поза офісом|відсутність|відсутній|відсутня|у відпустці|відпустка|я у відпустці|извън офиса|отсъствие|отпуска|в отпуска|' +
  'van ureda|izvan ureda|odsutnost|odsutan|odsutna|godisnji odmor|na godisnjem(?: odmoru)?|van kancelarije|na odmoru|odsotnost|odsoten|odsotna|na dopustu|dopust|izven pisarne|ван канцеларије|на одмору|одсутност|' +
  'kontorist valjas|eemal|puhkusel|puhkus|arpus biroja|prombutne|atvalinajuma|atvalinajums|prombutnes pazinojums|ne biure|nesu biure|atostogos|atostogose|atostogauju|' +
  "fora de l'oficina|absent|de vacances|vacances|fora da oficina|bulegotik kanpo|fjarvera|i frii|fjarverandi|utan skrifstofu|jashte zyre|me pushime|" +
  'di luar kantor|sedang cuti|cuti|di luar pejabat|bercuti|vang mat|nghi phep|dang nghi phep|khong co mat|' +
  'خارج المكتب|في اجازة|اجازة|في إجازة|إجازة|خارج المكتب حاليا|غائب|מחוץ למשרד|בחופשה|בחופש|חופשה|לא במשרד|خارج از دفتر|مرخصی|' +
  'कार्यालय से बाहर|छुट्टी पर|अवकाश|ไม่อยู่ที่ทำงาน|ลาพักร้อน|ไม่อยู่|ลาหยุด|' +
  '不在(?:のお知らせ|通知)?|休暇(?:中|のお知らせ|のため不在)?|外出中|夏季休業|年末年始休業|休業のお知らせ|外出|休假(?:中|通知)?|外出自动回复|不在办公室|我不在办公室|请假|休假中|出差中|出差|度假|不在辦公室|부재\\s?중|부재|휴가(?:\\s?중)?|출장(?:\\s?중)?|자리\\s?비움';
const AUTOMATIC =
  'auto(?:matic)?[ -]?(?:reply|response|answer)|autoreply|autoresponse|autoresponder|auto[ -]?re|automated (?:reply|response|message)|' +
  'reponse automatique|message automatique|reponse auto|automatische (?:antwort|ruckantwort|abwesenheitsnotiz|nachricht|mitteilung)|autom\\. antwort|automatische antwort|auto-antwort|autoantwort|respuesta automatica|respuesta auto|mensaje automatico|contestacion automatica|risposta automatica|messaggio automatico|risponditore automatico|resposta automatica|mensagem automatica|automatisch antwoord|automatisch bericht|automatische reactie|automatische beantwoording|autosvar|automatiskt svar|automatisk svar|auto-svar|automatisk besvarelse|automaattinen vastaus|automaattivastaus|automatyczna odpowiedz|autoodpowiedz|odpowiedz automatyczna|automaticka odpoved|automaticka odpoved|automatikus valasz|automatikus uzenet|raspuns automat|mesaj automat|otomatik yanit|otomatik cevap|otomatik ileti|αυτοματη απαντηση|αυτοματο μηνυμα|автоматический ответ|автоответ|автоответчик|автоматична відповідь|автоматична в?ідповідь|автоматична вiдповiдь|автовідповідь|автоматичен отговор|automatski odgovor|automatska poruka|samodejni odgovor|samodejno sporocilo|аутоматски одговор|automaatvastus|automaatne vastus|automatiska atbilde|automatine? atsakymas|automatinis atsakymas|resposta automatica|erantzun automatikoa|sjalfvirkt svar|pergjigje automatike|balasan otomatis|jawaban otomatis|balasan automatik|jawapan automatik|tra loi tu dong|thu tra loi tu dong|رد تلقائي|الرد التلقائي|الرد الالي|תשובה אוטומטית|מענה אוטומטי|הודעה אוטומטית|پاسخ خودکار|स्वचालित उत्तर|स्वतः उत्तर|ऑटोमैटिक रिप्लाई|ตอบกลับอัตโนมัติ|การตอบกลับอัตโนมัติ|自動応答|自動返信|自動回覆|自动回复|自动答复|自动应答|자동\\s?(?:회신|응답|답장)|avtomatik cavab';

const AFTER =
  '\\s*(?:$|[:!.,;|)\\]»"*~(\\-/]|(?:re|aw|sv|fw|fwd|wg|tr|rv)\\s?:|until|till|from|\\d|bis|vom|ab|jusqu|du|hasta|del|fino|dal|ate|de |tot|van|till|fram|til|do|od|до|с |від|з |από|εως|(?:re:)|[\\p{Lo}])';
const BEFORE =
  '^[\\s\\[(*!"«~\\-]*(?:(?:please note|note|hinweis|info)[:\\s-]+)?(?:i am |i\'m |ich bin |je suis |estoy |sono |estou |ik ben |jag ar |jeg er |jestem |jsem |som )?(?:currently |momentan |derzeit |actuellement )?';
const OOO = new RegExp(`${BEFORE}(?:${OUT_OF_OFFICE})${AFTER}`, 'u');
const AUTO = new RegExp(`${BEFORE}(?:${AUTOMATIC})${AFTER}`, 'u');
/** In the middle, behind who is away: "Jane Doe is out of the office", "Re: Your mail (automatic reply)". */
const INSIDE =
  /\b(?:is|am) (?:currently )?(?:out of (?:the )?office|away|on (?:leave|vacation|holiday))\b(?!\?)|[([-]\s*(?:out of office|automatic reply|auto[- ]?reply|autosvar|abwesenheitsnotiz|abwesend|absente?|absence|ausente|assente|afwezig|franvarande|away|im urlaub|reponse automatique|respuesta automatica|risposta automatica|automatische antwort|automatisch antwoord|autosvar|automatiskt svar)\s*[)\]]\s*$/u;

/** What the subject alone says, folded: `ooo` names an absence, `automatic` an answer by machine, `null` neither. */
export function subjectSays(folded: string): 'ooo' | 'automatic' | null {
  if (/^\s*(?:re|aw|sv|vs|antw|odp|ynt|rif|res|r|回复|回覆|답장)\s?[:：]/u.test(folded)) return null;
  const subject = folded.replace(/[ʼ`´]/g, "'").slice(0, 300);
  if (OOO.test(subject) || INSIDE.test(subject)) return subject.trim().endsWith('?') ? null : 'ooo';
  return AUTO.test(subject) ? 'automatic' : null;
}
