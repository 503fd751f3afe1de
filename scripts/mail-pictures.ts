/** `npm run mail-pictures`: ten mails as their readers receive them, on a phone, light and dark, for docs/images/mails. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { compose } from '../src/delivery/mail/compose.ts';
import { readMail } from '../src/delivery/mail/read-mail.ts';
import { asHtml } from '../src/delivery/templates/as-html.ts';
import { originalOf } from '../src/delivery/templates/originals.ts';
import { renderTemplate } from '../src/delivery/templates/render.ts';
import { withStatusPage } from '../src/domain/draft/blanks.ts';
import type { DraftKind } from '../src/domain/draft/draft-kind.ts';
import { sampleFields } from '../src/domain/draft/sample-fields.ts';
import type { Language } from '../src/domain/wording/language.ts';
import { openBrowser } from '../test/browser/open-browser.ts';

const FOLDER = new URL('../docs/images/mails/', import.meta.url);
const SCHEMES = ['light', 'dark'] as const;
const WIDTH = 390;
const QUALITY = 80;

const MAILS: readonly (readonly [kind: DraftKind, language: Language, what: string])[] = [
  ['thankYou', 'en', 'After an interview: thanks, with the date of the answer'],
  ['holdingNote', 'en', 'The promised date will not be kept: an honest new one'],
  ['nextStep', 'fr', 'The next step, in French'],
  ['noAfterApplication', 'en', 'A no before any talk: short and kind'],
  ['noAfterScreen', 'de', 'A no after a telephone screen, in German'],
  ['noAfterInterview', 'en', 'A no after an interview: who met them, one strength, one reason'],
  ['noAfterFinal', 'es', 'A no after the final round, in Spanish'],
  ['freezeNotice', 'en', 'The opening is frozen: the cause, and that it is not about them'],
  ['offerDeclinedThanks', 'en', 'They declined our offer'],
  ['interestQuestion', 'en', 'Silence on their side: still interested?'],
];

const browser = await openBrowser();
try {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  const context = await browser.newContext({ viewport: { width: WIDTH, height: 700 } });
  const page = await context.newPage();
  for (const [kind, language] of MAILS) {
    // Through the mail's own form and back, so that what is seen is what arrives.
    await page.setContent(await asReceived(kind, language));
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      await writeFile(new URL(`${kind}-${language}-${colorScheme}.webp`, FOLDER), await picture(page));
    }
    console.log(kind, language);
  }
  await writeFile(new URL('../docs/mails.md', import.meta.url), gallery());
} finally {
  await browser.close();
}

async function asReceived(kind: DraftKind, language: Language): Promise<string> {
  const { subject, text: filled } = renderTemplate(originalOf(language, kind), sampleFields(language));
  const text = withStatusPage(filled, 'https://hiring.example.com/s/k3x9qv7m');
  const source = await compose({
    mailId: `<${kind}@hartwell.example>`,
    date: Date.UTC(2026, 10, 20, 9),
    from: { name: 'Grace Hart, Hartwell', address: 'jobs@hartwell.example' },
    to: { name: 'Ada Park', address: 'ada@example.com' },
    replyTo: null,
    subject,
    text,
    html: asHtml(text, { language, title: subject }),
    earlier: [],
    isAutomatic: false,
  });
  return (await readMail(source.toString('utf8'))).html;
}

/** The whole mail, however long. WebP is a quarter of PNG; Playwright itself writes only the latter. */
async function picture(page: Page): Promise<Buffer> {
  const height = Number(await page.evaluate('Math.ceil(document.documentElement.scrollHeight)'));
  await page.setViewportSize({ width: WIDTH, height: Math.max(height, 300) });
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
  await session.detach();
  await page.setViewportSize({ width: WIDTH, height: 700 });
  return Buffer.from(data, 'base64');
}

function gallery(): string {
  const rows = MAILS.map(([kind, language, what]) => {
    const cells = SCHEMES.map(
      (scheme) => `![${what}, ${scheme}](images/mails/${kind}-${language}-${scheme}.webp)`,
    );
    return `| ${what} | ${cells.join(' | ')} |`;
  });
  return [
    '# Mails as they are received',
    '',
    'Ten of the letters that drafts begin with, on a phone. Made by `npm run mail-pictures`, with a made-up person.',
    '',
    '| Letter | Light | Dark |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
