export interface Sentence {
  readonly from: number;
  readonly to: number;
}

const ABBREVIATED =
  /(?:^|[\s(])(?:mr|mrs|ms|dr|prof|sr|sra|st|no|nr|z\.b|d\.h|bzw|ca|evtl|inkl|max|min|approx|vs|etc|e\.g|i\.e|u\.a|p\.ej|ej|av|bd|m|mme|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|okt|nov|dec|dez|dic|janv|fevr|avr|juil|mon|tue|wed|thu|fri|mo|di|mi|do|fr|a\.m|p\.m|a|p|\d{1,2}|\d{1,2}\.\d{1,2})$/;
const MOST = 400;

/** Where the sentences of a folded text stand. A date, an address or a title holds full stops that end nothing. */
export function sentencesIn(folded: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const end of folded.matchAll(/[.!?…]+["')\]]*(?=\s|$)|[。！？]|\n\s*\n|\n(?=\s*[-*•]\s)/g)) {
    const before = folded.slice(Math.max(0, end.index - 8), end.index);
    if (
      end[0] === '.' &&
      ABBREVIATED.test(before) &&
      !/^\s*(?:$|\n)/.test(folded.slice(end.index + 1, end.index + 3))
    )
      continue;
    sentences.push({ from, to: end.index + end[0].length });
    from = end.index + end[0].length;
    if (sentences.length >= MOST) return sentences;
  }
  if (folded.slice(from).trim() !== '') sentences.push({ from, to: folded.length });
  return sentences;
}
