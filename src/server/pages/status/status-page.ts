import { html } from 'hono/html';
import { withStatusPage } from '../../../domain/draft/blanks.ts';
import { offerEnd } from '../../../domain/duties/offers.ts';
import { deadlineEnd } from '../../../domain/standing/view.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../../domain/wording/language.ts';
import { type Html, pageShell } from '../page-shell.ts';
import type { ActSeen, Notice } from './acts/act.ts';
import { actsOf } from './acts/act-forms.ts';
import { masked } from './masked.ts';
import { headline, nextStep, promiseSentence, wordSentence } from './page-words.ts';
import { cityOf, type ReaderTime } from './reader-time.ts';
import { ACT_SPEECH, type ActSpeech } from './speech/act-speech.ts';
import type { PageSpeech } from './speech/page-speech.ts';
import { pageSpeech } from './speech/page-speeches.ts';
import type { StatusView } from './status-view.ts';
import { ZONE_CHOICES } from './zone-choices.ts';

export interface StatusPage {
  readonly language: Language;
  readonly view: StatusView;
  readonly team: string;
  readonly opening: string;
  readonly person: { readonly name: string; readonly address: string | null; readonly phone: string | null };
  /** Who looks after the application. */
  readonly owner: string | null;
  /** The feedback that was given, in its own words. */
  readonly feedback: readonly string[];
  readonly seen: ActSeen;
  readonly time: ReaderTime;
  /** Where the page itself is, for its forms. */
  readonly path: string;
  readonly notice: Notice | null;
}

interface Told extends StatusPage {
  readonly speech: PageSpeech;
  readonly acts: ActSpeech;
}

/** The candidate's page: where it stands, what comes next, who owes the next word and by when. */
export function statusPage(page: StatusPage): Html {
  const speech = pageSpeech(page.language);
  const told = { ...page, speech, acts: ACT_SPEECH[page.language] };
  const title = headline(speech, page.view, page.team);
  return pageShell({
    language: page.language,
    title: `${title}: ${page.opening}`,
    body: html`<p class="soft">${speech.page.whose(page.opening, page.team, page.person.name)}</p>
${noticeOf(told)}
<h1>${title}</h1>
${nextCard(told)}
${upcomingInterviews(told)}
${confirmation(told)}
${feedback(told)}
${actsOf('answer', told, page.seen)}
${actsOf('process', told, page.seen)}
${promises(told)}
${wordsSoFar(told)}
${reach(told)}
${ownData(told)}
${zoneChooser(told)}
${languageChooser(told)}
<p class="soft">${speech.page.privacy} <a href="${page.path}/status.json">${told.acts.asData}</a></p>`,
  });
}

function nextCard(told: Told): Html {
  const { speech, view, team, time } = told;
  const isLate = view.isLate && view.turn === 'team' && view.standing.closure === null;
  return html`<div class="card${isLate ? ' late' : ''}">
<h2>${speech.page.whatNext}</h2>
<p>${isLate ? html`<strong>${speech.page.late}</strong> ` : ''}${nextStep({ speech, time }, view, team)}</p>
${openDates(told).map((line) => html`<p>${line}</p>`)}
</div>`;
}

/** What has a date of its own beside the next word: an open offer, and the other one that the team was told of. */
function openDates({ view, acts, time }: Told): readonly string[] {
  if (view.standing.closure !== null) return [];
  const { rules } = view;
  const offers = [...view.known.offers.values()].filter(
    ({ accepted, declined }) => accepted === null && declined === null,
  );
  const other = view.known.competingOffers.at(-1);
  return [
    ...offers.map((one) => acts.offerEnds(time.by(offerEnd(rules, one)))),
    ...(other === undefined ? [] : [acts.otherOffer(time.by(deadlineEnd(rules.candidate, other.deadline)))]),
  ];
}

function noticeOf({ notice, acts, language }: Told): Html | '' {
  if (notice === null) return '';
  return notice.is === 'done'
    ? html`<p class="card" role="status"><strong>${notice.act.words[language].done}</strong></p>`
    : html`<p class="card late" role="alert"><strong>${acts.problems[notice.problem]}</strong></p>`;
}

