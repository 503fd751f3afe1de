/** Words of which a legal notice has at least two in one paragraph, and a person's sentence hardly ever. */
const LEGAL =
  /confidential|privileged|intended (?:solely|only|recipient|addressee|for the)|recipient|unauthori[sz]ed|disclos(?:e|ure)|notify the sender|delete (?:it|this|the) |in error|virus|disclaimer|dissemination|copying|vertraulich|empfänger|irrtümlich|unbefugt|vernichten|rechtlich geschützt|weitergabe|löschen sie|informieren sie|absender|confidentiel|destinataire|par erreur|exclusif|expéditeur|détruire|divulg|confidencial|destinatario|por error|privilegiada|prohibid|remitente|notifi(?:que|car)|riservat|esclusivamente|distrugg|mittente|d\.\s?lgs|privacy|destinatário|sigilos|remetente|por engano|vertrouwelijk|geadresseerde|uitsluitend|afzender|ten onrechte|vernietigen|konfidentiell|mottagare|avsändaren|fortrolig|modtager|afsender|avsender|mottaker|luottamuksell|vastaanottaja|poufn|adresat|nadawc|zawiera informacje|důvěrn|dôvern|příjemc|odesílatel|bizalmas|címzett|confiden[tț]ial|конфиденциальн|получател|отправител|конфіденційн|одержувач|поверителн|povjerljiv|povjerl|εμπιστευτικ|παραλήπτη|gizli|alıcı|gönderen|機密|秘密|誤って|機密性|保密|机密|误收|기밀|수신인|سري|מסווג|חסוי|luottamuks|rahasia/giu;
/** One line that says all. */
const NOTICE =
  /^(?:this (?:e-?mail|message|communication|transmission)(?: \([^)]{0,40}\))?(?: and any (?:files|attachments?)[^.]{0,60})? (?:is|are|may|contains?|was|has been|and)|confidentiality notice|confidential(?:ity)?:|disclaimer\b|legal (?:notice|disclaimer)|notice:|important notice|privacy notice|diese e-?mail (?:enthält|kann|ist)|diese nachricht (?:enthält|ist)|dieses e-?mail|der inhalt dieser|ce (?:message|courriel|mail|courrier)(?: électronique)?(?: et[^.]{0,60})? (?:est|peut|contient|sont|et)|este (?:mensaje|correo|e-?mail)|esta (?:mensagem|comunicaci[oó]n)|questo (?:messaggio|documento)|questa (?:e-?mail|comunicazione)|le informazioni contenute|dit (?:bericht|e-?mailbericht)|deze e-?mail|de informatie in|detta (?:meddelande|mail|e-post)|denne (?:e-?mail|mail|e-post|meddelelse|meldingen)|tämä (?:viesti|sähköposti)|ta wiadomość|niniejsz|tato zpráva|táto správa|ez az (?:üzenet|e-?mail)|acest (?:mesaj|e-?mail)|(?:это|данное|настоящее) (?:сообщение|электронное)|це повідомлення|bu (?:e-?posta|mesaj|ileti)|το παρόν|αυτό το μήνυμα|このメール|本メール|本邮件|此邮件|이 (?:메일|메시지|이메일)|هذه الرسالة|הודעה זו|the (?:information|content)s? (?:contained )?in this|any views or opinions|please consider the environment|please don'?t print|think before you print|before printing|think green|bitte denken sie an die umwelt|bitte prüfen sie|pensez à l'environnement|n'imprimez|avant d'imprimer|antes de imprimir|prima di stampare|p[eé]nsez|denk aan het milieu|tänk på miljön|virus-?free|virenfrei|sans virus|libre de virus|this (?:e-?mail|message) has been (?:checked|scanned)|diese e-?mail wurde (?:von|auf)|avast|l'absence de virus|el software de antivirus|scanned by|checked by avg|no virus found|you received this (?:message|e-?mail|mail) because|you are receiving this|vous recevez ce|sie erhalten diese|to unsubscribe|unsubscribe from this|pour vous d[eé]sinscrire|um sich abzumelden|to view this discussion|for more options, visit|reply to this e-?mail directly|—\s*reply to this|registered (?:office|in england|address)|registergericht|sitz der gesellschaft|geschäftsführer|amtsgericht|handelsregister|ust-?id|hrb \d|vorstand|aufsichtsrat|siren |siret|rcs |capital social|sede legale|p\.?\s?iva|kvk|vat (?:no|number|reg)|questo messaggio e' stato analizzato|clicca qui per (?:segnalarlo|metterlo))/iu;

/** True for a paragraph that a company or a scanner puts under every mail. */
export function isDisclaimer(paragraph: string): boolean {
  const text = paragraph
    .replace(/^[\s*_"'“([<|—–-]+/, '')
    .replace(/[’`´]/g, "'")
    .slice(0, 1500);
  if (text.length < 20) return false;
  if (NOTICE.test(text)) return isNotice(text);
  if (text.length < 120) return false;
  const found = new Set((text.match(LEGAL) ?? []).map((word) => word.toLowerCase().slice(0, 8)));
  return found.size >= 3;
}

/** "This message is for you, Ada" begins like a notice too; what goes on to speak of the law, of printing or of lists is one. */
function isNotice(text: string): boolean {
  if (
    !/^(?:this |ce |este |esta |dit |deze |diese |dieses |denne |detta |questo |questa |the |acest |bu |tämä |ta |ez |это|данное|це |このメール|本)/iu.test(
      text,
    )
  )
    return true;
  LEGAL.lastIndex = 0;
  const legal = text.match(LEGAL)?.length ?? 0;
  return legal >= 2 || (legal >= 1 && text.length > 100) || /avast|virus|scanned|unsubscribe/i.test(text);
}
