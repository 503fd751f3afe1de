import { Hono } from 'hono';
import { html } from 'hono/html';
import { z } from 'zod';
import { workspaceOfRecord } from '../../../actions/record-name.ts';
import { LEAST_SAMPLE } from '../../../domain/measures/response-record.ts';
import { withFirst } from '../../../domain/wording/day-in.ts';
import { isLanguage, type Language } from '../../../domain/wording/language.ts';
import { inWorkspace } from '../../../storage/in-workspace.ts';
import { findPublicRecord } from '../../../storage/queries/record-lines.ts';
import { findWorkspace } from '../../../storage/queries/workspaces.ts';
import { askedLanguage } from '../../asked-language.ts';
import type { ServerDeps } from '../../deps.ts';
import type { Ctx, Env } from '../../env.ts';
import { type Html, PAGE_HEADERS, pageShell } from '../page-shell.ts';
import { badge } from './badge.ts';
import { de } from './speech/de.ts';
import { en } from './speech/en.ts';
import { es } from './speech/es.ts';
import { fr } from './speech/fr.ts';
import type { RecordSpeech } from './speech/record-speech.ts';

const SPEECHES: Readonly<Record<Language, RecordSpeech>> = { en, fr, de, es };

const payload = z.object({
  countedAt: z.string(),
  from: z.string(),
  until: z.string(),
  people: z.number(),
  answered: z.number(),
  seen: z.number(),
  answeredPercent: z.number(),
  medianDays: z.number().nullable(),
  ninetyDays: z.number().nullable(),
});
type Payload = z.infer<typeof payload>;

/** For anybody, on any page: it was counted before, so that no number of visitors costs a count. */
const EVERYWHERE = {
  'cache-control': 'public, max-age=3600',
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
} as const;

/** The public response record of a team that shows one: a page, a badge and the signed figures. */
export function recordPages(deps: ServerDeps): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get('/:name', async (c) => {
    const [speech, language] = speechFor(c);
    const found = await findShown(deps, c);
    if (found === null) return await send(c, endedPage(speech, language), 404);
    return await send(c, recordPage({ ...found, speech, language }), 200);
  });
  pages.get('/:name/badge.svg', async (c) => {
    const [speech, language] = speechFor(c);
    const found = await findShown(deps, c);
    if (found === null) return c.body(null, 404);
    const svg = badge(
      speech.badgeName,
      found.figures ? badgeWords(found.figures, speech, language) : speech.badgeTooFew,
    );
    return c.body(svg, 200, { ...EVERYWHERE, 'content-type': 'image/svg+xml; charset=utf-8' });
  });
  pages.get('/:name/record.json', async (c) => {
    const found = await findShown(deps, c);
    if (found?.signed == null) return c.json({ problem: 'none' }, 404);
    return c.body(found.signed, 200, { ...EVERYWHERE, 'content-type': 'application/json; charset=utf-8' });
  });
  return pages;
}

interface Shown {
  readonly team: string;
  readonly name: string;
  readonly signed: string | null;
  /** `null` of too few people. */
  readonly figures: Payload | null;
}

/** A record that is not shown, and a name of nobody, are answered alike. */
async function findShown({ database }: ServerDeps, c: Ctx): Promise<Shown | null> {
  const name = c.req.param('name') ?? '';
  const workspaceId = workspaceOfRecord(name);
  if (workspaceId === null) return null;
  return await inWorkspace(database, workspaceId, async (trx) => {
    const kept = await findPublicRecord(trx, workspaceId);
    if (!kept?.is_shown) return null;
    const team = (await findWorkspace(trx, workspaceId))?.name ?? '';
    const figures = kept.signed === null ? null : payload.parse(JSON.parse(JSON.parse(kept.signed).payload));
    return { team, name, signed: kept.signed, figures };
  });
}

function speechFor(c: Ctx): [RecordSpeech, Language] {
  const chosen = c.req.query('language');
  const language = isLanguage(chosen) ? chosen : askedLanguage(c);
  return [SPEECHES[language], language];
}

function badgeWords(figures: Payload, speech: RecordSpeech, language: Language): string {
  const { answeredPercent: percent, medianDays, people } = figures;
  return speech.badge({ percent, days: medianDays ?? 0, people: writeCount(people, language) });
}

/** As the language writes it: 18,363 in English, 18.363 in German. */
function writeCount(count: number, language: Language): string {
  return new Intl.NumberFormat(language).format(count);
}

interface Page extends Shown {
  readonly speech: RecordSpeech;
  readonly language: Language;
}

function recordPage({ team, name, figures, speech, language }: Page): Html {
  const body = html`${figures === null ? html`<h1>${speech.title(team)}</h1>` : html`<p class="soft">${speech.title(team)}</p>`}
${figures === null ? html`<div class="card"><p>${speech.tooFew(LEAST_SAMPLE)}</p></div>` : figuresOf(figures, speech, language)}
<h2>${speech.howTitle}</h2>
<ul>${speech.how.map((line) => html`<li>${line}</li>`)}</ul>
${figures === null ? '' : html`<p><a href="/record/${name}/record.json">${speech.signed}</a> (Ed25519)</p>`}`;
  return pageShell({ language, title: speech.title(team), body });
}

function figuresOf(figures: Payload, speech: RecordSpeech, language: Language): Html {
  const { answered, seen, medianDays, ninetyDays } = figures;
  const count = (number: number) => writeCount(number, language);
  const day = (iso: string) => writeDay(iso, language);
  const people = count(figures.people);
  return html`<h1>${speech.headline(figures.answeredPercent)}</h1>
<div class="card"><p>${speech.lead({ people, days: medianDays ?? 0, ninety: ninetyDays ?? 0 })}</p>
<p>${speech.seen({ seen: count(seen), recorded: count(answered - seen) })}</p></div>
<p class="soft">${speech.period(day(figures.from), day(figures.until))} ${speech.counted(day(figures.countedAt))}</p>`;
}

function writeDay(iso: string, language: Language): string {
  const long = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return withFirst(language, long.format(Date.parse(iso)));
}

function endedPage(speech: RecordSpeech, language: Language): Html {
  return pageShell({ language, title: speech.ended, body: html`<h1>${speech.ended}</h1>` });
}

/** Made to be found, unlike the pages behind a private link. */
async function send(c: Ctx, page: Html, status: 200 | 404): Promise<Response> {
  const text = String(await page).replace(
    '<meta name="robots" content="noindex, nofollow, noarchive">\n',
    '',
  );
  const { 'content-security-policy': policy } = PAGE_HEADERS;
  return c.html(text, status, {
    'content-security-policy': policy,
    'cache-control': 'public, max-age=600',
  });
}
