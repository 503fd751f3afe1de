import { expect, it } from 'vitest';
import { FIELD_NAMES, type FieldValues } from '../../domain/draft/fields.ts';
import { faultsOf } from './faults.ts';
import { renderTemplate } from './render.ts';
import { TemplateFault } from './template-fault.ts';

const values = Object.fromEntries(
  FIELD_NAMES.map((name) => [name, name === 'reason' ? null : name]),
) as FieldValues;

function faultOf(body: string): TemplateFault {
  try {
    renderTemplate({ subject: 'x', body }, values);
  } catch (error) {
    if (error instanceof TemplateFault) return error;
    throw error;
  }
  throw new Error(`"${body}" has no fault`);
}

it('an empty field is false in a condition, and a blank where it is printed', () => {
  const body = '{% if reason %}because{% else %}none{% endif %}: {{ reason }}';
  expect(renderTemplate({ subject: 'For {{ name }}', body }, values)).toEqual({
    subject: 'For name',
    text: 'none: ⟦reason⟧',
    missing: ['reason'],
  });
});

it('an empty field hidden by a filter is still one', () => {
  expect(renderTemplate({ subject: 'x', body: '{{ reason | upcase }}' }, values).missing).toEqual(['empty']);
});

it.each<[string, number, string]>([
  ['Hello\n\n{{ nmae }}', 3, 'There is no field “nmae”.'],
  ['{{ interviewer }}', 1, 'There is no field “interviewer”. Did you mean “interviewers”?'],
  ['{% if nothing %}x{% endif %}', 1, 'There is no field “nothing”.'],
  ['{{ name | shout }}', 1, 'There is no filter “shout”.'],
  ['a\n{{ name', 2, 'A field is opened with {{ and never closed with }}.'],
  ['a\n{% if name', 2, 'A condition is opened with {% and never closed with %}.'],
  ['a\n\n{% if name %}x', 3, '“{% if … %}” is never ended with “{% endif %}”.'],
  ['{% fi name %}', 1, 'There is no “{% fi %}”; a condition reads {% if … %} … {% else %} … {% endif %}.'],
  ['{% include "/etc/passwd" %}', 1, 'A template cannot bring in another file.'],
  ['{% render "x" %}', 1, 'A template cannot bring in another file.'],
  ['{% for i in (1..100000000) %}x{% endfor %}', 1, 'This does more work than a letter needs.'],
])('%j says where and why it can’t be filled', (body, line, sentence) => {
  expect(faultOf(body)).toMatchObject({ part: 'body', line, message: sentence });
});

it.each(['constructor', '__proto__', 'toString', 'name.constructor'])(
  '%s belongs to the machine and has no name here',
  (name) => {
    expect(faultOf(`{{ ${name} }}`).message).toContain(`There is no field “${name}”`);
  },
);

it('a field that a condition hides is found before it is needed', () => {
  const faults = faultsOf({ subject: '{{ nmae }}', body: 'a\n{% if reason %}{{ raeson }}{% endif %}' });
  expect(faults.map(({ part, line, message }) => [part, line, message])).toEqual([
    ['subject', 1, 'There is no field “nmae”.'],
    ['body', 2, 'There is no field “raeson”.'],
  ]);
});

it('what is wrong with a wording is said in the language of whoever writes it', () => {
  const [fault] = faultsOf({ subject: 'x', body: '{{ raeson }}' });
  expect(fault?.sentence).toEqual({
    en: 'There is no field “raeson”.',
    fr: 'Le champ « raeson » n’existe pas.',
    de: 'Es gibt kein Feld „raeson“.',
    es: 'El campo «raeson» no existe.',
  });
  const [near] = faultsOf({ subject: 'x', body: '{{ interviewer }}' });
  expect(near?.sentence.de).toBe('Es gibt kein Feld „interviewer“. Meinten Sie „interviewers“?');
});
