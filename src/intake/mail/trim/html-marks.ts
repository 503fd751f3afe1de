/** What the markup of a mail program says about an element: nothing, an earlier mail, its beginning, a signature, or not shown. */
export type Mark = 'none' | 'quote' | 'attribution' | 'gmail-quote' | 'cut' | 'signature' | 'hidden';

export type Attributes = Readonly<Record<string, string>>;

/** Yahoo and Outlook put letters of their own before the names that they find in a mail. */
const CUT_ID =
  /(?:^|_|yiv\d+|x_)(?:divRplyFwdMsg|appendonsend|stopSpelling|zwchr|OutlookMessageHeader|mailbox-conversation)$/;
const QUOTE_ID =
  /(?:^|_|yiv\d+|x_)(?:OLK_SRC_BODY_SECTION|isReplyContent|mail-editor-reference-message-container|yahoo_quoted_\d+|ymail_quoted_\w+|replied_to_message|qt|origbody|oriMsgHtmlSeperator)$/;
const ATTRIBUTION_ID = /(?:^|_|yiv\d+|x_)(?:reply-intro|replyheader)$/i;
const SIGNATURE_ID =
  /(?:^|_|yiv\d+|x_)(?:Signature|signature|ms-outlook-mobile-signature|ms-outlook-mobile-body-separator-line|composer_signature|AppleMailSignature|AppleMailSignature\S*|sig_div|spark_signature|bloop_sign\S*)$/;
const QUOTE_CLASS =
  /(?:^|\s)\S*(?:yahoo_quoted|protonmail_quote|tutanota_quote|zmail_extra|moz-forward-container|sh-quoted-content|front-blockquote|quoted-mail|mail-quote-collapse|WM_BODY|hs_reply|quotedMail|nylas-quote-id-\S*|gmail_quote_attribution_fallback|email_quote)(?:\s|$)/;
const ATTRIBUTION_CLASS =
  /(?:^|\s)\S*(?:moz-cite-prefix|moz-email-headers-table|gmail_attr|airmail_on|cite-prefix|quote-header)(?:\s|$)/;
const CUT_CLASS = /(?:^|\s)\S*(?:OutlookMessageHeader|zwchr|ecxhr)(?:\s|$)/;
const SIGNATURE_CLASS =
  /(?:^|\s)\S*(?:gmail_signature|gmail_signature_prefix|moz-signature|protonmail_signature_block|tutanota_signature|zmail_signature|mail-signature|email-signature|bloop_sign|elided-signature)(?:\s|$)/;
/** The line that Outlook draws above its header, in its colours; programs that take after it use others. */
const RULE_ABOVE =
  /border(?:-width)?:\s*(?:none|medium none|1pt (?:medium|none) (?:medium|none))[^"]{0,160}border-top(?:-style)?:\s*(?:1(?:\.0)?(?:pt|px)\s+)?solid|border-top:\s*(?:solid\s+#?(?:e1e1e1|b5c4df|c8c8c8|cccccc)|#?(?:e1e1e1|b5c4df)\s+[\d.]+(?:pt|px)\s+solid|(?:1(?:\.0)?(?:pt|px)\s+)solid\s+(?:#(?:e1e1e1|b5c4df)|rgb\(\s*(?:225,\s*225,\s*225|181,\s*196,\s*223)\s*\)))/i;

/** What the attributes of an element say, as the mail programs in common use set them. */
export function markOf(name: string, attributes: Attributes): Mark {
  const { id = '', class: className = '', style = '' } = attributes;
  if (style !== '' && /display:\s*none|mso-hide:\s*all/i.test(style)) return 'hidden';
  if (id !== '') {
    if (CUT_ID.test(id)) return 'cut';
    if (QUOTE_ID.test(id)) return 'quote';
    if (ATTRIBUTION_ID.test(id)) return 'attribution';
    if (SIGNATURE_ID.test(id)) return 'signature';
  }
  if (className !== '') {
    if (CUT_CLASS.test(className)) return 'cut';
    if (ATTRIBUTION_CLASS.test(className)) return 'attribution';
    if (SIGNATURE_CLASS.test(className)) return 'signature';
    if (QUOTE_CLASS.test(className)) return 'quote';
    if (/(?:^|\s)\S*gmail_quote(?:_container)?(?:\s|$)/.test(className))
      return name === 'blockquote' ? 'quote' : 'gmail-quote';
  }
  if (attributes['name'] === 'quote' || attributes['name'] === 'messageReplySection') return 'quote';
  if (attributes['data-marker'] === '__DIVIDER__' || attributes['data-signature'] === '__quote__')
    return 'cut';
  if (name === 'hr' && attributes['tabindex'] === '-1') return 'cut';
  if (name === 'blockquote') return isIndentation(attributes) ? 'none' : 'quote';
  if ((name === 'div' || name === 'p' || name === 'td') && style.includes('border') && RULE_ABOVE.test(style))
    return 'cut';
  return 'none';
}

/** Gmail's and Outlook's "indent more" is a blockquote too. */
function isIndentation({ type = '', cite = '', style = '' }: Attributes): boolean {
  if (type !== '' || cite !== '') return false;
  return (
    /margin:\s*0(?:px|pt)?\s+0(?:px|pt)?\s+0(?:px|pt)?\s+40px/i.test(style) && /border:\s*none/i.test(style)
  );
}
