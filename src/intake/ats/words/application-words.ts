import { plainHeader, plainWords } from '../columns/plain-header.ts';
import type { ApplicationMeaning, Understood } from './meanings.ts';
import { MORE_PARTS, MORE_WORDS } from './more-application-words.ts';

const WORDS: Readonly<Partial<Record<ApplicationMeaning, readonly string[]>>> = {
  moving: [
    'active',
    'in process',
    'in progress',
    'open',
    'new',
    'applied',
    'lead',
    'prospect',
    'sourced',
    'interviewing',
    'screening',
    'shortlisted',
    'short listed',
    'under review',
    'in review',
    'review',
    'submitted',
    'qualified',
    'associated',
    'offer pending approval',
    'needs decision',
    'no decision',
    'not started',
    'aktiv',
    'offen',
    'unrejected',
    'on track',
    'not yet decided',
    'undecided',
    'pending',
    'waiting for evaluation',
    'to be offered',
  ],
  declined: [
    'rejected',
    'declined',
    'not selected',
    'unsuccessful',
    'disqualified',
    'not qualified',
    'unqualified',
    'regret',
    'regretted',
    'dismissed',
    'no hire',
    'no',
    'not a fit',
    'reject',
    'decline',
    'refused',
    'not shortlisted',
    'not hired',
    'not progressing',
    'not proceeding',
    'abgelehnt',
    'absage',
    'refuse',
    'refusee',
    'rechazado',
    'rifiutato',
    'afgewezen',
    'recusado',
    'failed',
    'junk candidate',
  ],
  withdrawn: [
    'withdrawn',
    'withdrew',
    'candidate withdrew',
    'self withdrew',
    'self withdrawn',
    'not interested',
    'candidate declined',
    'candidate rejected',
    'declined by candidate',
    'has declined',
    'zuruckgezogen',
    'desiste',
    'retire',
    'dropped out',
    'no longer interested',
    'pulled out',
    'opted out',
    'they rejected us',
    'rejected by candidate',
    'candidate',
  ],
  hired: [
    'hired',
    'placed',
    'joined',
    'onboarded',
    'offer accepted',
    'accepted offer',
    'converted',
    'converted employee',
    'converted temp',
    'eingestellt',
    'embauche',
    'embauchee',
    'contratado',
    'started',
    'accepted',
    'converted to employee',
    'hire',
  ],
  onHold: [
    'on hold',
    'hold',
    'onhold',
    'waitlisted',
    'wait list',
    'waiting list',
    'waitlist',
    'reserve',
    'runner up',
    'backup',
    'silver medalist',
    'kept warm',
    'parked',
    'snoozed',
    'zuruckgestellt',
    'en attente',
    'keep warm',
    'back up',
  ],
  offered: [
    'offer',
    'offered',
    'offer made',
    'offer extended',
    'offer sent',
    'offer out',
    'contract sent',
    'verbal offer',
    'angebot',
    'offer released',
    'offer stage',
  ],
  offerDeclined: [
    'offer declined',
    'offer rejected',
    'declined offer',
    'rejected offer',
    'turned down offer',
    'turned down',
    'offer turned down',
    'offer refused',
    'offer declined by candidate',
  ],
  ended: [
    'archived',
    'closed',
    'inactive',
    'ended',
    'completed',
    'removed',
    'cancelled',
    'canceled',
    'none specified',
    'other',
    'duplicate',
  ],
  frozen: [
    'frozen',
    'job on hold',
    'position on hold',
    'role on hold',
    'opening frozen',
    'hiring freeze',
    'freeze',
    'requisition on hold',
    'opening on hold',
  ],
  filled: [
    'filled',
    'position filled',
    'role filled',
    'job filled',
    'opening filled',
    'position has been filled',
    'hired another candidate',
    'hired someone else',
    'other candidate selected',
  ],
};

