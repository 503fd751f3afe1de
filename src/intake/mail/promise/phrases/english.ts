import { type Phrase, phrasesOf } from './phrase.ts';

const { promise, asked } = phrasesOf('en');

/** How people bind themselves or each other to a day in English. Folded. */
export const ENGLISH: readonly Phrase[] = [
  promise(
    "\\b(?:i|we|our \\p{L}+|the (?:team|panel|committee|hiring manager|manager|recruiter)|\\p{Lu}?\\p{L}+)(?:'ll| will| shall| can| should| could| expect to| hope to| aim to| plan to| intend to| promise to| am going to| are going to| would like to|'d like to| want to|'m going to|'re going to| will be able to| should be able to)(?: \\p{L}+){0,3}? (?:get back|come back|be back|circle back|let (?:you|u|them|everyone) (?:all )?know|be in (?:touch|contact)|get in touch|keep you|reply|respond|answer|revert|update you|inform you|notify you|tell you|advise you|give you|send|forward|share|provide|submit|deliver|return|call you|ring you|phone you|write(?: to you)?|e-?mail you|contact you|confirm|follow up|reach out|have (?:an?|the|our|my|some|your|more|news|feedback|everything)|make (?:a|my|our|the) (?:decision|choice)|decide|finali[sz]e|hear back|know (?:more|by|on|before|after)|sign|review)",
  ),
  promise(
    "\\byou(?:'ll| will| shall| should| can expect to| may expect to| are going to)(?: \\p{L}+){0,2}? (?:hear|receive|get|have (?:an?|our|my|the|it|that|this|them|everything|word|news|something)|be (?:contacted|informed|notified|updated|told))",
  ),
  promise(
    '\\b(?:expect|look out for|you can expect) (?:to hear|an? (?:answer|reply|response|update|decision|e-?mail|call|word|feedback)|our (?:answer|decision|reply|feedback)|my (?:answer|decision|reply)|news|feedback)',
  ),
  promise(
    '\\b(?:a|our|my|the|final) (?:final )?(?:decision|answer|feedback|response|reply|result|results|outcome|contract|offer letter|reference|documents?) (?:will (?:be|follow|reach|come|arrive|go)|should (?:be|reach|follow|arrive)|is (?:due|expected|coming)|are (?:due|expected)|can be expected)',
  ),
  promise('\\b(?:my|our) (?:decision|answer|reply|response|feedback) (?:by|before|on|no later)'),
  promise('\\byou have my word|\\bi promise\\b'),
  promise(
    '\\bexpect (?:to hear|word|news|an answer|a (?:call|reply|decision|response))|\\b(?:\\p{L}+) (?:is|are) going to (?:call|write|contact|let|get back|be in touch)',
  ),
  asked(
    '\\b(?:please|kindly|pls)(?: \\p{L}+){0,3}? (?:let (?:us|me) know|reply|respond|answer|confirm|send|return|sign|complete|submit|get back|provide|tell (?:us|me)|inform|forward|share|return|upload|fill|accept|decide|e-?mail|call|choose|pick|book)',
  ),
  asked(
    "\\b(?:we|i)(?:'ll| will|'d| would)?(?: \\p{L}+){0,2}? (?:need|require|ask|appreciate|expect|want|like)(?: to (?:have|hear|receive|know|get))?(?: \\p{L}+){0,3}? (?:your|you|the signed|an answer|a decision|a reply|an? response|hear|from you|it|this|them|everything)",
  ),
  asked(
    "\\byou (?:have|have got|'ve got|must|need to|should|are asked to|are kindly asked to|can accept|may accept)(?: \\p{L}+){0,3}? (?:until|till|by|to|send|reply|accept|confirm|sign|decide|respond|submit|answer)",
  ),
  asked(
    '\\b(?<!\\bmy )(?:the |our |your )?(?:deadline|due date|closing date|last day|latest date)(?: [^.!?]{0,50})? (?:is|will be|on|:)|\\bdue (?:by|on|back)',
  ),
  asked(
    '\\b(?:offer|contract|it|this|proposal|link|invitation|which|that)(?: [^.!?,]{0,60}?)? (?:expires?|(?<!the )ends?|lapses?|is (?:valid|open|good|on the table)|remains (?:valid|open)|stands|runs out|will (?:expire|lapse|end|remain|be valid|stand)|closes|is only valid)',
  ),
  asked(
    '\\b(?:have|give|got|need|want|must|have to|has|holding)(?: [^.!?]{0,60})? (?:offer|answer|decide|decision|reply|accept|respond)[^.!?]{0,60}?(?:until|by|before|expires?|on|no later)',
  ),
  asked(
    "\\b(?:has |have |had |'ve |'s )?(?:given|gave|gives?|giving) (?:me|us|you) (?:only )?(?:until|till|up to|by)|\\b(?:expects|wants|needs|they (?:expect|want|need)|(?:is|are) (?:expecting|waiting for)) (?:my|our|an?) (?:final )?(?:answer|decision|reply|response)",
  ),
  asked(
    '\\b(?:looking forward to|await(?:ing)?|waiting for) (?:hearing|your|a|the)[^.!?]{0,50}(?:by|before|no later|until)',
  ),
  promise(
    "\\b(?:i|we)(?:'m| am|'re| are) (?:hoping|planning|aiming|intending|expecting|trying) to(?: \\p{L}+){0,2}? (?:get (?:back|you)|come back|circle back|let (?:you|everyone) know|be in touch|touch base|reply|respond|answer|update you|tell you|give you|send|call|ring|phone|write|decide|wrap (?:this|it|things|everything)|(?:reach|make|come to) an? (?:final )?decision|have (?:an?|the|our|some|more|news))",
  ),
  promise(
    "\\b(?:i|we)(?:'ll| will| shall| can| should| could)(?: \\p{L}+){0,2}? (?:touch base|ring|call|phone|text|drop you|ping you|get you|(?:fill|hand) (?:in|out|it in)|(?:complete|finish|upload|hand in|turn in|prepare) (?:the|your|it|that|this|them)|(?:get|have|bring|put) (?:it|that|this|them|(?:the|my|our|your|an?) [^.,;!?]{1,40}?) (?:(?:over|back|across|through|off) )?to you)",
  ),
  promise(
    '\\b(?:the|my|our|your|an?) (?:\\p{L}+ ){1,3}?(?:will|should) (?:reach you|be (?:with you|in your inbox|on its way)|land in your inbox)|\\byou can (?:count on|look forward to) (?:hearing|an?|my|our)|\\bgetting (?:you an?|back to you)',
  ),
  asked(
    "\\b(?:they|she|he)(?: have| has|'ve|'s| had)? (?:asked|asks?|wants?|wanted|needs?|expects?|pushed) (?:me|us) to (?:respond|reply|answer|decide|accept|sign|confirm|let|give|get)",
  ),
  asked(
    '\\b(?:could|can|would|will) you(?: \\p{L}+){0,2}? (?:send|return|get|fill|sign|complete|upload|submit|provide|forward)',
  ),
  promise(
    "\\b(?:and|then|or)(?: will|'ll)?(?: then)? (?:(?:get|come|circle|report) back to you|let you know|be in touch|tell you|ring you|call you|phone you|write to you|send you|email you|update you)|\\b(?:coming|heading) your way\\b",
  ),
  asked('\\b(?:could|can|may|might) (?:we|i) (?:please )?(?:have|get) (?:your|the|it|this|that|them)\\b'),
];
