import type { z } from 'zod';
import { AppError } from '../domain/app-error.ts';
import { SETTING_DEFINITIONS, type SettingDefinition } from './setting-definitions.ts';

/** All settings, parsed; read once at the start and passed on from there. */
export type Settings = {
  readonly [Name in keyof typeof SETTING_DEFINITIONS]: z.output<(typeof SETTING_DEFINITIONS)[Name]['schema']>;
};

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads every setting from the environment; the error names each variable that is wrong and what it must be. */
export function readSettings(environment: Environment): Settings {
  const settings: Record<string, unknown> = {};
  const problems: Record<string, string> = {};
  for (const [name, definition] of Object.entries<SettingDefinition>(SETTING_DEFINITIONS)) {
    const text = environment[definition.env]?.trim() || definition.default;
    const parsed = definition.schema.safeParse(text);
    if (parsed.success) settings[name] = parsed.data;
    else problems[definition.env] = problemWith(definition, text, parsed.error);
  }
  if (Object.keys(problems).length > 0) throw unreadable(problems);
  return withoutContradictions(settings as Settings);
}

function problemWith({ env, isSecret, schema }: SettingDefinition, text: string, error: z.ZodError): string {
  const shown = isSecret ? 'is set' : `is "${text}"`;
  return `${env} ${shown}, but ${mustBe(schema, error)}`;
}

function mustBe(schema: z.ZodType, error: z.ZodError): string {
  const options = 'options' in schema && Array.isArray(schema.options) ? schema.options : [];
  const choices = options.filter((option) => typeof option === 'string');
  if (choices.length > 0) return `must be one of ${choices.join(', ')}`;
  return error.issues[0]?.message ?? 'cannot be read';
}

function unreadable(problems: Record<string, string>): AppError {
  const sentence = Object.values(problems).join('; ');
  return new AppError('setting_invalid', `Cannot read the settings: ${sentence}`, problems);
}

function withoutContradictions(settings: Settings): Settings {
  if (settings.processMode === 'all' || settings.databaseUrl) return settings;
  const problem = `PROCESS_MODE is "${settings.processMode}", but there is no DATABASE_URL; the embedded database serves one process, which must be "all"`;
  throw unreadable({ PROCESS_MODE: problem });
}
