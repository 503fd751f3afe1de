/** What a provider of mail asks its customers to write into their SPF record, by the end of its server's name. */
const PROVIDERS: readonly (readonly [server: string, mechanism: string])[] = [
  ['gmail.com', 'include:_spf.google.com'],
  ['googlemail.com', 'include:_spf.google.com'],
  ['google.com', 'include:_spf.google.com'],
  ['office365.com', 'include:spf.protection.outlook.com'],
  ['outlook.com', 'include:spf.protection.outlook.com'],
  ['sendgrid.net', 'include:sendgrid.net'],
  ['mailgun.org', 'include:mailgun.org'],
  ['amazonaws.com', 'include:amazonses.com'],
  ['postmarkapp.com', 'include:spf.mtasv.net'],
  ['mailjet.com', 'include:spf.mailjet.com'],
  ['brevo.com', 'include:spf.brevo.com'],
  ['sendinblue.com', 'include:spf.brevo.com'],
  ['zoho.com', 'include:zohomail.com'],
  ['zoho.eu', 'include:zohomail.eu'],
  ['fastmail.com', 'include:spf.messagingengine.com'],
  ['messagingengine.com', 'include:spf.messagingengine.com'],
  ['ionos.com', 'include:_spf-us.ionos.com'],
  ['ionos.de', 'include:_spf-eu.ionos.com'],
  ['1und1.de', 'include:_spf-eu.ionos.com'],
  ['ovh.net', 'include:mx.ovh.com'],
  ['gandi.net', 'include:_mailcust.gandi.net'],
  ['mailbox.org', 'include:mailbox.org'],
  ['migadu.com', 'include:spf.migadu.com'],
  ['mandrillapp.com', 'include:spf.mandrillapp.com'],
  ['sparkpostmail.com', 'include:sparkpostmail.com'],
];

/** What lets a mail server send for a domain: the provider's own list, or else the server by its name. */
export function spfMechanismOf(host: string): string {
  const name = host.toLowerCase();
  const known = PROVIDERS.find(([end]) => name === end || name.endsWith(`.${end}`));
  return known?.[1] ?? `a:${name}`;
}
