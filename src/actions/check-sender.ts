import { countSpfLookups } from '../delivery/mail/count-spf-lookups.ts';
import type { DnsReader } from '../delivery/mail/dns-reader.ts';
import { AppError } from '../domain/app-error.ts';
import {
  type Found,
  type JudgedRecord,
  judgeDkim,
  judgeDmarc,
  judgeMx,
  judgeSpf,
} from '../domain/sender-records/judge-records.ts';
import { spfMechanismOf } from '../domain/sender-records/mail-providers.ts';
import { inWorkspace } from '../storage/in-workspace.ts';
import {
  type MailSettingsRecord,
  readMailSettings,
  saveMailSettings,
} from '../storage/queries/mail-settings.ts';
import type { Acting } from './acting.ts';
import type { MessageDeps } from './message-deps.ts';
import { domainOf } from './signing-key.ts';

export type SenderRecordKind = 'spf' | 'dkim' | 'dmarc' | 'mx';

export interface SenderRecord extends JudgedRecord {
  readonly kind: SenderRecordKind;
  /** Where it belongs in the name system. */
  readonly name: string;
}

export interface SenderChecked {
  readonly domain: string;
  readonly host: string;
  readonly records: readonly SenderRecord[];
}

export interface CheckDeps extends MessageDeps {
  readonly dns: DnsReader;
}

/** Looks up the records by which receivers know that mail is ours. A key that is found published signs from now on. */
export async function checkSender(deps: CheckDeps, { workspaceId }: Acting): Promise<SenderChecked> {
  const settings = await inWorkspace(deps.database, workspaceId, (trx) => readMailSettings(trx, workspaceId));
  const { from_address: from, host } = settings;
  if (from === null || host === null)
    throw new AppError(
      'input_invalid',
      'Cannot check the sender: set a mail server and its sender’s address first',
    );
  const records = await Promise.all([
    spf(settings, deps.dns, { from, host }),
    dkim(settings, deps.dns, from),
    dmarc(domainOf(from), deps.dns),
    mx(domainOf(settings.reply_address ?? from), deps.dns),
  ]);
  const isPublished = records.some(({ kind, verdict }) => kind === 'dkim' && verdict === 'good');
  if (isPublished && settings.dkim_found_at === null) await startSigning(deps, workspaceId);
  return { domain: domainOf(from), host, records };
}

interface Sending {
  readonly from: string;
  readonly host: string;
}

/** SPF is asked of the address that mails come back to. */
async function spf(
  settings: MailSettingsRecord,
  dns: DnsReader,
  { from, host }: Sending,
): Promise<SenderRecord> {
  const name = domainOf(settings.bounce_address ?? from);
  const [found, lookups] = await Promise.all([dns.texts(name), countSpfLookups(name, dns)]);
  return { kind: 'spf', name, ...judgeSpf({ found, mechanism: spfMechanismOf(host), lookups }) };
}

async function dkim(settings: MailSettingsRecord, dns: DnsReader, from: string): Promise<SenderRecord> {
  const { dkim_domain: domain, dkim_selector: selector } = settings;
  const isOurs = domain === domainOf(from) && selector !== null;
  const name = `${selector ?? 'heardback'}._domainkey.${domainOf(from)}`;
  const found: Found = isOurs ? await dns.texts(name) : { is: 'none' };
  const publicKey = isOurs ? settings.dkim_public_key : null;
  return { kind: 'dkim', name, ...judgeDkim({ found, publicKey }) };
}

/** The record of the domain itself, or else of the ones above it (RFC 7489 6.6.3). */
async function dmarc(domain: string, dns: DnsReader): Promise<SenderRecord> {
  const labels = domain.split('.');
  for (let from = 0; from <= labels.length - 2; from += 1) {
    const name = `_dmarc.${labels.slice(from).join('.')}`;
    const judged = judgeDmarc(await dns.texts(name));
    if (judged.verdict !== 'missing') return { kind: 'dmarc', name, ...judged };
  }
  return { kind: 'dmarc', name: `_dmarc.${domain}`, ...judgeDmarc({ is: 'none' }) };
}

async function mx(domain: string, dns: DnsReader): Promise<SenderRecord> {
  return { kind: 'mx', name: domain, ...judgeMx(await dns.mailHosts(domain)) };
}

async function startSigning(deps: MessageDeps, workspaceId: string): Promise<void> {
  await inWorkspace(deps.database, workspaceId, async (trx) => {
    const settings = await readMailSettings(trx, workspaceId);
    await saveMailSettings(trx, { ...settings, dkim_found_at: deps.clock.now() });
  });
}
