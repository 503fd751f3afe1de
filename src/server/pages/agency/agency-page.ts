import { html } from 'hono/html';
import type { Obligation } from '../../../domain/obligation/obligation.ts';
import type { Language } from '../../../domain/wording/language.ts';
import { wordOwed } from '../../../domain/wording/words-owed.ts';
import { languageLinks } from '../language-links.ts';
import { type Html, pageShell } from '../page-shell.ts';
import type { ReaderTime } from '../status/reader-time.ts';
import type { AgencyView } from './agency-view.ts';
import { AGENCY_WORDS, type AgencyWords } from './agency-words.ts';

/** One of the recruiter's people. */
export interface AgencyCase {
  readonly applicationId: string;
  readonly candidate: string;
  readonly opening: string;
  readonly view: AgencyView;
  /** The text of words to pass on, by the fact that they are. */
  readonly texts: ReadonlyMap<string, string>;
}

export interface AgencyPage {
  readonly language: Language;
  readonly path: string;
  readonly recruiter: string;
  readonly agency: string | null;
  readonly team: string;
  readonly time: ReaderTime;
  readonly cases: readonly AgencyCase[];
  /** What became of what was sent last. */
  readonly said: 'received' | 'nothing' | null;
}

interface Told extends AgencyPage {
  readonly words: AgencyWords;
}

/** The page of an agency's recruiter: their people, whose turn, both clocks, and what they can say. */
export function agencyPage(page: AgencyPage): Html {
  const words = AGENCY_WORDS[page.language];
  const told = { ...page, words };
  const title = words.title(page.team);
  const running = page.cases.filter(({ view }) => view.closure === null || view.toPassOn.length > 0);
  const over = page.cases.filter((one) => !running.includes(one));
  return pageShell({
    language: page.language,
    title,
    body: html`<p class="soft">${words.whose(page.recruiter, page.agency)}</p>
<h1>${title}</h1>
<p>${words.lead(page.team)}</p>
${page.said === null ? '' : html`<p class="card" role="status">${page.said === 'received' ? words.received(page.team) : words.nothingWritten}</p>`}
${running.length === 0 ? html`<p>${words.nobody(page.team)}</p>` : running.map((one) => caseCard(told, one))}
${
  over.length === 0
    ? ''
    : html`<h2>${words.closed}</h2>
<ul>${over.map(({ candidate, opening }) => html`<li>${candidate}<br><span class="soft">${opening}</span></li>`)}</ul>`
}
<p class="soft">${words.timesIn(page.time.zoneName)}</p>
<h2>${words.language}</h2>
${languageLinks(page.language, page.path)}
<p class="soft">${words.privacy}</p>`,
  });
}

function caseCard(told: Told, one: AgencyCase): Html {
  const { view, candidate, opening } = one;
  const isLate = view.toPassOn.some((word) => word.isLate) || view.theirs?.isLate === true;
  return html`<section aria-label="${candidate}">
<h2>${candidate}<br><span class="soft">${opening}</span></h2>
<div class="card${isLate ? ' late' : ''}">
<p><strong>${turnSentence(told, one)}</strong></p>
<ul aria-label="${told.words.clocks}"><li>${theirClock(told, view)}</li><li>${ourClock(told, view)}</li></ul>
</div>
${view.toPassOn.map((word) => passOnForm(told, one, word))}
${view.asksInterest ? interestForm(told, one) : ''}
${view.references.map((id) => referenceForm(told, one, id))}
${writeForm(told, one)}
</section>`;
}

function turnSentence({ words, team }: Told, { view, candidate }: AgencyCase): string {
  switch (view.turn) {
    case 'team':
      return words.turn.team(team);
    case 'candidate':
      return words.turn.candidate(candidate);
    case 'agency':
      return words.turn.agency;
    case 'nobody':
      return words.turn.nobody;
    default:
      return view.turn satisfies never;
  }
}

function theirClock({ words, time, language }: Told, { theirs, toPassOn }: AgencyView): Html | string {
  const [first] = toPassOn;
  const owed = [
    ...(first
      ? [
          {
            what: words.owed['passOn'] ?? wordOwed(language, 'passOn'),
            dueAt: first.dueAt,
            isLate: first.isLate,
          },
        ]
      : []),
    ...(theirs
      ? [{ what: whatOf(words, language, theirs), dueAt: theirs.dueAt, isLate: theirs.isLate }]
      : []),
  ].sort((a, b) => a.dueAt - b.dueAt)[0];
  if (owed === undefined) return words.nothingFromYou;
  const late = owed.isLate ? html`<strong>${words.late}</strong> ` : '';
  return html`${late}${words.youOwe(owed.what, time.by(owed.dueAt))}`;
}

function ourClock({ words, time, team, language }: Told, { ours }: AgencyView): Html | string {
  if (ours === null) return words.nothingFromUs(team);
  const late = ours.isLate ? html`<strong>${words.late}</strong> ` : '';
  return html`${late}${words.weOwe(team, whatOf(words, language, ours), time.by(ours.dueAt))}`;
}

function whatOf(words: AgencyWords, language: Language, { kind }: Obligation): string {
  return words.owed[kind] ?? wordOwed(language, kind);
}

type ToPassOn = AgencyView['toPassOn'][number];

function passOnForm(told: Told, one: AgencyCase, { word, dueAt }: ToPassOn): Html {
  const { words, time, path } = told;
  const text = one.texts.get(word.factId);
  return html`<h3>${words.passOnTitle(one.candidate)}</h3>
<p>${words.passOnLead(one.candidate, time.by(dueAt))}</p>
${text === undefined ? html`<p class="soft">${words.noText}</p>` : html`<blockquote>${text}</blockquote>`}
<form method="post" action="${path}/passing-on">${hidden(told, one)}
<input type="hidden" name="word" value="${word.factId}">
<button class="main">${words.passedOn}</button>
</form>`;
}

function interestForm(told: Told, one: AgencyCase): Html {
  const { words, path } = told;
  return html`<form method="post" action="${path}/interest">${hidden(told, one)}
<label>${words.interestTitle(one.candidate)}
<select name="interest" required><option value="">–</option>${(['yes', 'unclear', 'no'] as const).map((is) => html`<option value="${is}">${words.interest[is]}</option>`)}</select></label>
<label class="wide">${words.inTheirWords}<textarea name="text" rows="3" maxlength="4000"></textarea></label>
<button class="main">${words.answer}</button>
</form>`;
}

function referenceForm(told: Told, one: AgencyCase, referenceId: string): Html {
  const { words, path } = told;
  return html`<h3>${words.referenceTitle(one.candidate)}</h3>
<form method="post" action="${path}/references">${hidden(told, one)}
<input type="hidden" name="reference" value="${referenceId}">
<label class="wide">${words.referenceLead}<textarea name="text" rows="6" maxlength="4000"></textarea></label>
<button class="main">${words.sendReference}</button>
</form>`;
}

function writeForm(told: Told, one: AgencyCase): Html {
  const { words, path, team } = told;
  return html`<details><summary>${words.writeTitle(team)}</summary>
<form method="post" action="${path}/words">${hidden(told, one)}
<label class="wide">${words.writeLabel(one.candidate)}<textarea name="text" rows="4" maxlength="4000"></textarea></label>
<button>${words.send}</button>
</form></details>`;
}

function hidden({ language }: Told, { applicationId }: AgencyCase): Html {
  return html`<input type="hidden" name="language" value="${language}">
<input type="hidden" name="application" value="${applicationId}">`;
}
