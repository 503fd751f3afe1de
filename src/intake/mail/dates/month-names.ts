import { fold } from './fold.ts';

/** The months as people write them, whole and cut short, in whatever case of grammar a date asks for. One line a month. */
const NAMES = `
january jan januar jänner jän janvier janv januari januarie januaro enero ene gennaio gen janeiro xaneiro gener urtarrila urtarrilaren jaanuar jaanuari jaanuarini tammikuu tammikuuta tammikuun tammi styczeń stycznia sty leden ledna led január januára janvāris janvāra janvārim janvārī sausis sausio saus ianuarie ian ocak ocağı oca siječanj siječnja januarja januara január janúar januarjem januárja januárig януари январь января янв січень січня січ јануар јануара јануари студзень студзеня ιανουαρίου ιανουάριος ιαν γενάρη يناير جانفي ינואר जनवरी มกราคม ม.ค. januarini
february feb februar feber február februára februára févr fevr février fev februari fevereiro febrero febbraio febbr febreiro febrer otsaila otsailaren veebruar veebruari veebruarini helmikuu helmikuuta helmikuun luty lutego lut únor února úno februāris februāra februārim vasaris vasario februarie şubat şub veljača veljače februarja februara febrúar februárja februárig февруари февраль февраля фев февр лютий лютого лют фебруар фебруара фебруари люты лютага φεβρουαρίου φεβρουάριος φεβ فبراير فيفري פברואר फरवरी फ़रवरी กุมภาพันธ์ ก.พ.
march mar märz mrz maerz mars maart marzo março març martxo martxoaren märts märtsi märtsini maaliskuu maaliskuuta maaliskuun marzec marca březen března bře marec márca marts marta martam kovas kovo martie mart ožujak ožujka marca március márciusi márc martius март марта мар березень березня бер сакавік сакавіка μαρτίου μάρτιος μαρ μάρτη مارس מרץ मार्च มีนาคม มี.ค. maret mac márciusig
april apr avril avr abril abr aprile apirila apirilaren aprill aprilli aprillini huhtikuu huhtikuuta huhtikuun kwiecień kwietnia kwi duben dubna dub apríl apríla aprīlis aprīļa aprīlim balandis balandžio aprilie nisan nis travanj travnja aprila április áprilisi ápr aprilja април апреля апрель апр квітень квітня квіт априла красавік красавіка απριλίου απρίλιος απρ أبريل ابريل إبريل أفريل אפריל अप्रैल เมษายน เม.ย. áprilisig
may mai mei maj mayo maggio mag maio maiatza maiatzaren maig toukokuu toukokuuta toukokuun maja máj mája květen května kvě maijs maija maijam gegužė gegužės mayıs svibanj svibnja maja május májusi maí május май мая травень травня трав мај маја травень траўня μαΐου μάιος μάη μαι مايو ماي מאי मई พฤษภาคม พ.ค. májusig maini
june jun juin juni junio giugno giu junho ekaina ekainaren juny juuni juunini kesäkuu kesäkuuta kesäkuun czerwiec czerwca cze červen června čvn jún júna jūnijs jūnija jūnijam birželis birželio iunie iun haziran haz lipanj lipnja junij junija június júniusi júní юни июнь июня июн червень червня черв јун јуна јуни чэрвень чэрвеня ιουνίου ιούνιος ιουν يونيو جوان יוני जून มิถุนายน มิ.ย. júniusig juna
july jul juillet juil juli julio luglio lug julho uztaila uztailaren juliol juuli juulini heinäkuu heinäkuuta heinäkuun lipiec lipca lip červenec července čvc júl júla jūlijs jūlija jūlijam liepa liepos iulie iul temmuz tem srpanj srpnja julij julija július júliusi júlí юли июль июля июл липень липня лип јул јула јули ліпень ліпеня ιουλίου ιούλιος ιουλ يوليو جويلية יולי जुलाई กรกฎาคม ก.ค. julai júliusig jula
august aug août aout agosto ago augustus augusti abuztua abuztuaren agost augusti augustini elokuu elokuuta elokuun sierpień sierpnia sie srpen srpna srp augusta augusts augustā augustam rugpjūtis rugpjūčio ağustos ağu kolovoz kolovoza avgust avgusta augusztus augusztusi ágúst август августа авг серпень серпня серп августа жнівень жніўня αυγούστου αύγουστος αυγ أغسطس اغسطس أوت אוגוסט अगस्त สิงหาคม ส.ค. agustus ogos augusztusig agostul
september sept sep septembre septiembre setiembre settembre set setembro iraila irailaren setembre septembri septembrini syyskuu syyskuuta syyskuun wrzesień września wrz září zář septembra septembris septembrim rugsėjis rugsėjo septembrie eylül eyl rujan rujna szeptember szeptemberi szept septembrom септември сентябрь сентября сен сент вересень вересня вер септембар септембра верасень верасня σεπτεμβρίου σεπτέμβριος σεπ σεπτ سبتمبر ספטמבר सितंबर सितम्बर กันยายน ก.ย. szeptemberig
october oct okt oktober octobre octubre ottobre ott outubro out urria urriaren octubre oktoober oktoobri oktoobrini lokakuu lokakuuta lokakuun październik października paź pazdziernika říjen října říj október októbra oktobris oktobra oktobrim spalis spalio octombrie ekim eki oktobra októberi október октомври октябрь октября окт жовтень жовтня жовт октобар октобра кастрычнік кастрычніка οκτωβρίου οκτώβριος οκτ أكتوبر اكتوبر אוקטובר अक्टूबर अक्तूबर ตุลาคม ต.ค. octobri októberig
november nov novembre noviembre novembro azaroa azaroaren novembri novembrini marraskuu marraskuuta marraskuun listopad listopada listopadu lis november novembra novembris novembrim lapkritis lapkričio noiembrie kasım kas studeni studenog studenoga novemberi nóvember ноември ноябрь ноября ноя нояб листопад листопада лист новембар новембра лістапад лістапада νοεμβρίου νοέμβριος νοε نوفمبر נובמבר नवंबर नवम्बर พฤศจิกายน พ.ย. novemberig
december dec déc décembre dez dezember diciembre dic dicembre dezembro dezembre decembro desembre abendua abenduaren detsember detsembri detsembrini joulukuu joulukuuta joulukuun grudzień grudnia gru prosinec prosince pro december decembra decembris decembrim gruodis gruodžio decembrie aralık ara prosinac prosinca desember des decemberi декември декабрь декабря дек грудень грудня груд децембар децембра снежань снежня δεκεμβρίου δεκέμβριος δεκ ديسمبر דצמבר दिसंबर दिसम्बर ธันวาคม ธ.ค. desember disember decemberig`;

