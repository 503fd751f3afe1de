import { escapeHtml } from '../../lib/escape-html.ts';

/** Text made safe for HTML. Everything else is put together from constants. */
export interface Html {
  readonly html: string;
}

type Part = string | number | null | Html | readonly Html[];

/** Puts HTML together; every value is escaped but for HTML made by this very function. */
export function html(strings: TemplateStringsArray, ...values: readonly Part[]): Html {
  let text = strings[0] ?? '';
  for (const [index, value] of values.entries()) text += render(value) + (strings[index + 1] ?? '');
  return { html: text };
}

function render(value: Part): string {
  if (value === null) return '';
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  return 'html' in value ? value.html : value.map((part) => part.html).join('');
}
