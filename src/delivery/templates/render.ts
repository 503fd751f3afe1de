import { Drop, Liquid } from 'liquidjs';
import { blankFor } from '../../domain/draft/blanks.ts';
import type { FieldValues } from '../../domain/draft/fields.ts';
import type { TemplateText } from './originals.ts';
import { templateFault } from './template-fault.ts';

export interface Rendered {
  readonly subject: string;
  readonly text: string;
  /** The fields that it wanted to print and that are blank. */
  readonly missing: readonly string[];
}

/** A template never brings in files, nor works longer than any letter needs on the slowest machine; in milliseconds. */
export const LIMITS = { templates: {}, parseLimit: 20_000, renderLimit: 2000, memoryLimit: 500_000 } as const;

/**
 * Fills a template. A field that is known to be empty is false in a condition and shows as a blank where it is printed;
 * throws `TemplateFault` for a field or filter that does not exist and for what is no Liquid.
 */
export function renderTemplate({ subject, body }: TemplateText, values: FieldValues): Rendered {
  const missing = new Set<string>();
  const engine = createEngine((field) => missing.add(field));
  const scope = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      value === null || value.trim() === '' ? new Blank(name) : value,
    ]),
  );
  const fill = (part: 'subject' | 'body', text: string) => {
    try {
      return engine.parseAndRenderSync(text, scope) as string;
    } catch (error) {
      throw templateFault(part, error);
    }
  };
  const filled = { subject: fill('subject', subject), text: tidy(fill('body', body)) };
  return { subject: filled.subject.replaceAll('\n', ' ').trim(), text: filled.text, missing: [...missing] };
}

function createEngine(onBlank: (field: string) => void): Liquid {
  return new Liquid({
    ...LIMITS,
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    outputEscape: (value: unknown) => {
      const text = value instanceof Blank || value === null || value === undefined ? '' : String(value);
      if (text !== '') return text;
      const field = value instanceof Blank ? value.field : 'empty';
      onBlank(field);
      return blankFor(field);
    },
  });
}

/** A field that is known and empty. */
class Blank extends Drop {
  readonly field: string;

  constructor(field: string) {
    super();
    this.field = field;
  }

  override valueOf(): null {
    return null;
  }
}

/** Conditions that were not met leave empty lines: one is enough between two paragraphs. */
function tidy(text: string): string {
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    const trimmed = line.trimEnd();
    if (trimmed !== '' || lines.at(-1) !== '') lines.push(trimmed);
  }
  return lines.join('\n').trim();
}
