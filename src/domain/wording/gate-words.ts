import type { Finding } from '../gate/finding.ts';
import { GERMAN_GATE } from './de/gate.ts';
import { ENGLISH_GATE } from './en/gate.ts';
import { SPANISH_GATE } from './es/gate.ts';
import { FRENCH_GATE } from './fr/gate.ts';
import type { GateSpeech, GateWording, SentenceAndWayOut } from './gate-speech.ts';
import type { InEveryLanguage, Language } from './language.ts';

export interface GateWords {
  /** What stands in the way, as a whole sentence. */
  readonly sentence: string;
  /** What can be done about it. */
  readonly wayOut: string;
}

const SPEECHES: InEveryLanguage<GateSpeech> = {
  en: ENGLISH_GATE,
  fr: FRENCH_GATE,
  de: GERMAN_GATE,
  es: SPANISH_GATE,
};

/** A finding of the gate as people read it: what stands in the way, and the way out. */
export function gateWords(language: Language, finding: Finding, wording: GateWording): GateWords {
  // The kind of the finding chooses the entry that takes findings of that kind.
  const tell = SPEECHES[language][finding.kind] as (one: Finding, with_: GateWording) => SentenceAndWayOut;
  const [sentence, wayOut] = tell(plainly(finding), wording);
  return { sentence, wayOut };
}

/** A field of ours by its words; what another system left stands as it is. */
function plainly(finding: Finding): Finding {
  if (finding.kind !== 'fieldBlank') return finding;
  const fields = finding.fields.map((one) => (/^[a-z_]+$/.test(one) ? one.replaceAll('_', ' ') : one));
  return { ...finding, fields };
}
