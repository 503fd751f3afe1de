import { join } from 'node:path';

export interface Ports {
  readonly imapPort: number;
  readonly lmtpPort: number;
  readonly smtpPort: number;
  readonly introspectUrl: string | null;
}

/** Any name with one password, plus addresses, mail in Maildir, out-of-office by Sieve; nothing but the loopback. */
export function dovecotConf(folder: string, { imapPort, lmtpPort, smtpPort, introspectUrl }: Ports): string {
  return `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/dovecot.log
instance_name = heardback-${imapPort}
protocols = imap lmtp
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_failure_delay = 0
auth_username_format = %Ln
mail_location = maildir:${folder}/mail/%n
mail_uid = mail
mail_gid = mail
first_valid_uid = 1
recipient_delimiter = +
${introspectUrl === null ? '' : takesTokens(folder)}hostname = mx.test.local
postmaster_address = postmaster@test.local
submission_host = 127.0.0.1:${smtpPort}
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=mail gid=mail home=${folder}/mail/%n
}
service imap-login {
  chroot =
  inet_listener imap {
    address = 127.0.0.1
    port = ${imapPort}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service lmtp {
  inet_listener lmtp {
    address = 127.0.0.1
    port = ${lmtpPort}
  }
}
protocol lmtp {
  mail_plugins = sieve
}
plugin {
  sieve = file:${folder}/mail/%n/sieve;active=${folder}/mail/%n/.dovecot.sieve
}
namespace inbox {
  inbox = yes
  mailbox Sent {
    auto = create
    special_use = \\Sent
  }
  mailbox Trash {
    auto = create
    special_use = \\Trash
  }
}
`;
}

function takesTokens(folder: string): string {
  return `auth_mechanisms = plain login xoauth2 oauthbearer
passdb {
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = ${folder}/oauth2.conf
}
service auth {
  unix_listener ${folder}/sasl {
    mode = 0666
  }
}
`;
}

/** Asks the provider itself whose a token is. */
export function introspectionConf(introspectUrl: string): string {
  return `introspection_mode = post
introspection_url = ${introspectUrl}
username_attribute = username
active_attribute = active
active_value = true
force_introspection = yes
`;
}

/** Takes everything for test.local, and is quick to say what is late. */
export function mainCf(folder: string, { lmtpPort, introspectUrl }: Ports): string {
  return `
compatibility_level = 3.6
queue_directory = ${folder}/spool
data_directory = ${folder}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
myhostname = mx.test.local
mydestination =
mynetworks = 127.0.0.0/8
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
virtual_mailbox_domains = test.local, full.test.local, slow.test.local
virtual_mailbox_maps = regexp:${folder}/etc/mailboxes
virtual_transport = lmtp:inet:127.0.0.1:${lmtpPort}
transport_maps = regexp:${folder}/etc/transport
recipient_delimiter = +
disable_dns_lookups = yes
smtp_host_lookup = native
smtp_dns_support_level = disabled
local_recipient_maps =
alias_maps =
alias_database =
maillog_file = ${folder}/maillog
maillog_file_prefixes = ${folder}
delay_warning_time = 1s
minimal_backoff_time = 1s
maximal_backoff_time = 2s
queue_run_delay = 1s
${introspectUrl === null ? 'smtpd_recipient_restrictions = permit_mynetworks, reject_unauth_destination' : asksForSignIn(folder)}
smtpd_reject_unlisted_recipient = no
lmtp_destination_recipient_limit = 1
`;
}

/** Dovecot says who somebody is; nobody hands over a mail unknown. */
function asksForSignIn(folder: string): string {
  return `smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = ${join(folder, '..', 'dovecot', 'sasl')}
smtpd_sasl_security_options = noanonymous
smtpd_recipient_restrictions = permit_sasl_authenticated, reject`;
}

/** The world as mail finds it: who is gone, whose mailbox is full, who is slow. All else has no way out of this machine. */
export function transportMap({ lmtpPort }: Ports): string {
  return `/^gone[^@]*@test\\.local$/ error:5.1.1 User unknown
/@full\\.test\\.local$/ error:5.2.2 mailbox full
/@slow\\.test\\.local$/ retry:4.2.1 greylisted, try again later
/@test\\.local$/ lmtp:inet:127.0.0.1:${lmtpPort}
/.*/ error:5.1.2 no way out of the test
`;
}

/** The services of Postfix, listening where the test is, and none in a jail of files that a temporary folder has not. */
export function masterServices(original: string, { smtpPort }: Ports): string {
  return original
    .split('\n')
    .map((line) => {
      if (/^smtp\s+inet\s/.test(line)) return `127.0.0.1:${smtpPort} inet n - n - - smtpd`;
      return line.replace(/^(\S+\s+(?:unix|unix-dgram|fifo|inet|pass)\s+\S+\s+\S+\s+)y(\s)/, '$1n$2');
    })
    .join('\n');
}

export function sieveScript(
  name: string,
  { subject, text }: { readonly subject: string; readonly text: string },
): string {
  const quoted = (line: string) => `"${line.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  return `require ["vacation"];
vacation :days 1 :addresses [${quoted(`${name}@test.local`)}] :subject ${quoted(subject)} ${quoted(text)};
`;
}
