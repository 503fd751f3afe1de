import { plainWords } from '../columns/plain-header.ts';

/**
 * Whether a status also says that the person was told of it: "Rejected - email sent", "Absage verschickt". What is still to
 * be done, was not done, or was told to us, is not that.
 */
export function saysTold(status: string | null): boolean {
  if (status === null || status.length < SHORTEST) return false;
  const words = plainWords(status);
  return TOLD.test(words) && !OPEN.test(words);
}

const SHORTEST = 'Refus envoyé'.length;

const SENT = '(?:e ?mail|mail|letter|rejection|regret|regrets|decline|feedback) (?:was |been )?sent';
const TOLD = new RegExp(
  String.raw`\b(?:${[
    '(?:told|informed|notified|e ?mailed|called|phoned)(?! (?:us|me|hr|recruiter))',
    SENT,
    'sent (?:e ?mail|mail|letter|rejection|regrets?)',
    '(?:absage|mail|brief) (?:ist )?(?:raus|gesendet|verschickt|versandt|versendet|erteilt)',
    'telefonisch abgesagt|informiert|benachrichtigt|mitgeteilt',
    '(?:refus|mail|reponse|lettre)(?: negative)? envoyee?|informee?|prevenue?|avertie?',
    '(?:rechazo|correo|mail|carta) enviad[oa]|avisad[oa]|informad[oa]|notificad[oa]|comunicad[oa]',
  ].join('|')})\b`,
);

/** Not yet, or still to be. */
const OPEN =
  /\b(?:not|never|nobody|to be|to|need|needs|must|should|will|pending|todo|unless|until|nicht|noch|muss|soll|wird|pas|jamais|doit|a etre|sera|no (?:se|fue|ha|esta)|sin|debe|sera|pendiente)\b/;
