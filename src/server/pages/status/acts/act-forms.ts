import { html } from 'hono/html';
import type { Html } from '../../page-shell.ts';
import { ACT_SPEECH } from '../speech/act-speech.ts';
import type { ActField, ActFrame, ActGroup, ActSeen, StatusAct } from './act.ts';
import { STATUS_ACTS } from './acts.ts';

/** The things to do under one heading, each closed until it is opened; nothing where nothing is offered. */
export function actsOf(group: ActGroup, frame: ActFrame, seen: ActSeen): Html | '' {
  const offered = STATUS_ACTS.filter((act) => act.group === group && act.isOffered(seen));
  if (offered.length === 0) return '';
  return html`<h2>${ACT_SPEECH[frame.language].groups[group]}</h2>
${offered.map((act) => actForm(act, frame, seen))}`;
}

function actForm(act: StatusAct, frame: ActFrame, seen: ActSeen): Html {
  const { title, about, button } = act.words[frame.language];
  const open = act.isOpen?.(seen) ? html` open` : '';
  return html`<details${open}><summary>${title}</summary><p>${about}</p>
<form method="post" action="${frame.path}/acts/${act.name}">${choicesOf(frame)}${act.fields.map((field) => fieldOf(field, frame, { seen, act }))}<button class="main">${button}</button></form></details>
`;
}

/** Language and zone travel along, so that the answer is in the same. */
export function choicesOf({ language, time }: Pick<ActFrame, 'language' | 'time'>): Html {
  return html`<input type="hidden" name="zone" value="${time.timeZone}"><input type="hidden" name="language" value="${language}">`;
}

function fieldOf(
  field: ActField,
  { language, time }: ActFrame,
  { seen, act }: { readonly seen: ActSeen; readonly act: StatusAct },
): Html {
  const { name, kind, isRequired } = field;
  const mark = isRequired ? '' : ` (${ACT_SPEECH[language].optional})`;
  const label = `${field.label[language]}${mark}`;
  const required = isRequired ? html` required` : '';
  switch (kind) {
    case 'lines':
      return html`<label class="wide">${label}<textarea name="${name}" rows="3" maxlength="2000"${required}></textarea></label>`;
    case 'choice': {
      const choices = field.choices?.(seen, language, time) ?? [];
      return html`<label>${label}<select name="${name}"${required}>${choices.map((one) => html`<option value="${one.value}">${one.label}</option>`)}</select></label>`;
    }
    case 'day':
    case 'time':
      return html`<label>${label}<input type="${kind === 'day' ? 'date' : 'time'}" name="${name}"${required}></label>`;
    case 'line':
      return html`<label>${label}<input name="${name}" maxlength="200"${autocompleteOf(act, name)}${required}></label>`;
    default:
      return kind satisfies never;
  }
}

/** WCAG 2.2, 1.3.5: what the browser knows of its owner need not be typed again. */
const AUTOCOMPLETE: Readonly<Record<string, string>> = { name: 'name', address: 'email', phone: 'tel' };

function autocompleteOf({ group }: StatusAct, name: string): Html | '' {
  const token = AUTOCOMPLETE[name];
  return group === 'data' && token !== undefined ? html` autocomplete="${token}"` : '';
}
