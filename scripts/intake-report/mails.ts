import type { MailKind, ReadMail } from '../../src/intake/mail/mail.ts';
import { readMail } from '../../src/intake/mail/read-mail.ts';
import { type Judged, type Measure, measure } from './measure.ts';
import {
  idOf,
  type Labels,
  languageOf,
  listAt,
  readBytes,
  readLines,
  sourceOf,
  textAt,
} from './read-lines.ts';

interface Read {
  readonly labels: Labels;
  readonly cls: string;
  readonly kind: MailKind | null;
}

/** Which kinds answer which label. A delay that a set calls a bounce is told as one that is still tried. */
const ANSWERS: Readonly<Record<string, (kind: MailKind) => boolean>> = {
  bounce: (kind) => kind.kind === 'delivery-failure' && kind.failure.severity !== 'delivered',
  delay: (kind) => kind.kind === 'delivery-failure' && kind.failure.severity === 'delayed',
  delivered: (kind) => kind.kind === 'delivery-failure' && kind.failure.severity === 'delivered',
  arf: (kind) => kind.kind === 'feedback-report',
  autoreply: (kind) => kind.kind === 'out-of-office' || kind.kind === 'acknowledgement',
  challenge: (kind) => kind.kind === 'challenge' || kind.kind === 'acknowledgement',
  human: (kind) =>
    !['delivery-failure', 'out-of-office', 'acknowledgement', 'challenge', 'feedback-report'].includes(
      kind.kind,
    ),
};
const NAMES: Readonly<Record<string, readonly [string, string]>> = {
  bounce: ['bounces found', '>= 99 %'],
  delay: ['delays told as delays', ''],
  delivered: ['success notices told as such', ''],
  arf: ['feedback reports found', ''],
  autoreply: ['automatic replies found', '>= 13 of 14'],
  challenge: ['challenges told from people', ''],
  human: ['human mail left alone', '100 %'],
};

/** Whole mails: what kind they are, whether a failure is for good, and whom it concerns. */
export async function measureMails(folder: string): Promise<Measure[] | null> {
  const labels = readLines(folder, 'mail/*.jsonl');
  if (labels === null) return null;
  const read: Read[] = [];
  for (const one of labels) {
    const raw = readBytes(folder, `mail/${textAt(one, 'file') ?? ''}`);
    if (raw !== null)
      read.push({
        labels: one,
        cls: textAt(one, 'cls') ?? '',
        kind: kindOf(await readMail(raw, { receivedAt: 0, zone: 'UTC' })),
      });
  }
  const kinds = Object.entries(NAMES).flatMap(([cls, [name, target]]) => {
    const judged = read.filter((one) => one.cls === cls).map(judgeKind);
    return judged.length > 0 ? [measure(name, target, judged)] : [];
  });
  return [...kinds, ...measureFailures(read)];
}

function kindOf(mail: ReadMail): MailKind | null {
  return mail.isReadable ? mail.kind : null;
}

function judgeKind({ labels, cls, kind }: Read): Judged {
  const isRight = kind !== null && (ANSWERS[cls]?.(kind) ?? true);
  return judged(labels, isRight ? null : `taken for ${described(kind)}`);
}

function measureFailures(read: readonly Read[]): Measure[] {
  const failures = read.filter(({ cls }) => cls === 'bounce' || cls === 'delay');
  const classes = failures.flatMap(({ labels, kind }) => {
    const isPermanent = labels['perm'];
    if (typeof isPermanent !== 'boolean') return [];
    const isHard = kind?.kind === 'delivery-failure' && kind.failure.severity === 'hard';
    return [
      judged(
        labels,
        isHard === isPermanent ? null : `${described(kind)}, should be ${isPermanent ? '5.x' : '4.x'}`,
      ),
    ];
  });
  const recipients = failures.flatMap(({ labels, kind }) => {
    const wanted = recipientsOf(labels);
    if (wanted.length === 0) return [];
    const found =
      kind?.kind === 'delivery-failure' ? kind.failure.recipients.map(({ address }) => address).sort() : [];
    return [
      judged(
        labels,
        found.join() === wanted.join()
          ? null
          : `${found.join(', ') || 'none'}, should be ${wanted.join(', ')}`,
      ),
    ];
  });
  return [
    ...(classes.length > 0 ? [measure('bounces: for good or for now', '>= 97 %', classes)] : []),
    ...(recipients.length > 0 ? [measure('bounces: all recipients', '>= 97 %', recipients)] : []),
  ];
}

/** Sets name them differently; some hold lists of objects. */
function recipientsOf(labels: Labels): string[] {
  const list = ['recipients', 'rcpt', 'rcpts', 'recipient', 'addresses', 'to']
    .map((name) => listAt(labels, name))
    .find(({ length }) => length > 0);
  const addresses = (list ?? []).map((one) =>
    typeof one === 'string' ? one : textAt((one ?? {}) as Labels, 'address'),
  );
  return [...new Set(addresses.flatMap((address) => (address ? [address.toLowerCase()] : [])))].sort();
}

function described(kind: MailKind | null): string {
  if (kind === null) return 'unreadable';
  return kind.kind === 'delivery-failure' ? `${kind.kind} (${kind.failure.severity})` : kind.kind;
}

function judged(labels: Labels, wrong: string | null): Judged {
  return { id: idOf(labels), source: sourceOf(labels), language: languageOf(labels), wrong };
}
