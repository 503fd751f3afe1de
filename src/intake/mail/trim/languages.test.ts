import { expect, test } from 'vitest';
import { trimText } from './trim-text.ts';

const WORDS = 'Thank you, Tuesday works for me.\nI will bring the documents.';

/** As the programs write it: Gmail, Apple Mail, Thunderbird, Yahoo, K-9 and their like. */
const ATTRIBUTIONS = `
On Fri, Nov 20, 2026 at 10:00 AM Team <team@example.org> wrote:
On Fri, 20 Nov 2026 at 10:00, Team Example <team@example.org> wrote:
On 20 Nov 2026, at 10:00, Team <team@example.org> wrote:
On Friday, November 20, 2026, 10:00:00 AM GMT+1, Team <team@example.org> wrote:
On 20/11/2026 10:00, Team wrote:
On 2026-11-20 10:00, Team wrote:
Le ven. 20 nov. 2026 à 10:00, Team <team@example.org> a écrit :
Le 20 nov. 2026 à 10:00, Team <team@example.org> a écrit :
Le 20/11/2026 à 10:00, Team a écrit :
Le vendredi 20 novembre 2026 à 10:00:00 UTC+1, Team <team@example.org> a écrit :
Am Fr., 20. Nov. 2026 um 10:00 Uhr schrieb Team <team@example.org>:
Am 20.11.2026 um 10:00 schrieb Team <team@example.org>:
Am 20.11.26 um 10:00 schrieb Team:
Am Freitag, 20. November 2026 um 10:00:00 MEZ hat Team <team@example.org> Folgendes geschrieben:
Team <team@example.org> schrieb am Fr., 20. Nov. 2026, 10:00:
El vie, 20 nov 2026 a las 10:00, Team (<team@example.org>) escribió:
El 20/11/26 a las 10:00, Team escribió:
En viernes, 20 de noviembre de 2026, 10:00:00 GMT+1, Team <team@example.org> escribió:
Il giorno ven 20 nov 2026 alle ore 10:00 Team <team@example.org> ha scritto:
Il 20/11/2026 10:00, Team ha scritto:
Em sex., 20 de nov. de 2026 às 10:00, Team <team@example.org> escreveu:
Team <team@example.org> escreveu (sexta, 20/11/2026 à(s) 10:00):
No dia 20/11/2026, às 10:00, Team <team@example.org> escreveu:
Às 10:00 de 20/11/2026, Team escreveu:
Op vr 20 nov 2026 om 10:00 schreef Team <team@example.org>:
Op 20-11-2026 om 10:00 schreef Team:
Op 20 nov 2026, om 10:00 heeft Team <team@example.org> het volgende geschreven:
Den fre 20 nov. 2026 kl 10:00 skrev Team <team@example.org>:
20 nov. 2026 kl. 10:00 skrev Team <team@example.org>:
Den 2026-11-20 kl. 10:00, skrev Team:
Den fre. 20. nov. 2026 kl. 10.00 skrev Team <team@example.org>:
fre. 20. nov. 2026 kl. 10:00 skrev Team <team@example.org>:
pe 20. marrask. 2026 klo 10.00 Team (team@example.org) kirjoitti:
Team kirjoitti 20.11.2026 klo 10.00:
Team <team@example.org> kirjoitti 20.11.2026 kello 10.00:
pt., 20 lis 2026 o 10:00 Team <team@example.org> napisał(a):
W dniu 20.11.2026 o 10:00, Team pisze:
Wiadomość napisana przez Team <team@example.org> w dniu 20.11.2026, o godz. 10:00:
pá 20. 11. 2026 v 10:00 odesílatel Team <team@example.org> napsal:
Dne 20. 11. 26 v 10:00 Team napsal(a):
20. 11. 2026 v 10:00, Team <team@example.org>:
pi 20. 11. 2026 o 10:00 Team <team@example.org> napísal(a):
Team <team@example.org> ezt írta (időpont: 2026. nov. 20., P, 10:00):
2026. 11. 20. 10:00 keltezéssel, Team írta:
vin., 20 nov. 2026 la 10:00, Team <team@example.org> a scris:
Pe 20.11.2026 10:00, Team a scris:
На пт, 20.11.2026 г. в 10:00 Team <team@example.org> написа:
пт, 20 нояб. 2026 г. в 10:00, Team <team@example.org>:
20 нояб. 2026 г., в 10:00, Team <team@example.org> написал(а):
20.11.2026 10:00, Team пишет:
пт, 20 лист. 2026 р. о 10:00 Team <team@example.org> пише:
Στις Παρ 20 Νοε 2026 στις 10:00 π.μ., ο χρήστης Team <team@example.org> έγραψε:
Στις 20/11/26 10:00, ο/η Team έγραψε:
Team <team@example.org>, 20 Kas 2026 Cum, 10:00 tarihinde şunu yazdı:
20.11.2026 10:00 tarihinde Team yazdı:
20 Kas 2026 tarihinde 10:00 saatinde, Team <team@example.org> şunları yazdı:
pet, 20. stu 2026. u 10:00 Team <team@example.org> napisao je:
V V pet., 20. nov. 2026 ob 10:00 je oseba Team <team@example.org> napisala:
пет, 20. нов 2026. у 10:00 Team <team@example.org> је написао/ла:
2026-11-20, pn, 10:00 Team <team@example.org> rašė:
piektd., 2026. g. 20. nov., plkst. 10:00 — lietotājs Team (<team@example.org>) rakstīja:
Team <team@example.org> kirjutas kuupäeval R, 20. november 2026 kell 10:00:
2026年11月20日(金) 10:00 Team <team@example.org>:
2026/11/20 10:00、Team <team@example.org>のメール:
Team <team@example.org> 于2026年11月20日周五 10:00写道：
Team <team@example.org> 於 2026年11月20日 週五 上午10:00寫道：
在 2026/11/20 10:00, Team 写道:
2026년 11월 20일 (금) 오전 10:00, Team <team@example.org>님이 작성:
2026. 11. 20. 오전 10:00, Team <team@example.org> 작성:
2026-11-20 10:00에 Team 이(가) 쓴 글:
في الجمعة، 20 نوفمبر 2026 في 10:00 ص تمت كتابة ما يلي بواسطة Team <team@example.org>:
بتاريخ الجمعة، 20 نوفمبر 2026 كتب Team <team@example.org>:
‫בתאריך יום ו׳, 20 בנוב׳ 2026 ב-10:00 מאת ‪Team‬‏ <‪team@example.org‬‏>:‬
ב-20 בנוב׳ 2026, בשעה 10:00, Team <team@example.org> כתב/ה:
در تاریخ جمعه ۲۰ نوامبر ۲۰۲۶،‏ ۱۰:۰۰ Team <team@example.org> نوشت:
शुक्र, 20 नव॰ 2026 को 10:00 am बजे को Team <team@example.org> ने लिखा:
ในวันที่ ศ. 20 พ.ย. 2026 เวลา 10:00 Team <team@example.org> เขียนว่า:
Vào Th 6, 20 thg 11, 2026 vào lúc 10:00 Team <team@example.org> đã viết:
Pada tanggal Jum, 20 Nov 2026 pukul 10.00 Team <team@example.org> menulis:
Missatge de Team <team@example.org> del dia dv., 20 de nov. 2026 a les 10:00:
Team (team@example.org) erabiltzaileak hau idatzi du (2026 aza. 20(a), or. (10:00)):
fös., 20. nóv. 2026 kl. 10:00 skrifaði Team <team@example.org>:
Dana 20.11.2026. u 10:00, Team je napisao/la:
Më 20 nën 2026, Team <team@example.org> shkroi:
---- On Fri, 20 Nov 2026 10:00:00 +0100 Team <team@example.org> wrote ----
---- El vie, 20 nov 2026 10:00:00 +0100 Team <team@example.org> escribió ----
20.11.2026, 10:00, "Team" <team@example.org>:
Пятница, 20 ноября 2026, 10:00 +03:00 от Team <team@example.org>:
Sent: Friday, 20 November 2026 at 10:00 From: "Team" <team@example.org> To: ada@example.com Subject: Your interview
`
  .trim()
  .split('\n');

