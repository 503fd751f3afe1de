import type { ShownSource } from '../../actions/show-kept-source.ts';
import type { KeptMail, KeptMailRow, Proposal } from '../../contract/kept-mails.ts';
import type { Deadline, Says } from '../../domain/fact/fact.ts';
import type { MatchedBy } from '../../domain/kept-mail/kept-mail.ts';
import { dayIn, momentIn } from '../../domain/wording/day-in.ts';
import type { KeptKindWord } from '../../domain/wording/kept-mail-speech.ts';
import { doubtSentence, keptMailSentence, keptMailSpeech } from '../../domain/wording/kept-mail-words.ts';
import type { Language } from '../../domain/wording/language.ts';
import { dayNumberOf } from '../../lib/day-number.ts';
import { DAY, type Instant, toIso } from '../../lib/instant.ts';
import type { KeptLetterRecord, KeptMailRecord } from '../../storage/queries/kept-mails.ts';
import type { ProposalRecord } from '../../storage/queries/proposals.ts';
import type { ReceiversRow } from '../../storage/queries/receivers.ts';

/** What several mails are shown with. */
export interface KeptMailAround {
  readonly language: Language;
  readonly receivers: ReadonlyMap<string, ReceiversRow>;
  readonly mailboxes: ReadonlyMap<string, string>;
  /** By application, in a job seeker's workspace: there the company is the other side. */
  readonly companies: ReadonlyMap<string, string>;
  readonly timeZone: string;
  readonly now: Instant;
}

export function presentKeptMailRow(
  mail: KeptMailRecord,
  letter: KeptLetterRecord | undefined,
  around: KeptMailAround,
): KeptMailRow {
  const { language, receivers, mailboxes } = around;
  const kind = mail.kind as KeptKindWord;
  const sender = letter?.from_name ?? letter?.from_address ?? null;
  const who = personOf(mail, around) ?? sender;
  const mailbox = mail.mailbox_id === null ? undefined : mailboxes.get(mail.mailbox_id);
  const away = mail.away_until === null ? null : dayIn(language, 'UTC')(dayNumberOf(mail.away_until) * DAY);
  return {
    id: mail.kept_mail_id,
    way: mail.way,
    kind,
    state: mail.state,
    application: refOf(mail.application_id, receivers),
    party: mail.party,
    from: addressLine(letter),
    to: letter?.to_line ?? null,
    subject: letter?.subject ?? null,
    text: letter?.text ?? null,
    sentAt: toIso(mail.sent_at),
    sentence: keptMailSentence(language, { way: mail.way, kind, who, away }),
    why: doubtSentence(language, mail.why),
    suspects: mail.suspects.flatMap((id) => refOf(id, receivers) ?? []),
    isAwayNow: mail.away_until !== null && (dayNumberOf(mail.away_until) + 1) * DAY > around.now,
    place: mailbox === undefined ? null : [mailbox, mail.folder].filter(Boolean).join(', '),
  };
}

/** Whom the sentence names: who wrote, or to whom it was written or could not be delivered. */
function personOf({ application_id, party }: KeptMailRecord, { receivers }: KeptMailAround): string | null {
  const who = application_id === null ? undefined : receivers.get(application_id);
  // Somebody at a company, in a job seeker's workspace, is named as the mail names them.
  if (who === undefined || party === 'referee' || party === 'team') return null;
  return party === 'agency' ? (who.agency?.name ?? null) : who.candidate.name;
}

function refOf(applicationId: string | null, receivers: KeptMailAround['receivers']) {
  const found = applicationId === null ? undefined : receivers.get(applicationId);
  return found === undefined
    ? null
    : {
        id: found.applicationId,
        person: { id: found.candidate.personId, name: found.candidate.name },
        opening: { id: found.openingId, name: found.opening },
      };
}

function addressLine(letter: KeptLetterRecord | undefined): string | null {
  if (!letter?.from_address) return letter?.from_name ?? null;
  return letter.from_name === null ? letter.from_address : `${letter.from_name} <${letter.from_address}>`;
}

export interface WholeKeptMail {
  readonly mail: KeptMailRecord;
  readonly row: KeptMailRow;
  readonly letter: KeptLetterRecord | undefined;
  readonly proposals: readonly ProposalRecord[];
  readonly around: KeptMailAround;
  readonly says: readonly Says[];
  readonly needsNoAnswer: boolean;
  readonly original: ShownSource | null;
}

export function presentKeptMail(whole: WholeKeptMail): KeptMail {
  const { mail, row, letter, proposals, around, says, needsNoAnswer, original } = whole;
  const { matched } = keptMailSpeech(around.language);
  return {
    ...row,
    matched: mail.matched_by === null ? null : matched[mail.matched_by as MatchedBy],
    messageId: mail.message_id,
    says: [...says],
    awayUntil: mail.away_until,
    standIn: letter?.stand_in ?? null,
    proposals: proposals.map((one) => presentProposal(one, around)),
    needsNoAnswer,
    original: original === null ? null : { ...original, attachments: [...original.attachments] },
  };
}

export function presentProposal(proposal: ProposalRecord, around: KeptMailAround): Proposal {
  const { by_party: by, deadline, is_earliest: isEarliest, kind } = proposal;
  const { language, receivers, timeZone } = around;
  const who = receivers.get(proposal.application_id);
  const speech = keptMailSpeech(language);
  const company = around.companies.get(proposal.application_id);
  const name = by === 'agency' ? who?.agency?.name : (company ?? who?.candidate.name);
  const isUs = by === (company === undefined ? 'team' : 'candidate');
  const date =
    'at' in deadline
      ? momentIn(language, timeZone)(deadline.at)
      : dayIn(language, 'UTC')(dayNumberOf(deadline.on) * DAY);
  return {
    id: proposal.proposal_id,
    keptMailId: proposal.kept_mail_id,
    kind,
    by,
    deadline: wireDeadline(deadline),
    isEarliest,
    quote: proposal.quote,
    state: proposal.state,
    sentence: speech.proposals[kind]({ who: name ?? speech.nobody, isUs, date, isEarliest }),
  };
}

function wireDeadline(deadline: Deadline): Proposal['deadline'] {
  return 'at' in deadline ? { at: toIso(deadline.at) } : deadline;
}
