import { addMonths, type DayNumber, plainDateOf, weekdayOf } from '../../../lib/day-number.ts';
import type { DateBase, FoundDate } from './found-date.ts';

type Count = (today: DayNumber, number: number) => DayNumber;

/** The last working day of the week in which it is written. */
const endOfWeek: Count = (today) => today + ((5 - weekdayOf(today) + 7) % 7);
const endOfNextWeek: Count = (today) => today - weekdayOf(today) + 7 + 5;
const startOfNextWeek: Count = (today) => today - weekdayOf(today) + 8;
const middleOfNextWeek: Count = (today) => today - weekdayOf(today) + 7 + 3;
const endOfMonth: Count = (today) => addMonths(firstOfMonth(today), 1) - 1;

const FORMS: readonly (readonly [RegExp, Count])[] = [
  [
    /\b(?:end of (?:business |the )?(?:today|day today)|(?:later )?today|this (?:afternoon|evening)|cet(?:te)? (?:apres-midi|soiree)|esta (?:tarde|noche)|questo pomeriggio|stasera|esta tarde|vanmiddag|vanavond|tonight|heute|aujourd'hui|ce soir|hoy|oggi|hoje|vandaag|i dag|idag|tanaan|dzisiaj|dzis|dnes|сегодня|сьогодні)(?![\p{L}'])|今日|本日|今天|오늘/gu,
    (today) => today,
  ],
  [
    /\b(?:day after tomorrow|ubermorgen|apres-demain|pasado manana|dopodomani|depois de amanha|overmorgen|i overmorgen|pojutrze|pozitri|послезавтра|післязавтра)(?![\p{L}'])|明後日|后天|모레/gu,
    (today) => today + 2,
  ],
  [
    /\b(?:tomorrow|(?<!am |jeden |guten |heute |der |den )morgen(?! (?:ist|war))|demain|(?<!la |por la |de la |esta )manana|domani|amanha|imorgen|i morgen|imorgon|i morgon|huomenna|huomiseen|jutra|jutro|zitra|zajtra|holnap|maine|avrio|yarin|rit|rytoj|homme|sutra|jutri|завтра|утре|αυριο|מחר|غدا|besok)(?![\p{L}'])|明日|明天|내일/gu,
    (today) => today + 1,
  ],
  [
    /\b(?:(?:the )?end of next week|ende (?:der )?nachste[rn]? woche|ende (?:der )?kommende[rn]? woche|(?:la )?fin de la semaine prochaine|fin(?:al|ales|es)? de la (?:proxima semana|semana que viene|semana proxima))\b/gu,
    endOfNextWeek,
  ],
  [
    /\b(?:early next week|(?:the )?(?:beginning|start) of next week|anfang (?:der )?nachste[rn]? woche|anfang kommender woche|(?:le |au )?debut de (?:la )?semaine prochaine|principios de la (?:proxima semana|semana que viene))\b/gu,
    startOfNextWeek,
  ],
  [
    /\b(?:(?:the )?middle of next week|mid(?:-| |dle )?(?:of )?next week|mitte (?:der )?(?:nachste[rn]?|kommende[rn]?) woche|(?:le |au )?milieu de (?:la )?semaine prochaine|mediados de (?:la )?(?:proxima semana|semana que viene|semana proxima)|meta (?:della )?prossima settimana|meados da (?:proxima semana|semana que vem)|midden volgende week)\b/gu,
    middleOfNextWeek,
  ],
  [
    /\b(?:(?:im|in) (?:the course of|laufe) (?:der |dieser |diese |the |this )?(?:week|woche)|later this week|noch diese woche|(?:dans le courant|au cours) de la semaine|(?:en el transcurso|a lo largo) de (?:la|esta) semana(?! que| proxima)|nel corso della settimana|in de loop van (?:de|deze) week|(?:no decorrer|ao longo) da semana|(?:by |until |before )?(?:the )?end of (?:the |this )?(?:working |business )?week|einde van (?:de|deze) week|(?:by |before )?(?:the )?week's end|eow|ende (?:der|dieser|diese) woche|(?:die)?se woche ende|wochenende(?= melden)|(?:d'ici |avant )?(?:la )?fin de (?:la |cette )?semaine|(?:a |antes de(?:l)? |para )?(?:el )?fin(?:al|ales|es)? de (?:la |esta )?semana|fine (?:della )?settimana|final da semana|eind(?:e)? van (?:de|deze) week)\b/gu,
    endOfWeek,
  ],
  [
    /\b(?:(?:the )?end of (?:the |this )?month|eom|ende (?:des|dieses) monats|monatsende|(?:la )?fin (?:du|de ce) mois|fin(?:al|ales|es)? de(?:l| este)? mes)\b/gu,
    endOfMonth,
  ],
  [
    /\b(?:(?:en el transcurso|a lo largo) de la (?:proxima semana|semana que viene)|im laufe (?:der )?(?:nachste[rn]?|kommende[rn]?) woche|dans le courant de la semaine prochaine|next week|nachste[rn]? woche|kommende[rn]? woche|(?:la )?semaine prochaine|(?:la )?(?:proxima semana|semana que viene)|prossima settimana|proxima semana|volgende week|nasta vecka|næste uge|neste uke|ensi viikolla|w przyszlym tygodniu|pristi tyden)\b|来週|下周|다음\s?주/gu,
    endOfNextWeek,
  ],
  [
    /\b(?:in|within|within (?:a|the) period of|in the space of|(?:in|innerhalb) einer frist von|en un plazo(?: maximo)? de|en el plazo de|dans un delai de|sous un delai de|nel giro di|num prazo de|no prazo de|over|binnen|innerhalb(?: von| der)?|dans|sous|d'ici|en|dentro de|tra|fra|entro|em|dentro|over|om|za|через|ile)\s(?:(?:the|den|der|les|los|i|os|as|le) )?(?:(?:about|around|roughly|approximately|circa|ca\.?|ungefahr|etwa|environ|unos|unas|aproximadamente|ongeveer|cirka|okolo|about) )?(?:(?:next|coming|following|nachsten|kommenden|folgenden|prochains|prochaines|proximos|proximas|prossimi|volgende|komende) )?(\d{1,2}|a|an|one|two|three|four|five|six|seven|ten|einem|einer|zwei|drei|vier|funf|sechs|sieben|zehn|un|une|deux|trois|quatre|cinq|six|sept|huit|dix|uno|dos|tres|cuatro|cinco|seis|siete|diez|due|tre|quattro|cinque|twee|drie|vier|vijf)\s(?:(?:prochains|prochaines|proximos|proximas) )?(?:(?:business|working|calendar|full|more|further)\s|werk|arbeits)?(hours?|stunden|heures|horas|uur|timmar|timer|days?|tag(?:e|en)?|jours?|dias?|giorni|giorno|dagen|dag|dagar|dni|дн(?:я|ей)|weeks?|wochen?|semaines?|semanas?|settiman[ae]|weken|week|veckor|uger|uker|недел\p{L}+|months?|monat(?:en)?|mois|mes(?:es)?)(?![\p{L}])(?:\s(?:ouvres|ouvrables|ouvre|habiles|laborables|uteis|lavorativi))?/gu,
    (today) => today,
  ],
  // 1週間以内, 5个工作日内, 3일 이내
  [
    /(\d{1,2}|[一二两兩三四五六七八十])\s?(?:个|個)?(週間|営業日|工作日|영업일|日間|星期|周|週|天|日|주일|주|일)(?:間)?\s?(?=以内|以內|之?内|之?內|이내|안에|내에|내로)/gu,
    (today) => today,
  ],
];
const NUMBERS = new Map(
  'a an one einem einer un une uno:1|two zwei deux dos due twee:2|three drei trois tres tre drie:3|four vier quatre cuatro quattro:4|five funf cinq cinco cinque vijf:5|six sechs seis:6|seven sieben sept siete:7|huit:8|ten zehn dix diez:10|一:1|二 两 兩:2|三:3|四:4|五:5|六:6|七:7|八:8|十:10'
    .split('|')
    .flatMap((part) => {
      const [words = '', number] = part.split(':');
      return words.split(' ').map((word): [string, number] => [word, Number(number)]);
    }),
);

/** "Tomorrow", "next week", "in ten days", counted from the day on which it was written. */
export function* relativeDates(text: string, { today }: DateBase): Generator<FoundDate> {
  for (const [form, count] of FORMS) {
    for (const match of text.matchAll(form)) {
      const [whole, amount, unit] = match;
      const day =
        unit === undefined
          ? count(today, 0)
          : counted(today, amount ?? '1', {
              unit,
              isWorking:
                /business|working|werk|arbeits|ouvr|habil|laborab|uteis|lavorativ|営業|工作|영업/.test(whole),
            });
      yield { from: match.index, to: match.index + whole.length, day, how: 'relative' };
    }
  }
}

function counted(
  today: DayNumber,
  amount: string,
  { unit, isWorking }: { unit: string; isWorking: boolean },
): DayNumber {
  const number = NUMBERS.get(amount) ?? Number(amount);
  if (/^(?:hour|stunde|heure|hora|ore|uur|tim|godz|hodin)/.test(unit)) return today + Math.ceil(number / 24);
  if (/^(?:month|monat|mois|mes)/.test(unit)) return addMonths(today, number);
  if (/^(?:week|woch|sema|sett|weke|veck|uge|uke|недел)/.test(unit)) return today + 7 * number;
  if (/^(?:週|星期|周|주)/.test(unit)) return today + 7 * number;
  return isWorking ? workingDays(today, number) : today + number;
}

/** Weekends alone are left out; which holidays count is the policy's to say. */
function workingDays(today: DayNumber, number: number): DayNumber {
  let day = today;
  for (let left = Math.min(number, 99); left > 0; ) {
    day += 1;
    if (weekdayOf(day) <= 5) left -= 1;
  }
  return day;
}

function firstOfMonth(today: DayNumber): DayNumber {
  return today - Number(plainDateOf(today).slice(8)) + 1;
}
