import { SETTING_DEFINITIONS, type SettingDefinition } from '../../src/runtime/setting-definitions.ts';

export function settingsPage(): string {
  const definitions = Object.values<SettingDefinition>(SETTING_DEFINITIONS);
  return `${INTRODUCTION}\n${definitions.map(section).join('\n')}`;
}

const INTRODUCTION = `# Settings

Generated from \`src/runtime/setting-definitions.ts\` by \`npm run reference\`; change it there.

Settings are environment variables. A file named \`.env\` in the folder that Heardback is started from is read too; what is
set outside of it wins. They are read once, at the start, and a start with a wrong one says which and what it must be.
`;

function section(definition: SettingDefinition): string {
  return `## ${definition.env}\n\n${definition.doc}\n\n${defaultOf(definition)}\n`;
}

function defaultOf({ defaultInWords, default: text }: SettingDefinition): string {
  if (defaultInWords) return `Default: ${defaultInWords}.`;
  return text === '' ? 'Default: not set.' : `Default: \`${text}\`.`;
}
