import { Liquid } from 'liquidjs';
import { FIELD_NAMES, type FieldValues } from '../../domain/draft/fields.ts';
import { sampleFields } from '../../domain/draft/sample-fields.ts';
import type { TemplateText } from './originals.ts';
import { LIMITS, renderTemplate } from './render.ts';
import { TemplateFault, templateFault, unknownField } from './template-fault.ts';

/**
 * Everything that would keep a wording from being filled, whoever it is for: fields that don't exist also where a condition
 * hides them today, and what breaks with every field known or with none. At most one fault a part.
 */
export function faultsOf(template: TemplateText): readonly TemplateFault[] {
  const parts = [
    ['subject', template.subject],
    ['body', template.body],
  ] as const;
  return parts.flatMap(([part, text]) => {
    const fault =
      strangeField(part, text) ?? breaks(part, text, sampleFields('en')) ?? breaks(part, text, NOTHING_KNOWN);
    return fault === null ? [] : [fault];
  });
}

const NOTHING_KNOWN = Object.fromEntries(FIELD_NAMES.map((name) => [name, null])) as FieldValues;
const KNOWN: ReadonlySet<string> = new Set(FIELD_NAMES);
const analyst = new Liquid(LIMITS);

function strangeField(part: TemplateFault['part'], text: string): TemplateFault | null {
  try {
    const { globals } = analyst.analyzeSync(analyst.parse(text), { partials: false });
    const strange = Object.entries(globals).find(([name]) => !KNOWN.has(name));
    return strange === undefined ? null : unknownField(part, strange[1][0]?.location.row ?? null, strange[0]);
  } catch (error) {
    return templateFault(part, error);
  }
}

function breaks(part: TemplateFault['part'], text: string, values: FieldValues): TemplateFault | null {
  try {
    renderTemplate({ subject: 'x', body: 'x', [part]: text }, values);
    return null;
  } catch (error) {
    if (error instanceof TemplateFault) return error;
    throw error;
  }
}
