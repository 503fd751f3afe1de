import { fold } from '../dates/fold.ts';
import type { Says } from '../mail.ts';
import { isCourtesy } from './courtesy.ts';

const LONGEST = 8000;
const ASKS =
  /[?؟？]|\b(?:could|can|would|will|may|might|do|does|did|is|are|was|have|has|should|shall) (?:you|we|i|it|there|that|this|the|they)\b[^.!]*$|\b(?:let me know|please (?:send|tell|share|advise|confirm|provide|let|call|clarify|explain|forward|check|update|reschedule)|i (?:would|'d) like to (?:know|ask|reschedule)|i wonder|wondering (?:if|whether|when|what)|any (?:news|update|feedback|decision)|i have (?:a|some|one|two|another) questions?|when (?:can|will|should|may) i|not sure (?:if|whether|what|how|when))\b|\b(?:bitte (?:um|teilen|senden|geben|sagen|schicken|informieren)|konnten sie|konnen sie|wann (?:kann|darf|ist|horen)|gibt es (?:schon|bereits|neuigkeiten)|ich (?:wollte|mochte|wurde gerne?) (?:fragen|wissen|nachfragen)|ich habe (?:noch )?(?:eine|einige) fragen?)\b|\b(?:pourriez-vous|pouvez-vous|merci de (?:me|m'|nous)|veuillez|quand (?:est-ce|aurai|pourrai)|j'aimerais savoir|je voulais savoir|avez-vous|auriez-vous|j'ai une question)\b|\b(?:podrian?|pueden?|por favor,? (?:envi|confirm|indi|digan|avis|mand)|cuando (?:sabre|tendre|puedo)|quisiera saber|queria saber|tengo una (?:pregunta|duda)|hay (?:alguna )?(?:novedad|noticia))/u;
/**
 * What the words of a person do, for the rule that thanks restart no clock and a question does: something to answer beats
 * something brought, which beats courtesy. Where it can't be told, it counts as bringing something, for a word too many is better
 * than a person who waits.
 */
export function whatWordsSay(words: string): Says {
  const folded = fold(words.normalize('NFC').slice(0, LONGEST)).trim();
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(folded)) return 'nothing';
  if (isCourtesy(folded)) return 'thanks';
  return ASKS.test(folded.replace(/https?:\/\/\S+/g, ' ')) ? 'asks' : 'answers';
}