/** Parts that decide where no whole wording is listed; the first that fits wins, so the particular ones stand first. */
const PARTS: readonly (readonly [RegExp, ApplicationMeaning])[] = [
  [
    /\bnot (yet )?(rejected|declined|withdrawn|hired)\b|\bawaiting\b|\bwaiting (for|on)\b|\bto be (rejected|hired)\b/,
    'moving',
  ],
  [
    /\boffer\b.*\b(declin|reject|refus|turned)|(declin|reject|refus|turned)\w*( down)?( the| our| an)? offer\b/,
    'offerDeclined',
  ],
  [/\boffer\b.*\b(accept|sign)|\baccept\w*( the| our)? offer\b/, 'hired'],
  [
    /\b(another|other|competing|different|counter) offer\b|\bcounter ?offer\b|\b(another|different|other) (job|role|position|opportunity|company)\b/,
    'withdrawn',
  ],
  [/\b(freeze|frozen)\b|\b(job|position|role|requisition|opening) (is |put )?on hold\b/, 'frozen'],
  [
    /\b(position|role|job|opening|vacancy|requisition) (was |has been |already |is )*filled\b|\bhired (someone|somebody|another)\b/,
    'filled',
  ],
  [
    /\b(rejected|declined|refused|ended) (by|us)\b.*\b(candidate|applicant|us)\b|\bthey (rejected|declined)\b|\bcandidate (rejected|declined|withdr|dropped|refused|not interested|is not interested|no longer|accepted)/,
    'withdrawn',
  ],
  [
    /\bwithdr[ae]w\w*|\bself ?select\w* out|\bdropped out|\bno longer interested|\bnot interested\b|\bbacked out|\brenege/,
    'withdrawn',
  ],
  [
    /\b(we|client|team|company|manager|hm|recruiter)\b.*\b(reject|declin|pass)|\b(reject|declin)\w* by\b/,
    'declined',
  ],
  [
    /reject|declin|disqualif|unsuccess|regret|not selected|not (a |the right )?(good )?(fit|match|suitable)|unqualified|underqualified|not (moving|going) forward|not proceed|turned away|no hire|abgelehnt|absage|\bfailed\b|did not pass|knock ?out/,
    'declined',
  ],
  [/\bon hold\b|wait ?list|runner up|silver medal|\breserve\b|\bbackup\b|\bback up\b/, 'onHold'],
  [/\bhired\b|\bplaced\b|\bonboard|\bjoined\b/, 'hired'],
  [
    /\boffer (made|extended|sent|out|released|letter|given)|\boffered\b|\bextended offer\b|\boffer$/,
    'offered',
  ],
  [/\barchived?\b|\bclosed\b|\binactive\b/, 'ended'],
];

const ALL_PARTS = [...PARTS, ...MORE_PARTS];

const LONGEST = 200;
const known = new Map(
  [...Object.entries(MORE_WORDS), ...Object.entries(WORDS)].flatMap(([means, words]) =>
    words.map((word) => [plainHeader(word), means as ApplicationMeaning]),
  ),
);

/** What the words of a status or stage say; a word that we don't know is the name of a step. */
export function understandStatus(text: string): Understood<ApplicationMeaning> {
  return understand(text, 'moving');
}

const TEAM_ENDED = /\b(we|us|org|company|employer|client|team|recruiter|rejected by org|we rejected)\b/;

/** Who ended it, from the kind of the reason or its text; `null` where neither says. */
export function understandReason(type: string | null, reason: string | null): ApplicationMeaning | null {
  return endedBy(type) ?? (reason === null ? null : endingIn(reason));
}

/** Greenhouse `They rejected us`, its keys such as `WE_REJECTED_THEM`, Ashby `RejectedByCandidate`, and plain "candidate". */
function endedBy(type: string | null): ApplicationMeaning | null {
  if (type === null) return null;
  const plain = plainWords(type);
  if (/^they (rejected|declined)|by (candidate|applicant)|^(candidate|applicant|self)$|withdr/.test(plain))
    return 'withdrawn';
  return TEAM_ENDED.test(plain) ? 'declined' : null;
}

/** Only a team finds that something is missing. */
const NAMES_A_LACK =
  /\b(lack\w*|insufficient|not enough|missing|inexperienced|over ?qualified|under ?qualified)\b/;

/** What a reason says about who ended it: most are the team's; a step of the pipeline or a hold is no reason. */
function endingIn(reason: string): ApplicationMeaning | null {
  const { means, by } = understand(reason, 'moving');
  if (by === 'none') return NAMES_A_LACK.test(plainWords(reason.slice(0, LONGEST))) ? 'declined' : null;
  switch (means) {
    case 'withdrawn':
    case 'hired':
    case 'offerDeclined':
      return means;
    case 'declined':
    case 'filled':
    case 'frozen':
      return 'declined';
    case 'moving':
    case 'onHold':
    case 'offered':
    case 'ended':
      return null;
    default:
      return exhausted(means);
  }
}

function exhausted(meaning: never): never {
  throw new TypeError(`Cannot tell who ended what is ${String(meaning)}`);
}

function understand(text: string, otherwise: ApplicationMeaning): Understood<ApplicationMeaning> {
  const plain = plainWords(text.slice(0, LONGEST));
  const means = known.get(plain);
  if (means) return { means, by: 'word' };
  const part = ALL_PARTS.find(([pattern]) => pattern.test(plain));
  return part ? { means: part[1], by: 'part' } : { means: otherwise, by: 'none' };
}