function feedback({ feedback: letters, acts }: Told): Html | '' {
  if (letters.length === 0) return '';
  return html`<h2>${acts.feedback}</h2>
${letters.map((text) => html`<blockquote>${withStatusPage(text, null).slice(0, LONGEST_FEEDBACK)}</blockquote>`)}`;
}

/** The letter itself is in their mailbox; the page stays small. */
const LONGEST_FEEDBACK = 2500;

function reach({ owner, team, acts }: Told): Html | '' {
  return owner === null ? '' : html`<h2>${acts.reach}</h2><p>${acts.reachWho(owner, team)}</p>`;
}

function ownData(told: Told): Html {
  const { person, acts, seen } = told;
  const phone = person.phone === null ? null : `…${person.phone.slice(-2)}`;
  const address = person.address === null ? null : masked(person.address);
  const buttons = actsOf('data', told, seen);
  return html`${buttons === '' ? html`<h2>${acts.groups.data}</h2>` : buttons}<p class="soft">${acts.kept(person.name, address, phone)}</p>`;
}

function upcomingInterviews({ speech, view, time }: Told): Html | '' {
  if (view.upcoming.length === 0) return '';
  return html`<h2>${speech.page.interviews}</h2>
<ul>${view.upcoming.map(({ startsAt }) => html`<li>${time.moment(startsAt)}</li>`)}</ul>`;
}

function confirmation({ language, speech, view, time, path }: Told): Html | '' {
  if (view.unread === null) {
    return view.readAt === null
      ? ''
      : html`<p class="soft">${speech.page.confirmed(time.moment(view.readAt))}</p>`;
  }
  return html`<form method="post" action="${path}/reading">
<input type="hidden" name="zone" value="${time.timeZone}">
<input type="hidden" name="language" value="${language}">
<input type="hidden" name="word" value="${view.unread.factId}">
<button class="main">${speech.page.read}</button>
</form>`;
}

function promises({ speech, view, time }: Told): Html | '' {
  if (view.promises.length === 0) return '';
  return html`<h2>${speech.page.promises}</h2>
<ul>${view.promises.map((promise) => html`<li>${promiseSentence({ speech, time }, promise)}</li>`)}</ul>`;
}

function wordsSoFar({ speech, view, time }: Told): Html | '' {
  if (view.words.length === 0) return '';
  const newestFirst = view.words.toReversed();
  return html`<h2>${speech.page.words}</h2>
<ul>${newestFirst.map((word) => html`<li>${wordSentence(speech, word, view)}.<br><span class="soft">${time.moment(word.at)}</span></li>`)}</ul>`;
}

function zoneChooser({ language, speech, time, path }: Told): Html {
  const zones = new Set<string>([time.timeZone, ...ZONE_CHOICES]);
  return html`<h2>${speech.page.timeZone}</h2>
<p>${speech.page.timesIn(time.zoneName)}</p>
<form method="get" action="${path}">
<input type="hidden" name="language" value="${language}">
<label>${speech.page.otherPlace}
<select name="zone">${[...zones].map((zone) => html`<option value="${zone}"${zone === time.timeZone ? html` selected` : ''}>${cityOf(zone)}</option>`)}</select></label>
<button>${speech.page.show}</button>
</form>`;
}

/** Each language by its own name, so that whoever landed in the wrong one finds the way out. */
function languageChooser({ language, speech, time, path }: Told): Html {
  const links = LANGUAGES.map((one) =>
    one === language
      ? html`<strong lang="${one}">${LANGUAGE_NAMES[one]}</strong>`
      : html`<a lang="${one}" hreflang="${one}" href="${path}?language=${one}&amp;zone=${encodeURIComponent(time.timeZone)}">${LANGUAGE_NAMES[one]}</a>`,
  );
  return html`<h2>${speech.page.language}</h2>
<p class="languages">${links}</p>`;
}
