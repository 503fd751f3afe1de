import type { Language } from '../../domain/wording/language.ts';
import type { Instant } from '../../lib/instant.ts';
import type { Trx } from '../../storage/database.ts';
import type { OwnMember } from '../../storage/queries/members.ts';
import type { NoticeRecord } from '../../storage/queries/notices.ts';
import type { Workspace } from '../../storage/queries/workspaces.ts';
import type { ActionDeps } from '../deps.ts';
import type { MailKeys } from '../mail-keys.ts';

/** What a notice says, whichever way it goes: as a mail, or as a post. */
export interface NoticeLetter {
  readonly subject: string;
  /** In a mail alone: "Good morning Robin,". */
  readonly hello?: string;
  /** What matters first. */
  readonly lead: string;
  readonly items: readonly NoticeItem[];
  /** Stands before the items that follow the first one. */
  readonly afterwards?: string;
  readonly end?: NoticeItem;
  /** Where one press ends mails of this kind (RFC 8058), with the words for it. */
  readonly leave?: NoticeItem;
}

/** A line with the place in the app where it is done. */
export interface NoticeItem {
  readonly text: string;
  /** The whole address. */
  readonly url: string;
}

/** Who is told, and what the words are made from; everything is read anew when the notice leaves. */
export interface NoticeAsked {
  readonly workspace: Workspace;
  readonly member: OwnMember;
  readonly language: Language;
  readonly timeZone: string;
  /** All the notices of this kind that wait for this member on this channel: they are told together. */
  readonly notices: readonly NoticeRecord[];
  /** In a job seeker's workspace at which company each application is: whom a line is about. */
  readonly companies: ReadonlyMap<string, string>;
  readonly now: Instant;
  readonly policies: ActionDeps['policies'];
  readonly keys: MailKeys;
  /** What links start with, without a slash at the end. */
  readonly baseUrl: string;
}

/** Words the notices of one kind; `null` where nothing is left to tell, and then nothing is sent. */
export type WriteNotice = (trx: Trx, asked: NoticeAsked) => Promise<NoticeLetter | null>;

export interface NewNotice {
  readonly workspaceId: string;
  readonly noticeId: string;
  readonly memberId: string;
  readonly kind: string;
  readonly channel: NoticeRecord['channel'];
  /** The same cause is told once, however often it is asked for: a date, or the key of a duty. */
  readonly cause: string;
  readonly applicationId?: string | undefined;
  readonly obligationKey?: string | undefined;
  readonly now: Instant;
  /** Left out: at the next round. */
  readonly wakeAt?: Instant | undefined;
  /** From then on it would come too late to mean anything. */
  readonly expiresAt: Instant;
}

/** A notice that leaves in a round to come; `insertNotices` saves it, in the transaction of its cause. */
export function newNotice(given: NewNotice): NoticeRecord {
  return {
    workspace_id: given.workspaceId,
    notice_id: given.noticeId,
    member_id: given.memberId,
    kind: given.kind,
    channel: given.channel,
    cause: given.cause,
    application_id: given.applicationId ?? null,
    obligation_key: given.obligationKey ?? null,
    state: 'waiting',
    why: null,
    tries: 0,
    claim: null,
    made_at: given.now,
    wake_at: given.wakeAt ?? given.now,
    expires_at: given.expiresAt,
    settled_at: null,
  };
}
