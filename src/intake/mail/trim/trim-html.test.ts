import { expect, test } from 'vitest';
import { trimHtml } from './trim-html.ts';

const OLD = 'Can you come on Tuesday?';

test.each([
  [
    'Gmail',
    `<div dir="ltr">Yes, I can.</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Fri, Nov 20, 2026 at 10:00 AM Team &lt;<a href="mailto:t@example.org">t@example.org</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex"><div>${OLD}</div></blockquote></div>`,
  ],
  [
    'Gmail in a language that nobody taught us',
    `<div dir="ltr">Yes, I can.</div><div class="gmail_quote"><div dir="ltr" class="gmail_attr">Xyz qwe 20 asd Team zxc:<br></div><blockquote class="gmail_quote">${OLD}</blockquote></div>`,
  ],
  [
    'Outlook on the web',
    `<div>Yes, I can.</div><div id="appendonsend"></div><hr tabindex="-1" style="display:inline-block;width:98%"><div id="divRplyFwdMsg" dir="ltr"><b>Xyz:</b> Team<br></div><div>${OLD}</div>`,
  ],
  [
    'Outlook',
    `<div class="WordSection1"><p class="MsoNormal">Yes, I can.</p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b>Von:</b> Team &lt;t@example.org&gt;<br><b>Gesendet:</b> Freitag<br></p></div></div><p class="MsoNormal">${OLD}</p></div>`,
  ],
  [
    'Outlook of long ago',
    `<DIV>Yes, I can.</DIV><BLOCKQUOTE style="BORDER-LEFT: #000000 2px solid"><DIV>----- Original Message ----- </DIV><DIV><B>From:</B> Team</DIV><DIV>${OLD}</DIV></BLOCKQUOTE>`,
  ],
  [
    'Apple Mail',
    `<html><body>Yes, I can.<br id="lineBreakAtBeginningOfMessage"><div><br><blockquote type="cite"><div>On 20 Nov 2026, at 10:00, Team &lt;t@example.org&gt; wrote:</div><br><div>${OLD}</div></blockquote></div></body></html>`,
  ],
  [
    'Thunderbird',
    `<p>Yes, I can.</p><div class="moz-cite-prefix">Am 20.11.26 um 10:00 schrieb Team:<br></div><blockquote type="cite" cite="mid:x">${OLD}</blockquote>`,
  ],
  [
    'Yahoo',
    `<div>Yes, I can.</div><div id="ydp1yahoo_quoted_123" class="ydp1yahoo_quoted"><div>On Friday, Team wrote:</div><div>${OLD}</div></div>`,
  ],
  [
    'Yandex',
    `<div>Yes, I can.</div><div>20.11.2026, 10:00, "Team" &lt;t@example.org&gt;:</div><blockquote><p>${OLD}</p></blockquote>`,
  ],
  [
    'GMX and web.de',
    `<div>Yes, I can.</div><div name="quote" style="border-left:2px solid #C3D9E5"><div><b>Gesendet:</b> Freitag<br><b>Von:</b> Team</div>${OLD}</div>`,
  ],
  [
    'Proton Mail',
    `<div>Yes, I can.</div><div class="protonmail_signature_block">Sent with Proton Mail</div><div class="protonmail_quote">On Friday, Team wrote:<blockquote class="protonmail_quote">${OLD}</blockquote></div>`,
  ],
  ['Zimbra', `<div>Yes, I can.</div><hr id="zwchr" data-marker="__DIVIDER__"><div>${OLD}</div>`],
  [
    'Outlook on a telephone',
    `<div dir="auto">Yes, I can.</div><div id="ms-outlook-mobile-signature">Get <a href="https://aka.ms/x">Outlook for iOS</a></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg">${OLD}</div>`,
  ],
  [
    'a program without marks',
    `<p>Yes, I can.</p><hr><p><b>De :</b> Team &lt;t@example.org&gt;<br><b>Envoyé :</b> vendredi<br><b>À :</b> Ada<br><b>Objet :</b> Entretien</p><p>${OLD}</p>`,
  ],
])('%s: the words stay, what is quoted goes', (_, html) => {
  expect(trimHtml(html)).toBe('Yes, I can.');
});

test('answers between the quoted lines stay', () => {
  const html = `<div class="gmail_quote"><div class="gmail_attr">On Fri, Team wrote:</div><blockquote class="gmail_quote">When?</blockquote><div>In January.</div><blockquote class="gmail_quote">Where?</blockquote><div>In Berlin.</div></div>`;
  expect(trimHtml(html)).toBe('In January.\n\nIn Berlin.');
});

test('what is indented is no quote, and styles and scripts are no words', () => {
  const html =
    '<style>p{}</style><p>My days:</p><blockquote style="margin:0 0 0 40px;border:none;padding:0px">Tuesday &amp; Friday</blockquote><script>x</script><p style="display:none">hidden</p>';
  expect(trimHtml(html)).toBe('My days:\n\nTuesday & Friday');
});

test('who writes inside the signature of their program is heard too', () => {
  expect(trimHtml('<div id="Signature"><p>Yes, I can.</p></div>')).toBe('Yes, I can.');
});

test.each([
  ['nested elements', '<div>'.repeat(50_000)],
  ['nested quotes', '<blockquote>'.repeat(20_000)],
  ['elements never closed', '<p>a'.repeat(50_000)],
  ['ends without beginnings', '</i>'.repeat(50_000)],
])('half a second is plenty for %s', (_, html) => {
  const begun = process.cpuUsage();
  trimHtml(html);
  expect(process.cpuUsage(begun).user / 1000).toBeLessThan(500);
});
