import { fold } from './fold.ts';

/** The days of the week as people write them after "until" and "on". One line a day, Monday first. */
const NAMES = `
monday mon montag mo lundi lunes lunedi lunedì segunda segunda-feira maandag måndag måndagen mandag mandagen maanantai maanantaihin maanantaina maanantaista poniedziałek poniedziałku poniedziałkiem pondělí pondelok pondelka hétfő hétfőn hétfőig hétfőtől luni lunea pazartesi δευτέρα понедельник понедельника понеділок понеділка понедельнік понеделник esmaspäev esmaspäeval esmaspäevani pirmdiena pirmdien pirmdienai pirmdienu pirmadienis pirmadienį pirmadienio ponedjeljak ponedjeljka ponedeljek ponedeljka mánudagur mánudag dilluns senin isnin الاثنين الإثنين שני सोमवार จันทร์ 月曜日 星期一 周一 週一 월요일 понедељак понедељка
tuesday tue tues dienstag di mardi martes martedi martedì terça terça-feira dinsdag tisdag tisdagen tirsdag tirsdagen tiistai tiistaihin tiistaina wtorek wtorku úterý utorok utorka kedd kedden keddig marți marţi marțea salı τρίτη вторник вторника вівторок вівторка teisipäev teisipäeval teisipäevani otrdiena otrdien otrdienai antradienis antradienį antradienio utorak utorka torek torka þriðjudagur dimarts selasa الثلاثاء שלישי मंगलवार อังคาร 火曜日 星期二 周二 週二 화요일 уторак
wednesday wed mittwoch mi mercredi miércoles mercoledi mercoledì quarta quarta-feira woensdag onsdag onsdagen keskiviikko keskiviikkoon keskiviikkona środa środę środy středa středu středy streda stredu stredy szerda szerdán szerdáig miercuri çarşamba τετάρτη среда среду среды середа середу середи сряда kolmapäev kolmapäeval kolmapäevani trešdiena trešdien trečiadienis trečiadienį trečiadienio srijeda srijedu srijede sreda sredo srede miðvikudagur dimecres rabu الأربعاء רביעי बुधवार พุธ 水曜日 星期三 周三 週三 수요일
thursday thu thur thurs donnerstag do jeudi jueves giovedi giovedì quinta quinta-feira donderdag torsdag torsdagen torstai torstaihin torstaina czwartek czwartku čtvrtek čtvrtka štvrtok štvrtka csütörtök csütörtökön csütörtökig joi joia perşembe perşembe πέμπτη четверг четверга четвер четверга четвъртък neljapäev neljapäeval neljapäevani ceturtdiena ceturtdien ketvirtadienis ketvirtadienį ketvirtadienio četvrtak četvrtka četrtek četrtka fimmtudagur dijous kamis khamis الخميس חמישי गुरुवार พฤหัสบดี 木曜日 星期四 周四 週四 목요일 четвртак
friday fri freitag fr vendredi viernes venerdi venerdì sexta sexta-feira vrijdag fredag fredagen perjantai perjantaihin perjantaina piątek piątku pátek pátku piatok piatka péntek pénteken péntekig vineri vinerea cuma παρασκευή пятница пятницу пятницы п'ятниця п'ятницю п'ятниці петък reede reedel reedeni piektdiena piektdien penktadienis penktadienį penktadienio petak petka petek petka föstudagur divendres jumat jumaat الجمعة שישי शुक्रवार ศุกร์ 金曜日 星期五 周五 週五 금요일
saturday sat samstag sa sonnabend samedi sábado sabato zaterdag lördag lördagen lørdag lauantai lauantaihin sobota sobotę soboty sobotu szombat szombaton szombatig sâmbătă cumartesi σάββατο суббота субботу субботы субота суботу суботи събота laupäev laupäeval laupäevani sestdiena šeštadienis subota subotu laugardagur dissabte sabtu السبت שבת शनिवार เสาร์ 土曜日 星期六 周六 週六 토요일
sunday sun sonntag so dimanche domingo domenica zondag söndag söndagen søndag sunnuntai sunnuntaihin niedziela niedzielę niedzieli neděle neděli nedeľa nedeľu vasárnap vasárnapig duminică duminica pazar κυριακή воскресенье воскресенья неділя неділю неділі неделя pühapäev pühapäeval pühapäevani svētdiena sekmadienis sekmadienį nedjelja nedjelju nedelja nedeljo sunnudagur diumenge minggu ahad الأحد ראשון रविवार อาทิตย์ 日曜日 星期日 星期天 周日 週日 일요일`;
/** Short forms that are words too count only before a date. */
const DOUBTFUL = new Set('mo di mi do fr sa so mon sat sun wed cuma mar'.split(' '));

const DAYS = new Map<string, number>();
for (const [day, line] of NAMES.trim().split('\n').entries()) {
  for (const name of line.split(' ')) if (!DAYS.has(fold(name))) DAYS.set(fold(name), day + 1);
}

/** Written with the day in Germanic languages: "Donnerstagmittag", "zondagavond", "fredagskväll". */
const PART_OF_DAY =
  /(?<=(?:tag|dag|mittwoch|onsdag))s?(?:fruh|vormittag|nachmittag|mittag|morgen|abend|nacht|ochtend|middag|avond|nacht|morgon|formiddag|eftermiddag|ettermiddag|kvall|aften|kveld)s?$/;

/** 1 is Monday, 7 is Sunday, 0 for a folded word that names no day. */
export function weekdayNamed(word: string): number {
  const day = DAYS.get(word) ?? (word.length > 9 ? DAYS.get(word.replace(PART_OF_DAY, '')) : undefined);
  if (day !== undefined) return day;
  // Prepositions of Hebrew are written with the word; every word of a mail comes through here.
  const first = word.charCodeAt(0);
  return first < 0x590 || first > 0x5ff ? 0 : (DAYS.get(word.replace(/^[בל]?(?:יום )?/, '')) ?? 0);
}

/** Whether the short form could be another word. */
export function isDoubtful(word: string): boolean {
  return DOUBTFUL.has(word);
}

/** Names of scripts without blanks between words. */
export const JOINED_DAYS =
  /(?<han>[月火水木金土日])曜日?|(?:星期|周|週|礼拜)(?<zh>[一二三四五六日天])|(?<ko>[월화수목금토일])요일/g;