test.each(ATTRIBUTIONS)('what is quoted below "%s" goes, the words stay', (line) => {
  const marked = `${WORDS}\n\n${line}\n\n> Can you come on Tuesday?\n> Kind regards\n`;
  expect(trimText(marked)).toBe(WORDS);
});

test.each(ATTRIBUTIONS)('the same with nothing before the quoted lines: %s', (line) => {
  const plain = `${WORDS}\n\n${line}\n\nCan you come on Tuesday?\n\nKind regards\nTeam\n`;
  expect(trimText(plain)).toBe(WORDS);
});

/** Outlook's header, and that of its like, with a ruler or without. */
const BLOCKS = [
  [
    'From: Team <team@example.org>',
    'Sent: Friday, November 20, 2026 10:00 AM',
    'To: Ada <ada@example.com>',
    'Subject: Interview',
  ],
  [
    'Von: Team <team@example.org>',
    'Gesendet: Freitag, 20. November 2026 10:00',
    'An: Ada <ada@example.com>',
    'Betreff: Gespräch',
  ],
  [
    'De : Team <team@example.org>',
    'Envoyé : vendredi 20 novembre 2026 10:00',
    'À : Ada <ada@example.com>',
    'Objet : Entretien',
  ],
  [
    'De: Team <team@example.org>',
    'Enviado el: viernes, 20 de noviembre de 2026 10:00',
    'Para: Ada',
    'Asunto: Entrevista',
  ],
  ['Da: Team <team@example.org>', 'Inviato: venerdì 20 novembre 2026 10:00', 'A: Ada', 'Oggetto: Colloquio'],
  [
    'De: Team <team@example.org>',
    'Enviada: sexta-feira, 20 de novembro de 2026 10:00',
    'Para: Ada',
    'Assunto: Entrevista',
  ],
  [
    'Van: Team <team@example.org>',
    'Verzonden: vrijdag 20 november 2026 10:00',
    'Aan: Ada',
    'Onderwerp: Gesprek',
  ],
  ['Från: Team <team@example.org>', 'Skickat: den 20 november 2026 10:00', 'Till: Ada', 'Ämne: Intervju'],
  ['Fra: Team <team@example.org>', 'Sendt: 20. november 2026 10:00', 'Til: Ada', 'Emne: Samtale'],
  [
    'Lähettäjä: Team <team@example.org>',
    'Lähetetty: perjantai 20. marraskuuta 2026 10.00',
    'Vastaanottaja: Ada',
    'Aihe: Haastattelu',
  ],
  ['Od: Team <team@example.org>', 'Wysłano: piątek, 20 listopada 2026 10:00', 'Do: Ada', 'Temat: Rozmowa'],
  [
    'Od: Team <team@example.org>',
    'Odesláno: pátek 20. listopadu 2026 10:00',
    'Komu: Ada',
    'Předmět: Pohovor',
  ],
  [
    'Feladó: Team <team@example.org>',
    'Elküldve: 2026. november 20., péntek 10:00',
    'Címzett: Ada',
    'Tárgy: Interjú',
  ],
  [
    'De la: Team <team@example.org>',
    'Trimis: vineri, 20 noiembrie 2026 10:00',
    'Către: Ada',
    'Subiect: Interviu',
  ],
  ['От: Team <team@example.org>', 'Отправлено: 20 ноября 2026 г. 10:00', 'Кому: Ada', 'Тема: Собеседование'],
  ['Від: Team <team@example.org>', 'Надіслано: 20 листопада 2026 р. 10:00', 'Кому: Ada', 'Тема: Співбесіда'],
  [
    'Από: Team <team@example.org>',
    'Στάλθηκε: Παρασκευή, 20 Νοεμβρίου 2026 10:00',
    'Προς: Ada',
    'Θέμα: Συνέντευξη',
  ],
  ['Kimden: Team <team@example.org>', 'Gönderildi: 20 Kasım 2026 Cuma 10:00', 'Kime: Ada', 'Konu: Görüşme'],
  ['差出人: Team <team@example.org>', '送信日時: 2026年11月20日 10:00', '宛先: Ada', '件名: 面接'],
  ['发件人: Team <team@example.org>', '发送时间: 2026年11月20日 10:00', '收件人: Ada', '主题: 面试'],
  ['寄件者: Team <team@example.org>', '寄件日期: 2026年11月20日 10:00', '收件者: Ada', '主旨: 面試'],
  [
    '보낸 사람: Team <team@example.org>',
    '보낸 날짜: 2026년 11월 20일 금요일 오전 10:00',
    '받는 사람: Ada',
    '제목: 면접',
  ],
  ['من: Team <team@example.org>', 'تم الإرسال: 20 نوفمبر 2026 10:00', 'إلى: Ada', 'الموضوع: مقابلة'],
  ['מאת: Team <team@example.org>', 'נשלח: יום שישי 20 נובמבר 2026 10:00', 'אל: Ada', 'נושא: ראיון'],
  [
    'Od: Team <team@example.org>',
    'Poslano: petak, 20. studenoga 2026. 10:00',
    'Za: Ada',
    'Predmet: Razgovor',
  ],
  [
    'Saatja: Team <team@example.org>',
    'Saadetud: reede, 20. november 2026 10:00',
    'Adressaat: Ada',
    'Teema: Vestlus',
  ],
  ['Từ: Team <team@example.org>', 'Đã gửi: 20 tháng 11, 2026 10:00', 'Tới: Ada', 'Chủ đề: Phỏng vấn'],
  ['จาก: Team <team@example.org>', 'ส่ง: 20 พฤศจิกายน 2569 10:00', 'ถึง: Ada', 'เรื่อง: สัมภาษณ์'],
  ['Dari: Team <team@example.org>', 'Dikirim: 20 November 2026 10.00', 'Kepada: Ada', 'Subjek: Wawancara'],
];

