import type { FailureReason } from '../mail.ts';

/** What servers say, in the order in which it is believed: the plainest words first. */
const SAID: readonly (readonly [FailureReason, RegExp])[] = [
  [
    'mailbox-full',
    /quota|mailbox (?:is |was )?(?:full|exceed)|over ?quota|(?:insufficient|not enough|exceed\S*) (?:system )?(?:storage|disk|space)|out of (?:storage|disk) space|inbox (?:is )?full|box full|exceeded (?:its |the )?(?:max\S* )?(?:storage|mailbox|size of)|too much mail|space allocation|4\.2\.2|5\.2\.2|boîte pleine|postfach (?:ist )?voll|buz[oó]n (?:está )?lleno|casella (?:è )?piena|容量/i,
  ],
  [
    'moved',
    /has moved|moved permanently|new address|address (?:has )?changed|no longer (?:uses?|used|in use|valid|on server)|forward(?:ing)? address|5\.1\.6/i,
  ],
  [
    'no-such-domain',
    /(?:host|domain)(?: name)?(?: \S{1,80})? (?:unknown|not found|does ?n[o']t exist|lookup (?:error|failed))|unknown (?:host|domain)|name server|no such (?:domain|host)|unrouteable (?:mail )?domain|nullmx|null mx|illegal host|domain not found|couldn'?t find any host|no mx|5\.1\.2|bad destination host|does not accept (?:e-?)?mail|nxdomain/i,
  ],
  [
    'authentication',
    /\bspf\b|\bdkim\b|\bdmarc\b|sender policy|authenticat|5\.7\.(?:2[0-9]|30|50)|unauthenticated/i,
  ],
  [
    'disabled',
    /(?:account|mailbox|user|address|recipient)(?: \S{1,80})? (?:is |has been |was )?(?:temporarily )?(?:disabled|inactive|suspended|deactivated|not active|expired|closed|locked|discontinued|terminated)|disabled (?:account|mailbox|user)|inactive (?:user|account|mailbox)|not active|5\.2\.1|deleted/i,
  ],
  [
    'no-such-address',
    /user (?:is )?(?:unknown|not found|not exist|doesn'?t exist|not known|does not exist)|unknown (?:user|recipient|address|local|mailbox|account)|no such (?:user|recipient|address|mailbox|account|person|local|id)|(?:mailbox|account|recipient|address|user|alias)(?: \S{1,100})? (?:not found|unavailable|unknown|does(?: not|n'?t) exist|invalid|rejected|not available|not exist|not known)|invalid (?:recipient|mailbox|address|user|alias|account)|not a valid (?:user|mailbox|recipient|address)|no (?:mailbox|account|user|recipient)(?: here)?|isn'?t (?:in|a)|not listed|couldn'?t be found|could not be found|wasn'?t found|address(?:es)? (?:you entered )?couldn|unrout(?:e)?able address|bad (?:destination )?(?:mailbox|address)|undeliverable address|sorry, no mailbox|does not have an? .{0,30}account|not our customer|5\.1\.(?:0|1|3|10)\b|n'existe pas|existiert nicht|unbekannt|inconnu|desconocid|no existe|sconosciut|non esiste|desconhecid|não existe|ukjent|okänd|не найден|не существует|недоступен|存在しません|不存在|宛先不明|존재하지/i,
  ],
  [
    'too-large',
    /too (?:large|big)|message (?:size|length)|size limit|exceeds (?:the )?(?:maximum|limit|size)|5\.3\.4|5\.2\.3|oversized/i,
  ],
  [
    'content',
    /spam|virus|content (?:rejected|filter|policy)|unsolicited|blacklisted url|phish|malware|message (?:content )?rejected|junk|5\.7\.[67]\b|bad content|attachment/i,
  ],
  [
    'blocked',
    /block|black ?list|denied|refused|reputation|dnsbl|rbl|not allowed|not permitted|prohibited|policy|reject|banned|relay(?:ing)?|reverse dns|ptr|rdns|helo|ehlo|5\.7\.\d|greylist|graylist|access/i,
  ],
  [
    'too-many',
    /too (?:many|fast|much)|rate|throttl|limit exceeded|concurrent|4\.7\.\d|deferred due to|try again later/i,
  ],
  [
    'expired',
    /expired|retry time|too long|timeout exceeded|delivery time|4\.4\.7|5\.4\.7|been (?:in the )?queue|could not be delivered (?:for|within)|give up|giving up|for \d+ (?:days?|hours?)/i,
  ],
  [
    'network',
    /connect|timed? ?out|network|no route|unreachable|routing|loop|hop count|too many hops|lost|tls|4\.4\.\d|5\.4\.\d|dns|no answer|mail exchanger/i,
  ],
  [
    'system',
    /system|local (?:error|configuration)|internal|config|i\/o|resource|disk|unavailable|mailer|5\.3\.\d|4\.3\.\d/i,
  ],
];

/** What the server's words mean; the code alone where they mean nothing. */
export function reasonOf(said: string, code: string | null): FailureReason {
  const exact = code === null ? undefined : BY_CODE.get(code.slice(2));
  if (exact !== undefined && exact !== 'system') return exact;
  const text = said.slice(0, 4000);
  return SAID.find(([, words]) => words.test(text))?.[0] ?? exact ?? 'unknown';
}

/** RFC 3463 3: only what leaves no doubt. */
const BY_CODE = new Map<string, FailureReason>([
  ['1.1', 'no-such-address'],
  ['1.2', 'no-such-domain'],
  ['1.3', 'no-such-address'],
  ['1.6', 'moved'],
  ['1.10', 'no-such-address'],
  ['2.1', 'disabled'],
  ['2.2', 'mailbox-full'],
  ['2.3', 'too-large'],
  ['3.4', 'too-large'],
  ['4.7', 'expired'],
]);
