/** How many waits ended, and how many stopped being watched, when they had lasted so many whole days. */
export interface WaitsOfDay {
  readonly days: number;
  readonly answered: number;
  /** Still waiting at the count, or gone of their own will: nobody knows how long it would have been. */
  readonly left: number;
}

/** Where the curve steps: the share that still waits after so many days, with its band of 95 %. */
export interface CurvePoint {
  readonly days: number;
  readonly atRisk: number;
  readonly answered: number;
  readonly waiting: number;
  readonly low: number;
  readonly high: number;
  /** Greenwood's standard error of `waiting`. */
  readonly error: number;
}

/**
 * Time to an answer with those who still wait counted in: Kaplan and Meier's product-limit estimate (1958), with
 * Greenwood's variance, and a band on the scale of log(-log), so that it never leaves 0 to 1 (Kalbfleisch and
 * Prentice). Whoever is no longer watched on a day counts as waiting through that day. One point for each day on which
 * somebody was answered, in order.
 */
export function waitingCurve(waits: readonly WaitsOfDay[]): readonly CurvePoint[] {
  const points: CurvePoint[] = [];
  let atRisk = waits.reduce((sum, { answered, left }) => sum + answered + left, 0);
  let [waiting, spread] = [1, 0];
  for (const { days, answered, left } of byDay(waits)) {
    if (answered > 0) {
      waiting *= 1 - answered / atRisk;
      spread += answered === atRisk ? 0 : answered / (atRisk * (atRisk - answered));
      points.push({
        days,
        atRisk,
        answered,
        waiting,
        error: waiting * Math.sqrt(spread),
        ...band(waiting, spread),
      });
    }
    atRisk -= answered + left;
  }
  return points;
}

function byDay(waits: readonly WaitsOfDay[]): readonly WaitsOfDay[] {
  const days = new Map<number, { days: number; answered: number; left: number }>();
  for (const one of waits) {
    const day = days.get(one.days) ?? { days: one.days, answered: 0, left: 0 };
    day.answered += one.answered;
    day.left += one.left;
    days.set(one.days, day);
  }
  return [...days.values()].sort((a, b) => a.days - b.days);
}

/** The normal distribution's 97.5th percentile. */
const Z95 = 1.959963984540054;

/** Where nobody waits any more, or everybody does, the scale of log(-log) has no number, and the band is the point. */
function band(waiting: number, spread: number): Pick<CurvePoint, 'low' | 'high'> {
  if (waiting <= 0 || waiting >= 1) return { low: waiting, high: waiting };
  const reach = (Z95 * Math.sqrt(spread)) / Math.abs(Math.log(waiting));
  return { low: waiting ** Math.exp(reach), high: waiting ** Math.exp(-reach) };
}

/** The share that still waits when so many days have passed; 1 before the first answer. */
export function waitingAfter(curve: readonly CurvePoint[], days: number): number {
  return curve.findLast((point) => point.days <= days)?.waiting ?? 1;
}

/** The day by which a share has been answered, such as half; `null` while fewer have been. */
export function answeredWithin(curve: readonly CurvePoint[], share: number): number | null {
  return curve.find((point) => point.waiting <= 1 - share + 1e-12)?.days ?? null;
}
