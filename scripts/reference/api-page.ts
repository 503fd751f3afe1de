import { z } from 'zod';
import type { Endpoint } from '../../src/contract/endpoint.ts';
import { endpoints } from '../../src/contract/endpoints.ts';
import { day, id, instant } from '../../src/contract/scalars.ts';

/** Every endpoint of the contract, by resource, with who may call it and what goes in. */
export function apiPage(): string {
  const all = Object.entries<Endpoint>(endpoints);
  const resources = Map.groupBy(all, ([, endpoint]) => endpoint.path.split('/')[2] ?? '');
  const sections = [...resources].map(
    ([resource, own]) => `## ${resource}\n\n${own.map(section).join('\n')}`,
  );
  return `${INTRODUCTION}\n${sections.join('\n')}`;
}

const INTRODUCTION = `# API

Generated from \`src/contract/endpoints.ts\` by \`npm run reference\`; change it there.

A running Heardback describes the same as OpenAPI 3.1 at \`/api/openapi.json\`, with the shape of every answer.

- Everything travels as JSON; instants as ISO 8601 with \`Z\` or an offset, days as \`2026-11-06\`. A due date is the first
  instant at which the word would be late: the end of Friday is the first instant of Saturday where its owner lives.
- Who calls is known by the cookie that signing in sets. A request that changes something and names another site as its
  origin is refused.
- An \`Idempotency-Key\` header (a UUID) on whatever is recorded for an application makes the same request sent twice record
  one thing.
- Everything recorded for an application answers with its page as it stands then.
- Every error is a problem (RFC 9457) of type \`application/problem+json\`; its \`code\` is one of the [errors](errors.md), and
  \`fields\` names what was wrong.
- What belongs to another workspace is answered exactly like what does not exist.
`;

function section([name, endpoint]: [string, Endpoint]): string {
  const lines = [
    `### ${name}`,
    `\`${endpoint.method.toUpperCase()} ${endpoint.path}\``,
    `${endpoint.summary} ${accessOf(endpoint)}`,
    fieldsOf('Query', endpoint.query),
    fieldsOf(endpoint.bodyIs === 'multipart' ? 'Form' : 'Body', endpoint.body),
  ];
  return `${lines.filter(Boolean).join('\n\n')}\n`;
}

const ROLE_NAMES = {
  admin: 'admins',
  recruiter: 'recruiters',
  hiringManager: 'hiring managers',
  interviewer: 'interviewers',
  viewer: 'viewers',
} as const;

function accessOf({ access }: Endpoint): string {
  if (access === 'public') return 'Needs no session.';
  if (access.length === Object.keys(ROLE_NAMES).length) return 'For every member.';
  return `For ${access.map((role) => ROLE_NAMES[role]).join(', ')}.`;
}

/** What the type of a field says already. */
const SAID_BY_TYPE: readonly string[] = [id, instant, day].map((schema) => schema.description ?? '');

type JsonSchema = z.core.JSONSchema.BaseSchema;

function fieldsOf(title: string, schema: z.ZodType | undefined): string {
  if (schema === undefined) return '';
  const described = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' });
  const whole = resolve(described, described);
  const variants = whole.anyOf ?? whole.oneOf ?? [whole];
  const lists = variants.map((variant) => fieldList(resolve(variant as JsonSchema, described), described));
  return `${title}:\n\n${lists.join('\n\nor\n\n')}`;
}

function fieldList(schema: JsonSchema, root: JsonSchema): string {
  const fields = Object.entries(schema.properties ?? {}).map(([name, field]) => {
    const isNeeded = schema.required?.includes(name) === true;
    const { description } = field as JsonSchema;
    const says =
      description && !SAID_BY_TYPE.includes(description) ? `. ${description.replace(/\.$/, '')}` : '';
    const type = typeOf(field as JsonSchema, root);
    return `- \`${name}\`${isNeeded ? '' : ' (may be left out)'}: ${type}${says}`;
  });
  return fields.length === 0 ? '- nothing' : fields.join('\n');
}

function typeOf(schema: JsonSchema, root: JsonSchema): string {
  if (schema.$ref) return typeOf(resolve(schema, root), root);
  if (schema.const !== undefined) return `\`${schema.const}\``;
  if (schema.enum) return schema.enum.map((one) => `\`${one}\``).join(', ');
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants) return variants.map((one) => typeOf(one as JsonSchema, root)).join(' or ');
  if (schema.type === 'array') return `a list of ${typeOf((schema.items ?? {}) as JsonSchema, root)}`;
  if (schema.type === 'object') return objectType(schema, root);
  return SCALARS[schema.format ?? ''] ?? SCALARS[String(schema.type ?? '')] ?? 'anything';
}

function objectType(schema: JsonSchema, root: JsonSchema): string {
  const fields = Object.entries(schema.properties ?? {});
  if (fields.length === 0) return 'an object';
  return `{ ${fields.map(([name, field]) => `${name}${schema.required?.includes(name) ? '' : '?'}: ${typeOf(field as JsonSchema, root)}`).join('; ')} }`;
}

function resolve(schema: JsonSchema, root: JsonSchema): JsonSchema {
  if (!schema.$ref) return schema;
  const name = schema.$ref.split('/').at(-1) ?? '';
  return (root.$defs?.[name] ?? {}) as JsonSchema;
}

const SCALARS: Readonly<Record<string, string>> = {
  uuid: 'an id',
  date: 'a day',
  'date-time': 'an instant',
  email: 'a mail address',
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: '`true` or `false`',
  null: '`null`',
};
