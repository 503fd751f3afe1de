import { toIso } from '../../lib/instant.ts';

/** What a post says, in parts. */
export interface PostWords {
  readonly id: string;
  readonly kind: string;
  readonly at: number;
  readonly lead: string;
  readonly items: readonly { readonly text: string; readonly url: string }[];
}

/** For an incoming webhook of Slack, or of what understands the same (Mattermost, Rocket.Chat). */
export function slackBody({ lead, items }: PostWords): unknown {
  const lines = items.map(({ text, url }) => `• <${url}|${escapeSlack(text)}>`);
  return { text: [`*${escapeSlack(lead)}*`, ...lines].join('\n'), unfurl_links: false };
}

/** For anything else: `text` for whoever only shows text, the parts for whoever reads them. */
export function webhookBody({ id, kind, at, lead, items }: PostWords): unknown {
  const text = [lead, ...items.map((item) => `${item.text}\n${item.url}`)].join('\n');
  return { id, kind, at: toIso(at), text, items };
}

/** Slack's own three signs (docs.slack.dev, formatting message text); a line break inside a link would end it. */
function escapeSlack(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('|', '¦')
    .replace(/\s+/g, ' ');
}
