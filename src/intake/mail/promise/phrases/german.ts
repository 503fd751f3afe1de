import { type Phrase, phrasesOf } from './phrase.ts';

const { promise, asked } = phrasesOf('de');

/** How people bind themselves or each other to a day in German. Folded. */
export const GERMAN: readonly Phrase[] = [
  promise(
    '\\b(?:ich|wir|unser \\p{L}+|das team|unser team|die personalabteilung|frau \\p{L}+|herr \\p{L}+)\\b(?:[^.!?]|(?<=\\d)\\.){0,80}?(?:melde[nt]?|zuruckmelden|geben? (?:ihnen|dir|euch)?|gebe|bescheid|sage[n]?|informiere[nt]?|antworte[nt]?|beantworten?|schicke[n]?|sende[nt]?|zusenden|ubersende[n]?|schreibe[n]?|rufe[n]?|anrufen|entscheide[n]?|mitteilen|teile[n]?|bestatige[n]?|kontaktiere[n]?|zukommen|nachreichen|reiche[n]?|liefere[n]?|unterschreibe[n]?|ruckmeldung|lasse[n]?|komme[n]?)\\b',
  ),
  promise(
    '\\b(?:melde[n]?|gebe[n]?|schicke[n]?|sende[n]?|informiere[n]?|antworte[n]?|schreibe[n]?|rufe[n]?|kontaktiere[n]?|teile[n]?|sage[n]?|lasse[n]?|reiche[n]?|liefere[n]?|bestatige[n]?|unterschreibe[n]?|entscheide[n]?|werde[n]?|konnen|kann) (?:ich|wir)\\b',
  ),
  promise(
    '\\bsie (?:horen|erhalten|bekommen|werden)\\b(?:[^.!?]|(?<=\\d)\\.){0,60}?(?:von (?:uns|mir)|ruckmeldung|antwort|bescheid|nachricht|informiert|kontaktiert|entscheidung|feedback|horen)|\\b(?:horen|erhalten|bekommen) sie\\b|\\b(?:du|ihr) (?:horst|hort|bekommst|erhaltst|bekommt|erhaltet)|\\b(?:horst|bekommst|erhaltst) du|\\b(?:haben sie|hast du|habt ihr)\\b(?![^.!?]{0,60}\\b(?:zeit|gelegenheit|moglichkeit|frist|geduld|verstandnis|fragen|urlaub|frei|termine?|dank)\\b)|\\b(?:unsere|meine|die|eine) (?:entscheidung|ruckmeldung|antwort)(?:[^.!?]|(?<=\\d)\\.){0,50}(?:fallt|erfolgt|folgt|erhalten|kommt|steht)|ruckmeldung (?:bis|spatestens)',
  ),
  asked(
    '\\bbitte\\b(?:[^.!?]|(?<=\\d)\\.){0,80}?(?:geben|gib|senden|sende|schicken|schick|antworten|antworte|bestatigen|bestatige|melden|melde|teilen|teile|unterschreiben|reichen|lassen|lass|mitteilen|zusenden|entscheiden|wahlen|ausfullen|fullen|zuruck)|\\bwir (?:bitten|benotigen|brauchen|erwarten|erbitten)|\\bich (?:bitte|benotige|brauche|erwarte|muss)|\\bsie (?:haben|mussen|konnen)\\b[^.!?]{0,40}?(?:zeit|bis|annehmen|entscheiden)',
  ),
  asked(
    '\\b(?:frist|einsendeschluss|stichtag|abgabetermin|deadline|ruckmeldefrist)(?: [^.!?]{0,50})? (?:ist|endet|lauft|bis|am|:)|\\b(?:angebot|vertrag|es|das|vertragsangebot)(?: [^.!?,]{0,50}?)? (?:gilt|ist gultig|lauft|endet|verfallt|steht|bleibt|ist befristet|bindet|gultig)',
  ),
  asked(
    '\\b(?:das|welches|die|es)\\b[^.!?]{0,30}? (?:ablauft|auslauft|endet|verfallt|erlischt|befristet ist|gultig ist)|\\b(?:konnten|konnen|wurden) sie (?:mir|uns|es|ihn|sie)\\b[^.!?]{0,60}?(?:sagen|mitteilen|geben|bestatigen|antworten|melden|schicken|senden|lassen)|\\b(?:kannst|konntest) du (?:mir|uns)\\b[^.!?]{0,60}?(?:sagen|mitteilen|geben|bestatigen|antworten|schicken|senden)',
  ),
  asked(
    '\\b(?:erwartet|erwarten|will|wollen|braucht|brauchen|verlangt|mochte) (?:meine|eine|von mir|unsere)\\b[^.!?]{0,20}?(?:entscheidung|antwort|ruckmeldung|zusage)|\\b(?:hat|haben) mir\\b[^.!?]{0,30}?(?:bis|zeit|frist)',
  ),
  promise(
    '\\bsie (?:durfen|konnen)\\b(?:[^.!?]|(?<=\\d)\\.){0,80}?(?:rechnen|von uns horen)|\\bwissen sie\\b(?=[^.!?]{0,40}(?:mehr|bescheid|von uns|von mir|wie es))|\\bhorst du\\b',
  ),
];
