import type { ReadableMail, StandIn } from '../../src/intake/mail/mail.ts';
import { readMail } from '../../src/intake/mail/read-mail.ts';
import { type Judged, type Measure, measure } from './measure.ts';
import {
  idOf,
  type Labels,
  languageOf,
  readLines,
  sentAtOf,
  sourceOf,
  textAt,
  timeZoneOf,
} from './read-lines.ts';

interface Read {
  readonly labels: Labels;
  readonly cls: string;
  readonly mail: ReadableMail | null;
}

/** Mails with no helpful header: out-of-office, acknowledgement, wish to stop, or a person; and the day of the return. */
export async function measureAbsences(folder: string): Promise<Measure[] | null> {
  const labels = readLines(folder, 'absence/*.jsonl');
  if (labels === null) return null;
  const read: Read[] = [];
  for (const one of labels)
    read.push({ labels: one, cls: textAt(one, 'cls') ?? '', mail: await mailOf(one) });
  const of = (cls: string) => read.filter((one) => one.cls === cls);
  const away = of('ooo');
  return [
    ...some(
      'out-of-office found',
      '>= 95 %',
      away.map((one) => judge(one, kindOf(one) === 'ooo', `taken for ${kindOf(one)}`)),
    ),
    ...some(
      'human mail not silenced',
      '>= 99 %',
      of('human').map((one) => judge(one, kindOf(one) === 'human', `taken for ${kindOf(one)}`)),
    ),
    ...some(
      'acknowledgements told from people',
      '',
      of('ack').map((one) => judge(one, ['ack', 'ooo'].includes(kindOf(one)), `taken for ${kindOf(one)}`)),
    ),
    ...some(
      'wishes to stop found',
      '',
      of('unsub').map((one) => judge(one, kindOf(one) === 'unsub', `taken for ${kindOf(one)}`)),
    ),
    ...some(
      'out-of-office: return date',
      '>= 90 %',
      away.filter(({ labels }) => labels['returnsOn'] !== undefined).map(judgeReturn),
    ),
    ...some(
      'out-of-office: stand-in',
      '',
      away.filter(({ labels }) => Boolean(labels['standIn'])).map(judgeStandIn),
    ),
  ];
}

function some(name: string, target: string, judged: readonly Judged[]): Measure[] {
  return judged.length > 0 ? [measure(name, target, judged)] : [];
}

function judge({ labels }: Read, isRight: boolean, why: string): Judged {
  return {
    id: `${idOf(labels)} ${textAt(labels, 'subject') ?? ''}`,
    source: sourceOf(labels),
    language: languageOf(labels),
    wrong: isRight ? null : `${why}: ${(textAt(labels, 'text') ?? '').slice(0, 100)}`,
  };
}

function kindOf({ mail }: Read): string {
  switch (mail?.kind.kind) {
    case undefined:
      return 'unreadable';
    case 'out-of-office':
      return 'ooo';
    case 'acknowledgement':
    case 'read-receipt':
    case 'challenge':
      return 'ack';
    case 'unsubscribe':
      return 'unsub';
    case 'person':
      return 'human';
    default:
      return mail?.kind.kind ?? '';
  }
}

function judgeReturn(read: Read): Judged {
  const wanted = textAt(read.labels, 'returnsOn');
  const found = read.mail?.kind.kind === 'out-of-office' ? read.mail.kind.absence.returnsOn : null;
  return judge(read, found === wanted, `${found}, should be ${wanted}`);
}

/** Right when a word, an address or a number of theirs is the one that was labelled. */
function judgeStandIn(read: Read): Judged {
  const wanted = JSON.stringify(read.labels['standIn']).toLowerCase();
  const found = read.mail?.kind.kind === 'out-of-office' ? read.mail.kind.absence.standIn : null;
  return judge(
    read,
    found !== null && partsOf(found).some((part) => wanted.includes(part)),
    `${JSON.stringify(found)}, should be ${wanted}`,
  );
}

function partsOf({ name, address, phone }: StandIn): string[] {
  return [name, address, phone].flatMap((part) => (part === null ? [] : [part.toLowerCase()]));
}

/** The case as a mail in all its parts, so that the whole way of reading is measured. */
async function mailOf(labels: Labels): Promise<ReadableMail | null> {
  const sentAt = new Date(sentAtOf(labels));
  const encoded = (text: string) => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
  const subject = textAt(labels, 'subject') ?? '';
  const raw = [
    'From: somebody@example.com',
    'To: us@example.org',
    `Date: ${sentAt.toUTCString().replace('GMT', '+0000')}`,
    `Subject: ${encoded(subject)}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(textAt(labels, 'text') ?? '')
      .toString('base64')
      .replace(/.{76}/g, '$&\r\n'),
  ].join('\r\n');
  const mail = await readMail(Buffer.from(raw), {
    receivedAt: sentAt.getTime(),
    zone: timeZoneOf(labels),
  });
  return mail.isReadable ? mail : null;
}