const MONTHS = new Map<string, number>();
for (const [month, line] of NAMES.trim().split('\n').entries()) {
  for (const name of line.split(' ')) if (!MONTHS.has(fold(name))) MONTHS.set(fold(name), month + 1);
}
/** Croatian calls October what Polish and Czech call November. */
MONTHS.set('listopad', 11);
MONTHS.set('listopada', 11);

/** 1 to 12 for a folded word that names a month, else 0. */
export function monthOf(word: string): number {
  const exact = MONTHS.get(word);
  if (exact !== undefined) return exact;
  return (
    MONTHS.get(
      word.replace(
        /(?:'?(?:an|en|jan|ban|ben|ig|tol|ei|ja|na|ta|da|de|re|ra|ul|ului|iga|ist|ks|ni|ma|sse)|')$/,
        '',
      ),
    ) ??
    MONTHS.get(word.replace(/^[בלהמ]/, '')) ??
    (word.length < 6 ? undefined : STEMS.find(([stem]) => stem.test(word))?.[1]) ??
    0
  );
}

/** In most languages of Europe these months keep their Latin stem, whatever case the grammar asks for. */
const STEMS: readonly (readonly [RegExp, number])[] = [
  [/^(?:januar|ianuar|januari)\p{L}{0,4}$/u, 1],
  [/^(?:februar|vebruar)\p{L}{0,4}$/u, 2],
  [/^(?:august|агуст|август|серпн|αυγουστ)\p{L}{0,4}$/u, 8],
  [/^(?:septemb|septiemb|setemb|settemb|septembr|сентябр|вересн|септемвр|σεπτεμβρ)\p{L}{0,5}$/u, 9],
  [/^(?:octob|oktob|octub|outub|ottob|октябр|жовтн|октомвр|οκτωβρ)\p{L}{0,5}$/u, 10],
  [/^(?:novemb|noviemb|noiemb|ноябр|ноемвр|νοεμβρ)\p{L}{0,5}$/u, 11],
  [/^(?:decemb|dezemb|diciemb|dicemb|detsemb|декабр|грудн|декемвр|δεκεμβρ)\p{L}{0,5}$/u, 12],
];
