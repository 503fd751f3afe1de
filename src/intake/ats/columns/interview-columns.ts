/** A column of its own for one interview, as wide exports have them: `Phone screen on`, `Onsite interview date`. */
export interface InterviewColumn {
  readonly index: number;
  /** The name of the interview, as the header has it. */
  readonly stage: string;
}

const IS_INTERVIEW =
  /\b(\w*interview|screen|screening|onsite|on site|panel|assessment|call|superday|conversation|face to face|\w*gesprach|entretien|entrevista|colloquio|gesprek|round \d)\b/;
const IS_ABOUT_IT =
  /\b(status|type|interviewers?|feedback|count|number|notes?|score|scorecard|id|link|location|mode|rating|email|mail|reason|owner|result|outcome|by|result|duration|minutes|days|plan|kit|stage|url|language|total|sent|reminder|cancelled|cancellation|upcoming|pass|passed|questions?|answer)\b/;
/** `1차 면접일`, `一次面接`, `二面时间`: without spaces, so that no word has an end to look for. */
const IS_EAST_ASIAN_INTERVIEW = /면접|面接|面试|面試|[一二三终終]面/;
const IS_ABOUT_EAST_ASIAN =
  /면접관|결과|평가|방식|여부|비고|점수|장소|官|者|結果|评价|評価|结果|方式|方法|備考|场所|場所/;
const SAYS_WHEN = /\s*\b(date|time|on|at|held|datetime|start|started|completed|day|am|le)\b\s*/gi;

/** The interview that a header names, or `null` for a header that names none or only something about one. */
export function findInterviewIn(header: string, plain: string): string | null {
  if (IS_EAST_ASIAN_INTERVIEW.test(header))
    return IS_ABOUT_EAST_ASIAN.test(header) ? null : eastAsianStage(header);
  if (!IS_INTERVIEW.test(plain) || IS_ABOUT_IT.test(plain)) return null;
  return (
    header.slice(0, 80).replace(/[_-]+/g, ' ').replace(SAYS_WHEN, ' ').replace(/[()]/g, '').trim() ||
    header.trim()
  );
}

function eastAsianStage(header: string): string {
  return (
    header
      .slice(0, 80)
      .replace(/(?:날짜|일정|일시|일자|予定日|日時|时间|日期|日|일)$/, '')
      .trim() || header.trim()
  );
}