test.each(BLOCKS)('what stands below %s, %s goes', (...block) => {
  for (const ruler of ['', '________________________________\n', '-----Original Message-----\n']) {
    const mail = `${WORDS}\n\n${ruler}${block.join('\n')}\n\nCan you come on Tuesday?\n\nTeam\n`;
    expect(trimText(mail)).toBe(WORDS);
  }
  expect(
    trimText(
      `${WORDS}\n\n${block.map((line) => line.replace(/^([^:]+?)( ?:)/, '*$1$2*')).join('\n')}\n\nOld\n`,
    ),
  ).toBe(WORDS);
});

const DEVICES = `
Sent from my iPhone
Sent from my Samsung Galaxy smartphone.
Get Outlook for Android
Sent from Yahoo Mail on Android
Envoyé de mon iPhone
Envoyé depuis mon téléphone Orange
Von meinem iPhone gesendet
Gesendet mit der GMX Mail App
Enviado desde mi iPhone
Enviado do meu iPhone
Inviato da iPhone
Verstuurd vanaf mijn iPhone
Skickat från min iPhone
Sendt fra min iPhone
Lähetetty iPhonesta
Wysłane z iPhone'a
Odesláno z iPhonu
Odoslané z iPhonu
iPhone-ról küldve
Trimis de pe iPhone
Отправлено с iPhone
Надіслано з iPhone
Изпратено от моя iPhone
Στάλθηκε από το iPhone μου
iPhone'umdan gönderildi
Poslano s mog iPhonea
iPhoneから送信
发自我的 iPhone
從我的iPhone傳送
나의 iPhone에서 보냄
أُرسلت من الـ iPhone
נשלח מה-iPhone שלי
Gửi từ iPhone của tôi
Dikirim dari iPhone saya
`
  .trim()
  .split('\n');

test.each(DEVICES)('a telephone wrote "%s", not the person', (line) => {
  expect(trimText(`${WORDS}\n\n${line}\n`)).toBe(WORDS);
});
