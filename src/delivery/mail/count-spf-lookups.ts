import type { DnsReader } from './dns-reader.ts';

/** No receiver follows further than this. */
const FAR_ENOUGH = 11;

/** How many further questions an SPF record makes a receiver ask, its includes followed (RFC 7208 4.6.4). */
export async function countSpfLookups(domain: string, dns: DnsReader): Promise<number> {
  const seen = new Set<string>();
  let count = 0;
  async function follow(name: string): Promise<void> {
    if (seen.has(name) || count >= FAR_ENOUGH) return;
    seen.add(name);
    const found = await dns.texts(name);
    const record = found.is === 'found' ? found.texts.find((text) => /^v=spf1(\s|$)/i.test(text)) : undefined;
    for (const term of record?.split(/\s+/).slice(1) ?? []) {
      const [, kind = '', value] = /^[+?~-]?(include|redirect|exists|a|mx|ptr)\b[:=]?(\S*)/i.exec(term) ?? [];
      if (kind === '') continue;
      count += 1;
      if (/^(include|redirect)$/i.test(kind) && value) await follow(value.toLowerCase());
    }
  }
  await follow(domain.toLowerCase());
  return Math.min(count, FAR_ENOUGH);
}
