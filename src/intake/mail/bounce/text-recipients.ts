/** Quotation marks of any language stand around an address, not in it. */
const ADDRESS = '[^\\s<>"“”„‚‘’«»()\\[\\],;:]{1,100}@[^\\s<>"“”„‚‘’«»()\\[\\],;:]{1,200}';
/** Where reports name the receiver, the surest form first; of the first that is found, all are taken. */
const FORMS: readonly RegExp[] = [
  // qmail and Postfix: <ada@example.com>:
  new RegExp(`^\\s{0,4}<(${ADDRESS})>(?:\\s*\\([^)]*\\))?:`, 'gim'),
  // sendmail: <ada@example.com>... User unknown; 550 5.1.1 ada@example.com... User unknown
  new RegExp(`(?:^|[\\s<])<?(${ADDRESS})>?\\.\\.\\.\\s`, 'gim'),
  // Exim, Gmail: the address on a line of its own, what went wrong below
  new RegExp(`^[ \\t]+<?(${ADDRESS})>?[ \\t]*\\n[ \\t]+\\S`, 'gim'),
  // Notes, MessageLabs, Exchange and their like: a label
  new RegExp(
    `^[ \\t*>-]*(?:(?:final|original|failed|intended|envelope|unknown)?[ -]?(?:recipients?|receivers?|to|rcpt|destinataires?|empfänger|destinatarios?|destinatari)(?: address(?:es)?)?(?:\\(s\\))?|unknown user|undeliverable (?:to|address)|address|user|e-?mail|mailbox|failed addresses follow|could not be delivered to|following address(?:es)? failed|to the following recipients?)\\s*(?:[:=]|is|-)\\s*(?:rfc822;)?\\s*"?[^\\n<@]{0,60}?<?(${ADDRESS})`,
    'gim',
  ),
  // The whole line is an address
  new RegExp(`^[ \\t]*[<"']?(${ADDRESS})[>"']?[ \\t]*$`, 'gim'),
  // The address, then what went wrong
  new RegExp(
    `^[ \\t]*[<"']?(${ADDRESS})[>"']?(?:[ \\t]*[:;,-]|[ \\t]+(?:on|\\(|is|was|could|because|failed|-|:|user|unknown|sorry|smtp|5\\d\\d|4\\d\\d))`,
    'gim',
  ),
  new RegExp(
    `(?:rcpt to|recipient|user|address|mailbox|account|delivered to|deliver(?:y|ing)? to|reach|to)\\b[:\\s]{1,3}(?:address |user |is )?[<"'\\[(]*(${ADDRESS})`,
    'gi',
  ),
  new RegExp(`<(${ADDRESS})>`, 'g'),
  new RegExp(`(${ADDRESS})`, 'g'),
];
const NOT_RECEIVERS =
  /^(?:mailer-daemon|mail-?daemon|postmaster|abuse|no-?reply|do-?not-?reply|support|helpdesk|help|root|hostmaster|webmaster|admin|bounces?|double-bounce)[@+-]|\.(?:png|gif|jpe?g)$|^\d{8,}\.|@(?:localhost|.*\.(?:local|internal|lan))$/i;
const MOST = 100;

/** The addresses that a report in words is about, lower case, each once; none of the sender's, and none of the server's. */
export function recipientsIn(said: string, notThese: ReadonlySet<string>): string[] {
  const text = said.slice(0, 64 * 1024);
  for (const form of FORMS) {
    const found = new Set<string>();
    for (const [, address = ''] of text.matchAll(form)) {
      const one = address.toLowerCase().replace(/^mailto:|^rfc822;|^[.'=*]+|[.'>!?*]+$/g, '');
      if (isReceiver(one) && !notThese.has(one)) found.add(one);
      if (found.size >= MOST) break;
    }
    if (found.size > 0) return [...found];
  }
  return [];
}

function isReceiver(address: string): boolean {
  return !NOT_RECEIVERS.test(address) && /^[^@]+@[^@]+\.[^@.]{2,}$/.test(address);
}
